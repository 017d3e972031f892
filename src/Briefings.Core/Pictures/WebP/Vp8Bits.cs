namespace Briefings.Core.Pictures;

/// <summary>The boolean decoder of VP8 (RFC 6386, 7.3) for bits that are as often one as nought, as those of headers are.</summary>
internal ref struct Vp8Bits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;
    private int at = 2;
    private int value = (data.Length > 0 ? data[0] << 8 : 0) | (data.Length > 1 ? data[1] : 0);
    private int range = 255;
    private int shifted;

    /// <summary>The next bits as a number, the highest first; noughts behind the end.</summary>
    public int Read(int count)
    {
        var result = 0;
        for (var i = 0; i < count; i++)
        {
            var split = 1 + (((range - 1) * 128) >> 8);
            var isOne = value >= split << 8;
            (range, value) = isOne ? (range - split, value - (split << 8)) : (split, value);
            while (range < 128)
            {
                (value, range) = (value << 1, range << 1);
                if (++shifted == 8)
                {
                    shifted = 0;
                    value |= at < data.Length ? data[at] : 0;
                    at++;
                }
            }

            result = (result << 1) | (isOne ? 1 : 0);
        }

        return result;
    }
}
