using System.Collections.Immutable;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Turns a briefing's front matter into a record. Only what one file can tell is checked here.</summary>
/// <param name="context">What the readers of the file share.</param>
/// <param name="places">Places of the vocabulary.</param>
internal sealed class BriefingReader(KeyContext context, ImmutableSortedDictionary<string, PlaceReference> places)
{
    /// <summary>Reads the keys into what the file's name already told.</summary>
    public Briefing Read(Briefing named, YamlMap map)
    {
        var keys = new MapReader(context, map, Schemas.Briefing, "", checkRequired: false);
        var slug = keys.Read("slug", Values.Slug);
        var unanswered = ImmutableArray.CreateBuilder<string>();
        return named with
        {
            Id = keys.Read("id", Values.BriefingId),
            Title = keys.Prose("title"),
            Prefix = keys.Node("prefix") is YamlScalar { Value: "" } ? "" : keys.Prose("prefix"),
            Summary = keys.Phrase("summary"),
            Type = keys.Word<BriefingType>("type"),
            Tlp = keys.ReadValue("tlp", Values.Marking),
            Status = keys.Word<Status>("status"),
            Published = keys.ReadValue("published", Values.Moment),
            Embargo = keys.ReadValue("embargo", Values.DateTime),
            Expires = keys.ReadValue("expires", Values.End),
            Changes = keys.Maps("changes", Change),
            Cutoff = keys.ReadValue("cutoff", Values.LocalMoment),
            Authors = keys.Texts("authors"),
            ApprovedBy = keys.Text("approved_by"),
            Countries = keys.Texts("countries"),
            Regions = keys.Node("region") is YamlScalar ? [.. new[] { keys.Text("region") }.OfType<string>()] : keys.Texts("region"),
            Spillover = keys.Texts("spillover"),
            Actors = keys.List("actors", (node, path) => Actor(keys, node, path)),
            Impacts = keys.List("impacts", (node, path) => Impact(keys, node, path)),
            Places = keys.List("places", (node, path) => Place(keys, node, path)),
            Events = keys.Maps("events", Event),
            Trend = keys.Word<Trend>("trend"),
            KeyPoints = keys.Phrases("key_points"),
            Judgments = keys.Maps("judgments", Judgment),
            Sources = [.. keys.Maps("sources", Source).Where(source => source.IsPublic).Select(source => source.Source)],
            Related = keys.Texts("related"),
            Unrelated = keys.Texts("unrelated"),
            Mentions = keys.ReadValue("mentions", Values.Boolean) ?? true,
            Series = keys.Inside("series") is { } series ? Series(series) : null,
            Cover = keys.Inside("cover") is { } cover ? Cover(cover) : null,
            Services = keys.Text("services"),
            Pdf = keys.Inside("pdf") is { } pdf ? new PdfOptions(pdf.ReadValue("enabled", Values.Boolean) ?? true, pdf.Read("layout", Values.Slug)) : new PdfOptions(true, null),
            Aliases = keys.List("aliases", (node, _) => Alias(node, unanswered)),
            UnansweredAliases = unanswered.ToImmutable(),
            Slug = slug ?? named.Slug,
        };
    }

    private string? Alias(YamlNode node, ImmutableArray<string>.Builder unanswered)
    {
        var address = OldAddress.Read(context, node);
        if (address is { IsAnswered: false })
        {
            unanswered.Add(address.Path);
        }

        return address is { IsAnswered: true } ? address.Path : null;
    }

    private static Change? Change(MapReader keys)
    {
        var date = keys.ReadValue("date", Values.Moment);
        var kind = keys.Word<ChangeKind>("kind") ?? ChangeKind.Update;
        var text = keys.Prose("text");
        return date is { } when && text is not null ? new Change(when, kind, text) : null;
    }

    private ActorReference? Actor(MapReader keys, YamlNode node, string path)
    {
        if (node is YamlScalar)
        {
            return Values.Text(context, node, "an entry of \"actors\"") is { } id ? new ActorReference(id, ActorRole.Mentioned) : null;
        }

        return keys.Inner("actors", node, path) is { } inner
            ? (inner.Text("id"), inner.Word<ActorRole>("role") ?? ActorRole.Mentioned) is ({ } named, var role) ? new ActorReference(named, role) : null
            : null;
    }

    private ImpactReference? Impact(MapReader keys, YamlNode node, string path)
    {
        if (node is YamlScalar)
        {
            return Values.Text(context, node, "an entry of \"impacts\"") is { } id ? new ImpactReference(id, null, null) : null;
        }

        return keys.Inner("impacts", node, path) is { } inner
            ? (inner.Text("category"), inner.ReadValue("severity", Values.Integer(1, 5)), inner.Word<Horizon>("horizon")) is ({ } category, var severity, var horizon)
                ? new ImpactReference(category, severity, horizon)
                : null
            : null;
    }

    private PlaceReference? Place(MapReader keys, YamlNode node, string path)
    {
        if (node is YamlScalar)
        {
            // An unknown id is kept as it is typed, so that the check of terms can name the nearest one.
            return Values.Text(context, node, "an entry of \"places\"") is { } id
                ? places.GetValueOrDefault(id) ?? new PlaceReference(id, LocalizedText.Of(id), [], PlaceKind.Town, null, null, null, 1)
                : null;
        }

        if (keys.Inner("places", node, path) is not { } inner)
        {
            return null;
        }

        var name = inner.Read("name", Values.Localized);
        var place = PlaceReader.Read(inner, id: null, name ?? LocalizedText.Of(""), []);
        return name is null ? null : place;
    }

    private static Event? Event(MapReader keys)
    {
        var type = keys.Read("type", Values.Choice(EventTypes.All));
        var fatalities = keys.Node("fatalities");
        var unconfirmed = fatalities is YamlScalar { Value: "unconfirmed" };
        var read = new Event(
            type ?? "",
            keys.Prose("subtype"),
            keys.ReadValue("date", Values.Moment),
            keys.Prose("place"),
            keys.Prose("text"),
            unconfirmed ? null : keys.ReadValue("fatalities", Values.Integer(0, int.MaxValue, "write a number, or unconfirmed")),
            unconfirmed);
        return type is null ? null : read;
    }

    private static Judgment? Judgment(MapReader keys)
    {
        var text = keys.Phrase("text");
        var read = new Judgment(text ?? Core.Prose.Phrase.Of(""), keys.Read("likelihood", Values.Likely), keys.Word<Confidence>("confidence"), keys.Word<Horizon>("horizon"));
        return text is null ? null : read;
    }

    private static GradedSource? Source(MapReader keys)
    {
        var reference = keys.Prose("ref");
        var grades = "ABCDEF".Select(letter => (letter.ToString(), letter)).ToImmutableArray();
        var reliability = keys.Node("reliability") is { } node ? Reliability(keys, node, grades) : null;
        var isPublic = keys.ReadValue("public", Values.Boolean);
        var read = new Source(reference ?? "", keys.Read("url", Values.WebAddress), reliability, keys.ReadValue("credibility", Values.Integer(1, 6)))
        {
            Place = (keys.Node("url") ?? keys.Node("ref"))?.Place,
        };

        // What says that it is not public, or can't be read as saying that it is, never goes on.
        return reference is null ? null : new GradedSource(read, keys.Has("public") ? isPublic == true : true);
    }

    private static char? Reliability(MapReader keys, YamlNode node, ImmutableArray<(string Word, char Value)> grades)
    {
        // "B2" is the grade of both in one; the second is a key of its own.
        if (node is YamlScalar { Value: [var letter, .., var digit] both } && both.Length is 2 or 3 && digit is >= '1' and <= '6' && char.ToUpperInvariant(letter) is >= 'A' and <= 'F' and var grade)
        {
            keys.Context.Report(Codes.UnknownWord, node.Place, $"\"{both}\" is no value of \"reliability\"", $"write reliability: {grade}, credibility: {digit}");
            return null;
        }

        return Values.Word(keys.Context, node, "\"reliability\"", grades, Codes.UnknownWord);
    }

    private static SeriesReference? Series(MapReader keys)
    {
        var part = keys.ReadValue("part", Values.Integer(1, 9999));
        return keys.Read("id", Values.Slug) is { } id ? new SeriesReference(id, part) : null;
    }

    private static Cover? Cover(MapReader keys)
    {
        var cover = (File: keys.Read("file", Values.MediaPath), Alternative: keys.Prose("alt"), Credit: keys.Phrase("credit"), Licence: keys.Prose("licence"));
        return cover is { File: { } file } ? new Cover(file, cover.Alternative ?? "", cover.Credit, cover.Licence) : null;
    }

    private sealed record GradedSource(Source Source, bool IsPublic);
}
