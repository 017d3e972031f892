using Briefings.Core.Files;

namespace Briefings.Site.Rendering.Engine;

/// <summary>A folder of templates.</summary>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="DisplayPath">How it is called in messages, such as <c>templates</c>; no slash at the end.</param>
public sealed record TemplateFolder(string FullPath, string DisplayPath);

/// <summary>A file of a folder of templates.</summary>
/// <param name="Name">The path from the folder, with forward slashes; what <c>include</c> names.</param>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="DisplayPath">How it is called in messages.</param>
public sealed record TemplateFile(string Name, string FullPath, string DisplayPath)
{
    /// <summary>Its stamp when the folders were listed, before it was read.</summary>
    public FileStamp Stamp { get; init; }
}
