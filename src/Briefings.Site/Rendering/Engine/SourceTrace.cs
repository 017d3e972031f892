using Briefings.Core.Diagnostics;

using Scriban.Parsing;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// Which part of what was written came from which place of which template, so that a fault in report markup can be shown where
/// its author has to change something.
/// </summary>
internal sealed class SourceTrace
{
    private readonly List<Mark> marks = [];
    private readonly Dictionary<string, TextLines> lines = new(ReferenceEqualityComparer.Instance);
    private int[] least = [];

    /// <summary>From here on the template's own text stands.</summary>
    /// <param name="offset">How much was written before.</param>
    /// <param name="raw">The text.</param>
    public void Text(int offset, ScriptRawStatement raw) =>
        marks.Add(new Mark(offset, raw.Span.FileName ?? "", raw.Text.FullText ?? "", raw.Text.Index, default));

    /// <summary>From here on a value stands.</summary>
    /// <param name="offset">How much was written before.</param>
    /// <param name="span">The expression that gave it.</param>
    public void Value(int offset, SourceSpan span) => marks.Add(new Mark(offset, span.FileName ?? "", null, 0, span.Start));

    /// <summary>From here on stands what was written elsewhere before.</summary>
    public void Insert(int offset, SourceTrace other) =>
        marks.AddRange(other.marks.Select(mark => mark with { Offset = mark.Offset + offset }));

    /// <summary>Finds the place in a template for a place in the text that was written.</summary>
    /// <param name="written">The text.</param>
    /// <param name="line">Counted from 1.</param>
    /// <param name="column">Counted from 1.</param>
    /// <param name="template">The template to name where nothing is known.</param>
    public Place Locate(string written, int line, int column, string template)
    {
        var offset = LinesOf(written).OffsetOf(line, column);
        var index = LastNotAfter(offset);
        if (index < 0)
        {
            return new Place(template, line, column);
        }

        var mark = marks[index];
        if (mark.FullText is null)
        {
            return new Place(mark.File, mark.Start.Line + 1, mark.Start.Column + 1);
        }

        var (atLine, atColumn) = LinesOf(mark.FullText).PositionOf(Math.Min(mark.FullText.Length, mark.Index + offset - mark.Offset));
        return new Place(mark.File, atLine, atColumn);
    }

    private TextLines LinesOf(string text)
    {
        if (!lines.TryGetValue(text, out var known))
        {
            lines[text] = known = new TextLines(text);
        }

        return known;
    }

    // The last mark that does not stand after an offset. A function of a template writes into a text of its own, so that marks do not
    // always rise; the least of what follows each does, and is searched by halving, since every element of the markup asks.
    private int LastNotAfter(int offset)
    {
        if (least.Length != marks.Count)
        {
            least = new int[marks.Count];
            for (var i = marks.Count - 1; i >= 0; i--)
            {
                least[i] = i == marks.Count - 1 ? marks[i].Offset : Math.Min(marks[i].Offset, least[i + 1]);
            }
        }

        var (low, high) = (0, least.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = least[middle] <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private readonly record struct Mark(int Offset, string File, string? FullText, int Index, TextPosition Start);
}
