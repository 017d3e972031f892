using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefings.PdfChecks;

/// <summary>A CFF program (Adobe Technical Note 5176): its glyphs and, where it is keyed by CID, their CIDs. Outlines and widths are not read.</summary>
internal sealed class CffProgram : FontProgram
{
    private readonly byte[] data;

    public CffProgram(byte[] data)
    {
        this.data = data;
        try
        {
            var names = Index(data.Length > 2 ? data[2] : 0);
            var tops = Index(names.End);
            var top = Dictionary(tops.Items.FirstOrDefault());
            IsCidKeyed = top.ContainsKey(1230);
            GlyphCount = Index((int)top.GetValueOrDefault(17)).Items.Count;
            Charset = ReadCharset((int)top.GetValueOrDefault(15));
        }
        catch (ArgumentException)
        {
            GlyphCount = 0;
        }
        catch (IndexOutOfRangeException)
        {
            GlyphCount = 0;
        }
    }

    public override int GlyphCount { get; }

    public bool IsCidKeyed { get; }

    /// <summary>The CID (or string id) of each glyph, in order.</summary>
    public IReadOnlyList<int> Charset { get; } = [];

    public override double? Width(int glyph) => null;

    public override bool? HasOutline(int glyph) => null;

    /// <summary>The glyph that a CID names (ISO 32000-1, 9.7.4.2).</summary>
    public int GlyphOf(int cid)
    {
        if (!IsCidKeyed)
        {
            return cid;
        }

        for (var glyph = 0; glyph < Charset.Count; glyph++)
        {
            if (Charset[glyph] == cid)
            {
                return glyph;
            }
        }

        return int.MaxValue;
    }

    private List<int> ReadCharset(int at)
    {
        var charset = new List<int> { 0 };
        if (at <= 2)
        {
            charset.AddRange(Enumerable.Range(1, Math.Max(0, GlyphCount - 1)));
            return charset;
        }

        var format = data[at++];
        while (charset.Count < GlyphCount)
        {
            var first = U16(at);
            at += 2;
            var left = format == 0 ? 0 : format == 1 ? data[at++] : U16(at);
            at += format == 2 ? 2 : 0;
            charset.AddRange(Enumerable.Range(first, left + 1));
        }

        return charset;
    }

    private (List<(int From, int To)> Items, int End) Index(int at)
    {
        var count = U16(at);
        if (count == 0)
        {
            return ([], at + 2);
        }

        var size = data[at + 2];
        var offsets = Enumerable.Range(0, count + 1).Select(i => Offset(at + 3 + (i * size), size)).ToArray();
        var start = at + 2 + (size * (count + 1));
        return ([.. offsets[..^1].Zip(offsets[1..], (from, to) => (start + from, start + to))], start + offsets[^1]);
    }

    private Dictionary<int, double> Dictionary((int From, int To) range)
    {
        var result = new Dictionary<int, double>();
        var last = 0.0;
        for (var at = range.From; at < range.To;)
        {
            int b = data[at++];
            switch (b)
            {
                case <= 21:
                    result[b == 12 ? 1200 + data[at++] : b] = last;
                    break;
                case 28:
                    last = (short)U16(at);
                    at += 2;
                    break;
                case 29:
                    last = Offset(at, 4);
                    at += 4;
                    break;
                case 30:
                    while ((data[at] & 15) != 15 && (data[at] >> 4) != 15)
                    {
                        at++;
                    }

                    at++;
                    break;
                case <= 246:
                    last = b - 139;
                    break;
                default:
                    last = b <= 250 ? ((b - 247) * 256) + data[at] + 108 : (-(b - 251) * 256) - data[at] - 108;
                    at++;
                    break;
            }
        }

        return result;
    }

    private int U16(int at) => (data[at] << 8) | data[at + 1];

    private int Offset(int at, int size) => Enumerable.Range(0, size).Aggregate(0, (value, i) => (value << 8) | data[at + i]);
}

/// <summary>A Type 1 program (Adobe Type 1 Font Format): the names of its glyphs, whose part is encrypted.</summary>
internal sealed partial class Type1Program : FontProgram
{
    public Type1Program(byte[] data)
    {
        var start = data.AsSpan().IndexOf("eexec"u8);
        var text = Encoding.Latin1.GetString(data);
        if (start >= 0)
        {
            start += 5;
            while (start < data.Length && RawLexer.IsSpace(data[start]))
            {
                start++;
            }

            text += Encoding.Latin1.GetString(Decrypt(data.AsSpan(start)));
        }

        Names = GlyphName().Matches(text).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names of its glyphs.</summary>
    public IReadOnlySet<string> Names { get; }

    public override int GlyphCount => Names.Count;

    public override double? Width(int glyph) => null;

    public override bool? HasOutline(int glyph) => null;

    // 7.1 of the format: a key stream that begins with 55665; hexadecimal digits where the first four bytes are such.
    private static byte[] Decrypt(ReadOnlySpan<byte> cipher)
    {
        byte[] bytes = [.. cipher];
        if (bytes.Length >= 4 && bytes.Take(4).All(static b => char.IsAsciiHexDigit((char)b)))
        {
            var digits = string.Concat(bytes.Select(static b => (char)b).Where(char.IsAsciiHexDigit));
            bytes = [.. Enumerable.Range(0, digits.Length / 2).Select(i => byte.Parse(digits.AsSpan(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
        }

        var key = 55665;
        var plain = new byte[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            plain[i] = (byte)(bytes[i] ^ (key >> 8));
            key = ((bytes[i] + key) * 52845 + 22719) & 0xFFFF;
        }

        return plain.Length > 4 ? plain[4..] : [];
    }

    [GeneratedRegex(@"/([^\s/\[\]{}()<>%]+)\s+\d+\s+(?:RD|-\|)\s")]
    private static partial Regex GlyphName();
}
