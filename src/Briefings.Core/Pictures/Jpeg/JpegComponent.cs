namespace Briefings.Core.Pictures;

/// <summary>One colour of a JPEG (ITU-T T.81, B.2.2), and what was read of it so far.</summary>
/// <param name="id">Its name in the file.</param>
/// <param name="across">Horizontal sampling.</param>
/// <param name="down">Vertical sampling.</param>
/// <param name="quantization">The number of its quantization table.</param>
internal sealed class JpegComponent(byte id, int across, int down, int quantization)
{
    // Of each coefficient, down to which bit it was told; -1 for not yet.
    private readonly int[] told = [.. Enumerable.Repeat(-1, 64)];

    public byte Id => id;

    public int Across => across;

    public int Down => down;

    public int Quantization => quantization;

    public int Columns { get; set; }

    public int Rows { get; set; }

    public int Stride { get; set; }

    /// <summary>Whether a scan held it.</summary>
    public bool Read { get; set; }

    public JpegTable? Dc { get; set; }

    public JpegTable? Ac { get; set; }

    /// <summary>Of each block, which coefficients are not nought so far: later scans of a progressive picture have a bit for each of those.</summary>
    public ulong[] Known { get; set; } = [];

    /// <summary>
    /// Notes that a scan tells of coefficients; false where it tells them once more or out of turn (G.1.1.1.1). Readers show the last,
    /// so that what was told first would be a second, hidden picture.
    /// </summary>
    public bool Tell(Band band)
    {
        for (var k = band.First; k <= band.Last; k++)
        {
            if (band.Before == 0 ? told[k] >= 0 : told[k] != band.Before || band.After != band.Before - 1)
            {
                return false;
            }

            told[k] = band.After;
        }

        return true;
    }
}

/// <summary>Which coefficients a scan has (G.1.1.1).</summary>
/// <param name="First">The first in zigzag order.</param>
/// <param name="Last">The last.</param>
/// <param name="Before">How many bits of them scans before it had left out; 0 for the first scan of them.</param>
/// <param name="After">How many bits of them it leaves out itself.</param>
internal readonly record struct Band(int First, int Last, int Before, int After);
