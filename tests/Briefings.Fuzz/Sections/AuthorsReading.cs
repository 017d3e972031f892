using System.Text.RegularExpressions;

namespace Briefings.Fuzz.Sections;

/// <summary>
/// How somebody reads a text who looks at lines that begin with <c>:::</c> and at nothing else. Only where that reading is whole (each
/// line that begins something has its end), finds no line that may have been meant to mark and sees a secret word outside of all
/// that is marked does the text say by itself that the word is public: mutations have moved the end of the section before it. Of
/// every other text no secret word may come out.
/// </summary>
internal static partial class AuthorsReading
{
    /// <summary>Whether the text itself makes one of its secret words public.</summary>
    public static bool MakesPublic(string text)
    {
        var open = new Stack<bool>();
        var isOutside = false;
        foreach (var line in LineEnds().Split(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]))
        {
            var own = line[Signs().Match(line).Length..];
            if (!own.StartsWith(":::", StringComparison.Ordinal))
            {
                if (own.Contains("tlp", StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                isOutside |= own.Contains(SectionTexts.Secret, StringComparison.Ordinal) && !open.Contains(true);
            }
            else if (own.Trim(' ', '\t').Trim(':').Length > 0)
            {
                open.Push(own.Trim(' ', '\t', ':') != "note");
            }
            else if (!open.TryPop(out _))
            {
                return false;
            }
        }

        return isOutside && open.Count == 0;
    }

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnds();

    // Blanks, and the signs of quotes, lists and definitions.
    [GeneratedRegex(@"^(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t]|:[ \t]+)*")]
    private static partial Regex Signs();
}
