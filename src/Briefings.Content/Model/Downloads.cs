using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Downloads;

namespace Briefings.Content.Model;

/// <summary>An entry of <c>files.yaml</c>.</summary>
/// <param name="File">Below <c>content/</c>: <c>files/convoys.xlsx</c>.</param>
/// <param name="Tlp">Who may have it; null where it can't be read.</param>
/// <param name="Title">Its title; null where it can't be read.</param>
/// <param name="Allowed">What it may hold beside what its readers see.</param>
internal sealed record DownloadEntry(string File, Tlp? Tlp, LocalizedText? Title, ImmutableArray<DownloadTrace> Allowed);

/// <summary>A file below <c>content/files/</c>, with its entry or without.</summary>
/// <param name="File">Below <c>content/</c>, which is its path in the output too: <c>files/convoys.xlsx</c>.</param>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Place">The file itself, for messages.</param>
/// <param name="Kind">What it is; null for what is not offered.</param>
internal sealed record Download(string File, string FullPath, Place Place, DownloadKind? Kind)
{
    /// <summary>Its entry; null without.</summary>
    public DownloadEntry? Entry { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the bytes that were looked into, in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether an error was found in it, so that no target has it.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>Its marking; RED where nobody said.</summary>
    public Tlp Tlp => Entry?.Tlp ?? Tlp.Red;

    /// <summary>Whether it may be in a target that carries up to a marking, if something shown links to it.</summary>
    public bool IsWithin(Tlp limit) => !IsFaulty && Kind is not null && Entry is { Tlp: { } marking, Title: not null } && marking <= limit;
}

/// <summary>A file to download, as a target has it: its marking is within the target's, and something shown links to it.</summary>
/// <param name="File">Its path from the output's root, and below <c>content/</c>: <c>files/convoys.xlsx</c>.</param>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256 of the bytes that were looked into, in hexadecimal: no others leave.</param>
/// <param name="Title">Its title.</param>
/// <param name="Tlp">Its marking.</param>
public sealed record ReleasedFile(string File, string FullPath, DownloadKind Kind, long Size, string Hash, LocalizedText Title, Tlp Tlp);
