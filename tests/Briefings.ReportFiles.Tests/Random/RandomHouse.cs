using System.Globalization;
using System.Text;
using Briefings.Core;
using Briefings.Testing;
using SkiaSharp;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>
/// A house with random briefings: its settings, vocabularies, pictures, and briefings whose front matter has anything from next to nothing
/// to eight of each. Each briefing depends on its own seed alone.
/// </summary>
internal sealed class RandomHouse
{
    private static readonly string[] Languages = ["en", "fr", "ar", "ru", "el"];

    private static readonly string[] Likelihoods = ["almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"];

    private static readonly string[] Countries = ["ML", "BF", "NE", "TD", "SN", "CI", "GN", "MR", "CD", "RW", "CF", "ST", "BJ", "TG", "GH", "NG"];

    private static readonly (int Width, int Height)[] Sizes =
        [(1, 1), (3000, 40), (40, 3000), (1200, 800), (800, 1200), (300, 300), (97, 211), (1500, 1500), (640, 90), (60, 400)];

    // Each picture of each size, encoded once.
    private static readonly Lazy<Dictionary<string, byte[]>> Drawn = new(Draw);

    private readonly TemporaryFolder folder;
    private readonly int first;
    private readonly int count;

    private RandomHouse(TemporaryFolder folder, int first, int count) => (this.folder, this.first, this.count) = (folder, first, count);

    /// <summary>Pictures that stand alone: of any size, as PNG, JPEG, WebP and drawing.</summary>
    public string[] Pictures { get; } = [.. Sizes.SelectMany(static (size, i) => new[] { Name(size, i % 3 == 2 ? "webp" : "png"), Name(size, "jpg"), Name(size, "svg") })];

    /// <summary>Pictures that stand in lines.</summary>
    public string[] SmallPictures { get; } = [Name((97, 211), "jpg"), Name((300, 300), "png"), Name((640, 90), "svg"), Name((1, 1), "png")];

    /// <summary>Writes a house with briefings.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="first">The seed of the first briefing; each further one has the next.</param>
    /// <param name="count">How many.</param>
    /// <returns>Its content folder.</returns>
    public static string Write(TemporaryFolder folder, int first, int count)
    {
        var house = new RandomHouse(folder, first, count);
        house.Settings();
        house.Media();
        house.Downloads();
        for (var seed = first; seed < first + count; seed++)
        {
            house.Briefing(seed);
        }

        return Path.Combine(folder.Path, "content");
    }

    /// <summary>The slug of some briefing of the house.</summary>
    public string AnotherSlug(RandomWords words) => Slug(words.Number(first, first + count - 1));

    public static string Slug(int seed) => string.Create(CultureInfo.InvariantCulture, $"briefing-{seed}");

    private static string Name((int Width, int Height) size, string extension) => string.Create(CultureInfo.InvariantCulture, $"media/p{size.Width}x{size.Height}.{extension}");

    private void Settings()
    {
        folder.Write("content/site.yaml",
            """
            name: House of Chance
            short_name: HoC
            tagline: What comes, comes
            base_url: "https://www.example.org/"
            languages: [en, fr, ar, ru, el]
            contact: {email: desk@example.org, phone: "+223 00 00 00 00", address: "1 Example Street, Bamako", call: Ask the desk, text: The desk reads on all seven days of the week.}
            legal: {disclaimer: Nothing here is advice., handling: Handle it by its marking., copyright: © House of Chance, corrections: Errors are corrected in the text.}
            default_authors: [desk]
            brand: {primary: "#12344d", accent: "#b3261e", logo: media/p640x90.svg}
            html: {abbr: [title], kbd: [], details: [open], summary: []}
            services: help
            targets:
              - {name: everybody, tlp: AMBER+STRICT, output: out, pdf: true}
            """);
        string Entries(string kind, int many, string more = "") => string.Concat(Enumerable.Range(0, many).Select(i => string.Create(CultureInfo.InvariantCulture, $"- {{id: {kind}-{i}, label: {Label(kind, i)}{more}}}\n")));
        folder.Write("content/vocabulary/actors.yaml", Entries("actor", 9));
        folder.Write("content/vocabulary/impacts.yaml", Entries("impact", 9));
        folder.Write("content/vocabulary/regions.yaml", Entries("region", 4, ", countries: [" + string.Join(", ", Countries) + "]"));
        folder.Write("content/vocabulary/places.yaml", Entries("place", 9, ", country: ML, lat: 14.447, lon: -11.444"));
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: The Desk}\n- {id: second, label: Second Desk for Everything Else}\n");
        folder.Write("content/vocabulary/services.yaml",
            """
            - id: help
              label: How the house can help
              text: |
                Written words answer the question that **everyone** has.

                - First
                - Second
              closing: |
                Then come *last words*.
              items:
                - {label: Watch, text: Daily status of named roads and crossings.}
                - {label: Boards}
            """);
    }

    /// <summary>The label of a term of the house's vocabularies.</summary>
    public static string Label(string kind, int i) => (i % 4) switch
    {
        0 => $"The {kind} of number {(char)('a' + i)}",
        1 => $"{char.ToUpperInvariant(kind[0])}{kind[1..]}{(char)('a' + i)}",
        2 => $"L’{kind} très long dont le nom ne finit pas avant {(char)('a' + i)}",
        _ => $"Имя {(char)('а' + i)} {kind}",
    };

    /// <summary>Files to download.</summary>
    public static string[] Files { get; } = ["files/convoys.csv", "files/a folder/of few.csv"];

    private void Downloads()
    {
        folder.Write("content/files/convoys.csv", string.Concat(Enumerable.Range(1, 400).Select(static week => string.Create(CultureInfo.InvariantCulture, $"{week},{week * 7 % 40}\n"))));
        folder.Write("content/files/a folder/of few.csv", "a,b\n");
        folder.Write("content/vocabulary/files.yaml",
            """
            - {file: files/convoys.csv, tlp: CLEAR, title: {en: Convoys by week, fr: Convois par semaine}}
            - {file: files/a folder/of few.csv, tlp: AMBER, title: "A title, of some length, that names what nobody counts"}
            """);
    }

    private void Media()
    {
        foreach (var (name, bytes) in Drawn.Value)
        {
            var path = Path.Combine(folder.Path, "content", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private static Dictionary<string, byte[]> Draw()
    {
        var drawn = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (width, height) in Sizes)
        {
            drawn[Name((width, height), "svg")] = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><rect width=\"{width}\" height=\"{height}\" fill=\"#a00\"/>{(width > 200 && height > 60 ? "<text x=\"5\" y=\"40\" fill=\"#fff\">Drawn <tspan>words</tspan></text>" : "")}</svg>"));
            using var bitmap = new SKBitmap(width, height);
            bitmap.Erase(new SKColor((byte)(width % 200), (byte)(height % 200), 120, (byte)(width == 300 ? 128 : 255)));
            foreach (var (extension, format) in (ReadOnlySpan<(string, SKEncodedImageFormat)>)[("png", SKEncodedImageFormat.Png), ("jpg", SKEncodedImageFormat.Jpeg), ("webp", SKEncodedImageFormat.Webp)])
            {
                using var data = bitmap.Encode(format, 70);
                drawn[Name((width, height), extension)] = data.ToArray();
            }
        }

        return drawn;
    }

    private void Briefing(int seed)
    {
        var random = new System.Random(seed);
        var language = random.Next(20) switch { < 9 => "en", < 12 => "fr", < 15 => "ar", < 18 => "ru", _ => "el" };
        var words = new RandomWords(random, language);
        var marking = (Core.Tlp)words.Number(0, 3);
        var yaml = new StringBuilder("---\n");
        void Key(string key, string value) => yaml.Append(key).Append(": ").Append(value).Append('\n');
        void List(string key, IEnumerable<string> items)
        {
            if (items.ToArray() is { Length: > 0 } all)
            {
                yaml.Append(key).Append(":\n").AppendJoin("", all.Select(static item => "  - " + item + "\n"));
            }
        }

        int Some(int percent = 70) => words.Chance(percent) ? words.Number(1, 8) : 0;
        IEnumerable<int> Ids(int many) => Enumerable.Range(0, 9).OrderBy(_ => random.Next()).Take(many);
        var days = random.Next(1000);
        string Date(int later = 0) => new DateOnly(2022, 1, 1).AddDays(days + later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Key("id", string.Create(CultureInfo.InvariantCulture, $"HOC-2025-{seed:00000}"));
        Key("title", Quoted(words.OfLength(5, words.Chance(20) ? 240 : 90)));
        Key("prefix", Quoted(words.Chance(50) ? words.Plain(1, 2) : ""));
        Key("summary", Quoted(words.OfLength(61, 299)));
        Key("type", words.One(["flash", "situation", "analysis", "forecast", "profile"]));
        Key("tlp", marking.Word());
        Key("status", "approved");
        Key("published", words.Chance(50) ? Date() : Date() + "T16:00:00Z");
        if (language != Languages[0])
        {
            Key("lang", language);
        }

        if (words.Chance(60))
        {
            Key("cutoff", Date(-1));
        }

        Key("authors", words.Chance(30) ? "[desk, second]" : "[desk]");
        Key("countries", "[" + string.Join(", ", Countries.OrderBy(_ => random.Next()).Take(words.Chance(10) ? 14 : words.Number(1, 4))) + "]");
        if (words.Chance(40))
        {
            Key("region", "[" + string.Join(", ", Enumerable.Range(0, words.Number(1, 4)).Select(i => "region-" + i.ToString(CultureInfo.InvariantCulture))) + "]");
        }

        Key("actors", "[" + string.Join(", ", Ids(Some()).Select(i => words.Chance(50) ? $"{{id: actor-{i}, role: {words.One(["perpetrator", "target", "mediator"])}}}" : $"actor-{i}")) + "]");
        Key("impacts", "[" + string.Join(", ", Ids(Some()).Select(i => $"{{category: impact-{i}" + (words.Chance(80) ? $", severity: {words.Number(1, 5)}" : "") + (words.Chance(60) ? $", horizon: {words.One(["immediate", "weeks", "months"])}" : "") + "}")) + "]");
        List("places", Ids(Some()).Select(i => words.Chance(70) ? $"place-{i}" : $"{{name: {Quoted(words.OfLength(3, 50))}, kind: {words.One(["town", "area", "route", "site"])}}}"));
        List("changes", Enumerable.Range(0, Some(40)).Select(i => $"{{date: {Date(9 - i)}, kind: {words.One(["update", "correction", "clarification"])}, text: {Quoted(words.OfLength(3, 200))}}}"));
        List("events", Enumerable.Range(0, Some(50)).Select(_ => $"{{type: {words.One(["battles", "protests", "riots"])}, date: {Date(-2)}" + (words.Chance(50) ? $", place: {Quoted(words.OfLength(3, 40))}" : "") + (words.Chance(70) ? $", text: {Quoted(words.OfLength(3, 200))}" : "") + (words.Chance(60) ? $", fatalities: {words.One(["unconfirmed", "3", "12000"])}" : "") + "}"));
        List("key_points", Enumerable.Range(0, Some()).Select(_ => Quoted(Marked(words, words.OfLength(3, words.Chance(10) ? 900 : 200)))));
        List("judgments", Enumerable.Range(0, Some()).Select(_ => $"{{text: {Quoted(Marked(words, words.OfLength(3, 250)))}" + (words.Chance(80) ? $", likelihood: {words.One(Likelihoods)}" : "") + (words.Chance(70) ? $", confidence: {words.One(["low", "moderate", "high"])}" : "") + (words.Chance(50) ? ", horizon: weeks" : "") + "}"));
        List("sources", Enumerable.Range(0, Some()).Select(_ => $"{{ref: {Quoted(words.OfLength(3, 200))}" + (words.Chance(40) ? $", url: \"https://www.{words.One(["example.org", "a-host-of-some-length.example.net"])}/{words.Number(1, 999)}\"" : "") + (words.Chance(60) ? ", reliability: B, credibility: 2" : "") + "}"));
        if (words.Chance(40))
        {
            Key("related", "[" + string.Join(", ", Enumerable.Range(0, words.Number(1, 4)).Select(_ => AnotherSlug(words)).Where(slug => slug != Slug(seed)).Distinct()) + "]");
        }

        if (words.Chance(40))
        {
            Key("trend", words.One(["deteriorated", "improved", "unchanged"]));
        }

        if (words.Chance(30))
        {
            Key("cover", $"{{file: {words.One(Pictures)}, alt: {Quoted(words.OfLength(3, 60))}, credit: {Quoted(words.OfLength(3, 60))}}}");
        }

        if (words.Chance(30))
        {
            Key("services", "none");
        }

        yaml.Append("---\n").Append(new RandomMarkdown(words, this, marking).Text(1, 12));
        folder.Write($"content/briefings/2025/{Slug(seed)}.md", yaml.ToString());
    }

    // Now and then with markup, as lines of front matter may have it.
    public string Marked(RandomWords words, string text) => words.Number(0, 9) switch
    {
        0 => $"**{words.Plain(1, 2)}** {text}",
        1 => $"{text} [{words.Plain(1, 3)}](https://au.example.net/{words.Number(1, 99)})",
        2 => $"{text} [[{AnotherSlug(words)}|{words.Plain(1, 3)}]]",
        3 => $"{text} `{words.Plain(1, 1)}`, CO~2~ and m^2^",
        4 => $"{text} _{words.Plain(1, 2)}_",
        _ => text,
    };

    private static string Quoted(string words) => $"\"{words}\"";
}
