using System.Text;

using Briefings.Core.Diagnostics;

using Scriban.Parsing;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>
/// One output of the template engine with the machine that follows it. It reads what the engine has written from where it stopped, so
/// that no writing passes it by, and knows which template wrote what is still open.
/// </summary>
internal sealed class WrittenText(FileKind kind)
{
    private const int Piece = 512;

    private readonly WriteMachine machine = WriteMachine.For(kind);
    private int followed;
    private Origin open;

    /// <summary>Where the next value would stand.</summary>
    public WritePlace Take() => machine.Take();

    /// <summary>Goes on over what has been written.</summary>
    /// <param name="output">All that was written into this output.</param>
    /// <param name="raw">The template's own text, where that was written last; else null.</param>
    /// <param name="span">The value that was written last, or what wrote it.</param>
    /// <exception cref="TemplateProblem">The text can't be read in one way only.</exception>
    public void Follow(StringBuilder output, ScriptRawStatement? raw, SourceSpan span)
    {
        var start = followed;
        Span<char> piece = stackalloc char[Piece];
        while (followed < output.Length)
        {
            var length = Math.Min(Piece, output.Length - followed);
            output.CopyTo(followed, piece, length);
            machine.Feed(piece[..length]);
            followed += length;
        }

        if (machine.Fault is { } fault)
        {
            throw new TemplateProblem(Codes.AmbiguousMarkup, new Origin(raw, start, span).SpanOf(fault.At), fault.Message, fault.Fix);
        }

        // Kept as it is and reckoned out only where it is asked for: most tags end in the next piece.
        if (machine.Open is not null && machine.OpenedAt >= start)
        {
            open = new Origin(raw, start, span);
        }
    }

    /// <summary>Whether what was followed elsewhere, and begins and ends in plain text, need not be followed again.</summary>
    public bool MayPass => machine.IsPlain;

    /// <summary>Goes past what was followed before and ended in plain text.</summary>
    public void Pass(StringBuilder output)
    {
        machine.Skip(output.Length - followed);
        followed = output.Length;
    }

    /// <summary>Nothing may be open where a file, an include or a capture ends.</summary>
    /// <param name="what">What ends.</param>
    /// <param name="span">Where to point to where that is not known.</param>
    /// <exception cref="TemplateProblem">Something is.</exception>
    public void Close(string what, SourceSpan span)
    {
        if (machine.Open is { } name)
        {
            throw new TemplateProblem(
                Codes.AmbiguousMarkup,
                open.Span.FileName is null && open.Raw is null ? span : open.SpanOf(machine.OpenedAt),
                $"{name} begins here and has no end before {what} ends",
                "end it in the same file, capture or include");
        }
    }

    // Which statement wrote a piece.
    private readonly record struct Origin(ScriptRawStatement? Raw, int Start, SourceSpan Span)
    {
        public SourceSpan SpanOf(int offset)
        {
            if (Raw?.Text is not { FullText: { } full } text)
            {
                return Span;
            }

            var at = Math.Clamp(text.Index + offset - Start, 0, full.Length);
            var before = full.AsSpan(0, at);
            var position = new TextPosition(at, before.Count('\n'), at - (before.LastIndexOf('\n') + 1));
            return new SourceSpan(Raw.Span.FileName, position, position);
        }
    }
}
