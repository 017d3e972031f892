using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Reports;

/// <summary>What report markup may refer to.</summary>
public sealed record ReportContext
{
    /// <summary>What diagnostics name as the file of the markup: the template's path.</summary>
    public required string File { get; init; }

    /// <summary>The styles, with the publisher's colours: <see cref="ReportStyles.Branded"/>.</summary>
    public required ReportStyles Styles { get; init; }

    /// <summary>
    /// The label that the report carries whatever its template says: the highest of the texts in it. Null leaves it to the template.
    /// </summary>
    public Tlp? Marking { get; init; }

    /// <summary>Texts that <c>&lt;body briefing="…"/&gt;</c> and <c>&lt;body services="…"/&gt;</c> ask for, by that name.</summary>
    public IReadOnlyDictionary<string, Body> Bodies { get; init; } = ImmutableDictionary<string, Body>.Empty;

    /// <summary>The words above asides of a kind in texts; none stand above one that is not here.</summary>
    public IReadOnlyDictionary<AsideKind, string> Asides { get; init; } = ImmutableDictionary<AsideKind, string>.Empty;

    /// <summary>
    /// Turns a link of a body into an absolute address and the title of what it leads to; null for what this target does not show.
    /// Links to headings of the same text are never asked for.
    /// </summary>
    public Func<LinkTarget, ReportAddress?> Links { get; init; } = static target => target is WebTarget web ? new ReportAddress(web.Address, web.Address) : null;

    /// <summary>Reads a file below <c>content/</c>; null where there is none.</summary>
    public Func<string, ReadOnlyMemory<byte>?> Media { get; init; } = static _ => null;

    /// <summary>Turns a line and column of the markup into a place; null for the same line and column of <see cref="File"/>.</summary>
    public Func<int, int, Place>? Locate { get; init; }
}

/// <summary>Where a link leads.</summary>
/// <param name="Address">The absolute address.</param>
/// <param name="Title">What it leads to, in words: shown where the link has none of its own.</param>
public sealed record ReportAddress(string Address, string Title)
{
    /// <summary>What stands behind the words of the link, such as the kind and size of a file to download; null for nothing.</summary>
    public string? Facts { get; init; }
}
