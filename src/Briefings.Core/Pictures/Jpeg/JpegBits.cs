namespace Briefings.Core.Pictures;

/// <summary>The bits of a scan (ITU-T T.81, F.2.2.5): zero bytes after 0xFF fall away, and a marker ends them.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> file, int at)
{
    private readonly ReadOnlySpan<byte> file = file;
    private ulong buffer;
    private int count;

    /// <summary>Where the next byte is; after the scan, the marker that ends it.</summary>
    public int At { get; private set; } = at;

    /// <summary>Whether bits were asked for that are not there.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The value of the next code; -1 for none.</summary>
    public int Decode(JpegTable table)
    {
        Fill();
        // Behind the last bit noughts are looked at, but never taken.
        var next = count >= 16 ? (int)(buffer >> (count - 16)) & 0xFFFF : (int)(buffer << (16 - count)) & 0xFFFF;
        var (length, value) = table.Find(next);
        return length > 0 && Skip(length) ? value : -1;
    }

    /// <summary>The next bits as a number; -1 where they are not there.</summary>
    public int Take(int length)
    {
        Fill();
        return Skip(length) ? (int)(buffer >> count) & ((1 << length) - 1) : -1;
    }

    /// <summary>Goes over bits; false where they are not there.</summary>
    public bool Skip(int length)
    {
        if (length > count)
        {
            Fill();
        }

        if (length > count)
        {
            HasEnded = At >= file.Length || file[At] == 0xFF;
            return false;
        }

        count -= length;
        return true;
    }

    /// <summary>Goes over the restart marker of a number (F.2.2.4); false where another thing stands there.</summary>
    public bool Restart(int number)
    {
        if (!Finish() || At + 1 >= file.Length || file[At + 1] != 0xD0 + number)
        {
            return false;
        }

        At += 2;
        return true;
    }

    /// <summary>Goes to the marker that ends the scan; false where there are bytes before it.</summary>
    public bool Finish()
    {
        Fill();
        if (count >= 8)
        {
            return false;
        }

        (buffer, count) = (0, 0);
        while (At + 1 < file.Length && file[At] == 0xFF && file[At + 1] == 0xFF)
        {
            At++;
        }

        return At + 1 < file.Length && file[At] == 0xFF;
    }

    private void Fill()
    {
        while (count <= 48 && At < file.Length)
        {
            var next = file[At];
            if (next == 0xFF)
            {
                if (At + 1 >= file.Length || file[At + 1] != 0)
                {
                    return;
                }

                At++;
            }

            At++;
            buffer = (buffer << 8) | next;
            count += 8;
        }
    }
}
