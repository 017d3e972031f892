using System.Buffers;
using System.Text.RegularExpressions;

namespace Briefings.Core.Prose;

/// <summary>An address that stands in a text as it is, without any sign that says so.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="IsMail">Whether it is one of mail.</param>
public readonly record struct BareAddress(int Start, int Length, bool IsMail);

/// <summary>
/// Finds addresses typed bare: <c>https://…</c>, <c>www.…</c> and <c>desk@example.org</c>, with the rules of GitHub's Markdown. What ends a sentence
/// is none of theirs, nor is what quotes or brackets them.
/// </summary>
public static partial class BareAddresses
{
    private static readonly string[] Beginnings = ["https://", "http://", "ftp://", "www."];
    private static readonly SearchValues<string> Signs = SearchValues.Create(["://", "www.", "@"], StringComparison.OrdinalIgnoreCase);

    // What no address holds: whoever copies one has these encoded.
    private static readonly SearchValues<char> Ends = SearchValues.Create("<>\"`|\\{}^\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A\u2014\u2026\u060C\u061B\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF08\uFF09\u300C\u300D\u300E\u300F\u3010\u3011\u300A\u300B");
    private static readonly SearchValues<char> Stops = SearchValues.Create("?!.,:;*_~'\u2018\u2019\u061F\u2013([");

    /// <summary>How long the address of the web is that begins at an index; 0 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int at) => at > 0 && IsInside(text[at - 1]) ? 0 : LengthOf(text[at..]);

    /// <summary>How long the address of the web is with which a text begins, whatever stands before that; 0 where it begins with none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var host = 0;
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                host = beginning.Length;
                break;
            }
        }

        if (host == 0 || host == text.Length || !char.IsLetterOrDigit(text[host]))
        {
            return 0;
        }

        var end = EndOf(text, host);
        while (end > host && Stops.Contains(text[end - 1]))
        {
            end--;
        }

        return end > host ? end : 0;
    }

    /// <summary>Whether a character cannot stand right before an address, since it is one within a word or another address.</summary>
    public static bool IsInside(char before) =>
        (char.IsLetterOrDigit(before) && !Scripts.HasNoBlanks(before)) || before is '/' or '@' or '.' or '-' or '\\' or '%';

    /// <summary>The addresses that stand in a text, from left to right.</summary>
    public static IEnumerable<BareAddress> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Signs) < 0 ? [] : All(text);
    }

    /// <summary>Whether a text is an address of mail and nothing else; one after <c>mailto:</c> too.</summary>
    public static bool IsMail(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('@', StringComparison.Ordinal) && Mail().Match(text) is { Success: true } match && match.Length == text.Length;
    }

    private static IEnumerable<BareAddress> All(string text)
    {
        var behind = 0;
        foreach (Match match in Begin().Matches(text))
        {
            if (match.Index >= behind && LengthAt(text, match.Index) is > 0 and var length)
            {
                foreach (var mail in Mails(text, behind, match.Index))
                {
                    yield return mail;
                }

                yield return new BareAddress(match.Index, length, IsMail: false);
                behind = match.Index + length;
            }
        }

        foreach (var mail in Mails(text, behind, text.Length))
        {
            yield return mail;
        }
    }

    private static IEnumerable<BareAddress> Mails(string text, int from, int to)
    {
        if (!text.AsSpan(from, to - from).Contains('@'))
        {
            yield break;
        }

        for (var match = Mail().Match(text, from); match.Success && match.Index + match.Length <= to; match = match.NextMatch())
        {
            yield return new BareAddress(match.Index, match.Length, IsMail: true);
        }
    }

    // Brackets belong to an address in pairs; square ones only to a query.
    private static int EndOf(ReadOnlySpan<char> text, int from)
    {
        var (round, square, isQuery) = (0, 0, false);
        for (var at = from; at < text.Length; at++)
        {
            var each = text[at];
            if (char.IsWhiteSpace(each) || char.IsControl(each) || Ends.Contains(each)
                || (each == ')' && --round < 0) || (each == ']' && --square < 0)
                || (each == '[' && (!isQuery || text[(at + 1)..] is ['^' or '[', ..]))
                || (each == '&' && IsEntity(text[(at + 1)..])))
            {
                return at;
            }

            round += each == '(' ? 1 : 0;
            square += each == '[' ? 1 : 0;
            isQuery |= each == '?';
        }

        return text.Length;
    }

    // "&quot;" is a sign of its own; "&amp;" is how programs write the "&" of a query.
    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        return end > 0 && !text[..end].SequenceEqual("amp") && !text[..end].ContainsAnyExcept(EntitySigns);
    }

    private static readonly SearchValues<char> EntitySigns = SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    [GeneratedRegex("(?:https?|ftp)://|www\\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    // As GitHub has it: the host has a full stop and doesn't end in a dash. Names of accounts (@desk@host) are none.
    [GeneratedRegex(@"(?<![\w.+\-@/%])(?:mailto:)?[A-Za-z0-9][A-Za-z0-9._+\-]{0,63}@(?>[A-Za-z0-9_\-]{1,63}(?:\.[A-Za-z0-9_\-]{1,63})+)(?<![_\-])(?![\w\-@])", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
