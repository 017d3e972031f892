using System.Globalization;
using AnyAscii;

namespace Briefings.Content.Model;

/// <summary>Hands out report numbers that are free: house prefix, year, number of four digits.</summary>
internal sealed class ReportNumbers
{
    private const string NoPrefix = "REP";

    private readonly Dictionary<int, int> _last = [];
    private readonly string _prefix;

    /// <summary>Learns the numbers that are taken.</summary>
    public ReportNumbers(Collection collection)
    {
        var taken = collection.Briefings.Select(briefing => briefing.Id?.Split('-')).Where(parts => parts is { Length: 3 }).ToList();
        foreach (var parts in taken)
        {
            if (int.TryParse(parts![1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _last[year] = Math.Max(number, _last.GetValueOrDefault(year));
            }
        }

        // The commonest prefix is the house's; a house without briefings, or with as many of two, is known by its short name.
        var named = PrefixOf(collection.Site);
        _prefix = taken.GroupBy(parts => parts![0], StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key == named).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? named;
    }

    /// <summary>The letters with which the house's numbers begin.</summary>
    public string Prefix => _prefix;

    /// <summary>The next free number of a year; it is not handed out again.</summary>
    public string Take(int year)
    {
        var number = _last.GetValueOrDefault(year) + 1;
        _last[year] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{_prefix}-{year:0000}-{number:0000}");
    }

    private static string PrefixOf(SiteSettings site)
    {
        var name = site.ShortName.In(site.DefaultLanguage, site.DefaultLanguage).Transliterate();
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var prefix = Letters(words.Length > 1 ? string.Concat(words.Select(word => word[0])) : name);
        return prefix.Length > 0 && char.IsAsciiLetter(prefix[0]) ? prefix[..Math.Min(prefix.Length, 6)] : NoPrefix;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
