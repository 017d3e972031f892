using Briefings.Core;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// Text that is written as it is, in files of its own kind: the only type that escapes escaping. Only the writers of this
/// project make it (of parsed prose, of JSON, of what templates wrote already), so its constructor is internal.
/// </summary>
public sealed class Markup : IMarked
{
    private Markup(string text, MarkupKind kind)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where it may be written as it is.</summary>
    internal MarkupKind Kind { get; }

    /// <summary>Which templates wrote it; null where that was not asked for.</summary>
    internal SourceTrace? Trace { get; init; }

    /// <summary>Whether it was followed while it was written, and begins and ends in plain text.</summary>
    internal bool IsFollowed { get; init; }

    /// <summary>The strictest marking of what it tells; of what templates wrote it is noted as they write.</summary>
    internal Tlp Marking { get; init; }

    Tlp IMarked.Marking => Marking;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>HTML in which every value has been escaped.</summary>
    internal static Markup Html(string text, Tlp marking = Tlp.Clear) => new(text, MarkupKind.Html) { Marking = marking };

    /// <summary>What a template wrote for a file of a kind.</summary>
    internal static Markup Of(string text, FileKind kind, SourceTrace? trace = null) => new(text, kind switch
    {
        FileKind.Html => MarkupKind.Html,
        FileKind.Xml => MarkupKind.Xml,
        FileKind.Json => MarkupKind.Json,
        _ => MarkupKind.Text,
    })
    {
        Trace = trace,
        IsFollowed = true,
    };

    /// <summary>Words of a report in which every value has been escaped.</summary>
    internal static Markup Report(string text, Tlp marking) => new(text, MarkupKind.Xml) { Marking = marking };

    /// <summary>A JSON value that is safe inside a script element too.</summary>
    internal static Markup Json(string text) => new(text, MarkupKind.Json);

    /// <summary>Whether it may be written as it is in the text of a file of this kind.</summary>
    internal bool Fits(FileKind kind) => kind switch
    {
        FileKind.Html => Kind == MarkupKind.Html,
        FileKind.Xml => Kind == MarkupKind.Xml,
        FileKind.Json => Kind == MarkupKind.Json,
        _ => Kind == MarkupKind.Text,
    };

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Where markup may be written as it is.</summary>
internal enum MarkupKind
{
    Html,
    Xml,
    Json,
    Text,
}
