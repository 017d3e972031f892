using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Briefings.Core.Downloads;

/// <summary>
/// Reads a ZIP archive (APPNOTE 6.3.10) so strictly that every byte of it belongs to a file or to the list of files: what two programs
/// would read otherwise, or neither, is not read at all.
/// </summary>
internal sealed class ZipFolder
{
    private const int MostEntries = 10_000;
    private const int EndLength = 22;
    private const uint EndSignature = 0x06054b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const uint DescriptorSignature = 0x08074b50;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(each => Enumerable.Range(0, 8).Aggregate((uint)each, (crc, _) => (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320))];

    private readonly ReadOnlyMemory<byte> bytes;
    private long budget;

    private ZipFolder(ReadOnlyMemory<byte> bytes, long budget)
    {
        this.bytes = bytes;
        this.budget = budget;
    }

    /// <summary>Its files, in the order of the list.</summary>
    public ImmutableArray<ZipEntry> Entries { get; private set; } = [];

    /// <summary>Whether the archive as a whole has a comment.</summary>
    public bool HasComment { get; private set; }

    /// <summary>Whether bytes begin as an archive does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.Length > 4 && BinaryPrimitives.ReadUInt32LittleEndian(bytes) is LocalSignature or EndSignature;

    /// <summary>Reads the list of an archive.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="budget">How many bytes its files may have together, unpacked.</param>
    /// <exception cref="Unreadable">It can't be read whole.</exception>
    public static ZipFolder Read(ReadOnlyMemory<byte> bytes, long budget)
    {
        var folder = new ZipFolder(bytes, budget);
        folder.ReadList();
        return folder;
    }

    /// <summary>Unpacks a file; its bytes count against the budget of the archive.</summary>
    /// <exception cref="Unreadable">It can't be unpacked, is larger than said, or its checksum is wrong.</exception>
    public byte[] Unpack(ZipEntry entry)
    {
        // DEFLATE makes at most 1032 bytes of one: whoever says more wants memory for nothing.
        if (entry.Size > budget || (entry.Method == 8 && entry.Size > 1032L * (entry.Packed + 1)))
        {
            throw new Unreadable("it is larger unpacked than is read");
        }

        budget -= entry.Size;
        var packed = bytes.Slice(entry.Start, entry.Packed);
        var made = new byte[entry.Size];
        if (entry.Method == 0)
        {
            packed.CopyTo(made);
        }
        else
        {
            Inflate(packed, made, entry.Name);
        }

        return Checksum(made) == entry.Crc ? made : throw new Unreadable($"the checksum of \"{entry.Name}\" in it is wrong");
    }

    private static void Inflate(ReadOnlyMemory<byte> packed, byte[] made, string name)
    {
        try
        {
            using var source = new BytesAsAsked(packed);
            using var inflating = new DeflateStream(source, CompressionMode.Decompress);
            if (inflating.ReadAtLeast(made, made.Length, throwOnEndOfStream: false) != made.Length || inflating.ReadByte() >= 0)
            {
                throw new Unreadable($"\"{name}\" in it has another size than its list says");
            }

            if (!source.IsAtEnd)
            {
                throw new Unreadable($"bytes stand behind the end of \"{name}\" in it");
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // A stream that asks for a dictionary is no invalid data for it, but an exception of its own.
            throw new Unreadable($"\"{name}\" in it can't be unpacked", exception);
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = 0xFFFFFFFF;
        foreach (var each in data)
        {
            crc = CrcTable[(crc ^ each) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private void ReadList()
    {
        var end = FindEnd();
        var span = bytes.Span;
        int count = U16(end + 10), size = checked((int)Math.Min(U32(end + 12), int.MaxValue)), start = checked((int)Math.Min(U32(end + 16), int.MaxValue));
        if (U16(end + 4) != 0 || U16(end + 6) != 0 || U16(end + 8) != count)
        {
            throw new Unreadable("the archive is one of several parts");
        }

        if (count > MostEntries || count == 0xFFFF)
        {
            throw new Unreadable($"the archive holds more than {MostEntries} files");
        }

        if ((long)start + size != end)
        {
            throw new Unreadable("the archive's list of files is not where it should be");
        }

        HasComment = end + EndLength < span.Length;
        var entries = new List<(ZipEntry Entry, int Local, int After)>(count);
        var at = start;
        for (var index = 0; index < count; index++)
        {
            entries.Add(ReadEntry(ref at, end, start));
        }

        if (at != end)
        {
            throw new Unreadable("bytes in the archive's list belong to none of its files");
        }

        // Every byte before the list belongs to one file, and to one only.
        var next = 0;
        foreach (var (entry, local, after) in entries.OrderBy(each => each.Local))
        {
            if (local != next)
            {
                throw new Unreadable(local < next ? "files of the archive overlap" : $"bytes before \"{entry.Name}\" belong to none of the archive's files");
            }

            next = after;
        }

        if (next != start)
        {
            throw new Unreadable("bytes before the archive's list belong to none of its files");
        }

        Entries = [.. entries.Select(each => each.Entry)];
    }

    private int FindEnd()
    {
        var span = bytes.Span;
        for (var at = span.Length - EndLength; at >= Math.Max(0, span.Length - EndLength - 0xFFFF); at--)
        {
            if (U32(at) == EndSignature && at + EndLength + U16(at + 20) == span.Length)
            {
                return at;
            }
        }

        throw new Unreadable("it is no whole ZIP archive, or bytes stand behind its end");
    }

    private (ZipEntry Entry, int Local, int After) ReadEntry(ref int at, int end, int listStart)
    {
        if (at + 46 > end || U32(at) != CentralSignature)
        {
            throw new Unreadable("the archive's list of files is damaged");
        }

        int flags = U16(at + 8), method = U16(at + 10), name = U16(at + 28), extra = U16(at + 30), comment = U16(at + 32);
        uint crc = U32(at + 16), packed = U32(at + 20), size = U32(at + 24), local = U32(at + 42);
        if (at + 46 + name + extra + comment > end || packed == uint.MaxValue || size == uint.MaxValue || local == uint.MaxValue)
        {
            throw new Unreadable("the archive's list of files is damaged, or of a form for more than 4 GB");
        }

        var typed = bytes.Slice(at + 46, name);
        at += 46 + name + extra + comment;
        if (method is not (0 or 8) || (method == 0 && packed != size && (flags & 1) == 0))
        {
            throw new Unreadable($"\"{NameOf(typed.Span)}\" in it is packed in a way that is not read");
        }

        if (local + 30 > listStart || U32((int)local) != LocalSignature || U16((int)local + 6) != flags || U16((int)local + 8) != method || U16((int)local + 26) != name
            || local + 30L + name + U16((int)local + 28) + packed > listStart || !bytes.Span.Slice((int)local + 30, name).SequenceEqual(typed.Span))
        {
            throw new Unreadable("the archive says two things of one file");
        }

        var start = (int)local + 30 + name + U16((int)local + 28);
        if ((flags & 1) == 0)
        {
            LookAtExtra(bytes.Slice(start - U16((int)local + 28), U16((int)local + 28)).Span, typed);
            LookAtExtra(bytes.Slice(at - extra - comment, extra).Span, typed);
        }

        var after = start + (int)packed;
        var hasDescriptor = (flags & 8) != 0;
        if (hasDescriptor)
        {
            after = AfterDescriptor(after, crc, packed, size, listStart);
        }
        else if (U32((int)local + 14) != crc || U32((int)local + 18) != packed || U32((int)local + 22) != size)
        {
            throw new Unreadable("the archive says two things of one file");
        }

        return (new ZipEntry(NameOf(typed.Span), method, start, (int)packed, size, crc, (flags & 1) != 0, comment > 0), (int)local, after);
    }

    // Times and owners are numbers (4.5.3), and programs of Office leave room of nothing but zeros to grow (0xA220, ECMA-376 Part 2). Whatever
    // else stands there is read by nobody, and may be anything.
    private static void LookAtExtra(ReadOnlySpan<byte> fields, ReadOnlyMemory<byte> name)
    {
        while (!fields.IsEmpty)
        {
            var length = fields.Length >= 4 ? BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]) : int.MaxValue;
            if (length > fields.Length - 4)
            {
                throw new Unreadable($"the archive's list is damaged at \"{NameOf(name.Span)}\"");
            }

            var value = fields.Slice(4, length);
            var isKnown = BinaryPrimitives.ReadUInt16LittleEndian(fields) switch
            {
                0x000A => length == 32,
                0x5455 or 0x5855 => length <= 13,
                0x7875 or 0x7855 => length <= 19,
                0xA220 => length >= 4 && value[4..].IndexOfAnyExcept((byte)0) < 0,
                _ => false,
            };
            if (!isKnown)
            {
                throw new Unreadable($"the archive says more of \"{NameOf(name.Span)}\" than is read");
            }

            fields = fields[(4 + length)..];
        }
    }

    // With its signature or without, as 4.3.9.3 has it.
    private int AfterDescriptor(int at, uint crc, uint packed, uint size, int listStart)
    {
        var from = at + 4 <= listStart && U32(at) == DescriptorSignature ? at + 4 : at;
        return from + 12 <= listStart && U32(from) == crc && U32(from + 4) == packed && U32(from + 8) == size
            ? from + 12
            : throw new Unreadable("the archive says two things of one file");
    }

    private static string NameOf(ReadOnlySpan<byte> name)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1.GetString(name);
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[at..]);

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);
}
