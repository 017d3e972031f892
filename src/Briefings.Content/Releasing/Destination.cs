using Briefings.Content.Model;

namespace Briefings.Content.Releasing;

/// <summary>What a link of a text means, before it is known whether a target shows it.</summary>
internal abstract record Destination;

/// <summary>A briefing.</summary>
/// <param name="Original">The original of its editions.</param>
/// <param name="Language">The edition that the link asks for; the nearest one answers.</param>
/// <param name="Fragment">A heading in it; null for its head.</param>
/// <param name="IsPdf">Whether its PDF is meant.</param>
/// <param name="IsExact">Whether the link names the very edition, so that no other one answers.</param>
internal sealed record BriefingDestination(Briefing Original, string Language, string? Fragment, bool IsPdf, bool IsExact = false) : Destination;

/// <summary>A static page.</summary>
/// <param name="Page">The page of the language asked for, else of the default one.</param>
/// <param name="Fragment">A heading in it; null for its head.</param>
internal sealed record PageDestination(TextFile Page, string? Fragment) : Destination;

/// <summary>The page or feed of a term.</summary>
/// <param name="Kind">Which vocabulary.</param>
/// <param name="Id">Which term.</param>
/// <param name="Language">The site's language that is asked for first.</param>
/// <param name="Path">The address below the folder of the language.</param>
/// <param name="Fragment">What follows <c>#</c>.</param>
internal sealed record TermDestination(TermKind Kind, string Id, string Language, string Path, string? Fragment) : Destination;

/// <summary>A month of the archive.</summary>
internal sealed record MonthDestination(int Year, int Month, string Language, string Path, string? Fragment) : Destination;

/// <summary>A page that each language has whatever is shown.</summary>
internal sealed record FixedDestination(string Language, string Path, string? Fragment) : Destination;

/// <summary>A file to download.</summary>
/// <param name="File">The file, with its entry or without.</param>
/// <param name="Fragment">What follows <c>#</c>, such as a page of a PDF; null without.</param>
internal sealed record DownloadDestination(Download File, string? Fragment) : Destination;

/// <summary>A file of <c>content/media/</c>.</summary>
internal sealed record MediaDestination(string File) : Destination;
