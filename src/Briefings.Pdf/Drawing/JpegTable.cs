namespace Briefings.Pdf;

/// <summary>Codes of a JPEG by their bits (ITU-T T.81, Annex C): for each sixteen bits the value and length of the code that they begin with.</summary>
internal sealed class JpegTable
{
    private readonly ushort[] codes;

    private JpegTable(ushort[] codes) => this.codes = codes;

    /// <summary>A table; null where there are more codes than bits.</summary>
    /// <param name="counts">How many codes there are of 1 to 16 bits.</param>
    /// <param name="values">Their values.</param>
    public static JpegTable? Make(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        var codes = new ushort[1 << 16];
        var (at, next) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            for (var i = 0; i < counts[length - 1]; i++)
            {
                var width = 1 << (16 - length);
                if (next + width > codes.Length)
                {
                    return null;
                }

                codes.AsSpan(next, width).Fill((ushort)((length << 8) | values[at++]));
                next += width;
            }
        }

        return new JpegTable(codes);
    }

    /// <summary>The length in bits and the value of the code that bits begin with; no length for none.</summary>
    public (int Length, int Value) Find(int bits) => (codes[bits] >> 8, codes[bits] & 0xFF);
}
