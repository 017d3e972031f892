using System.Globalization;

using Briefings.Content.Model;

namespace Briefings.Site.Rendering.Words;

/// <summary>Writes dates and numbers as readers of a language expect them, in the publisher's time zone and the Gregorian calendar.</summary>
internal sealed class ReaderFormats
{
    private readonly CultureInfo culture;
    private readonly TimeZoneInfo zone;
    private readonly string datePattern;
    private readonly string shortPattern;
    private readonly string monthPattern;
    private readonly string timePattern;
    private readonly string momentText;

    /// <summary>The formats of a language.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="zone">The publisher's time zone.</param>
    /// <param name="pattern">A pattern of the language's own file by key; null where it has none.</param>
    public ReaderFormats(string language, TimeZoneInfo zone, Func<string, string?> pattern)
    {
        culture = Gregorian(language);
        this.zone = zone;
        datePattern = pattern("formats.date") ?? WithoutWeekday(culture.DateTimeFormat.LongDatePattern);
        shortPattern = pattern("formats.date_short") ?? datePattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        monthPattern = pattern("formats.month") ?? culture.DateTimeFormat.YearMonthPattern;
        timePattern = pattern("formats.time") ?? culture.DateTimeFormat.ShortTimePattern;
        momentText = pattern("formats.date_time") ?? "{date}, {time} {zone}";
    }

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => culture.TextInfo.IsRightToLeft;

    /// <summary>The order of the language's alphabet.</summary>
    public StringComparer Comparer => StringComparer.Create(culture, CompareOptions.IgnoreCase);

    /// <summary>The language's name in itself.</summary>
    public string NativeName => culture.NativeName;

    /// <summary>A moment in the publisher's zone.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The day in words.</summary>
    public string Date(DateTimeOffset instant) => Format(Local(instant), datePattern);

    /// <summary>The day, short.</summary>
    public string ShortDate(DateTimeOffset instant) => Format(Local(instant), shortPattern);

    /// <summary>A month with its year.</summary>
    public string Month(int year, int month) => Format(new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero), monthPattern);

    /// <summary>A month's name where it stands alone.</summary>
    public string MonthName(int month) => culture.DateTimeFormat.GetMonthName(month);

    /// <summary>The time of day with its zone.</summary>
    public string Time(DateTimeOffset instant) => $"{Format(Local(instant), timePattern)} {Zone(Local(instant).Offset)}";

    /// <summary>Day and time, or the day alone where only that was typed.</summary>
    public string Full(Moment moment)
    {
        if (moment.DateOnly)
        {
            return Date(moment.Instant);
        }

        var local = Local(moment.Instant);
        return momentText
            .Replace("{date}", Format(local, datePattern), StringComparison.Ordinal)
            .Replace("{time}", Format(local, timePattern), StringComparison.Ordinal)
            .Replace("{zone}", Zone(local.Offset), StringComparison.Ordinal);
    }

    /// <summary>A number, grouped, with at most two decimals.</summary>
    public string Number(decimal number) => number.ToString(number == decimal.Truncate(number) ? "N0" : "#,##0.##", culture);

    private static string Zone(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}";

    private string Format(DateTimeOffset local, string pattern)
    {
        // A pattern of one letter would be read as one of .NET's standard formats.
        try
        {
            return local.ToString(pattern.Length == 1 ? "%" + pattern : pattern, culture);
        }
        catch (FormatException)
        {
            return local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private static CultureInfo Gregorian(string language)
    {
        CultureInfo culture;
        try
        {
            culture = (CultureInfo)CultureInfo.GetCultureInfo(language).Clone();
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }

        if (culture.DateTimeFormat.Calendar is not GregorianCalendar
            && culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } calendar)
        {
            culture.DateTimeFormat.Calendar = calendar;
        }

        return culture;
    }

    private static string WithoutWeekday(string pattern) =>
        pattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '.', '،', '、');
}
