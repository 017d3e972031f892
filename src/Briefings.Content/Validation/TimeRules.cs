using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Validation;

/// <summary>Times are in the order in which things happen.</summary>
internal static class TimeRules
{
    /// <summary>Checks the times of each briefing and edition.</summary>
    public static void Check(RuleContext context)
    {
        foreach (var briefing in context.Collection.Briefings)
        {
            if (briefing.Published is not { } published)
            {
                continue;
            }

            var zone = context.Collection.Site.TimeZone;
            if (briefing.Cutoff is { } cutoff && IsAfter(cutoff, published, zone) && IsTypedHere(briefing, "cutoff"))
            {
                context.Report(Codes.TimesOutOfOrder, PlaceOf(briefing, "cutoff"), $"the cut-off {Words(cutoff)} is after publication, {Words(published)}", "correct the one that is wrong");
            }

            var released = briefing.Embargo is { } embargo && embargo.Instant > published.Instant ? embargo : published;
            if (briefing.Expires is { } expires && expires.Instant <= released.Instant && IsTypedHere(briefing, "expires"))
            {
                context.Report(Codes.TimesOutOfOrder, PlaceOf(briefing, "expires"),
                    $"the expiry {Words(expires)} is not after {(released == published ? "publication" : "the embargo")}, {Words(released)}", "correct the one that is wrong");
            }

            for (var index = 0; index < briefing.Changes.Length && RuleContext.IsTyped(briefing, "changes"); index++)
            {
                if (IsAfter(published, briefing.Changes[index].Date, zone))
                {
                    context.Report(Codes.TimesOutOfOrder, briefing.PlaceOf($"changes[{index}].date"), $"the change of {Words(briefing.Changes[index].Date)} is before publication, {Words(published)}", "correct the one that is wrong");
                }
            }
        }
    }

    // An edition that inherits both times says nothing of its own; one that types either is checked where it does.
    private static bool IsTypedHere(Briefing briefing, string key) =>
        RuleContext.IsTyped(briefing, key) || RuleContext.IsTyped(briefing, "published") || RuleContext.IsTyped(briefing, "embargo");

    private static Place PlaceOf(Briefing briefing, string key) =>
        briefing.KeyPlaces.ContainsKey(key) ? briefing.PlaceOf(key) : briefing.PlaceOf("published");

    private static bool IsAfter(Moment late, Moment early, TimeZoneInfo zone) =>
        late.DateOnly || early.DateOnly
            ? TimeZoneInfo.ConvertTime(late.Instant, zone).Date > TimeZoneInfo.ConvertTime(early.Instant, zone).Date
            : late.Instant > early.Instant;

    private static string Words(Moment moment) =>
        moment.Instant.ToString(moment.DateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
