using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown;

/// <summary>What the readers of one text share: where offsets lie in the file, what was found, which footnotes were met.</summary>
internal sealed class ReadingContext
{
    /// <summary>How many constructs may lie inside each other.</summary>
    public const int DeepestNesting = 24;

    private const int MostHtmlFindings = 20;
    private const int MostTypedFindings = 40;

    private readonly List<Diagnostic> found = [];
    private readonly List<int> lineStarts = [0];
    private readonly HashSet<Footnote> met = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Start, int End)> settled = [];
    private readonly List<ColonContainer> containers = [];
    private readonly List<int> openCode = [];
    private bool tooDeepReported;
    private int htmlFindings;
    private int typedFindings;

    public ReadingContext(MarkdownSource source, ImpactLabels impacts)
    {
        Source = source;
        Impacts = impacts;
        for (var index = 0; index < source.Text.Length; index++)
        {
            if (source.Text[index] == '\n' || (source.Text[index] == '\r' && !(index + 1 < source.Text.Length && source.Text[index + 1] == '\n')))
            {
                lineStarts.Add(index + 1);
            }
        }
    }

    public MarkdownSource Source { get; }

    public ImpactLabels Impacts { get; }

    /// <summary>Footnotes in the order of their first reference.</summary>
    public List<Footnote> Footnotes { get; } = [];

    /// <summary>Notes that a footnote was referred to.</summary>
    public void Meet(Footnote footnote)
    {
        if (met.Add(footnote))
        {
            Footnotes.Add(footnote);
        }
    }

    /// <summary>The sections and asides of the tree, those inside others first.</summary>
    public IReadOnlyList<ColonContainer> Containers => containers;

    /// <summary>Ranges of offsets, in their order, where a section begins or ends, code may show what it likes, or the reason for what stands there is told already.</summary>
    public IEnumerable<(int Start, int End)> Settled => settled.Order();

    /// <summary>Notes a section or aside of the tree.</summary>
    public void Meet(ColonContainer container)
    {
        containers.Add(container);
        Settle(container.Span.Start, LineEnd(container.Span.Start));
        if (container.Closing >= 0)
        {
            Settle(container.Closing, LineEnd(container.Closing));
        }
    }

    /// <summary>Notes offsets at which nothing more is to be said of what looks like a marking.</summary>
    public void Settle(int start, int end) => settled.Add((start, end));

    /// <summary>The same for code or a comment: literal, or open to its end, which is told at its beginning.</summary>
    public void Settle(LeafBlock block)
    {
        var end = block.Lines.Count == 0 ? block.Span.End : block.Lines.Lines[block.Lines.Count - 1].Slice.End;
        Settle(block.Span.Start, Math.Max(end, block.Span.Start) + 1);
        if (block is not FencedCodeBlock { ClosingFencedCharCount: > 0 })
        {
            openCode.Add(block.Span.Start);
        }
    }

    /// <summary>Whether code or a comment in a container that was just read is open to its end.</summary>
    public bool HasOpenCode(ColonContainer container) => openCode.Count > 0 && openCode[^1] >= container.Span.Start;

    /// <summary>Reports raw HTML; where there is a lot of it, the first findings say enough.</summary>
    public void ReportHtml(Place place, string message, string? fix)
    {
        if (++htmlFindings <= MostHtmlFindings)
        {
            Report(Codes.RawHtml, place, message, fix);
        }
    }

    /// <summary>Reports what is printed as typed, though it was meant as markup; where there is a lot of it, the first findings say enough.</summary>
    public void ReportTyped(DiagnosticDescriptor descriptor, Place place, string message, string fix)
    {
        if (++typedFindings <= MostTypedFindings)
        {
            Report(descriptor, place, message, fix);
        }
    }

    /// <summary>The same at an offset.</summary>
    public void ReportTyped(DiagnosticDescriptor descriptor, int offset, string message, string fix) => ReportTyped(descriptor, At(offset), message, fix);

    /// <summary>The names of tags that were reported.</summary>
    public HashSet<string> ReportedTags { get; } = new(StringComparer.Ordinal);

    /// <summary>The heading that says the title once more, and is left out; null without one.</summary>
    public HeadingBlock? RepeatedTitle { get; set; }

    /// <summary>The labels of notes whose text stands in a container that is never closed, which is told at its beginning.</summary>
    public IReadOnlySet<string> SwallowedNotes { get; set; } = ImmutableHashSet<string>.Empty;

    /// <summary>The labels of notes whose text stands behind its mark at the beginning of a paragraph, without a colon.</summary>
    public IReadOnlySet<string> LooseNotes { get; set; } = ImmutableHashSet<string>.Empty;

    public ImmutableArray<Diagnostic> Found => [.. found];

    public Place At(int offset)
    {
        var within = Math.Clamp(offset, 0, Source.Text.Length);
        if (Source.Start is { } start)
        {
            return Source.IsVerbatim ? new Place(start.File, start.Line, start.Column + within) : start;
        }

        var line = lineStarts.BinarySearch(within);
        line = line < 0 ? ~line - 1 : line;
        return new Place(Source.File, Source.FirstLine + line, within - lineStarts[line] + 1);
    }

    /// <summary>The offset behind the last character of a line.</summary>
    public int LineEnd(int offset) => Source.Text.AsSpan(offset).IndexOfAny('\n', '\r') is >= 0 and var length ? offset + length : Source.Text.Length;

    public Place At(MarkdownObject node) => At(node.Span.Start);

    /// <summary>The offset at which words really begin: Markdig trims cells of tables, but not their places.</summary>
    public int Skip(int offset, string words)
    {
        while (words.Length > 0 && words[0] != ' ' && offset < Source.Text.Length && Source.Text[offset] == ' ')
        {
            offset++;
        }

        return offset;
    }

    /// <summary>Where a footnote's definition begins; Markdig's own place of it is behind the label.</summary>
    public Place At(Footnote footnote)
    {
        var behind = Math.Clamp(footnote.Span.Start, 0, Source.Text.Length);
        var mark = Source.Text.AsSpan(0, behind).LastIndexOf("[^");
        return At(mark < 0 ? behind : mark);
    }

    /// <summary>Adds what was found in a part that was read by itself.</summary>
    public void Add(ImmutableArray<Diagnostic> others) => found.AddRange(others);

    public void Report(DiagnosticDescriptor descriptor, Place place, string message, string? fix = null) =>
        found.Add(new Diagnostic(descriptor, place, message, fix));

    /// <summary>Reports what is an error elsewhere as a warning.</summary>
    public void Warn(DiagnosticDescriptor descriptor, Place place, string message, string? fix) =>
        found.Add(new Diagnostic(descriptor, place, message, fix).AsWarning());

    /// <summary>Whether a construct lies too deep; says so once a text.</summary>
    public bool IsTooDeep(int depth, Place place)
    {
        if (depth <= DeepestNesting)
        {
            return false;
        }

        if (!tooDeepReported)
        {
            tooDeepReported = true;
            Report(Codes.NestedTooDeep, place, $"the text is nested more than {DeepestNesting} levels deep", "take it apart");
        }

        return true;
    }
}
