using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Releasing;

/// <summary>Collections for tests of the gate, without files.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2025, 9, 20, 12, 0, 0, TimeSpan.Zero);

    public static Target Public { get; } = new("public", Tlp.Clear, "site", new Uri("https://www.example.org/"), Pdf: true, WithdrawnPages: false);

    public static Target Clients { get; } = new("clients", Tlp.Amber, "out/clients", new Uri("https://clients.example.org/"), Pdf: false, WithdrawnPages: true);

    public static SiteSettings Site { get; } = new()
    {
        Name = LocalizedText.Of("House"),
        ShortName = LocalizedText.Of("H"),
        BaseUrl = new Uri("https://www.example.org/"),
        Languages = ["en", "fr"],
        TimeZone = TimeZoneInfo.Utc,
        Brand = new Brand("#000000", "#ffffff", null),
        Targets = [Public, Clients],
    };

    public static Briefing Briefing(string slug, string id, string body = "## Heading\n\nText.") => new()
    {
        File = $"content/briefings/2025/{slug}.md",
        Year = "2025",
        Language = "en",
        Slug = slug,
        KeyPlaces = ImmutableDictionary<string, Place>.Empty,
        Id = id,
        Title = "Title of " + slug,
        Summary = Phrase.Of("Summary of " + slug),
        Type = BriefingType.Situation,
        Tlp = Tlp.Clear,
        Status = Status.Approved,
        Published = At(-10),
        Countries = ["ML"],
        Body = Body(body, $"content/briefings/2025/{slug}.md"),
    };

    public static Briefing Edition(Briefing original, string body = "## Titre\n\nTexte.") => original with
    {
        File = original.File[..^3] + ".fr.md",
        Language = "fr",
        IsEdition = true,
        Title = "Titre de " + original.Slug,
        Body = Body(body, original.File[..^3] + ".fr.md", "fr"),
    };

    public static TextFile Page(string slug, string body = "Text.", string language = "en") => new()
    {
        File = $"content/pages/{slug}.md",
        Slug = slug,
        Language = language,
        Title = "Page " + slug,
        Body = Body(body, $"content/pages/{slug}.md", language),
        KeyPlaces = ImmutableDictionary<string, Place>.Empty,
    };

    public static Moment At(double days) => new(Now.AddDays(days), DateOnly: false);

    public static Body Body(string text, string file, string language = "en") => MarkdownReader.Read(new MarkdownSource(file, text, 1, language), ImpactLabels.None).Value;

    public static Collection Collection(params Briefing[] briefings) => Collection(briefings, []);

    public static Collection Collection(IEnumerable<Briefing> briefings, IEnumerable<TextFile> pages, Vocabulary? vocabulary = null, IEnumerable<string>? media = null) => new()
    {
        Site = Site,
        Briefings = [.. briefings],
        Pages = [.. pages.Where(page => page.TermKind is null)],
        Profiles = [.. pages.Where(page => page.TermKind is not null)],
        Vocabulary = vocabulary ?? Vocabulary(),
        Media = (media ?? ["media/a.png"]).ToImmutableSortedDictionary(file => file, file => new MediaFile(file, "/" + file, 10, 10), StringComparer.Ordinal),
    };

    public static Vocabulary Vocabulary(params string[] actors) => new()
    {
        Regions = Dictionary<Region>(
            new Region { Id = "sahel", Label = LocalizedText.Of("Sahel"), Countries = ["ML", "NE"], Parent = "west-africa" },
            new Region { Id = "west-africa", Label = LocalizedText.Of("West Africa"), Countries = ["ML", "SN"] },
            new Region { Id = "horn", Label = LocalizedText.Of("Horn"), Countries = ["SO"] }),
        Countries = Dictionary<Country>([.. new[] { ("ML", "Mali"), ("NE", "Niger"), ("SN", "Senegal"), ("SO", "Somalia") }.Select(each => new Country { Id = each.Item1, Label = LocalizedText.Of(each.Item2) })]),
        Actors = Dictionary<Actor>([.. actors.Select(id => new Actor { Id = id, Label = LocalizedText.Of("Label " + id), Countries = ["SO"], Parents = [.. actors] })]),
        Impacts = Dictionary<Impact>(new Impact { Id = "supply-chain", Label = LocalizedText.Of("Supply chain") }),
    };

    /// <summary>All of a value as text, but for places in files, which move where something above them is deleted.</summary>
    public static string Dump(object? value)
    {
        var output = new StringBuilder();
        Dump(output, value, 0);
        return output.ToString();
    }

    private static void Dump(StringBuilder output, object? value, int depth)
    {
        switch (value)
        {
            case null:
                output.Append("null\n");
                break;
            case string or Uri or Enum or DateTimeOffset or TimeZoneInfo or bool or int or double or char:
                output.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    output.Append(' ', depth).Append(CultureInfo.InvariantCulture, $"{entry.Key}: ");
                    Dump(output, entry.Value, depth + 1);
                }

                break;
            case IEnumerable list:
                output.Append('\n');
                foreach (var item in list)
                {
                    output.Append(' ', depth).Append("- ");
                    Dump(output, item, depth + 1);
                }

                break;
            default:
                output.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties().Where(each => each.GetIndexParameters().Length == 0 && each.PropertyType != typeof(Place) && each.GetMethod!.IsStatic is false).OrderBy(each => each.Name, StringComparer.Ordinal))
                {
                    output.Append(' ', depth).Append(property.Name).Append(' ');
                    Dump(output, property.GetValue(value), depth + 1);
                }

                break;
        }
    }

    private static ImmutableSortedDictionary<string, T> Dictionary<T>(params T[] terms)
        where T : Term => terms.ToImmutableSortedDictionary(term => term.Id, term => term, StringComparer.Ordinal);
}
