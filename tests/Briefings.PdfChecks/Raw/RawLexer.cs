using System.Globalization;
using System.Text;

namespace Briefings.PdfChecks;

/// <summary>Reads objects and operators from bytes (ISO 32000-1, 7.2 and 7.3). Never throws for what it finds: what is no object is a keyword.</summary>
public sealed class RawLexer(byte[] bytes, int position = 0, List<RawFault>? faults = null)
{
    private const int DeepestNesting = 200;
    private int depth;

    public int Position { get; set; } = position;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return Position >= bytes.Length;
        }
    }

    /// <summary>The next object; in a file (<paramref name="withReferences"/>) "1 0 R" is one.</summary>
    public object? Next(bool withReferences)
    {
        SkipSpace();
        if (Position >= bytes.Length)
        {
            return new RawKeyword("");
        }

        var c = bytes[Position];
        switch (c)
        {
            case (byte)'/':
                return new RawName(ReadName());
            case (byte)'(':
                return ReadLiteral();
            case (byte)'<' when Position + 1 < bytes.Length && bytes[Position + 1] == '<':
                Position += 2;
                return ReadDictionary(withReferences);
            case (byte)'<':
                return ReadHex();
            case (byte)'[':
                Position++;
                return ReadArray(withReferences);
            case (byte)']' or (byte)'{' or (byte)'}' or (byte)')':
                Position++;
                return new RawKeyword(((char)c).ToString());
            case (byte)'>':
                Position += Position + 1 < bytes.Length && bytes[Position + 1] == '>' ? 2 : 1;
                return new RawKeyword(">>");
        }

        var word = ReadWord();
        if (TryNumber(word, out var number))
        {
            return withReferences && number.IsInteger && number.Value >= 0 && TryReference((int)Math.Min(number.Value, int.MaxValue), out var reference) ? reference : number;
        }

        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ => new RawKeyword(word),
        };
    }

    /// <summary>Whether the bytes here are exactly these; then they are passed.</summary>
    public bool Accept(ReadOnlySpan<byte> expected)
    {
        if (Position + expected.Length <= bytes.Length && bytes.AsSpan(Position, expected.Length).SequenceEqual(expected))
        {
            Position += expected.Length;
            return true;
        }

        return false;
    }

    public void SkipSpace()
    {
        while (Position < bytes.Length)
        {
            var c = bytes[Position];
            if (c == '%')
            {
                while (Position < bytes.Length && bytes[Position] is not ((byte)'\r' or (byte)'\n'))
                {
                    Position++;
                }
            }
            else if (IsSpace(c))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    public static bool IsSpace(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte c) => c is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private static bool TryNumber(string word, out RawNumber number)
    {
        number = new RawNumber(0, word);
        if (word.Length == 0 || !(char.IsAsciiDigit(word[0]) || word[0] is '+' or '-' or '.') || word.Any(static c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or '.')))
        {
            return false;
        }

        var isNumber = double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        number = new RawNumber(value, word);
        return isNumber;
    }

    private bool TryReference(int number, out RawReference reference)
    {
        var start = Position;
        reference = new RawReference(0);
        SkipSpace();
        var generation = ReadWord();
        SkipSpace();
        if (generation.Length is > 0 and < 6 && generation.All(char.IsAsciiDigit) && ReadWord() == "R")
        {
            reference = new RawReference(number, int.Parse(generation, CultureInfo.InvariantCulture));
            return true;
        }

        Position = start;
        return false;
    }

    private string ReadWord()
    {
        var start = Position;
        while (Position < bytes.Length && !IsSpace(bytes[Position]) && !IsDelimiter(bytes[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private string ReadName()
    {
        Position++;
        var word = ReadWord();
        if (!word.Contains('#', StringComparison.Ordinal))
        {
            return word;
        }

        var name = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '#' && i + 2 < word.Length + 0 && byte.TryParse(word.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                name.Append((char)value);
                i += 2;
            }
            else
            {
                name.Append(word[i]);
            }
        }

        return name.ToString();
    }

    private RawString ReadLiteral()
    {
        var result = new List<byte>();
        var open = 1;
        for (Position++; Position < bytes.Length; Position++)
        {
            var c = bytes[Position];
            if (c == '\\' && Position + 1 < bytes.Length)
            {
                Escape(result);
                continue;
            }

            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0)
            {
                Position++;
                break;
            }

            if (c == '\r')
            {
                result.Add((byte)'\n');
                Position += Position + 1 < bytes.Length && bytes[Position + 1] == '\n' ? 1 : 0;
                continue;
            }

            result.Add(c);
        }

        return new RawString([.. result]);
    }

    private void Escape(List<byte> result)
    {
        var c = bytes[++Position];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            for (var i = 0; i < 3 && Position < bytes.Length && bytes[Position] is >= (byte)'0' and <= (byte)'7'; i++)
            {
                value = (value * 8) + bytes[Position++] - '0';
            }

            Position--;
            result.Add((byte)value);
            return;
        }

        if (c is (byte)'\r' or (byte)'\n')
        {
            Position += c == '\r' && Position + 1 < bytes.Length && bytes[Position + 1] == '\n' ? 1 : 0;
            return;
        }

        result.Add(c switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => c });
    }

    private RawString ReadHex()
    {
        var start = Position++;
        var digits = new List<byte>();
        for (; Position < bytes.Length && bytes[Position] != '>'; Position++)
        {
            if (char.IsAsciiHexDigit((char)bytes[Position]))
            {
                digits.Add(Convert.ToByte(((char)bytes[Position]).ToString(), 16));
            }
            else if (!IsSpace(bytes[Position]))
            {
                faults?.Add(new("6.1.6", $"a hexadecimal string at {start} has a character that is no digit"));
            }
        }

        Position++;
        if (digits.Count % 2 != 0)
        {
            faults?.Add(new("6.1.6", $"a hexadecimal string at {start} has an odd number of digits"));
            digits.Add(0);
        }

        return new RawString([.. Enumerable.Range(0, digits.Count / 2).Select(i => (byte)((digits[2 * i] << 4) | digits[(2 * i) + 1]))]);
    }

    private RawArray ReadArray(bool withReferences)
    {
        var items = new List<object?>();
        if (++depth < DeepestNesting)
        {
            while (!AtEnd)
            {
                var item = Next(withReferences);
                if (item is RawKeyword { Value: "]" })
                {
                    break;
                }

                items.Add(item);
            }
        }

        depth--;
        return new RawArray(items);
    }

    private RawDictionary ReadDictionary(bool withReferences)
    {
        var result = new RawDictionary();
        if (++depth < DeepestNesting)
        {
            while (!AtEnd)
            {
                if (Next(withReferences) is not RawName key)
                {
                    break;
                }

                var value = Next(withReferences);
                if (value is RawKeyword { Value: ">>" })
                {
                    break;
                }

                result.Entries[key.Value] = value;
            }
        }

        depth--;
        return result;
    }
}
