using System.Buffers.Binary;

namespace Briefings.Pdf;

/// <summary>
/// A number of 128 bits for content: FNV-1a by Fowler, Noll and Vo. It names files and subsets (ISO 32000-1, 14.4 and 9.6.4) and protects
/// nothing, so it need not be cryptographic: the framework's hashes would load a library larger than this whole writer first.
/// </summary>
internal sealed class ContentHash
{
    private ulong high = 0x6C62272E07BB0142;
    private ulong low = 0x62B821756295C58D;

    /// <summary>Adds bytes to those before.</summary>
    public ContentHash Append(ReadOnlySpan<byte> bytes)
    {
        var (h, l) = (high, low);
        foreach (var b in bytes)
        {
            // Times the prime 2^88 + 0x13B.
            var mixed = l ^ b;
            h = (h * 0x13B) + Math.BigMul(mixed, 0x13B, out l) + (mixed << 24);
        }

        (high, low) = (h, l);
        return this;
    }

    /// <summary>The number, most significant byte first.</summary>
    public byte[] Sum()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), low);
        return bytes;
    }

    /// <summary>A number made of all its bits.</summary>
    public ulong Fold() => high ^ low;
}
