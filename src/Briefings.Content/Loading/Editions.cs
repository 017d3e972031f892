using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

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
            Changes = Own("changes") ? edition.Changes : original.Changes,
            Cutoff = Own("cutoff") ? edition.Cutoff : original.Cutoff,
            Authors = Own("authors") ? edition.Authors : original.Authors,
            ApprovedBy = Own("approved_by") ? edition.ApprovedBy : original.ApprovedBy,
            Countries = Own("countries") ? edition.Countries : original.Countries,
            Regions = Own("region") ? edition.Regions : original.Regions,
            Spillover = Own("spillover") ? edition.Spillover : original.Spillover,
            Actors = Own("actors") ? edition.Actors : original.Actors,
            Impacts = Own("impacts") ? edition.Impacts : original.Impacts,
            Places = Own("places") ? edition.Places : original.Places,
            Events = Own("events") ? edition.Events : original.Events,
            Trend = Own("trend") ? edition.Trend : original.Trend,
            KeyPoints = Own("key_points") ? edition.KeyPoints : original.KeyPoints,
            Judgments = Own("judgments") ? edition.Judgments : original.Judgments,
            Sources = Own("sources") ? edition.Sources : original.Sources,
            Related = Own("related") ? edition.Related : original.Related,
            Unrelated = Own("unrelated") ? edition.Unrelated : original.Unrelated,
            Mentions = Own("mentions") ? edition.Mentions : original.Mentions,
            Series = Own("series") ? edition.Series : original.Series,
            Cover = Own("cover") ? edition.Cover : original.Cover,
            Services = Own("services") ? edition.Services : original.Services,
            Pdf = Own("pdf") ? edition.Pdf : original.Pdf,
        };
    }
}
