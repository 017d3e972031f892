using System.Buffers.Binary;

namespace Briefings.Core.Pictures;

/// <summary>Writes the chunks of a PNG.</summary>
internal sealed class PngWriter : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly PngFormat format;
    private uint sequence;

    public PngWriter(PngFormat format)
    {
        this.format = format;
        stream.Write(PngCleaner.Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, format.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), format.Height);
        (header[8], header[9], header[12]) = ((byte)format.Bits, (byte)format.Colour, (byte)(format.IsInterlaced ? 1 : 0));
        Chunk("IHDR"u8, header);
    }

    public void Animation(uint frames, uint plays) => Chunk("acTL"u8, [.. Number(frames), .. Number(plays)]);

    /// <summary>Writes palette and transparency; colours that no pixel has, or that nobody sees, become black.</summary>
    public void Palette(byte[] palette, byte[]? transparency, bool[] colours)
    {
        if (format.Colour == 3)
        {
            var count = Array.LastIndexOf(colours, true) + 1;
            Chunk("PLTE"u8, [.. palette.Take(3 * count).Select((value, i) => colours[i / 3] && !IsUnseen(transparency, i / 3) ? value : (byte)0)]);
            var seen = transparency?.Take(count).Select((value, i) => colours[i] ? value : (byte)255).ToArray() ?? [];
            if (seen.Any(value => value < 255))
            {
                Chunk("tRNS"u8, seen);
            }
        }
        else if (transparency is not null && format.Colour is 0 or 2)
        {
            if (transparency.Length != (format.Colour == 0 ? 2 : 6))
            {
                throw new PictureFault(PictureFault.Damaged);
            }

            // 11.3.1.1: bits above those of a sample say nothing.
            var mask = (1 << format.Bits) - 1;
            Chunk("tRNS"u8, [.. transparency.Select((value, i) => (byte)(value & (i % 2 == 0 ? mask >> 8 : mask)))]);
        }
    }

    public void Control(byte[] control) => Chunk("fcTL"u8, [.. Number(sequence++), .. control]);

    public void Pixels(byte[] data, bool isFirst) => Chunk(isFirst ? "IDAT"u8 : "fdAT"u8, isFirst ? data : [.. Number(sequence++), .. data]);

    public byte[] End()
    {
        Chunk("IEND"u8, []);
        return stream.ToArray();
    }

    public void Dispose() => stream.Dispose();

    private static bool IsUnseen(byte[]? transparency, int colour) => transparency is not null && colour < transparency.Length && transparency[colour] == 0;

    private void Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        byte[] whole = [.. type, .. content];
        stream.Write(Number((uint)content.Length));
        stream.Write(whole);
        stream.Write(Number(PngChecks.Of(whole)));
    }

    private static byte[] Number(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
