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
        var offset = Offset(written, line, column);
        var index = marks.FindLastIndex(mark => mark.Offset <= offset);
        if (index < 0)
        {
            return new Place(template, line, column);
        }

        var mark = marks[index];
        if (mark.FullText is null)
        {
            return new Place(mark.File, mark.Start.Line + 1, mark.Start.Column + 1);
        }

        var before = mark.FullText.AsSpan(0, Math.Min(mark.FullText.Length, mark.Index + offset - mark.Offset));
        return new Place(mark.File, before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }

    private static int Offset(string written, int line, int column)
    {
        var start = 0;
        for (var current = 1; current < line; current++)
        {
            var end = written.IndexOf('\n', start);
            if (end < 0)
            {
                break;
            }

            start = end + 1;
        }

        return Math.Min(written.Length, start + Math.Max(0, column - 1));
    }

    private readonly record struct Mark(int Offset, string File, string? FullText, int Index, TextPosition Start);
}
