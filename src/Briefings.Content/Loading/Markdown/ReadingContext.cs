using System.Collections.Immutable;
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

    private readonly List<Diagnostic> found = [];
    private readonly List<int> lineStarts = [0];
    private readonly HashSet<Footnote> met = new(ReferenceEqualityComparer.Instance);
    private bool tooDeepReported;
    private int htmlFindings;

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

    /// <summary>Whether a footnote was referred to.</summary>
    public bool HasMet(Footnote footnote) => met.Contains(footnote);

    /// <summary>Reports raw HTML; where there is a lot of it, the first findings say enough.</summary>
    public void ReportHtml(Place place, string message, string? fix)
    {
        if (++htmlFindings <= MostHtmlFindings)
        {
            Report(Codes.RawHtml, place, message, fix);
        }
    }

    public ImmutableArray<Diagnostic> Found => [.. found];

    public Place At(int offset)
    {
        var within = Math.Clamp(offset, 0, Source.Text.Length);
        var line = lineStarts.BinarySearch(within);
        line = line < 0 ? ~line - 1 : line;
        return new Place(Source.File, Source.FirstLine + line, within - lineStarts[line] + 1);
    }

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

    public void Report(DiagnosticDescriptor descriptor, Place place, string message, string? fix = null) =>
        found.Add(new Diagnostic(descriptor, place, message, fix));

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
