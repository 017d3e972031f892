namespace Briefings.Core.Pictures;

/// <summary>The colours of a palette that are wholly transparent: which of them a pixel has, nobody sees, so all become one.</summary>
internal sealed class PngUnseen
{
    private readonly bool[] colours = new bool[256];
    private readonly int first;

    /// <param name="transparency">How far each colour is seen, 0 to 255 (ISO/IEC 15948, 11.3.2.1).</param>
    public PngUnseen(byte[] transparency)
    {
        for (var i = 0; i < Math.Min(256, transparency.Length); i++)
        {
            colours[i] = transparency[i] == 0;
        }

        first = Array.IndexOf(colours, true);
    }

    /// <summary>Gives unseen pixels of a row the same colour; true where one had another, or where bits are set behind the last.</summary>
    public bool Merge(Span<byte> row, int pixels, int bits)
    {
        var (each, mask, found) = (8 / bits, (1 << bits) - 1, false);
        for (var i = 0; first >= 0 && i < pixels; i++)
        {
            var shift = 8 - bits - (i % each * bits);
            var colour = (row[i / each] >> shift) & mask;
            if (colours[colour] && colour != first)
            {
                row[i / each] = (byte)((row[i / each] & ~(mask << shift)) | (first << shift));
                found = true;
            }
        }

        // 7.2: the bits behind the last pixel of a row say nothing.
        var rest = pixels % each;
        if (rest > 0 && (row[^1] & ((1 << (8 - (rest * bits))) - 1)) != 0)
        {
            row[^1] &= (byte)(0xFF << (8 - (rest * bits)));
            found = true;
        }

        return found;
    }
}
