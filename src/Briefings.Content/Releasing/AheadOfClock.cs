using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Releasing;

/// <summary>
/// Parts of a briefing that say what has happened: changes, events and the cut-off of its information. One that is dated after the
/// clock has not happened yet, so it is held back until then with all that it tells, as if it were not typed.
/// </summary>
internal static class AheadOfClock
{
    private const int YearsAhead = 2;

    /// <summary>Whether a moment has come; a day does so with its start in the publisher's zone.</summary>
    public static bool HasCome(Moment? moment, DateTimeOffset now) => moment is not { } at || at.Instant <= now;

    /// <summary>The moment at which the next part comes in, UTC; null where none lies ahead.</summary>
    public static DateTimeOffset? Next(Briefing briefing, DateTimeOffset now) =>
        Parts(briefing).Where(part => !HasCome(part.Moment, now)).Min(part => (DateTimeOffset?)part.Moment.Instant.ToUniversalTime());

    /// <summary>A finding where a briefing is to be published years from now, which is nearly always a slip.</summary>
    public static IEnumerable<Diagnostic> FarAhead(Briefing briefing, DateTimeOffset now, TimeZoneInfo zone) =>
        (((string, Moment?)[])[("published", briefing.Published), ("embargo", briefing.Embargo)])
            .Where(each => each.Item2 is { } at && at.Instant > now.AddYears(YearsAhead) && !(each.Item1 == "published" && briefing.IsInFolderOfAnotherYear(zone)) && briefing.KeyPlaces.ContainsKey(each.Item1))
            .Take(1)
            .Select(each => new Diagnostic(
                Codes.FarAhead,
                briefing.PlaceOf(each.Item1),
                string.Create(CultureInfo.InvariantCulture, $"\"{each.Item1}\" lies {(each.Item2!.Value.Instant - now).TotalDays / 365.25:0} years ahead of the clock, and the briefing is held back until then"),
                "correct the year, unless it is meant"));

    /// <summary>A finding for each part that lies ahead, where it is typed; what an edition inherits is told where its original stands.</summary>
    public static IEnumerable<Diagnostic> Findings(Briefing briefing, DateTimeOffset now) =>
        Parts(briefing)
            .Where(part => !HasCome(part.Moment, now) && (!briefing.IsEdition || briefing.KeyPlaces.ContainsKey(part.Path)))
            .Select(part => new Diagnostic(
                Codes.LiesAhead,
                briefing.PlaceOf(part.Path),
                string.Create(CultureInfo.InvariantCulture, $"{part.Words} of {part.Moment.Instant:yyyy-MM-dd'T'HH:mm:sszzz} lies ahead of the clock and is held back until then"),
                part.Fix));

    private static IEnumerable<(Moment Moment, string Path, string Words, string Fix)> Parts(Briefing briefing)
    {
        const string Now = "build again then, or correct the date";
        for (var index = 0; index < briefing.Changes.Length; index++)
        {
            yield return (briefing.Changes[index].Date, $"changes[{index}].date", "the change", Now);
        }

        for (var index = 0; index < briefing.Events.Length; index++)
        {
            if (briefing.Events[index].Date is { } date)
            {
                yield return (date, $"events[{index}].date", "the event", "build again then, or correct the date; what is expected belongs in the text or in judgments");
            }
        }

        if (briefing.Cutoff is { } cutoff)
        {
            yield return (cutoff, "cutoff", "the cut-off", Now);
        }
    }
}
