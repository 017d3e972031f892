using System.Buffers.Binary;

namespace Briefings.Core.Pictures;

/// <summary>
/// The picture of a JPEG file (ITU-T T.81, Annexes F and G: sequential and progressive, Huffman coding), whose scans are read to their end.
/// No pixel is made: libraries that make them pass over most damage and fill with grey.
/// </summary>
internal sealed class JpegFrame
{
    // A picture at the limit of size has two million blocks, and programs write ten scans of them.
    private const long MostBlocks = 100_000_000;

    private readonly bool progressive;
    private long blocks;

    private JpegFrame(int width, int height, bool progressive, JpegComponent[] components)
    {
        Width = width;
        Height = height;
        this.progressive = progressive;
        Components = components;
    }

    public int Width { get; }

    public int Height { get; }

    public JpegComponent[] Components { get; }

    /// <summary>Reads a frame header (B.2.2) of 8 bits a sample.</summary>
    public static JpegFrame Read(ReadOnlySpan<byte> segment, bool progressive)
    {
        var (height, width, count) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), segment[5]);
        if (count is 0 or > 4 || segment.Length != 6 + (3 * count))
        {
            throw new PictureFault("the header is damaged");
        }

        PictureLimits.Hold(width, height);
        var components = new JpegComponent[count];
        var ids = new HashSet<byte>();
        for (var i = 0; i < count; i++)
        {
            var part = segment.Slice(6 + (3 * i), 3);
            var (across, down) = (part[1] >> 4, part[1] & 15);
            if (across is 0 or > 4 || down is 0 or > 4 || part[2] > 3 || !ids.Add(part[0]))
            {
                throw new PictureFault("the header is damaged");
            }

            components[i] = new JpegComponent(part[0], across, down, part[2]);
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

        return new JpegFrame(width, height, progressive, components);
    }

    /// <summary>The colours that a scan header names (B.2.3), each with its tables.</summary>
    public JpegComponent[] Scan(ReadOnlySpan<byte> header, JpegTable?[] tables)
    {
        var count = header.Length > 0 ? header[0] : 0;
        if (count is 0 or > 4 || header.Length != 4 + (2 * count))
        {
            throw new PictureFault("a scan has a wrong header");
        }

        var scan = new JpegComponent[count];
        for (var i = 0; i < count; i++)
        {
            var (id, codes) = (header[1 + (2 * i)], header[2 + (2 * i)]);
            if (Array.Find(Components, component => component.Id == id) is not { } found || Array.IndexOf(scan, found) >= 0)
            {
                throw new PictureFault("a scan has a colour that the header has not");
            }

            scan[i] = found;
            found.Read = true;
            (found.Dc, found.Ac) = (tables[(codes >> 4) & 3], tables[4 + (codes & 3)]);
        }

        return scan;
    }

    /// <summary>The coefficients that a scan header names.</summary>
    public Band BandOf(ReadOnlySpan<byte> header) =>
        progressive ? new Band(header[^3], header[^2], header[^1] >> 4, header[^1] & 15) : new Band(0, 63, 0, 0);

    /// <summary>Reads the blocks of a scan up to the marker behind it.</summary>
    public void ReadScan(JpegComponent[] scan, Band band, int interval, ReadOnlySpan<byte> file, ref int at)
    {
        if (band.First > band.Last || band.Last > 63 || (band.First > 0 && scan.Length > 1) || (progressive && band is { First: 0, Last: > 0 })
             || !Array.TrueForAll(scan, component => component.Tell(band)))
        {
            throw new PictureFault("a scan has a wrong header");
        }

        var coder = new JpegBlocks(progressive, band);
        var bits = new JpegBits(file, at);
        ReadUnits(scan, coder, interval, ref bits);
        at = bits.At;
    }

    private void ReadUnits(JpegComponent[] scan, JpegBlocks coder, int interval, ref JpegBits bits)
    {
        var alone = scan.Length == 1;
        var (most, deepest) = (Components.Max(component => component.Across), Components.Max(component => component.Down));
        var columns = alone ? scan[0].Columns : Parts(Width, 8 * most);
        var units = (long)columns * (alone ? scan[0].Rows : Parts(Height, 8 * deepest));
        blocks += units * scan.Length;
        if (blocks > MostBlocks)
        {
            throw new PictureFault("it has more scans than any program writes");
        }

        var restart = 0;
        for (var unit = 0L; unit < units; unit++)
        {
            if (interval > 0 && unit > 0 && unit % interval == 0)
            {
                if (!bits.Restart(restart))
                {
                    throw new PictureFault(PictureFault.Damaged);
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
                        throw new PictureFault(bits.HasEnded ? "the picture is cut off" : PictureFault.Damaged);
                    }
                }
            }
        }

        if (!bits.Finish())
        {
            throw new PictureFault(PictureFault.Damaged);
        }
    }

    private static int Parts(int whole, int part) => (whole + part - 1) / part;
}
