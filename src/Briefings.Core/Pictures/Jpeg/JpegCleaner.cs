using System.Buffers.Binary;
using Briefings.Core.Drawing;

namespace Briefings.Core.Pictures;

/// <summary>
/// Reads a JPEG file (ITU-T T.81, Annex B) to the end of its picture and writes it anew: the frame, the tables that its scans use and
/// the scans, bit for bit. Nothing else is copied: what tells how to read the colours and how to turn it is written fresh.
/// </summary>
internal sealed class JpegCleaner
{
    private readonly JpegTable?[] codes = new JpegTable?[8];
    private readonly JpegTable?[] writtenCodes = new JpegTable?[8];
    private readonly byte[]?[] steps = new byte[]?[4];
    private readonly byte[]?[] writtenSteps = new byte[]?[4];
    private readonly SortedDictionary<int, byte[]> profile = [];

    // Tables of codes are written at the end only, once it is known what of them is used.
    private readonly List<(ReadOnlyMemory<byte> Bytes, JpegTable? Table, int Slot)> written = [];

    private JpegFrame? frame;
    private byte[] header = [];
    private int interval;
    private int writtenInterval;
    private bool isJfif;
    private int? transform;
    private int orientation;
    private bool isStrange;
    private bool hasScans;

    private JpegCleaner()
    {
    }

    /// <summary>Reads a file that begins as a JPEG.</summary>
    /// <exception cref="PictureFault">It can't be read whole.</exception>
    public static PictureParts Read(ReadOnlyMemory<byte> file) => new JpegCleaner().Run(file);

    private PictureParts Run(ReadOnlyMemory<byte> memory)
    {
        var file = memory.Span;
        var at = 2;
        while (true)
        {
            var marker = Marker(file, ref at);
            if (marker == 0xD9)
            {
                return Finish();
            }

            var length = at + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[at..]) : 0;
            if (length < 2 || at + length > file.Length)
            {
                throw new PictureFault(PictureFault.CutOff);
            }

            var segment = file.Slice(at + 2, length - 2);
            at += length;
            if (marker == 0xDA)
            {
                if (Scan(segment, memory, ref at))
                {
                    continue;
                }

                return Finish();
            }

            Segment(marker, segment);
        }
    }

    private static byte Marker(ReadOnlySpan<byte> file, ref int at)
    {
        while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
        {
            at++;
        }

        if (at + 2 > file.Length)
        {
            throw new PictureFault(PictureFault.CutOff);
        }

        if (file[at] != 0xFF || file[at + 1] is 0 or 0x01 or (>= 0xD0 and <= 0xD8))
        {
            throw new PictureFault("there are bytes that belong to nothing");
        }

        at += 2;
        return file[at - 1];
    }

    private void Segment(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC4:
                ReadCodes(segment);
                break;
            case 0xDB:
                ReadSteps(segment);
                break;
            case 0xDD when segment.Length == 2:
                interval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                break;
            case >= 0xC0 and <= 0xCF and not 0xC8 and not 0xCC:
                ReadFrame(marker, segment);
                break;
            case 0xE0 when segment.StartsWith("JFIF\0"u8):
                isJfif = true;
                break;
            case 0xE1 when orientation == 0 && ExifOrientation.Of(segment) is >= 1 and <= 8 and var held:
                orientation = held;
                break;
            case 0xE2 when segment.Length > 14 && segment.StartsWith("ICC_PROFILE\0"u8):
                profile.TryAdd(segment[12], segment[14..].ToArray());
                break;
            case 0xEE when segment.Length >= 12 && segment.StartsWith("Adobe"u8) && segment[11] <= 2:
                transform = segment[11];
                break;
            case (>= 0xE0 and <= 0xEF) or 0xFE:
                break;
            case 0xCC:
                isStrange = true;
                break;
            default:
                throw new PictureFault($"it holds a part that no picture needs (marker {marker:X2})");
        }
    }

    private void ReadCodes(ReadOnlySpan<byte> segment)
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
                throw new PictureFault("a table of codes is damaged");
            }

            codes[((kind >> 4) * 4) + (kind & 3)] = table;
            segment = segment[(17 + count)..];
        }

        if (!segment.IsEmpty)
        {
            throw new PictureFault("a table of codes is damaged");
        }
    }

    // B.2.4.1: 64 steps of 8 or 16 bits.
    private void ReadSteps(ReadOnlySpan<byte> segment)
    {
        while (!segment.IsEmpty)
        {
            var length = segment[0] >> 4 == 0 ? 65 : 129;
            if ((segment[0] & 0xEF) > 3 || segment.Length < length)
            {
                throw new PictureFault("a table of steps is damaged");
            }

            steps[segment[0] & 3] = segment[..length].ToArray();
            segment = segment[length..];
        }
    }

    private void ReadFrame(byte marker, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6 || frame is not null || header.Length > 0)
        {
            throw new PictureFault("the header is damaged");
        }

        header = Written(marker, segment);
        PictureLimits.Hold(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]));
        if (marker is not (0xC0 or 0xC1 or 0xC2) || segment[0] != 8)
        {
            // Lossless, hierarchical, arithmetic coding or more bits: browsers do not read it, a library may.
            isStrange = true;
            return;
        }

        frame = JpegFrame.Read(segment, marker == 0xC2);
    }

    // False where the picture is one that only a library can read.
    private bool Scan(ReadOnlySpan<byte> segment, ReadOnlyMemory<byte> memory, ref int at)
    {
        if (isStrange)
        {
            return false;
        }

        if (frame is null)
        {
            throw new PictureFault("the header is damaged");
        }

        var scan = frame.Scan(segment, codes);
        var band = frame.BandOf(segment);
        var (needsDc, needsAc) = (band.First == 0 && band.Before == 0, band.Last > 0);
        if (Array.Exists(scan, component => (needsDc && component.Dc is null) || (needsAc && component.Ac is null)))
        {
            // Frames of motion pictures leave the tables out that everybody knows.
            isStrange = true;
            return false;
        }

        for (var i = 0; i < scan.Length; i++)
        {
            if (steps[scan[i].Quantization] is null)
            {
                throw new PictureFault("a table of steps is missing");
            }
        }

        WriteTables(hasScans ? scan : frame.Components);
        foreach (var component in scan)
        {
            WriteCodes(needsDc ? component.Dc : null);
            WriteCodes(needsAc ? component.Ac : null);
        }

        if (interval != writtenInterval)
        {
            written.Add((Written(0xDD, [(byte)(interval >> 8), (byte)interval]), null, 0));
            writtenInterval = interval;
        }

        var start = at;
        frame.ReadScan(scan, band, interval, memory.Span, ref at);
        var head = Written(0xDA, segment);
        (head[^3], head[^2], head[^1]) = ((byte)band.First, (byte)band.Last, (byte)((band.Before << 4) | band.After));
        written.Add((head, null, 0));
        written.Add((memory[start..at], null, 0));
        hasScans = true;
        return true;
    }

    private void WriteTables(JpegComponent[] used)
    {
        foreach (var table in used.Select(component => component.Quantization).Distinct())
        {
            if (steps[table] is { } needed && !ReferenceEquals(needed, writtenSteps[table]))
            {
                written.Add((Written(0xDB, needed), null, 0));
                writtenSteps[table] = needed;
            }
        }

        if (!hasScans)
        {
            written.Add((header, null, 0));
        }
    }

    private void WriteCodes(JpegTable? table)
    {
        var place = table is null ? -1 : Array.IndexOf(codes, table);
        if (place >= 0 && !ReferenceEquals(writtenCodes[place], table))
        {
            written.Add((default, table, ((place / 4) << 4) | (place % 4)));
            writtenCodes[place] = table;
        }
    }

    private PictureParts Finish()
    {
        if (header.Length == 0)
        {
            throw new PictureFault("there is no picture in it");
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(5)), BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(7)));
        if (isStrange)
        {
            return new PictureParts([], width, height) { Orientation = Math.Max(1, orientation), MustBeRedrawn = true };
        }

        if (frame is null || Array.Exists(frame.Components, component => !component.Read))
        {
            throw new PictureFault("a colour is missing");
        }

        using var result = new MemoryStream();
        result.Write([0xFF, 0xD8]);
        if (isJfif)
        {
            // Version 1.01, no density, no thumbnail.
            result.Write(Written(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]));
        }

        if (orientation > 1)
        {
            result.Write(Written(0xE1, [.. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"u8, (byte)orientation, 0, 0, 0, 0, 0, 0]));
        }

        if (transform is { } colours)
        {
            result.Write(Written(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)colours]));
        }

        foreach (var (bytes, table, slot) in written)
        {
            result.Write(table is null ? bytes.Span : Written(0xC4, table.Write(slot)));
        }

        result.Write([0xFF, 0xD9]);
        return new PictureParts(result.ToArray(), width, height)
        {
            Orientation = Math.Max(1, orientation),
            TellsOrientation = true,
            MustBeRedrawn = frame.Components.Length is 2 or 4 || (profile.Count > 0 && !ColourProfile.IsSrgb([.. profile.Values.SelectMany(part => part)])),
        };
    }

    private static byte[] Written(byte marker, ReadOnlySpan<byte> segment) => [0xFF, marker, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2), .. segment];
}
