using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Briefings.Core.Words;

namespace Briefings.Content.Releasing;

/// <summary>
/// A text as a browser, a mail program or a reader with a keyboard makes an address of it: percent signs are decoded, up to three times,
/// letters are plain and small (NFKC), invisible signs are gone, <c>[.]</c> is a full stop, backslashes and the like are slashes, and runs
/// of slashes are one, without blanks around it. Each sign knows where in the text it came from. For comparing only, never for readers.
/// </summary>
internal sealed class AddressText
{
    private const char Break = '\n';
    private const char Replacement = '\uFFFD';

    // What a code point of the basic plane becomes, found once; two threads that find it at the same time find the same.
    private static readonly string?[] Known = new string?[0x10000];

    private readonly List<Sign> signs;

    private AddressText(List<Sign> signs)
    {
        this.signs = signs;
        Letters = new string([.. signs.Select(sign => sign.Letter)]);
    }

    /// <summary>The signs alone.</summary>
    public string Letters { get; }

    /// <summary>
    /// Reads a text. A line break, a quotation mark or what could be markup is no sign: what stands behind it may go on with what stands
    /// before it, or not.
    /// </summary>
    public static AddressText Of(string text)
    {
        var read = new List<Sign>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used);
            Add(read, rune, at, at + used);
            at += used;
        }

        for (var times = 0; times < 3 && read.Exists(sign => sign.Letter == '%'); times++)
        {
            read = Decoded(read);
        }

        return new AddressText(Joined(read));
    }

    /// <summary>Where in the text the sign at an index begins.</summary>
    public int StartOf(int index) => signs[index].Start;

    /// <summary>Where in the text the sign at an index ends.</summary>
    public int EndOf(int index) => signs[index].End;

    /// <summary>Whether a line breaks before the sign at an index, or markup begins or ends there.</summary>
    public bool IsApart(int index) => index == 0 || index == signs.Count || signs[index].IsApart;

    private static List<Sign> Decoded(List<Sign> read)
    {
        var made = new List<Sign>(read.Count);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < read.Count;)
        {
            var count = 0;
            while (count < 4 && (count == 0 || bytes[0] >= 0x80) && ByteAt(read, at + (count * 3)) is { } value)
            {
                bytes[count++] = value;
            }

            if (count == 0)
            {
                made.Add(read[at++]);
                continue;
            }

            var used = 1;
            var rune = Rune.ReplacementChar;
            if (Rune.DecodeFromUtf8(bytes[..count], out var decoded, out var length) == OperationStatus.Done)
            {
                (rune, used) = (decoded, length);
            }

            Add(made, rune, read[at].Start, read[at + (used * 3) - 1].End);
            at += used * 3;
        }

        return made;
    }

    private static byte? ByteAt(List<Sign> read, int at) =>
        at + 2 < read.Count && read[at].Letter == '%' && char.IsAsciiHexDigit(read[at + 1].Letter) && char.IsAsciiHexDigit(read[at + 2].Letter)
            ? byte.Parse([read[at + 1].Letter, read[at + 2].Letter], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : null;

    private static List<Sign> Joined(List<Sign> read)
    {
        var made = new List<Sign>(read.Count);
        var isApart = false;
        for (var at = 0; at < read.Count; at++)
        {
            var sign = read[at];
            if (sign.Letter is '[' or '(' or '{' && at + 2 < read.Count
                && read[at + 1].Letter is '.' or '/' && read[at + 2].Letter is ']' or ')' or '}')
            {
                sign = new Sign(read[at + 1].Letter, sign.Start, read[at + 2].End);
                at += 2;
            }

            if (sign.Letter == Break)
            {
                isApart = true;
                continue;
            }

            while (sign.Letter == '/' && made.Count > 0 && made[^1].Letter == ' ')
            {
                isApart |= made[^1].IsApart;
                made.RemoveAt(made.Count - 1);
            }

            var before = made.Count > 0 ? made[^1].Letter : Replacement;
            if ((sign.Letter is '/' or '-' && before == sign.Letter) || (sign.Letter == ' ' && before == '/'))
            {
                made[^1] = made[^1] with { End = sign.End };
                continue;
            }

            made.Add(sign with { IsApart = isApart });
            isApart = false;
        }

        return made;
    }

    private static void Add(List<Sign> made, Rune rune, int start, int end)
    {
        switch (rune.Value)
        {
            case '\n' or '\r' or 0x85 or 0x2028 or 0x2029:
            case '*' or '`' or '"' or '<' or '>' or '“' or '”' or '‘' or '’' or '«' or '»':
                made.Add(new Sign(Break, start, end));
                return;
            // Two hyphens are one dash in texts that are set, and a dash ends an address.
            case 0x2013:
                made.Add(new Sign(Break, start, start));
                made.Add(new Sign('-', start, end));
                return;
        }

        if (Rune.IsWhiteSpace(rune) || rune.Value is 0x2014 or 0x2015)
        {
            made.Add(new Sign(' ', start, end));
        }
        else if (!HiddenCharacters.IsHidden(rune.Value))
        {
            foreach (var letter in rune.IsBmp ? Known[rune.Value] ??= Plain(rune) : Plain(rune))
            {
                made.Add(new Sign(letter, start, end));
            }
        }
    }

    private static string Plain(Rune rune)
    {
        var plain = new StringBuilder();
        foreach (var letter in rune.ToString().Normalize(NormalizationForm.FormKC))
        {
            plain.Append(letter switch
            {
                '\\' or '\u2044' or '\u2215' or '\u29F8' or '\u29F9' or '\u2216' => '/',
                '\u3002' => '.',
                (>= '\u2010' and <= '\u2012') or '\u2212' => '-',
                _ => char.ToLowerInvariant(letter),
            });
        }

        return plain.ToString();
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sign(char Letter, int Start, int End, bool IsApart = false);
}
