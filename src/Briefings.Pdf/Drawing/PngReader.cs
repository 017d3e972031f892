using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Briefings.Pdf;

/// <summary>What a PNG that can be taken as it is holds.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Components">1 for grey or a palette, 3 for colour.</param>
/// <param name="Bits">Bits a component.</param>
/// <param name="Palette">Three bytes a colour; null for none.</param>
/// <param name="Compressed">The filtered rows in a zlib stream.</param>
internal sealed record PngData(int Width, int Height, int Components, int Bits, byte[]? Palette, byte[] Compressed);

/// <summary>Reads the chunks of a PNG file (ISO/IEC 15948) as far as a PDF can hold its pixels unchanged.</summary>
internal static class PngReader
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool TryRead(ReadOnlySpan<byte> file, [NotNullWhen(true)] out PngData? png, out string? reason)
    {
        png = null;
        reason = null;
        if (!file.StartsWith(Signature))
        {
            reason = "no PNG";
            return false;
        }

        var (width, height, bits, colour) = (0, 0, 0, -1);
        byte[]? palette = null;
        using var pixels = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                reason = "a chunk goes beyond the end of the file";
                return false;
            }

            var type = file.Slice(at + 4, 4);
            var chunk = file.Slice(at + 8, (int)length);
            at += (int)length + 12;
            if (type.SequenceEqual("IHDR"u8) && chunk.Length == 13)
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]));
                (bits, colour) = (chunk[8], chunk[9]);
                if (width <= 0 || height <= 0 || bits is not (1 or 2 or 4 or 8) || colour is not (0 or 2 or 3) || (colour == 2 && bits != 8) || chunk[12] != 0)
                {
                    reason = "interlaced, with 16 bits or with transparency";
                    return false;
                }
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = chunk.ToArray();
            }
            else if (type.SequenceEqual("tRNS"u8) || type.SequenceEqual("iCCP"u8))
            {
                reason = "transparent colours, or a colour profile of its own";
                return false;
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                pixels.Write(chunk);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }
        }

        var isPalette = colour == 3;
        if (colour < 0 || (isPalette && (palette is null || palette.Length % 3 != 0 || palette.Length is 0 or > 768)))
        {
            reason = "no header, or no palette";
            return false;
        }

        var components = colour == 2 ? 3 : 1;
        var rowLength = 1 + (((long)width * components * bits) + 7) / 8;
        if (!IsWhole(pixels.ToArray(), rowLength, height, isPalette && bits == 8 ? palette!.Length / 3 : 256))
        {
            reason = "the pixels are damaged or cut off";
            return false;
        }

        png = new PngData(width, height, components, bits, isPalette ? palette : null, pixels.ToArray());
        return true;
    }

    // A reader of PDFs must not be the first to find that something is missing.
    private static bool IsWhole(byte[] compressed, long rowLength, int rows, int colours)
    {
        if (rowLength > 1 << 20 || compressed.Length < 6)
        {
            return false;
        }

        try
        {
            using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
            var row = new byte[(int)rowLength];
            for (var i = 0; i < rows; i++)
            {
                if (zlib.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length || row[0] > 4)
                {
                    return false;
                }

                // Only unfiltered rows show their colours at once, and files with a palette mostly have such.
                if (colours < 256 && row[0] == 0 && row.AsSpan(1).ContainsAnyExceptInRange((byte)0, (byte)(colours - 1)))
                {
                    return false;
                }
            }

            return zlib.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
