using System.Security.Cryptography;
using Briefings.Content.Model;

namespace Briefings.Site.Rendering.Assets;

/// <summary>The files to download of a release, byte for byte as they were looked into.</summary>
internal static class DownloadFiles
{
    /// <summary>Reads a file as it leaves.</summary>
    /// <exception cref="IOException">The file cannot be read, or is another than it was when it was looked into.</exception>
    public static OutputFile Read(ReleasedFile file)
    {
        var bytes = File.ReadAllBytes(file.FullPath);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Hash
            ? new(file.File, bytes)
            : throw new IOException($"{file.File} was changed while the site was built.");
    }
}
