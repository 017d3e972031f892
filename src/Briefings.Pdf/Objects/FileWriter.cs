using System.Buffers;
using System.IO.Compression;

namespace Briefings.Pdf;

/// <summary>
/// Writes a file's body, object streams and cross-reference stream (ISO 32000-1, 7.5): what is no stream itself is packed into object
/// streams, every stream is compressed with a zlib header and checksum (7.4.4), and the file's id is a hash of its content (14.4).
/// </summary>
internal sealed class FileWriter : IDisposable
{
    private const int ObjectsInStream = 200;

    // Handed on whenever it holds so much, so that a file of any size takes little memory.
    private const int Buffered = 64 * 1024;

    private readonly Stream stream;
    private readonly ByteWriter output = new(Buffered);
    private readonly ContentHash hash = new();
    private long written;
    private readonly ByteWriter packed = new(16 * 1024);
    private readonly List<(int Number, int Offset)> packedObjects = [];
    private readonly List<Entry> entries = [new(EntryKind.Free, 0, 65535)];
    private readonly Deflater deflater = new();
    private readonly StreamCipher? cipher;

    public FileWriter(Stream stream, StreamCipher? cipher)
    {
        this.stream = stream;
        this.cipher = cipher;
        output.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);
    }

    private enum EntryKind : byte
    {
        Free = 0,
        Direct = 1,
        Packed = 2,
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Allocate()
    {
        entries.Add(default);
        return entries.Count - 1;
    }

    /// <summary>Numbers in a row for objects that are written later; the first of them.</summary>
    public int Allocate(int count)
    {
        for (var i = 0; i < count; i++)
        {
            entries.Add(default);
        }

        return entries.Count - count;
    }

    /// <summary>Begins an object that is no stream; it ends where the next begins.</summary>
    public ByteWriter Begin(int number)
    {
        if (packedObjects.Count == ObjectsInStream)
        {
            FlushPacked();
        }

        packedObjects.Add((number, packed.Length));
        if (packed.Length > 0)
        {
            packed.Byte((byte)'\n');
            packedObjects[^1] = (number, packed.Length);
        }

        return packed;
    }

    /// <summary>Writes an object outside object streams, not encrypted (encryption dictionary, 7.5.7).</summary>
    public void Plain(int number, ReadOnlySpan<byte> body)
    {
        BeginDirect(number);
        output.Raw(body).Raw("\nendobj\n"u8);
    }

    /// <summary>Writes a stream object.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="dictionary">The entries of its dictionary, without length and filter.</param>
    /// <param name="data">What it holds.</param>
    /// <param name="filter">How it is stored.</param>
    public void Stream(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data, StreamFilter filter = StreamFilter.Flate)
    {
        var stored = filter == StreamFilter.Flate ? deflater.Compress(data) : data;
        stored = cipher is null ? stored : cipher.Encrypt(stored);
        BeginDirect(number);
        output.Raw("<<"u8).Raw(dictionary).Raw("/Length "u8).Int(stored.Length);
        output.Raw(filter switch
        {
            StreamFilter.Flate or StreamFilter.Deflated => "/Filter/FlateDecode>>stream\n"u8,
            StreamFilter.Jpeg => "/Filter/DCTDecode>>stream\n"u8,
            _ => ">>stream\n"u8,
        });
        output.Raw(stored).Raw("\nendstream\nendobj\n"u8);
        if (output.Length >= Buffered)
        {
            HandOn();
        }
    }

    /// <summary>Writes the last objects, the cross-reference stream (7.5.8) and the trailer, and tells how long the file is.</summary>
    public long Finish(int catalog, int info, int encryption)
    {
        FlushPacked();
        HandOn();
        var number = Allocate();
        var start = (int)written;
        entries[number] = new(EntryKind.Direct, start, 0);
        var id = cipher is null ? hash.Sum() : cipher.FileId;
        var offsetBytes = start > 0xFFFFFF ? 4 : 3;
        var table = deflater.Compress(Table(offsetBytes));
        output.Int(number).Raw(" 0 obj\n<</Type/XRef/Size "u8).Int(entries.Count);
        output.Raw("/W[1 "u8).Int(offsetBytes).Raw(" 2]/Root "u8).Ref(catalog).Raw("/Info "u8).Ref(info);
        if (encryption != 0)
        {
            output.Raw("/Encrypt "u8).Ref(encryption);
        }

        output.Raw("/ID["u8).HexString(id).HexString(id).Raw("]/DecodeParms<</Predictor 12/Columns "u8).Int(3 + offsetBytes);
        output.Raw(">>/Length "u8).Int(table.Length).Raw("/Filter/FlateDecode>>stream\n"u8).Raw(table);
        output.Raw("\nendstream\nendobj\nstartxref\n"u8).Int(start).Raw("\n%%EOF\n"u8);
        HandOn();
        return written;
    }

    public void Dispose() => deflater.Dispose();

    private void HandOn()
    {
        stream.Write(output.Written);
        hash.Append(output.Written);
        written += output.Length;
        output.Clear();
    }

    private void BeginDirect(int number)
    {
        entries[number] = new(EntryKind.Direct, checked((int)(written + output.Length)), 0);
        output.Int(number).Raw(" 0 obj\n"u8);
    }

    private void FlushPacked()
    {
        if (packedObjects.Count == 0)
        {
            return;
        }

        var number = Allocate();
        var whole = new ByteWriter(packed.Length + (12 * packedObjects.Count));
        for (var i = 0; i < packedObjects.Count; i++)
        {
            var (member, offset) = packedObjects[i];
            whole.Int(member).Byte(32).Int(offset).Byte(32);
            entries[member] = new(EntryKind.Packed, number, (ushort)i);
        }

        var dictionary = new ByteWriter(64).Raw("/Type/ObjStm/N "u8).Int(packedObjects.Count).Raw("/First "u8).Int(whole.Length);
        whole.Raw(packed.Written);
        Stream(number, dictionary.Written, whole.Written);
        packed.Clear();
        packedObjects.Clear();
    }

    /// <summary>The rows of the cross-reference stream, each as its difference from the row above (PNG's "up"), which packs better.</summary>
    private byte[] Table(int offsetBytes)
    {
        var columns = 3 + offsetBytes;
        var rows = new byte[entries.Count * (columns + 1)];
        Span<byte> above = stackalloc byte[8];
        Span<byte> row = stackalloc byte[8];
        above.Clear();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            row[0] = (byte)entry.Kind;
            for (var b = 0; b < offsetBytes; b++)
            {
                row[1 + b] = (byte)(entry.Offset >> (8 * (offsetBytes - 1 - b)));
            }

            row[columns - 2] = (byte)(entry.Index >> 8);
            row[columns - 1] = (byte)entry.Index;
            var at = i * (columns + 1);
            rows[at] = 2;
            for (var c = 0; c < columns; c++)
            {
                rows[at + 1 + c] = (byte)(row[c] - above[c]);
            }

            row.CopyTo(above);
        }

        return rows;
    }

    private readonly record struct Entry(EntryKind Kind, int Offset, ushort Index);
}

/// <summary>How a stream's data is stored (ISO 32000-1, 7.4).</summary>
internal enum StreamFilter
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Compressed by zlib.</summary>
    Flate,

    /// <summary>Compressed by zlib already.</summary>
    Deflated,

    /// <summary>A JPEG file.</summary>
    Jpeg,
}

/// <summary>Compresses by zlib (7.4.4): one stream after the other into a buffer that is used again.</summary>
internal sealed class Deflater : IDisposable
{
    private readonly MemoryStream buffer = new(64 * 1024);

    /// <summary>The compressed bytes.</summary>
    public static byte[] Once(ReadOnlySpan<byte> data)
    {
        // What does not pack grows by five bytes in 16 KiB and a frame of six.
        var room = ArrayPool<byte>.Shared.Rent(data.Length + (data.Length / 1000) + 64);
        try
        {
            using var result = new MemoryStream(room);
            using (var zlib = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
            {
                zlib.Write(data);
            }

            return room.AsSpan(0, (int)result.Position).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The compressed bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data)
    {
        buffer.SetLength(0);
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    public void Dispose() => buffer.Dispose();
}
