using System.Globalization;
using System.Text;

namespace Briefings.Core.Downloads;

/// <summary>Reads the values of a PDF one after the other (ISO 32000-2, 7.2 and 7.3).</summary>
/// <param name="bytes">The file, or an unpacked stream of objects.</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes)
{
    private const int Deepest = 100;
    private const int MostValues = 2_000_000;

    private int values;

    /// <summary>Where it is.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left but blanks and comments.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return At >= bytes.Length;
        }
    }

    /// <summary>Goes behind blanks and comments; tells of each <c>%%EOF</c>.</summary>
    public Action<int>? EndOfFile { get; init; }

    /// <summary>The next value.</summary>
    /// <exception cref="Unreadable">There is none that can be read.</exception>
    public PdfValue Read(int depth = 0)
    {
        if (depth > Deepest)
        {
            throw Fault("values are nested too deep");
        }

        if (++values > MostValues)
        {
            throw Fault("it holds more values than are read");
        }

        SkipBlanks();
        var span = bytes.Span;
        if (At >= span.Length)
        {
            throw Fault("it ends within a value");
        }

        switch ((char)span[At])
        {
            case '/':
                At++;
                return new PdfName(Name());
            case '(':
                return Literal();
            case '<' when At + 1 < span.Length && span[At + 1] == '<':
                At += 2;
                return Map(depth);
            case '<':
                return Hexadecimal();
            case '[':
                At++;
                return List(depth);
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return NumberOrReference();
            case ')' or '>' or ']' or '{' or '}':
                throw Fault("a bracket closes what nothing opened");
            default:
                return new PdfWord(Regular());
        }
    }

    /// <summary>Goes behind a word where it comes next; whether it does.</summary>
    public bool Take(string word)
    {
        SkipBlanks();
        var end = At + word.Length;
        if (end > bytes.Length || !Encoding.Latin1.GetBytes(word).AsSpan().SequenceEqual(bytes.Span[At..end]) || (end < bytes.Length && IsRegular(bytes.Span[end])))
        {
            return false;
        }

        At = end;
        return true;
    }

    /// <summary>What ends the look into the file, with where.</summary>
    public Unreadable Fault(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{what} (byte {At})"));

    private void SkipBlanks()
    {
        var span = bytes.Span;
        while (At < span.Length)
        {
            if (IsBlank(span[At]))
            {
                At++;
            }
            else if (span[At] == '%')
            {
                if (span[At..].StartsWith("%%EOF"u8))
                {
                    EndOfFile?.Invoke(At);
                }

                var line = span[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = line < 0 ? span.Length : At + line;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsBlank(byte each) => each is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte each) => !IsBlank(each) && !"()<>[]{}/%"u8.Contains(each);

    private string Regular()
    {
        var start = At;
        var span = bytes.Span;
        while (At < span.Length && IsRegular(span[At]))
        {
            At++;
        }

        return Encoding.Latin1.GetString(span[start..At]);
    }

    private string Name()
    {
        var typed = Regular();
        if (!typed.Contains('#', StringComparison.Ordinal))
        {
            return typed;
        }

        var made = new StringBuilder();
        for (var at = 0; at < typed.Length; at++)
        {
            if (typed[at] == '#' && at + 2 < typed.Length && char.IsAsciiHexDigit(typed[at + 1]) && char.IsAsciiHexDigit(typed[at + 2]))
            {
                made.Append((char)byte.Parse(typed.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 2;
            }
            else
            {
                made.Append(typed[at]);
            }
        }

        return made.ToString();
    }

    private PdfText Literal()
    {
        var span = bytes.Span;
        var made = new List<byte>();
        var open = 1;
        for (At++; At < span.Length; At++)
        {
            var each = span[At];
            switch ((char)each)
            {
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    At++;
                    return new PdfText([.. made]);
                case '\\' when At + 1 < span.Length:
                    At++;
                    Escaped(span, made);
                    continue;
            }

            made.Add(each);
        }

        throw Fault("it ends within a string");
    }

    private void Escaped(ReadOnlySpan<byte> span, List<byte> made)
    {
        var each = (char)span[At];
        if (each is >= '0' and <= '7')
        {
            var code = 0;
            var to = Math.Min(span.Length, At + 3);
            for (; At < to && span[At] is >= (byte)'0' and <= (byte)'7'; At++)
            {
                code = (code * 8) + span[At] - '0';
            }

            At--;
            made.Add((byte)code);
        }
        else if (each is '\r' or '\n')
        {
            At += each == '\r' && At + 1 < span.Length && span[At + 1] == '\n' ? 1 : 0;
        }
        else
        {
            made.Add((byte)(each switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => each }));
        }
    }

    private PdfText Hexadecimal()
    {
        var end = bytes.Span[At..].IndexOf((byte)'>');
        if (end < 0)
        {
            throw Fault("it ends within a string");
        }

        var made = new List<byte>();
        var half = -1;
        foreach (var each in bytes.Span.Slice(At + 1, end - 1))
        {
            if (char.IsAsciiHexDigit((char)each))
            {
                var digit = Convert.ToInt32(((char)each).ToString(), 16);
                if (half < 0)
                {
                    half = digit;
                }
                else
                {
                    made.Add((byte)((half << 4) | digit));
                    half = -1;
                }
            }
            else if (!IsBlank(each))
            {
                throw Fault("a string holds what is no digit");
            }
        }

        if (half >= 0)
        {
            made.Add((byte)(half << 4));
        }

        At += end + 1;
        return new PdfText([.. made]);
    }

    private PdfList List(int depth)
    {
        var items = new List<PdfValue>();
        while (true)
        {
            SkipBlanks();
            if (At < bytes.Length && bytes.Span[At] == ']')
            {
                At++;
                return new PdfList(items);
            }

            items.Add(Read(depth + 1));
        }
    }

    private PdfMap Map(int depth)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (true)
        {
            SkipBlanks();
            if (At + 1 < bytes.Length && bytes.Span[At] == '>' && bytes.Span[At + 1] == '>')
            {
                At += 2;
                return new PdfMap(entries);
            }

            if (Read(depth + 1) is not PdfName key)
            {
                throw Fault("a key is no name");
            }

            // Programs differ in which of two counts, so both are looked at.
            var value = Read(depth + 1);
            if (!entries.TryAdd(key.Value, value))
            {
                throw Fault($"the key {key.Value} is there twice");
            }
        }
    }

    private PdfValue NumberOrReference()
    {
        var first = Regular();
        if (!double.TryParse(first, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new PdfWord(first);
        }

        if (first.All(char.IsAsciiDigit) && first.Length < 10)
        {
            var after = At;
            SkipPlainBlanks();
            if (At < bytes.Length && char.IsAsciiDigit((char)bytes.Span[At]) && Regular() is { Length: < 6 } generation && generation.All(char.IsAsciiDigit))
            {
                SkipPlainBlanks();
                if (At < bytes.Length && bytes.Span[At] == 'R' && (At + 1 == bytes.Length || !IsRegular(bytes.Span[At + 1])))
                {
                    At++;
                    return new PdfReference(int.Parse(first, CultureInfo.InvariantCulture));
                }
            }

            At = after;
        }

        return new PdfNumber(number);
    }

    private void SkipPlainBlanks()
    {
        while (At < bytes.Length && IsBlank(bytes.Span[At]))
        {
            At++;
        }
    }
}
