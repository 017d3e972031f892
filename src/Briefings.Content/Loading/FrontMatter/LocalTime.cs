namespace Briefings.Content.Loading.FrontMatter;

/// <summary>
/// Turns what a clock on the wall shows into the moment at which it does. Asks the zone for what its clocks show at a moment only,
/// which is always one answer; the way back has none where clocks were set forward, and two where they were set back.
/// </summary>
internal static class LocalTime
{
    // No offset from UTC is larger (RFC 9557 zones run from -12:00 to +14:00; days were skipped from one end to the other).
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(15);

    /// <summary>
    /// The moment at which clocks of the zone show a time; the later one where they show it twice, and where they never do, be it an hour
    /// or a whole day, the moment at which they went past it. So nothing is ever out before its time.
    /// </summary>
    /// <param name="local">What the clock shows; its kind does not count.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="isEnd">Whether something ends then: of two moments the earlier one is taken, so that nothing is out past its time.</param>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone, bool isEnd = false)
    {
        var asUtc = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.Zero);
        var (before, after) = (asUtc - LargestOffset, asUtc + LargestOffset);
        DateTimeOffset? found = null;
        foreach (var around in (DateTimeOffset[])[before, asUtc, after])
        {
            var moment = asUtc - zone.GetUtcOffset(around);
            if (zone.GetUtcOffset(moment) == zone.GetUtcOffset(around) && !(isEnd ? found <= moment : found >= moment))
            {
                found = moment;
            }
        }

        return TimeZoneInfo.ConvertTime(found ?? EndOfGap(asUtc.DateTime, zone, before, after), zone);
    }

    // The clocks go past the time between two moments: halved until nothing is between them.
    private static DateTimeOffset EndOfGap(DateTime local, TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime < local)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }
}
