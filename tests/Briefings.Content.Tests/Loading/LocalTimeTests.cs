using System.Globalization;
using Briefings.Content.Loading.FrontMatter;

namespace Briefings.Content.Tests.Loading;

public sealed class LocalTimeTests
{
    // Whole days that were left out, hours of summer time, half an hour of it, midnights of it, times that come twice, offsets that changed for good.
    [Theory]
    [InlineData("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59Z")]
    [InlineData("Pacific/Apia", "2011-12-30T00:00:00", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30T15:00:00", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31T00:00:00", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Fakaofo", "2011-12-30T00:00:00", "2011-12-30T11:00:00Z")]
    [InlineData("Pacific/Kiritimati", "1994-12-31T00:00:00", "1994-12-31T10:00:00Z")]
    [InlineData("Pacific/Kwajalein", "1993-08-21T12:00:00", "1993-08-21T12:00:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04T00:00:00", "2018-11-04T03:00:00Z")]
    [InlineData("Europe/Berlin", "2025-03-30T02:00:00", "2025-03-30T01:00:00Z")]
    [InlineData("Europe/Berlin", "2025-03-30T02:59:59", "2025-03-30T01:00:00Z")]
    [InlineData("Europe/Berlin", "2025-03-30T03:00:00", "2025-03-30T01:00:00Z")]
    [InlineData("Europe/Berlin", "2025-10-26T02:30:00", "2025-10-26T01:30:00Z")]
    [InlineData("Europe/Dublin", "2025-03-30T01:30:00", "2025-03-30T01:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-10-05T02:10:00", "2025-10-04T15:30:00Z")]
    [InlineData("Asia/Pyongyang", "2018-05-04T23:45:00", "2018-05-04T15:00:00Z")]
    [InlineData("Africa/Cairo", "2025-10-31T00:00:00", "2025-10-30T22:00:00Z")]
    [InlineData("UTC", "2025-09-15T00:00:00", "2025-09-15T00:00:00Z")]
    public void A_time_is_the_moment_at_which_the_clocks_show_it_or_went_past_it(string zone, string local, string expected)
    {
        var moment = LocalTime.ToInstant(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        moment.ToUniversalTime().ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void In_no_zone_does_a_time_come_before_the_clocks_show_it()
    {
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            for (var local = new DateTime(2011, 1, 1); local.Year < 2012; local = local.AddHours(3.5))
            {
                var moment = LocalTime.ToInstant(local, zone);

                TimeZoneInfo.ConvertTime(moment, zone).DateTime.ShouldBeGreaterThanOrEqualTo(local, zone.Id);
                TimeZoneInfo.ConvertTime(moment.AddTicks(-1), zone).DateTime.ShouldBeLessThan(local.AddHours(1.01), zone.Id);
            }
        }
    }
}
