using Briefings.Core;
using Briefings.Site.Rendering.Models;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Pages;

/// <summary>How the addresses in a file are written.</summary>
internal enum AddressStyle
{
    /// <summary>Relative, naming the file.</summary>
    Relative,

    /// <summary>Absolute, for files that travel.</summary>
    Absolute,

    /// <summary>Paths of the base address, for pages that are served at any depth.</summary>
    Rooted,
}

/// <summary>A file to be made from a template. Its path is known before any file is made, so that links can be checked.</summary>
/// <param name="Path">From the output's root.</param>
/// <param name="Language">Its language.</param>
/// <param name="Templates">The templates that would do, the wanted one first.</param>
/// <param name="Style">How its addresses are written.</param>
/// <param name="Source">The source that it is made of, for messages; null without.</param>
/// <param name="Model">Makes what its template sees, but for what all share.</param>
internal sealed record PageJob(
    string Path,
    string Language,
    IReadOnlyList<string> Templates,
    AddressStyle Style,
    string? Source,
    Func<ModelScope, ScriptObject> Model)
{
    /// <summary>Whether it is a page for readers that search engines may list.</summary>
    public bool IsListed { get; init; }

    /// <summary>The marking of what it is there for. Pages that each language has are CLEAR: languages are the house's choice.</summary>
    public Tlp Marking { get; init; }

    /// <summary>When what it shows last changed; null where that says nothing.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>For messages: the file and its source.</summary>
    public string Subject => Source is null ? Path : $"{Path} from {Source}";
}
