using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>Takes out of the texts of front matter the addresses of what a target does not show.</summary>
internal sealed class FrontMatterReleaser(LinkReleaser releaser, Briefing typed, LinkIndex index)
{
    /// <summary>The briefing without them.</summary>
    public ReleasedBriefing Release(ReleasedBriefing briefing) => briefing with
    {
        Title = Text(briefing.Title, "title")!,
        Prefix = Text(briefing.Prefix, "prefix"),
        Summary = Release(releaser, briefing.Summary, briefing.Language),
        KeyPoints = [.. briefing.KeyPoints.Select(point => Release(releaser, point, briefing.Language))],
        Judgments = [.. briefing.Judgments.Select(judgment => judgment with { Text = Release(releaser, judgment.Text, briefing.Language) })],
        Changes = [.. briefing.Changes.Select(change => change with { Text = Text(change.Text, "changes")! })],
        Events = [.. briefing.Events.Select((each, at) => each with { Text = Text(each.Text, $"events[{at}].text"), Place = Text(each.Place, $"events[{at}].place") })],
        Places = [.. briefing.Places.Select((place, at) => Release(place, $"places[{at}]"))],
        Aliases = [.. briefing.Aliases.Select((alias, at) => Name(alias, $"aliases[{at}]"))],
        Sources = [.. briefing.Sources.Select(Release)],
        Cover = briefing.Cover is not { } cover
            ? null
            : cover with { File = Name(cover.File, "cover.file"), Alternative = Text(cover.Alternative, "cover.alt")!, Credit = cover.Credit is { } credit ? Release(releaser, credit, briefing.Language) : null, Licence = Text(cover.Licence, "cover.licence") },
    };

    /// <summary>A line of words with the links of a target, as texts have them.</summary>
    public static Phrase Release(LinkReleaser releaser, Phrase phrase, string language)
    {
        var linked = releaser.Rewrite(phrase.AsBody(language));
        LineNet.Check(linked, releaser);
        return Phrase.From(new TextReleaser(releaser).Rewrite(linked));
    }

    private PlaceReference Release(PlaceReference place, string key) =>
        place with { Label = Text(place.Label, key), Aliases = [.. place.Aliases.Select(alias => Text(alias, key)!)] };

    private Source Release(Source source)
    {
        var place = source.Place ?? typed.PlaceOf("sources");
        var reference = releaser.WithoutHidden(source.Reference, place);
        return source with { Reference = reference, Address = source.Address is { } address && IsTold(address, place) ? null : source.Address };
    }

    private bool IsTold(string address, Place place) =>
        (index.Own(new WebTarget(address)) is { } own && releaser.IsHidden(own, place)) || releaser.WithoutHidden(address, place) != address;

    private LocalizedText Text(LocalizedText text, string key) =>
        new(text.ByLanguage.ToImmutableSortedDictionary(each => each.Key, each => Text(each.Value, key)!, text.ByLanguage.KeyComparer));

    // A file's name and an old address are addresses: they can't be cut.
    private string Name(string file, string key)
    {
        releaser.Tells(file, PlaceOf(key));
        return file;
    }

    private string? Text(string? text, string key) => releaser.WithoutHidden(text, PlaceOf(key));

    private Place PlaceOf(string key) => typed.KeyPlaces.TryGetValue(key, out var found) ? found : typed.PlaceOf(key.Split('[', '.')[0]);
}
