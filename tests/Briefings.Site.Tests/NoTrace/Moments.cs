using System.Globalization;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Moments around the clock of the tests, as an author types them, and when they are.</summary>
internal static class Moments
{
    public static DateTimeOffset Now { get; } = new(2025, 9, 20, 12, 0, 0, TimeSpan.Zero);

    // In Auckland 21 September begins at the very moment of the clock.
    public static string[] Zones { get; } = ["Africa/Bamako", "Pacific/Auckland", "America/New_York"];

    public static string[] All { get; } =
    [
        "2025-07-01T08:00:00+00:00",
        "2025-08-15T10:00:00+02:00",
        "2025-09-18",
        "2025-09-20",
        "2025-09-20T12:00:00+00:00",
        "2025-09-20T14:00:01+02:00",
        "2025-09-21",
        "2025-10-05T00:00:00+00:00",
        "2025-12-01",
    ];

    public static bool IsDate(int index) => All[index].Length == 10;

    /// <summary>When it is; a date is the start of that day in the zone.</summary>
    public static DateTimeOffset Of(int index, int zone)
    {
        if (!IsDate(index))
        {
            return DateTimeOffset.Parse(All[index], CultureInfo.InvariantCulture);
        }

        var day = DateTime.ParseExact(All[index], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DateTimeOffset(day, TimeZoneInfo.FindSystemTimeZoneById(Zones[zone]).GetUtcOffset(day));
    }
}
