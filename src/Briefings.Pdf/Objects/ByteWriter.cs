using System.Globalization;
using System.Text;

namespace Briefings.Pdf;

/// <summary>A growing buffer with the lexical forms of ISO 32000-1, 7.2 and 7.3: numbers, names, strings.</summary>
internal sealed class ByteWriter
{
    private byte[] buffer;

    public ByteWriter(int capacity = 1024) => buffer = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public Span<byte> Reserve(int count)
    {
        if (Length + count > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(Math.Max(buffer.Length * 2, 256), Length + count));
        }

        var span = buffer.AsSpan(Length, count);
        Length += count;
        return span;
    }

    public ByteWriter Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        return this;
    }

    public ByteWriter Byte(byte value)
    {
        Reserve(1)[0] = value;
        return this;
    }

    /// <summary>ASCII text as it is.</summary>
    public ByteWriter Ascii(string text)
    {
        Encoding.ASCII.GetBytes(text, Reserve(text.Length));
        return this;
    }

    public ByteWriter Int(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return Raw(digits[..length]);
    }

    /// <summary>A real with at most three decimals (7.3.3): a thousandth of a point is finer than any device.</summary>
    public ByteWriter Real(double value) => Fixed((long)Math.Round(value * 1000, MidpointRounding.AwayFromZero), 1000);

    /// <summary>A real with at most five decimals, for matrices.</summary>
    public ByteWriter Fine(double value) => Fixed((long)Math.Round(value * 100_000, MidpointRounding.AwayFromZero), 100_000);

    /// <summary>A reference to an indirect object (7.3.10).</summary>
    public ByteWriter Ref(int number) => Int(number).Raw(" 0 R"u8);

    /// <summary>A name (7.3.5), with a slash.</summary>
    public ByteWriter Name(string name)
    {
        Byte((byte)'/');
        foreach (var c in Encoding.UTF8.GetBytes(name))
        {
            if (c is > 0x20 and < 0x7F and not ((byte)'#' or (byte)'/' or (byte)'%' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}'))
            {
                Byte(c);
            }
            else
            {
                Byte((byte)'#').Hex(c);
            }
        }

        return this;
    }

    /// <summary>A text string (7.9.2.2): ASCII as it is, else UTF-16 with a byte order mark.</summary>
    public ByteWriter Text(string text)
    {
        if (Ascii7(text))
        {
            Byte((byte)'(');
            foreach (var c in text)
            {
                Escaped((byte)c);
            }

            return Byte((byte)')');
        }

        Raw("<FEFF"u8);
        foreach (var c in text)
        {
            Hex((byte)(c >> 8)).Hex((byte)c);
        }

        return Byte((byte)'>');
    }

    /// <summary>A byte string (7.3.4) in hexadecimal digits.</summary>
    public ByteWriter HexString(ReadOnlySpan<byte> bytes)
    {
        Byte((byte)'<');
        foreach (var b in bytes)
        {
            Hex(b);
        }

        return Byte((byte)'>');
    }

    public ByteWriter Hex(byte value)
    {
        var digits = Reserve(2);
        digits[0] = "0123456789ABCDEF"u8[value >> 4];
        digits[1] = "0123456789ABCDEF"u8[value & 15];
        return this;
    }

    /// <summary>One byte of a literal string (7.3.4.2).</summary>
    public ByteWriter Escaped(byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => Byte((byte)'\\').Byte(value),
        (byte)'\r' => Raw("\\r"u8),
        (byte)'\n' => Raw("\\n"u8),
        _ => Byte(value),
    };

    /// <summary>A date (7.9.4).</summary>
    public ByteWriter Date(DateTimeOffset date)
    {
        var offset = date.Offset;
        var zone = offset == TimeSpan.Zero
            ? "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours):00}'{Math.Abs(offset.Minutes):00}'");
        return Ascii(string.Create(CultureInfo.InvariantCulture, $"(D:{date:yyyyMMddHHmmss}{zone})"));
    }

    private static bool Ascii7(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private ByteWriter Fixed(long scaled, long scale)
    {
        if (scaled < 0)
        {
            Byte((byte)'-');
            scaled = -scaled;
        }

        var whole = scaled / scale;
        var rest = scaled % scale;
        if (whole != 0 || rest == 0)
        {
            Int(whole);
        }

        if (rest != 0)
        {
            Byte((byte)'.');
            for (var digit = scale / 10; rest != 0; digit /= 10)
            {
                Byte((byte)('0' + (rest / digit)));
                rest %= digit;
            }
        }

        return this;
    }
}
