namespace Briefings.Core.Pictures;

/// <summary>Reads the blocks of one scan of a JPEG (ITU-T T.81, F.2.2 and G.1.2), of the coefficients only what tells where the next begins.</summary>
internal sealed class JpegBlocks(bool progressive, Band band)
{
    private int emptyBlocks;

    /// <summary>Begins after a restart marker.</summary>
    public void Reset() => emptyBlocks = 0;

    /// <summary>Reads one block; false where it is damaged or missing.</summary>
    /// <param name="bits">Where from.</param>
    /// <param name="first">Codes of first coefficients.</param>
    /// <param name="others">Codes of all others.</param>
    /// <param name="known">Of a progressive picture: which coefficients of each block are not nought.</param>
    /// <param name="place">Which block it is there.</param>
    public bool Read(ref JpegBits bits, JpegTable? first, JpegTable? others, ulong[] known, int place)
    {
        if (band.First == 0)
        {
            if (band.Before > 0)
            {
                return bits.Skip(1);
            }

            var size = bits.Decode(first!);
            if (size is < 0 or > 15 || !bits.Skip(size))
            {
                return false;
            }
        }

        if (band.Last == 0)
        {
            return true;
        }

        return !progressive ? ReadSequential(ref bits, others!)
            : band.Before == 0 ? ReadFirst(ref bits, others!, ref known[place])
            : ReadRefined(ref bits, others!, ref known[place]);
    }

    private static bool ReadSequential(ref JpegBits bits, JpegTable codes)
    {
        for (var k = 1; k <= 63; k++)
        {
            var code = bits.Decode(codes);
            if (code < 0)
            {
                return false;
            }

            var (run, size) = (code >> 4, code & 15);
            if (size == 0 && run != 15)
            {
                return true;
            }

            k += run;
            if (k > 63 || !bits.Skip(size))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadFirst(ref JpegBits bits, JpegTable codes, ref ulong known)
    {
        if (emptyBlocks > 0)
        {
            emptyBlocks--;
            return true;
        }

        for (var k = Math.Max(band.First, 1); k <= band.Last; k++)
        {
            var code = bits.Decode(codes);
            if (code < 0)
            {
                return false;
            }

            var (run, size) = (code >> 4, code & 15);
            if (size == 0 && run != 15)
            {
                return ReadRun(ref bits, run) && emptyBlocks-- > 0;
            }

            k += run;
            if (k > band.Last || !bits.Skip(size))
            {
                return false;
            }

            known |= size > 0 ? 1UL << k : 0;
        }

        return true;
    }

    private bool ReadRefined(ref JpegBits bits, JpegTable codes, ref ulong known)
    {
        var k = Math.Max(band.First, 1);
        for (; k <= band.Last && emptyBlocks == 0; k++)
        {
            var code = bits.Decode(codes);
            if (code < 0)
            {
                return false;
            }

            var (run, size) = (code >> 4, code & 15);
            if (size > 1 || (size == 1 && !bits.Skip(1)))
            {
                return false;
            }

            if (size == 0 && run != 15)
            {
                if (!ReadRun(ref bits, run))
                {
                    return false;
                }

                break;
            }

            for (; k <= band.Last; k++)
            {
                if ((known & (1UL << k)) != 0)
                {
                    if (!bits.Skip(1))
                    {
                        return false;
                    }
                }
                else if (run-- == 0)
                {
                    break;
                }
            }

            if (size == 1)
            {
                if (k > band.Last)
                {
                    return false;
                }

                known |= 1UL << k;
            }
        }

        if (emptyBlocks == 0)
        {
            return true;
        }

        for (; k <= band.Last; k++)
        {
            if ((known & (1UL << k)) != 0 && !bits.Skip(1))
            {
                return false;
            }
        }

        emptyBlocks--;
        return true;
    }

    // How many blocks from this one on have nothing more (G.1.2.2).
    private bool ReadRun(ref JpegBits bits, int size)
    {
        var more = bits.Take(size);
        emptyBlocks = (1 << size) + Math.Max(more, 0);
        return more >= 0;
    }
}
