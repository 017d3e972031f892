namespace Briefings.Core.Downloads;

/// <summary>A file within a ZIP archive.</summary>
/// <param name="Name">Its path within it.</param>
/// <param name="Method">How it is packed: 0 not at all, 8 by DEFLATE.</param>
/// <param name="Start">Where its packed bytes begin in the archive.</param>
/// <param name="Packed">How many packed bytes it has.</param>
/// <param name="Size">How many bytes it has unpacked.</param>
/// <param name="Crc">The checksum of the unpacked bytes.</param>
/// <param name="IsEncrypted">Whether a password is needed.</param>
/// <param name="HasComment">Whether the archive says something of it.</param>
internal sealed record ZipEntry(string Name, int Method, int Start, int Packed, long Size, uint Crc, bool IsEncrypted, bool HasComment)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => Name.EndsWith('/') && Size == 0;
}
