using System.Security.Cryptography;
using System.Text;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Ids that never change: UUIDv5 (RFC 9562 §5.5) of a briefing's number and language.</summary>
internal static class StableId
{
    // Made once for this project, in the way of RFC 9562 §6.6: a name space of its own.
    private static readonly Guid NameSpace = new("6f0d3b5e-2c57-5a0f-9d43-0b8f4a6b8c11");

    /// <summary>The id as a URN, for feeds.</summary>
    public static Address Urn(BriefingKey key) => Address.Urn(Of($"{key.Id} {key.Language}"));

    internal static Guid Of(string name)
    {
        Span<byte> input = [.. NameSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];

        // The standard asks for SHA-1 here; nothing rests on its strength.
#pragma warning disable CA5350
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
