namespace Briefings.Site.Rendering;

/// <summary>One file of a target's output.</summary>
/// <param name="Path">From the output's root, with forward slashes; never absolute, never with <c>..</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
