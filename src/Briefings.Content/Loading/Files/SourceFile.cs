using Briefings.Core.Files;

namespace Briefings.Content.Loading.Files;

/// <summary>A file below the content folder.</summary>
/// <param name="Path">As messages print it: the folder as typed, forward slashes.</param>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Relative">Below the content folder, forward slashes: <c>briefings/2025/x.md</c>.</param>
internal sealed record SourceFile(string Path, string FullPath, string Relative)
{
    /// <summary>Its stamp when the folder was listed, before it was read.</summary>
    public FileStamp Stamp { get; init; }

    /// <summary>The name without its last extension: <c>x.fr</c> for <c>x.fr.md</c>.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Relative);
}
