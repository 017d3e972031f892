using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

// Dates and times (ISO 8601, RFC 3339).
internal static partial class Values
{
    private const string AsIn = "write it as in 2025-09-15T16:00:00+00:00";

    /// <summary>A date-time with its offset, or a date: the start of that day in the publisher's zone.</summary>
    public static Moment? Moment(KeyContext context, YamlNode node, string name) => Moment(context, node, name, mayBeDate: true, mayLackOffset: false);

    /// <summary>The same, for what ends then: the earlier moment where the clocks show it twice.</summary>
    public static Moment? End(KeyContext context, YamlNode node, string name) =>
        Moment(context, node, name, mayBeDate: true, mayLackOffset: false, isEnd: true);

    /// <summary>A date-time with its offset.</summary>
    public static Moment? DateTime(KeyContext context, YamlNode node, string name) => Moment(context, node, name, mayBeDate: false, mayLackOffset: false);

    /// <summary>A date-time, in the publisher's zone where it has no offset, or a date.</summary>
    public static Moment? LocalMoment(KeyContext context, YamlNode node, string name) => Moment(context, node, name, mayBeDate: true, mayLackOffset: true);

    private static Moment? Moment(KeyContext context, YamlNode node, string name, bool mayBeDate, bool mayLackOffset, bool isEnd = false)
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        if (Iso().Match(text) is not { Success: true } match)
        {
            context.Report(Codes.InvalidDate, node.Place, $"\"{text}\" is no date", DateMeant.Advice(text, context.Language, context.TimeZone, mayBeDate) ?? (mayBeDate ? "write it as in 2025-09-15 or 2025-09-15T16:00:00+00:00" : AsIn));
            return null;
        }

        if (Problem(match) is var (problem, fix))
        {
            context.Report(Codes.InvalidDate, node.Place, $"\"{text}\" {problem}", fix);
            return null;
        }

        var local = new DateTime(Number(match, "year"), Number(match, "month"), Number(match, "day"), Number(match, "hour"), Number(match, "minute"), Number(match, "second"), DateTimeKind.Unspecified);

        // What is counted in whole seconds is never out before its time, nor past it.
        local = local.AddSeconds(!isEnd && match.Groups["fraction"].ValueSpan.ContainsAnyInRange('1', '9') ? 1 : 0);
        if (match.Groups["offset"].Success)
        {
            return new Moment(new DateTimeOffset(local, Offset(match.Groups["offset"].Value)), DateOnly: false);
        }

        var instant = LocalTime.ToInstant(local, context.TimeZone, isEnd);
        if (!match.Groups["hour"].Success)
        {
            if (mayBeDate)
            {
                // A day may begin an hour late, with summer time; one that does not come at all is worth a word.
                if (instant.Date != local.Date)
                {
                    ReportSkipped(context, node, text, instant);
                }

                return new Moment(instant, DateOnly: true);
            }

            context.Report(Codes.MissingOffset, node.Place, $"\"{text}\" has no time", $"write {Iso8601(instant)}");
            return null;
        }

        if (mayLackOffset)
        {
            if (instant.DateTime != local)
            {
                ReportSkipped(context, node, text, instant);
            }

            return new Moment(instant, DateOnly: false);
        }

        context.Report(Codes.MissingOffset, node.Place, $"\"{text}\" has no offset from UTC", $"write {Iso8601(instant)} for {context.TimeZone.Id}");
        return null;
    }

    private static void ReportSkipped(KeyContext context, YamlNode node, string text, DateTimeOffset instant) =>
        context.Report(Codes.SkippedTime, node.Place, $"\"{text}\" never came in {context.TimeZone.Id}, whose clocks went past it; {Iso8601(instant)} is taken", $"write {Iso8601(instant)}, or another date");

    private static (string Problem, string? Fix)? Problem(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year is < 1900 or > 2200)
        {
            return ("is no year of ours", "years run from 1900 to 2200");
        }

        if (month is < 1 or > 12)
        {
            return ("does not exist", "months run from 01 to 12; the order is year, month, day");
        }

        var days = System.DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
        {
            return ("does not exist", $"that month has {days} days");
        }

        if (Number(match, "hour") > 23 || Number(match, "minute") > 59 || Number(match, "second") > 59)
        {
            return ("does not exist", "hours run to 23, minutes and seconds to 59");
        }

        return match.Groups["offset"].Success && Math.Abs(Offset(match.Groups["offset"].Value).TotalHours) > 14
            ? ("does not exist", "offsets run from -14:00 to +14:00")
            : null;
    }

    private static TimeSpan Offset(string text)
    {
        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var minutes = (int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(text.AsSpan(text.Length - 2), CultureInfo.InvariantCulture);
        return TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
    }

    private static string Iso8601(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:[Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]{1,9}))?)?\ ?(?<offset>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$")]
    private static partial Regex Iso();
}
