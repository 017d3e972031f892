using System.Buffers.Binary;

namespace Briefings.Pdf;

/// <summary>
/// Reads the scans of a JPEG file to their end (ITU-T T.81, Annexes F and G: sequential and progressive, Huffman coding) to find out whether
/// all of the picture is there. No pixel is made; libraries that make them pass over most damage and fill with grey.
/// </summary>
internal sealed class JpegScans
{
    private readonly JpegTable?[] tables = new JpegTable?[8];
    private Component[] components = [];
    private int width;
    private int height;
    private int interval;
    private bool progressive;

    private JpegScans()
    {
    }

    /// <summary>What is damaged; null for a whole picture, and for kinds of JPEG that are not looked into.</summary>
    public static string? FindDamage(ReadOnlySpan<byte> file) => new JpegScans().Read(file);

    private string? Read(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (true)
        {
            if (at + 2 > file.Length)
            {
                return "the file is cut off";
            }

            if (file[at] != 0xFF)
            {
                return "there are bytes that belong to nothing";
            }

            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == 0xD9)
            {
                return components.Length == 0 ? "there is no picture in it" : Array.Exists(components, component => !component.Read) ? "a colour is missing" : null;
            }

            var length = at + 4 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) : 0;
            if (length < 2 || at + 2 + length > file.Length)
            {
                return "the file is cut off";
            }

            var segment = file.Slice(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case 0xC4 when !ReadTables(segment):
                    return "a table of codes is damaged";
                case 0xDD when segment.Length >= 2:
                    interval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    if (segment.Length < 6 || segment[0] != 8 || BinaryPrimitives.ReadUInt16BigEndian(segment[1..]) == 0)
                    {
                        return null;
                    }

                    progressive = marker == 0xC2;
                    if (components.Length > 0 || !ReadFrame(segment))
                    {
                        return "the header is damaged";
                    }

                    break;
                case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                    return null;
                case 0xDA:
                    if (ReadScan(segment, file, ref at) is { } damage)
                    {
                        return damage.Length == 0 ? null : damage;
                    }

                    break;
            }
        }
    }

    private bool ReadTables(ReadOnlySpan<byte> segment)
    {
        while (segment.Length >= 17)
        {
            var (kind, count) = (segment[0], 0);
            for (var i = 1; i <= 16; i++)
            {
                count += segment[i];
            }

            if ((kind & 0xEF) > 3 || count > 256 || segment.Length < 17 + count || JpegTable.Make(segment.Slice(1, 16), segment.Slice(17, count)) is not { } table)
            {
                return false;
            }

            tables[((kind >> 4) * 4) + (kind & 3)] = table;
            segment = segment[(17 + count)..];
        }

        return segment.IsEmpty;
    }

    private bool ReadFrame(ReadOnlySpan<byte> segment)
    {
        height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        var count = segment[5];
        if (width == 0 || count is 0 or > 4 || segment.Length < 6 + (3 * count))
        {
            return false;
        }

        components = new Component[count];
        for (var i = 0; i < count; i++)
        {
            var (across, down) = (segment[7 + (3 * i)] >> 4, segment[7 + (3 * i)] & 15);
            if (across is 0 or > 4 || down is 0 or > 4)
            {
                return false;
            }

            components[i] = new Component(segment[6 + (3 * i)], across, down);
        }

        var (most, deepest) = (components.Max(component => component.Across), components.Max(component => component.Down));
        foreach (var component in components)
        {
            // A.1.1 and A.2.3: the blocks of a scan of its own, and those that interleaved units fill up.
            component.Columns = Parts(Parts(width * component.Across, most), 8);
            component.Rows = Parts(Parts(height * component.Down, deepest), 8);
            component.Stride = Parts(width, 8 * most) * component.Across;
            component.Known = progressive ? new ulong[component.Stride * Parts(height, 8 * deepest) * component.Down] : [];
        }

        return true;
    }

    // Null where all is well; no words where it can't be told.
    private string? ReadScan(ReadOnlySpan<byte> header, ReadOnlySpan<byte> file, ref int at)
    {
        var count = header.Length > 0 ? header[0] : 0;
        if (components.Length == 0 || count is 0 or > 4 || header.Length < 4 + (2 * count))
        {
            return "a scan has no header";
        }

        var scan = new Component[count];
        for (var i = 0; i < count; i++)
        {
            var id = header[1 + (2 * i)];
            if (Array.Find(components, component => component.Id == id) is not { } found)
            {
                return "a scan has a colour that the header has not";
            }

            scan[i] = found;
            found.Read = true;
            (found.Dc, found.Ac) = (tables[(header[2 + (2 * i)] >> 4) & 3], tables[4 + (header[2 + (2 * i)] & 3)]);
        }

        var band = new Band(header[1 + (2 * count)], Math.Min((int)header[2 + (2 * count)], 63), header[3 + (2 * count)] >> 4);
        if (!progressive)
        {
            band = new Band(0, 63, 0);
        }

        // Frames of motion pictures leave the tables out that everybody knows.
        if (Array.Exists(scan, component => (band.First == 0 && band.Before == 0 && component.Dc is null) || (band.Last > 0 && component.Ac is null)))
        {
            return "";
        }

        if (band.First > band.Last || (band.First > 0 && count > 1))
        {
            return "a scan has a wrong header";
        }

        var coder = new JpegBlocks(progressive, band);
        var bits = new JpegBits(file, at);
        var damage = ReadUnits(scan, coder, ref bits);
        at = bits.At;
        return damage;
    }

    private string? ReadUnits(Component[] scan, JpegBlocks coder, ref JpegBits bits)
    {
        var alone = scan.Length == 1;
        var (most, deepest) = (components.Max(component => component.Across), components.Max(component => component.Down));
        var columns = alone ? scan[0].Columns : Parts(width, 8 * most);
        var units = (long)columns * (alone ? scan[0].Rows : Parts(height, 8 * deepest));
        var restart = 0;
        for (var unit = 0L; unit < units; unit++)
        {
            if (interval > 0 && unit > 0 && unit % interval == 0)
            {
                if (!bits.Restart(restart))
                {
                    return "a part of the picture is missing or damaged";
                }

                restart = (restart + 1) & 7;
                coder.Reset();
            }

            var (column, row) = ((int)(unit % columns), (int)(unit / columns));
            foreach (var component in scan)
            {
                var (across, down) = alone ? (1, 1) : (component.Across, component.Down);
                for (var block = 0; block < across * down; block++)
                {
                    var place = (((row * down) + (block / across)) * component.Stride) + (column * across) + (block % across);
                    if (!coder.Read(ref bits, component.Dc, component.Ac, component.Known, place))
                    {
                        return bits.HasEnded ? "the picture is cut off" : "a part of the picture is damaged";
                    }
                }
            }
        }

        return bits.Finish() ? null : "a part of the picture is damaged";
    }

    private static int Parts(int whole, int part) => (whole + part - 1) / part;

    private sealed class Component(byte id, int across, int down)
    {
        public byte Id => id;

        public int Across => across;

        public int Down => down;

        public int Columns { get; set; }

        public int Rows { get; set; }

        public int Stride { get; set; }

        public bool Read { get; set; }

        public JpegTable? Dc { get; set; }

        public JpegTable? Ac { get; set; }

        // Of each block, which coefficients are not nought so far: later scans of a progressive picture have a bit for each of those.
        public ulong[] Known { get; set; } = [];
    }
}

/// <summary>Which coefficients a scan has (G.1.1.1).</summary>
/// <param name="First">The first in zigzag order.</param>
/// <param name="Last">The last.</param>
/// <param name="Before">How many bits of them scans before it had left out; 0 for the first scan of them.</param>
internal readonly record struct Band(int First, int Last, int Before);
