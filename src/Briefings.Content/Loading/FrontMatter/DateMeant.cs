using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Reads dates and times as people type them, to propose them as they are written here. Where day and month could be either, both are proposed.</summary>
internal static partial class DateMeant
{
    // Abbreviations that name one zone only; IST, CST, AST and BST name several.
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>
    {
        ["Z"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WAT"] = 1, ["CET"] = 1, ["CAT"] = 2, ["CEST"] = 2, ["SAST"] = 2, ["EET"] = 2,
        ["EAT"] = 3, ["EEST"] = 3, ["MSK"] = 3, ["EST"] = -5, ["EDT"] = -4, ["PST"] = -8, ["PDT"] = -7,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to write; null where no date can be read.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="language">The language of the file, for names of months.</param>
    /// <param name="zone">The publisher's zone, for a time that names none.</param>
    /// <param name="mayBeDate">Whether a date alone will do.</param>
    public static string? Advice(string text, string language, TimeZoneInfo zone, bool mayBeDate)
    {
        if (Form().Match(text.Trim()) is not { Success: true } match || Days(match.Groups["date"].Value.Trim().TrimEnd(','), language) is not { Count: > 0 } days)
        {
            return null;
        }

        var written = days.Select(day => Written(day, match, zone, mayBeDate)).ToList();
        return written.Contains(null) ? null
            : written.Count == 1 ? $"write {written[0]}"
            : $"write {written[0]} or {written[1]}, whichever is meant: the order is year, month, day";
    }

    private static string? Written(DateOnly day, Match match, TimeZoneInfo zone, bool mayBeDate)
    {
        if (!match.Groups["hour"].Success)
        {
            return mayBeDate ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Iso(LocalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), zone));
        }

        var hour = Number(match, "hour");
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (match.Groups["half"].Value is ['p' or 'P', ..] ? 12 : 0);
        }

        if (hour > 23 || Number(match, "minute") > 59 || Number(match, "second") > 59)
        {
            return null;
        }

        var local = day.ToDateTime(new TimeOnly(hour, Number(match, "minute"), Number(match, "second")));
        if (!match.Groups["zone"].Success && !match.Groups["offset"].Success)
        {
            return $"{Iso(LocalTime.ToInstant(local, zone))} for {zone.Id}";
        }

        var minutes = 0;
        if (match.Groups["zone"].Success)
        {
            if (!Zones.TryGetValue(match.Groups["zone"].Value, out var hours))
            {
                return null;
            }

            minutes = hours * 60;
        }

        if (match.Groups["offset"].Success)
        {
            var offset = (Number(match, "hours") * 60) + Number(match, "minutes");
            minutes += match.Groups["sign"].Value == "+" ? offset : -offset;
        }

        return Math.Abs(minutes) > 14 * 60 ? null : Iso(new DateTimeOffset(local, TimeSpan.FromMinutes(minutes)));
    }

    private static List<DateOnly> Days(string text, string language)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Valid(Number(iso, "year"), Number(iso, "month"), Number(iso, "day"));
        }

        if (YearLast().Match(text) is { Success: true } last)
        {
            var (first, second) = (Number(last, "first"), Number(last, "second"));
            List<DateOnly> days = [.. Valid(Number(last, "year"), second, first), .. Valid(Number(last, "year"), first, second)];

            // With full stops the day comes first everywhere.
            return last.Groups["sign"].Value == "." ? [.. days.Take(1)] : [.. days.Distinct()];
        }

        return Named().Match(text) is { Success: true } named && Month(named.Groups["month"].Value, language) is { } month
            ? Valid(Number(named, "year"), month, Number(named, "day"))
            : [];
    }

    private static int? Month(string word, string language)
    {
        foreach (var each in (string[])[language, "en"])
        {
            var format = CultureInfo.GetCultureInfo(each).DateTimeFormat;
            for (var month = 1; month <= 12; month++)
            {
                var bare = word.TrimEnd('.');
                if (bare.Length >= 3 && Core.Words.Folding.Fold(format.MonthGenitiveNames[month - 1]) is var name && name.StartsWith(Core.Words.Folding.Fold(bare), StringComparison.Ordinal))
                {
                    return month;
                }
            }
        }

        return word.TrimEnd('.').Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static List<DateOnly> Valid(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? [new DateOnly(year, month, day)] : [];

    private static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        ^(?:\p{L}{2,9}\.?,?\s+(?=\p{L}|[0-9]))?(?<date>[0-9]{8}|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2}(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?\p{L}+\.?,?\s+(?:de\s+)?[0-9]{4}|\p{L}+\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\s+[0-9]{4}),?
        (?:(?:\s*[Tt]\s*|\s+(?:at\s+)?|\s*,\s*)(?<hour>[0-9]{1,2})(?:\s*[:hH.]\s*(?<minute>[0-9]{2})?(?::(?<second>[0-9]{2}))?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?(?:\s*(?<zone>[A-Za-z]{1,4}))?(?:\s*(?<offset>(?<sign>[+-])(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?))?)?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();

    [GeneratedRegex("^(?<year>[0-9]{4})[-/.]?(?<month>[0-9]{1,2})[-/.]?(?<day>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<first>[0-9]{1,2})(?<sign>[-/.])(?<second>[0-9]{1,2})[-/.](?<year>[0-9]{4})$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?(?<month>\p{L}+\.?)|(?<month>\p{L}+\.?)\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?),?\s+(?:de\s+)?(?<year>[0-9]{4})$")]
    private static partial Regex Named();
}
