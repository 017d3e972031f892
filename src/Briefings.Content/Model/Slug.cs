using System.Text;
using AnyAscii;

namespace Briefings.Content.Model;

/// <summary>Names for addresses: ASCII lower case, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug that is made of words; a longer one typed by an author is left as it is.</summary>
    public const int LongestMade = 80;

    /// <summary>A slug made of words, in any script; empty where they hold no letter or digit.</summary>
    public static string From(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var slug = new StringBuilder(words.Length);
        foreach (var each in words.Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(each))
            {
                slug.Append(char.ToLowerInvariant(each));
            }
            else if (each != '\'' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Shorten(slug.ToString()).TrimEnd('-');
    }

    // Cut where a word ends, if one ends in the second half.
    private static string Shorten(string slug)
    {
        if (slug.Length <= LongestMade)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', LongestMade);
        return slug[..(cut > LongestMade / 2 ? cut : LongestMade)];
    }
}
