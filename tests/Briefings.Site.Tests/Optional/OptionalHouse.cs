using System.Globalization;
using System.Text;
using Briefings.Core;
using Briefings.Site.Tests.NoTrace;
using CsCheck;

namespace Briefings.Site.Tests.Optional;

/// <summary>
/// A valid house in which each optional thing is there or not, in one language or another, and each text may be nothing but a marked
/// section: whatever templates may meet after the gate.
/// </summary>
/// <param name="choices">A number for each thing that may be chosen, in the order of writing; 0 leaves it out.</param>
internal sealed class OptionalHouse(byte[] choices)
{
    /// <summary>As many as a house asks for, and some.</summary>
    public const int Choices = 400;

    private const string Summary = "A summary that is long enough for nobody to find fault with how long it is, sixty signs.";

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Houses with much and with little.</summary>
    public static Gen<byte[]> Any { get; } =
        Gen.Frequency((1, Gen.Byte[0, 7]), (1, Gen.Byte.Select(each => (byte)(each % 3 == 0 ? each : 0)))).Array[Choices];

    /// <summary>The files below <c>content/</c>.</summary>
    public static IReadOnlyDictionary<string, byte[]> Write(byte[] choices)
    {
        var house = new OptionalHouse(choices);
        house.Settings();
        house.Vocabularies();
        house.Services();
        for (var number = 1; number <= 3; number++)
        {
            house.Briefing(number);
        }

        house.Texts();
        return house.files;
    }

    private int Choose(int ways) => next < choices.Length ? choices[next++] % ways : 0;

    private bool Has() => Choose(2) == 1;

    private void Put(string path, params IEnumerable<string> lines) => files[path] = Encoding.UTF8.GetBytes(string.Concat(lines.Where(line => line.Length > 0)));

    // At least that of the text around it.
    private Tlp Marking(Tlp least = Tlp.Clear) =>
        (Tlp)Math.Max((int)least, Choose(4) switch { 1 => (int)Tlp.Green, 2 => (int)Tlp.Amber, 3 => (int)Tlp.Red, _ => 0 });

    // "key: value", or nothing.
    private string Words(string key)
    {
        var words = key.Replace('_', ' ');
        return Choose(5) switch
        {
            1 => $"{key}: The {words}",
            2 => $"{key}: {{en: The {words}, fr: Le {words}}}",
            3 => $"{key}: {{fr: Le {words}}}",
            4 => $"{key}: {{en: The {words}}}",
            _ => "",
        };
    }

    private string One(string key, params string[] values) => Choose(values.Length + 1) is var at and > 0 ? $"{key}: {values[at - 1]}" : "";

    private static string Map(params IEnumerable<string> members) => "{" + string.Join(", ", members.Where(member => member.Length > 0)) + "}";

    private static string Entry(params IEnumerable<string> members) => $"- {Map(members)}\n";

    private static string Line(string member) => member.Length > 0 ? member + "\n" : "";

    // A key whose value is a map, or nothing where that would be empty.
    private static string Key(string key, params IEnumerable<string> members) => Map(members) is { Length: > 2 } map ? $"{key}: {map}\n" : "";

    private string List(string key, params IEnumerable<string> members) => Has() ? $"{key}: [{Map(members)}]\n" : "";

    private void Settings()
    {
        if (Has())
        {
            files["media/logo.png"] = Pictures.With("logo");
        }

        Put(
            "site.yaml",
            "name: {en: House, fr: Maison}\nbase_url: \"https://www.example.org/sub/\"\nlanguages: [en, fr]\ndefault_authors: [desk]\n",
            Line(Words("short_name")),
            Line(Words("tagline")),
            Key("contact", One("email", "desk@example.org"), One("phone", "\"+33 1 00\""), Words("address"), Words("call"), Words("text")),
            Key("legal", Words("disclaimer"), Words("handling"), Words("copyright"), Words("corrections")),
            files.ContainsKey("media/logo.png") ? "brand: {primary: \"#12344d\", logo: media/logo.png}\n" : "",
            Line(One("services", "pitch")),
            Line(One("reports", "{paper: letter}")),
            Line(One("navigation", "[]", "[{label: {fr: Régions}, to: regions/}, {label: About, to: about.html}]")),
            "targets:\n",
            "  - {name: public, tlp: CLEAR, output: site, withdrawn_pages: true}\n",
            "  - {name: clients, tlp: AMBER, output: out}\n");
    }

    private void Vocabularies()
    {
        Put(
            "vocabulary/regions.yaml",
            Entry("id: west", "label: West", "countries: [ML, SN]", Words("description")),
            Entry("id: sahel", "label: {fr: Sahel}", Words("name"), Words("description"), One("countries", "[ML]"), One("parent", "west")));
        Put("vocabulary/countries.yaml", Entry("id: ML", "label: Mali", Words("name"), Words("description"), One("aliases", "[Soudan]", "[]")));
        string[] kin = [One("member_of", "front"), One("successor", "front"), One("parent", "front"), One("countries", "[ML]")];
        Put(
            "vocabulary/actors.yaml",
            Entry("id: front", "label: Front", One("kind", "rebel-group")),
            Entry(["id: group", "label: Group", Words("name"), Words("description"), One("aliases", "[Band]", "[]"), One("kind", "rebel-group"), .. kin]));
        var severity = One("severity", "{1: least, 5: {fr: le pire}}", "{3: some}", "{}");
        Put(
            "vocabulary/impacts.yaml",
            Entry("id: roads", "label: Roads", Words("name"), Words("description"), One("colour", "\"#b45309\""), One("icon", "truck"), severity));
        string[] where = [One("country", "ML", "NE"), One("admin1", "ML-1"), One("lat", "14.45, lon: -11.43"), One("precision", "3")];
        Put("vocabulary/places.yaml", Entry(["id: ford", "label: Ford", One("kind", "site"), .. where]));
        Put("vocabulary/authors.yaml", Entry("id: desk", "label: Desk", Words("role"), One("email", "desk@example.org")));
    }

    private void Services()
    {
        string[] forms = ["text", "closing"];
        var (watch, veille) = (Map("label: Watch", Words("text")), Map("label: {fr: Veille}", Words("text")));
        Put(
            "vocabulary/services.yaml",
            "- id: pitch\n  label: {en: Support, fr: Appui}\n",
            Choose(3) switch { 1 => $"  items: [{watch}, {veille}]\n", 2 => "  items: []\n", _ => "" },
            string.Concat(forms.Select(key => Choose(4) switch
            {
                1 => $"  {key}: |\n" + Indented(Text("pitch", Tlp.Clear), 4),
                2 => $"  {key}:\n    en: |\n" + Indented(Text("pitch", Tlp.Clear), 6) + "    fr: |\n" + Indented(Text("pitch", Tlp.Clear), 6),
                3 => $"  {key}: \"<!-- later -->\"\n",
                _ => "",
            })));
    }

    private void Briefing(int number)
    {
        var edition = Has();
        var marking = Marking();
        var path = $"briefings/2025/opt-{number}";
        var id = string.Create(CultureInfo.InvariantCulture, $"OPT-2025-{number:D4}");
        var status = number == 3 && Has() ? "withdrawn" : Choose(5) == 1 ? "draft" : "approved";
        var ford = Map("name: {fr: Gué}", One("kind", "route"), One("country", "NE"), One("lat", "14.5, lon: -11"));
        string[] told = [One("text", "What happened."), One("fatalities", "0", "7", "unconfirmed")];
        string[] graded = [One("reliability", "B"), One("credibility", "2"), One("public", "false")];
        Put(
            path + ".md",
            $"---\nid: {id}\ntitle: Title {number}\nsummary: {Summary}\ntype: situation\ntlp: {marking.Word()}\nstatus: {status}\n",
            Has() ? $"published: 2025-08-0{number}\n" : $"published: 2025-08-0{number}T16:00:00+00:00\n",
            Has() ? "countries: [ML]\n" : "region: sahel\n",
            Line(One("prefix", "\"\"", "Mali")),
            Line(One("cutoff", "2025-08-01", "2025-08-01T00:00:00+00:00")),
            Line(One("spillover", "[SN]", "[]")),
            Has() ? $"actors: [{Map("id: group", One("role", "target"))}]\n" : "actors: []\n",
            Has() ? $"impacts: [{Map("category: roads", One("severity", "1", "2", "5"), One("horizon", "weeks"))}]\n" : "impacts: []\n",
            Line(One("places", $"[ford, {ford}]", "[]")),
            List("events", ["type: riots", One("subtype", "Mob"), One("date", "2025-08-01", "2025-08-01T08:00:00Z"), One("place", "ford", "Bridge"), .. told]),
            Line(One("trend", "improved")),
            Line(One("key_points", "[One point.]", "[]")),
            List("judgments", "text: It will.", One("likelihood", "likely"), One("confidence", "low"), One("horizon", "weeks")),
            List("sources", ["ref: A source", One("url", "\"https://www.example.org/a\""), .. graded]),
            List("changes", "date: 2025-08-09T00:00:00Z", "text: What changed.", One("kind", "correction")),
            Line(One("related", number == 1 ? "[opt-2]" : "[opt-1]", "[]")),
            Has() ? Key("series", "id: serial", One("part", $"{number}")) : "",
            Has() ? Cover() : "",
            Line(One("services", "none", "pitch")),
            Line(One("pdf", "{enabled: false}")),
            Line(One("aliases", $"[2024/old-{number}.html]", "[]")),
            "---\n",
            Text($"text {number}", marking));
        if (edition)
        {
            var own = Marking(marking);
            Put(path + ".fr.md", $"---\nid: {id}\ntitle: Titre\nsummary: {Summary}\ntlp: {own.Word()}\n---\n", Text("texte", own));
        }
    }

    private string Cover()
    {
        files["media/cover.png"] = Pictures.With("cover");
        return Key("cover", "file: media/cover.png", "alt: A cover", One("credit", "Someone"), One("licence", "CC0"));
    }

    private void Texts()
    {
        var marking = Marking();
        Put("pages/about.md", $"---\ntitle: About\ntlp: {marking.Word()}\n", Line(One("summary", "What it is.")), "---\n", Text("about", marking));
        foreach (var path in (string[])["actors/group", "regions/sahel", "countries/ml", "impacts/roads", "actors/group.fr"])
        {
            if (Has())
            {
                var own = Marking();
                Put(path + ".md", $"---\ntlp: {own.Word()}\n---\n", Text("profile", own));
            }
        }
    }

    // A text that has to be there, of which a target may show nothing.
    private string Text(string word, Tlp of)
    {
        var fence = $"::: {{tlp={Marking(of).Word()}}}";
        return Choose(5) switch
        {
            1 => $"{fence}\nMarked {word}.\n:::\n",
            2 => $"The {word}.\n\n{fence}\n## Marked {word}\n\nMarked.\n:::\n",
            3 => $"## Part\n\n{fence}\nMarked {word}.\n:::\n\n## Another\n\nThe {word} leads to [[opt-1|one]]{{.optional}}.\n",
            4 => $"::: note\nAside on {word}.\n:::\n",
            _ => $"The {word}.\n",
        };
    }

    private static string Indented(string text, int by) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', by) + line + "\n"));
}
