using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading;

/// <summary>Gives an edition the keys that it leaves out.</summary>
internal static class Editions
{
    /// <summary>
    /// The edition with the keys of its original that it does not type itself. Title, summary and text are always its own, and
    /// so are aliases, since an old address leads to one page only.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="original">Its original.</param>
    /// <param name="languagesAreSure">Whether the languages of the site could be read.</param>
    /// <param name="diagnostics">What is found.</param>
    public static Briefing Inherit(Briefing edition, Briefing original, bool languagesAreSure, List<Diagnostic> diagnostics)
    {
        bool Own(string key) => edition.KeyPlaces.ContainsKey(key);
        if (languagesAreSure && edition.Language == original.Language)
        {
            diagnostics.Add(new(Codes.EditionMismatch, Place.Of(edition.File), $"the original \"{original.File}\" is in \"{edition.Language}\" too"));
        }

        if (edition.Id is not null && original.Id is not null && edition.Id != original.Id)
        {
            diagnostics.Add(new(Codes.EditionMismatch, edition.PlaceOf("id"), $"the id \"{edition.Id}\" is not that of the original", $"write {original.Id}"));
        }

        if (Own("slug") && edition.Slug != original.Slug)
        {
            diagnostics.Add(new(Codes.EditionMismatch, edition.PlaceOf("slug"), $"the slug \"{edition.Slug}\" is not that of the original", "leave it out"));
        }

        var isForeign = !string.Equals(edition.Language, original.Language, StringComparison.OrdinalIgnoreCase);
        if (isForeign)
        {
            ReportWords(edition, original, diagnostics);
        }

        Phrase Foreign(Phrase phrase) => isForeign ? phrase.In(original.Language) : phrase;
        var language = isForeign ? original.Language : null;
        return edition with
        {
            Id = original.Id,
            Slug = original.Slug,
            Prefix = Own("prefix") ? edition.Prefix : original.Prefix,
            Type = Own("type") ? edition.Type : original.Type,
            Tlp = Own("tlp") ? edition.Tlp : original.Tlp,
            Status = Own("status") ? edition.Status : original.Status,
            Published = Own("published") ? edition.Published : original.Published,
            Embargo = Own("embargo") ? edition.Embargo : original.Embargo,
            Expires = Own("expires") ? edition.Expires : original.Expires,
            Changes = Own("changes") ? edition.Changes : [.. original.Changes.Select(change => change with { Language = language })],
            Cutoff = Own("cutoff") ? edition.Cutoff : original.Cutoff,
            Authors = Own("authors") ? edition.Authors : original.Authors,
            ApprovedBy = Own("approved_by") ? edition.ApprovedBy : original.ApprovedBy,
            Countries = Own("countries") ? edition.Countries : original.Countries,
            Regions = Own("region") ? edition.Regions : original.Regions,
            Spillover = Own("spillover") ? edition.Spillover : original.Spillover,
            Actors = Own("actors") ? edition.Actors : original.Actors,
            Impacts = Own("impacts") ? edition.Impacts : original.Impacts,
            Places = Own("places") ? edition.Places : original.Places,
            Events = Own("events") ? edition.Events : [.. original.Events.Select(each => each with { Language = language })],
            Trend = Own("trend") ? edition.Trend : original.Trend,
            KeyPoints = Own("key_points") ? edition.KeyPoints : [.. original.KeyPoints.Select(Foreign)],
            Judgments = Own("judgments") ? edition.Judgments : [.. original.Judgments.Select(judgment => judgment with { Text = Foreign(judgment.Text) })],
            Sources = Own("sources") ? edition.Sources : original.Sources,
            Related = Own("related") ? edition.Related : original.Related,
            Unrelated = Own("unrelated") ? edition.Unrelated : original.Unrelated,
            Mentions = Own("mentions") ? edition.Mentions : original.Mentions,
            Series = Own("series") ? edition.Series : original.Series,
            Cover = Own("cover") ? edition.Cover : original.Cover is { Credit: { } credit } cover ? cover with { Credit = Foreign(credit) } : original.Cover,
            Services = Own("services") ? edition.Services : original.Services,
            Pdf = Own("pdf") ? edition.Pdf : original.Pdf,
        };
    }

    // Words in the language of the original, on a page in another: marked as such there, and hardly what was meant.
    private static void ReportWords(Briefing edition, Briefing original, List<Diagnostic> diagnostics)
    {
        (string Key, bool HasWords)[] keys =
        [
            ("key_points", !original.KeyPoints.IsEmpty),
            ("judgments", !original.Judgments.IsEmpty),
            ("changes", !original.Changes.IsEmpty),
            ("events", original.Events.Any(each => each.Text is not null)),
            ("prefix", !string.IsNullOrEmpty(original.Prefix)),
            ("cover", original.Cover is not null),
        ];
        ImmutableArray<string> untold = [.. keys.Where(key => key.HasWords && !edition.KeyPlaces.ContainsKey(key.Key)).Select(key => key.Key)];
        if (!untold.IsEmpty)
        {
            diagnostics.Add(new Diagnostic(
                Codes.WordsOfOriginal,
                Place.Of(edition.File),
                $"{string.Join(", ", untold)} of \"{original.File}\" would stand here in its language ({original.Language}): this edition has none of its own",
                $"write {string.Join(", ", untold)} in \"{edition.Language}\""));
        }
    }
}
