using System.Globalization;
using System.Text;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// Writes a plan as a content folder: whole, or as an editor would leave it who deleted all that a target may not show, down to
/// the last pin, term and picture.
/// </summary>
internal sealed class HouseWriter
{
    private static readonly string[] OwnCountries = ["TD", "SN", "GN", "GH", "TG", "BJ"];

    private const string Downloads = "files/";

    private readonly HousePlan plan;
    private readonly Oracle? only;
    private readonly TextWriterOfPlans texts;
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private HouseWriter(HousePlan plan, Oracle? only)
    {
        this.plan = plan;
        this.only = only;
        texts = new TextWriterOfPlans(plan, only, file => files[file] = file.StartsWith(Downloads, StringComparison.Ordinal) ? Table(file) : Pictures.In(file));
    }

    /// <summary>The files below <c>content/</c>.</summary>
    /// <param name="plan">What there is.</param>
    /// <param name="only">Whose view is written; null for everything.</param>
    public static IReadOnlyDictionary<string, byte[]> Write(HousePlan plan, Oracle? only)
    {
        var writer = new HouseWriter(plan, only);
        writer.Settings();
        writer.Vocabularies();
        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            writer.Briefing(number, plan.Briefings[number]);
        }

        for (var number = 0; number < plan.Pages.Length; number++)
        {
            writer.Page(number, plan.Pages[number]);
        }

        var profiles = new HashSet<int>();
        for (var number = 0; number < plan.Profiles.Length; number++)
        {
            if (profiles.Add(plan.Profiles[number].Of))
            {
                writer.Profile(number, plan.Profiles[number]);
            }
        }

        writer.Files();
        return writer.files;
    }

    /// <summary>Words of files to download that a target does not have: those that are marked higher, and those to which nothing shown links.</summary>
    public static IEnumerable<string> HiddenFiles(HousePlan plan, Oracle only)
    {
        var shown = Write(plan, only);
        return Enumerable.Range(0, Words.FileCount).Select(Words.File).Where(word => !shown.ContainsKey($"{Downloads}{word}.csv"));
    }

    public static string YearOf(int number) => number % 2 == 0 ? "2025" : "2024";

    public static string SlugOf(int number) => $"{Words.Address(number)}-road";

    private bool Has(int number) => number < plan.Briefings.Length && (only is null || only.Shows(number));

    private bool HasOwnTerms(int number) => Has(number) && plan.Briefings[number].Has(Field.OwnTerms);

    private void Put(string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);

    private static byte[] Table(string file) => Encoding.UTF8.GetBytes($"week,{Path.GetFileNameWithoutExtension(file)}\n36,12\n");

    // All of them, linked or not; an editor who deletes what is hidden deletes those to which nothing is left that links.
    private void Files()
    {
        for (var number = 0; number < Words.FileCount && only is null; number++)
        {
            var file = $"{Downloads}{Words.File(number)}.csv";
            files[file] = Table(file);
        }

        var marked = Enumerable.Range(0, Words.FileCount).ToDictionary(Words.File, Words.FileMarking, StringComparer.Ordinal);
        var entries = files.Keys.Where(file => file.StartsWith(Downloads, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => (File: file, Word: Path.GetFileNameWithoutExtension(file)))
            .Select(each => $"- {{file: {each.File}, tlp: {marked.GetValueOrDefault(each.Word).Word()}, title: {each.Word} title}}\n");
        Put("vocabulary/files.yaml", string.Concat(entries));
    }

    private void Settings()
    {
        var text = new StringBuilder($$"""
            name: House of Plans
            short_name: HOP
            tagline: It has none
            base_url: "https://www.example.org/"
            languages: [en, fr]
            time_zone: {{Moments.Zones[plan.Site.Zone]}}
            contact: {email: desk@example.org, call: Call us}
            legal: {handling: Handle with care}
            default_authors: [desk]
            review: {{(plan.Site.TwoPerson ? "two-person" : "single")}}
            brand: {primary: "#12344d", accent: "#b3261e", logo: media/logo.png}
            services: pitch
            targets:
              - {name: public, tlp: CLEAR, output: site, withdrawn_pages: {{Yes(plan.Site.WithdrawnPages)}} }
              - {name: second, tlp: {{plan.Site.Second.Word()}}, output: out, base_url: "https://second.example.org/", withdrawn_pages: {{Yes(plan.Site.WithdrawnPages)}} }
            navigation:
              - {label: Regions, to: regions/}

            """.ReplaceLineEndings("\n"));
        for (var number = 0; number < plan.Pages.Length; number++)
        {
            if (plan.Pages[number].InNavigation && (only is null || only.ShowsPage(number)))
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {{label: {Words.Page(number)} entry, to: {Words.Page(number)}.html}}\n");
            }
        }

        Put("site.yaml", text.ToString());
        files["media/logo.png"] = Pictures.In("media/logo.png");
    }

    private void Vocabularies()
    {
        var own = Enumerable.Range(0, plan.Briefings.Length).Where(HasOwnTerms).ToArray();
        var regions = new StringBuilder("- {id: west, label: West, countries: [ML, CI]}\n- {id: sahel, label: Sahel, countries: [ML, NE, BF], parent: west}\n");
        var countries = new StringBuilder("- {id: ML, label: Mali}\n");
        var actors = new StringBuilder();
        var impacts = new StringBuilder();
        var places = new StringBuilder("- {id: kayes, label: Kayes, kind: town, country: ML, lat: 14.45, lon: -11.43, precision: 1}\n");
        var authors = new StringBuilder("- {id: desk, label: Desk}\n");
        var services = new StringBuilder(Pitches.Write("pitch", "Support", plan.Site.Pitch, "We help.", Words.SitePitch, "", only));
        for (var shared = 0; shared < Words.SharedCount; shared++)
        {
            var (actor, impact) = (Words.SharedActor(shared), Words.SharedImpact(shared));

            // Shared terms lean on each other and on what only one briefing names.
            var successor = own.Contains(shared) ? $", successor: {Words.Briefing(shared)}-actor" : "";
            var around = shared > 0 ? $", member_of: [{Words.SharedActor(shared - 1)}]" : "";
            actors.Append(CultureInfo.InvariantCulture, $"- {{id: {actor}, label: {actor} label, name: {actor} name, aliases: [{actor} alias], description: {actor} words, kind: rebel-group, countries: [ML]{around}{successor}}}\n");
            impacts.Append(CultureInfo.InvariantCulture, $"- {{id: {impact}, label: {impact} label, description: {impact} words, colour: \"#{shared + 1}03060\", severity: {{3: {impact} three}}}}\n");
        }

        foreach (var number in own)
        {
            var word = Words.Briefing(number);
            var country = OwnCountries[number];
            regions.Append(CultureInfo.InvariantCulture, $"- {{id: {word}-region, label: {word} region, description: {word} words, countries: [{country}], parent: west}}\n");
            countries.Append(CultureInfo.InvariantCulture, $"- {{id: {country}, label: {word} country, aliases: [{word} land]}}\n");
            actors.Append(CultureInfo.InvariantCulture, $"- {{id: {word}-actor, label: {word} actor, name: {word} name, aliases: [{word} alias{string.Concat(Words.SharedActors(plan.Briefings[number]).Select(shared => $", {Words.SharedActor(shared)} label {Words.Move(number)}"))}], description: {word} words, kind: political-militia, parent: {Words.SharedActor(0)}, countries: [{country}]}}\n");
            impacts.Append(CultureInfo.InvariantCulture, $"- {{id: {word}-impact, label: {word} impact, description: {word} words, colour: \"#0{number}4{number}80\", severity: {{2: {word} two}}}}\n");
            places.Append(CultureInfo.InvariantCulture, $"- {{id: {word}-place, label: {word} place, kind: town, country: {country}, admin1: {country}-1, lat: 1{number}.25, lon: -{number}.75, precision: 1}}\n");
        }

        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            if (!Has(number))
            {
                continue;
            }

            var briefing = plan.Briefings[number];
            authors.Append(CultureInfo.InvariantCulture, $"- {{id: {Words.Secret(number)}, label: {Words.Secret(number)} person, email: {Words.Secret(number)}@example.org}}\n");
            if (briefing.Has(Field.OwnAuthor))
            {
                authors.Append(CultureInfo.InvariantCulture, $"- {{id: {Words.Briefing(number)}-author, label: {Words.Briefing(number)} author, role: {Words.Briefing(number)} role, email: {Words.Briefing(number)}@example.org}}\n");
            }

            if (briefing.Has(Field.OwnServices))
            {
                var word = Words.Briefing(number);
                services.Append(Pitches.Write($"{word}-services", $"{word} services", briefing.Pitch, $"{word} pitch.", Words.Pitch(number), $", items: [{{label: {word} item, text: {word} words}}]", only));
            }

            if (briefing.Edition is { OwnActor: true } && (only is null || only.ShowsEdition(number)))
            {
                actors.Append(CultureInfo.InvariantCulture, $"- {{id: {Words.Edition(number)}-actor, label: {Words.Edition(number)} actor, kind: civilians}}\n");
            }
        }

        Put("vocabulary/regions.yaml", regions.ToString());
        Put("vocabulary/countries.yaml", countries.ToString());
        Put("vocabulary/actors.yaml", actors.ToString());
        Put("vocabulary/impacts.yaml", impacts.ToString());
        Put("vocabulary/places.yaml", places.ToString());
        Put("vocabulary/authors.yaml", authors.ToString());
        Put("vocabulary/services.yaml", services.ToString());
    }

    private void Briefing(int number, BriefingPlan briefing)
    {
        if (!Has(number))
        {
            return;
        }

        var path = $"briefings/{YearOf(number)}/{SlugOf(number)}";
        Put(path + ".md", FrontMatter(number, briefing) + texts.Body(Words.Briefing(number), number, briefing.Tlp, briefing.Links, briefing.Sections, briefing.Furniture, "en"));
        if (briefing.Edition is { } edition && (only is null || only.ShowsEdition(number)))
        {
            Put(path + ".fr.md", FrontMatter(number, briefing, edition) + texts.Body(Words.Edition(number), number, Oracle.EditionMarking(briefing), edition.Links, edition.Sections, edition.Furniture, "fr"));
        }
    }

    private string FrontMatter(int number, BriefingPlan briefing)
    {
        var word = Words.Briefing(number);
        var country = OwnCountries[number];
        var own = briefing.Has(Field.OwnTerms);
        var text = new StringBuilder("---\n");
        void Key(string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');
        Key("id", Words.Id(number));
        Key("title", $"{word} title");
        Key("summary", $"\"{word} summary{(briefing.Has(Field.Judgments) ? texts.Line(briefing.Links, number) : "")}, which is long enough for nobody to find fault with its length, sixty signs.\"");
        Key("type", briefing.Has(Field.Forecast) ? "forecast" : "situation");
        Key("tlp", briefing.Tlp.Word());
        Key("status", briefing.Status.ToString().ToLowerInvariant());
        Key("published", Moments.All[briefing.Published]);
        if (briefing.Embargo is { } embargo && !Moments.IsDate(embargo))
        {
            Key("embargo", Moments.All[embargo]);
        }

        if (Oracle.Times(plan, briefing).End is not null)
        {
            Key("expires", Moments.All[briefing.Expires!.Value]);
        }

        Key("cutoff", "2025-06-01T00:00:00+00:00");
        Key("authors", briefing.Has(Field.OwnAuthor) ? $"[{word}-author]" : "[desk]");
        Key("approved_by", Words.Secret(number));
        Key("countries", own ? $"[{((briefing.Shared & 64) != 0 ? "ML, " : "")}{country}]" : "[ML]");
        if (briefing.Has(Field.OwnRegion))
        {
            Key("region", own ? $"{word}-region" : "sahel");
        }

        Key("spillover", (briefing.Shared & 128) != 0 ? "[NE]" : "[]");
        Key("actors", $"[{string.Join(", ", Words.SharedActors(briefing).Select(shared => Words.SharedActor(shared)).Concat(own ? [$"{{id: {word}-actor, role: perpetrator}}"] : []))}]");
        Key("impacts", $"[{string.Join(", ", Words.SharedImpacts(briefing).Select(shared => $"{{category: {Words.SharedImpact(shared)}, severity: 3, horizon: weeks}}").Concat(own ? [$"{{category: {word}-impact, severity: 2}}"] : []))}]");
        Optional(number, briefing, Key);
        Key("notes", $"{{who: {Words.Secret(number)}, what: [{Words.Secret(number)} heard it]}}");
        return text.Append("---\n").ToString();
    }

    private void Optional(int number, BriefingPlan briefing, Action<string, string> key)
    {
        var word = Words.Briefing(number);
        var secret = Words.Secret(number);
        if (briefing.Has(Field.Places))
        {
            key("places", $"[kayes, {(briefing.Has(Field.OwnTerms) ? $"{word}-place, " : "")}{{name: {word} ford, kind: route, lat: 14.5, lon: -1{number}.5, precision: 2}}]");
        }

        Dated(number, briefing, key);

        if (briefing.Has(Field.KeyPoints))
        {
            key("key_points", $"[\"**{word}** point{texts.Line(briefing.Links, number)}.\"]");
        }

        if (briefing.Has(Field.Judgments))
        {
            key("judgments", $"[{{text: \"{word} _judgment_{texts.Line(briefing.Links, number)}.\", likelihood: likely, confidence: low, horizon: weeks}}]");
        }

        if (briefing.Has(Field.Sources))
        {
            // The second is never rendered anywhere, so that deleting it must change nothing.
            var hidden = only is null ? $", {{ref: {secret} source, url: \"https://{secret}.example.org/\", reliability: A, credibility: 1, public: false}}" : "";
            key("sources", $"[{{ref: {word} source, url: \"https://www.example.org/{word}\", reliability: B, credibility: 2}}{hidden}]");
        }

        var pins = briefing.Pins.Where(pin => pin != number && pin < plan.Briefings.Length && Has(pin)).Distinct().ToArray();
        key("related", $"[{string.Join(", ", pins.Where(pin => (pin + number) % 3 != 0).Select(SlugOf))}]");
        key("unrelated", $"[{string.Join(", ", pins.Where(pin => (pin + number) % 3 == 0).Select(Words.Id))}]");
        if (briefing.Has(Field.OwnSeries))
        {
            key("series", $"{{id: {word}-series, part: 1}}");
        }
        else if (briefing.Has(Field.SharedSeries))
        {
            key("series", $"{{id: serial, part: {number + 1}}}");
        }

        if (briefing.Has(Field.Cover))
        {
            var file = Pictures.FileOf(word);
            files[file] = Pictures.In(file);
            key("cover", $"{{file: {file}, alt: {word} alt, credit: \"{word} credit{texts.Line(briefing.Links, number)}.\", licence: {word} licence}}");
        }

        if (briefing.Has(Field.OwnServices))
        {
            key("services", $"{word}-services");
        }

        if (briefing.Has(Field.NoPdf))
        {
            key("pdf", "{enabled: false}");
        }

        if (briefing.Has(Field.Alias))
        {
            key("aliases", $"[2019/{word}.html, 2019/{word}-old/, /2019/{word}-older, 2019/{word}.php, \"?w={word}\", 2019/index.html?w={word}]");
        }
    }

    // What lies ahead of the clock is held back alone, whatever the target.
    private void Dated(int number, BriefingPlan briefing, Action<string, string> key)
    {
        var word = Words.Briefing(number);
        var events = new List<string>();
        if (briefing.Has(Field.Events))
        {
            events.Add($"{{type: battles, subtype: {word} clash, date: 2025-06-01, place: {word} bridge, text: {word} event, fatalities: {number + 2}}}");
            key("trend", "deteriorated");
        }

        if (briefing.Ahead.HasFlag(Ahead.Event) && only is null)
        {
            events.Insert(0, $"{{type: battles, subtype: {Words.Never} clash, date: 2025-10-01, place: {Words.Never} bridge, text: {Words.Never} event, fatalities: 98765}}");
        }

        var changes = new List<string>();
        if (briefing.Has(Field.Changes) && Oracle.Times(plan, briefing).Start < Moments.Now.AddDays(-4))
        {
            changes.Add($"{{date: 2025-09-19T00:00:00+00:00, kind: correction, text: {word} change}}");
        }

        if (briefing.Ahead.HasFlag(Ahead.Change) && only is null && Oracle.Times(plan, briefing) is { End: null, Start: var start } && start <= Moments.Now)
        {
            changes.Add($"{{date: {Moments.All[5]}, kind: correction, text: {Words.Never} change}}");
        }

        if (events.Count > 0)
        {
            key("events", $"[{string.Join(", ", events)}]");
        }

        if (changes.Count > 0)
        {
            key("changes", $"[{string.Join(", ", changes)}]");
        }
    }

    private string FrontMatter(int number, BriefingPlan briefing, EditionPlan edition)
    {
        var word = Words.Edition(number);
        var text = new StringBuilder($"---\nid: {Words.Id(number)}\ntitle: {word} titre\nsummary: {word} résumé, assez long pour que personne ne trouve à redire à sa longueur de signes.\ntlp: {Oracle.EditionMarking(briefing).Word()}\n");
        if (edition.Status is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $"status: {status.ToString().ToLowerInvariant()}\n");
        }

        if (Oracle.OwnPublished(plan, briefing) is { } published)
        {
            text.Append(CultureInfo.InvariantCulture, $"published: {Moments.All[published]}\n");
        }

        if (edition.OwnActor)
        {
            text.Append(CultureInfo.InvariantCulture, $"actors: [{word}-actor]\n");
        }

        return text.Append("---\n").ToString();
    }

    private void Page(int number, TextPlan page)
    {
        if (only is null || only.ShowsText(page))
        {
            Put($"pages/{Words.Page(number)}.md", Head(page, $"title: {Words.Page(number)} title\nsummary: {Words.Page(number)} summary\n", page.Tlp) + texts.Body(Words.Page(number), null, page.Tlp, page.Links, page.Sections, page.Furniture, "en"));
        }

        if (page.French is { } french && (only is null || only.ShowsFrench(page)))
        {
            Put($"pages/{Words.Page(number)}.fr.md", Head(page, $"title: {Words.French(Words.Page(number))} titre\n", french) + texts.Body(Words.French(Words.Page(number)), null, french, page.Links, [], page.Furniture, "fr"));
        }
    }

    private void Profile(int number, TextPlan profile)
    {
        var own = profile.Of - Words.SharedCount;
        var isShared = profile.Of < Words.SharedCount;
        if (!isShared && (own >= plan.Briefings.Length || !HasOwnTerms(own)))
        {
            return;
        }

        var path = $"actors/{(isShared ? Words.SharedActor(profile.Of) : Words.Briefing(own) + "-actor")}";
        if (only is null || only.ShowsText(profile))
        {
            Put(path + ".md", Head(profile, "", profile.Tlp) + texts.Body(Words.Profile(number), null, profile.Tlp, profile.Links, profile.Sections, profile.Furniture, "en"));
        }

        if (profile.French is { } french && (only is null || only.ShowsFrench(profile)))
        {
            Put(path + ".fr.md", Head(profile, "", french) + texts.Body(Words.French(Words.Profile(number)), null, french, profile.Links, [], profile.Furniture, "fr"));
        }
    }

    private static string Head(TextPlan text, string keys, Tlp tlp) => $"---\n{keys}tlp: {tlp.Word()}\nstatus: {text.Status.ToString().ToLowerInvariant()}\n---\n";

    private static string Yes(bool value) => value ? "true" : "false";
}
