using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Validation;

/// <summary>Ids and slugs name one briefing each.</summary>
internal static class IdentityRules
{
    /// <summary>Checks ids and slugs.</summary>
    public static void Check(RuleContext context)
    {
        var ids = new Dictionary<string, Briefing>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, Briefing>(StringComparer.Ordinal);
        var numbers = new ReportNumbers(context.Collection);

        // Of two, the younger is the one to change: what is published may have been cited.
        foreach (var briefing in context.Originals.OrderBy(briefing => briefing.Published?.Instant ?? DateTimeOffset.MaxValue).ThenBy(briefing => briefing.File, StringComparer.Ordinal))
        {
            if (briefing.Id is null)
            {
                if (!briefing.KeyPlaces.ContainsKey("id") && !briefing.IsUnread)
                {
                    context.Report(Codes.MissingKey, briefing.PlaceOf(""), "\"id\" is missing", $"the next free one is {numbers.Take(YearOf(briefing))}");
                }
            }
            else if (!ids.TryAdd(briefing.Id, briefing))
            {
                context.Report(Codes.DuplicateId, briefing.PlaceOf("id"), $"the id \"{briefing.Id}\" is already that of {ids[briefing.Id].File}", $"the next free one is {numbers.Take(YearOf(briefing))}");
            }

            CheckPrefix(context, briefing, numbers.Prefix);
            CheckYear(context, briefing);
            if (!slugs.TryAdd(briefing.Slug, briefing))
            {
                // A typed slug is the one that is easily changed.
                var other = slugs[briefing.Slug];
                var (late, early) = other.KeyPlaces.ContainsKey("slug") && !briefing.KeyPlaces.ContainsKey("slug") ? (other, briefing) : (briefing, other);
                context.Report(Codes.DuplicateSlug, late.PlaceOf("slug"), $"the slug \"{briefing.Slug}\" is already that of {early.File}");
            }
        }
    }

    private static void CheckPrefix(RuleContext context, Briefing briefing, string prefix)
    {
        if (briefing.Id is { } id && !id.StartsWith(prefix + "-", StringComparison.Ordinal))
        {
            context.Report(Codes.OtherPrefix, briefing.PlaceOf("id"), $"the id \"{id}\" does not begin with the letters of the house, \"{prefix}\"", $"write {prefix}{id[id.IndexOf('-', StringComparison.Ordinal)..]}, unless it is meant");
        }
    }

    // An address does not change when a draft is dated anew, so this is a warning and no error.
    private static void CheckYear(RuleContext context, Briefing briefing)
    {
        var zone = context.Collection.Site.TimeZone;
        if (briefing.IsInFolderOfAnotherYear(zone) && briefing.YearIn(zone) is { } year)
        {
            context.Report(Codes.OtherYear, briefing.PlaceOf("published"), string.Create(CultureInfo.InvariantCulture, $"the briefing is published in {year} and lies in the folder {briefing.Year}"),
                string.Create(CultureInfo.InvariantCulture, $"move the file to briefings/{year}/, or correct the year"));
        }
    }

    private static int YearOf(Briefing briefing) =>
        briefing.Published?.Instant.Year ?? (int.TryParse(briefing.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 1900);
}
