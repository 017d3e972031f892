using System.Collections.Immutable;

namespace Briefings.Core.Prose;

/// <summary>Words whose first letters are left out, so that the sign before them is an apostrophe and opens no quotation: 'tis, rock 'n' roll, '98.</summary>
internal sealed class Elisions
{
    private static readonly Elisions English = new("tis twas twere twill til em n cos");
    private static readonly Elisions Dutch = new("s t n k m r er");
    private static readonly Elisions German = new("s n ne nen");
    private static readonly Elisions None = new("");

    private readonly ImmutableArray<string> words;

    private Elisions(string words) => this.words = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Those of a language.</summary>
    /// <param name="language">Its BCP 47 tag.</param>
    public static Elisions Of(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => English,
        "nl" or "af" => Dutch,
        "de" => German,
        _ => None,
    };

    /// <summary>Whether one begins a text: one of the words, or the two last figures of a year.</summary>
    /// <param name="after">What follows the sign.</param>
    public bool Begin(ReadOnlySpan<char> after)
    {
        var end = 0;
        while (end < after.Length && char.IsLetterOrDigit(after[end]))
        {
            end++;
        }

        var word = after[..end];
        // The 'em' of a printer is quoted; rock 'n' roll is not.
        if (end < after.Length && after[end] == '\'' && word is not ("n" or "N"))
        {
            return false;
        }

        if (word.Length >= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]))
        {
            // '98, '90s, and in German '68er
            return word[2..] is "" or "s" or "er";
        }

        foreach (var each in words)
        {
            if (word.Equals(each, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
