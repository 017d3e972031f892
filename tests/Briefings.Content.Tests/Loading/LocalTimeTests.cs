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

    [Theory]
    [InlineData("America/Havana", "2026-11-01T00:00:00", "2026-11-01T04:00:00Z")]
    [InlineData("Europe/Berlin", "2025-10-26T02:30:00", "2025-10-26T00:30:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30T00:00:00", "2011-12-30T10:00:00Z")]
    [InlineData("UTC", "2025-09-15T00:00:00", "2025-09-15T00:00:00Z")]
    public void What_ends_at_a_time_that_comes_twice_ends_at_the_first(string zone, string local, string expected) =>
        LocalTime.ToInstant(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone), isEnd: true)
            .ToUniversalTime().ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public void Fractions_of_a_second_let_nothing_out_early_nor_stay_late()
    {
        using var house = new House();
        house.Edit("published: 2025-09-15T16:00:00+00:00", "published: 2025-09-15T16:00:00.0000001+00:00\nexpires: 2099-01-01T00:00:00.9Z\nembargo: 2025-09-15T23:59:59.5Z");
        var briefing = house.Load().Briefings.Single(each => each.Slug == "road-closes");

        briefing.Published!.Value.Instant.ShouldBe(new DateTimeOffset(2025, 9, 15, 16, 0, 1, TimeSpan.Zero));
        briefing.Embargo!.Value.Instant.ShouldBe(new DateTimeOffset(2025, 9, 16, 0, 0, 0, TimeSpan.Zero));
        briefing.Expires!.Value.Instant.ShouldBe(new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
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
