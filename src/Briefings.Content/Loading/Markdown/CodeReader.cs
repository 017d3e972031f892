using Briefings.Core.Diagnostics;
using Markdig.Syntax;
using CodeBlock = Briefings.Core.Prose.CodeBlock;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads code. A fence that is open owns its lines, so that one which is never closed, or closed by the end of its list, is an error.</summary>
internal static class CodeReader
{
    /// <summary>The class of code that may show marks of sections.</summary>
    public const string Literal = "literal";

    /// <summary>Reads fenced code.</summary>
    public static CodeBlock Read(ReadingContext context, FencedCodeBlock fenced)
    {
        var place = context.At(fenced);
        var isLiteral = Attributes.Read(context, fenced, [], [Literal]).Classes.Count > 0;
        var fence = new string(fenced.FencedChar, fenced.OpeningFencedCharCount);
        var rest = $"{fenced.Info} {fenced.Arguments}".Trim();
        if (rest.AsSpan().ContainsAny('{', '}'))
        {
            context.Report(Codes.UnknownAttribute, place, $"\"{rest}\" behind \"{fence}\" is no language with attributes", $"write \"{fence}text\" or \"{fence}text {{.{Literal}}}\"");
        }

        if (fenced.ClosingFencedCharCount == 0)
        {
            context.Report(Codes.UnclosedCode, place, "the code that begins here is never closed: the text, or the list, quote or note around it, ends first", $"end it with a line \"{fence}\", as far in as this one");
            context.Settle(fenced);
        }
        else if (isLiteral)
        {
            if (InnerFence(fenced) is { } line)
            {
                context.Report(Codes.UnclosedCode, context.At(line), $"code with {{.{Literal}}} holds a line that begins as its own fence", $"begin and end the code with a longer fence, \"{fence}{fenced.FencedChar}\"");
            }

            context.Settle(fenced);
        }

        return new CodeBlock(place, Lines(fenced), string.IsNullOrWhiteSpace(fenced.Info) ? null : fenced.Info);
    }

    /// <summary>Reads code that is none but by its indent, and says so.</summary>
    public static CodeBlock ReadIndented(ReadingContext context, Markdig.Syntax.CodeBlock code)
    {
        var place = context.At(code);
        var isTab = context.Source.Text.AsSpan(Math.Clamp(code.Span.Start, 0, context.Source.Text.Length)).StartsWith("\t") || IsAfterTab(context.Source.Text, code.Span.Start);
        context.Report(Codes.ReadsOtherwise, place, $"a line that begins with {(isTab ? "a tab" : "four blanks")} is set as code", isTab ? "delete the tab" : "delete the blanks, or fence code with ```");
        return new CodeBlock(place, Lines(code), null);
    }

    /// <summary>The lines of a block that holds no markup.</summary>
    public static string Lines(LeafBlock block) => string.Join('\n', Enumerable.Range(0, block.Lines.Count).Select(index => block.Lines.Lines[index].Slice.ToString()));

    // The offset of a line inside that would have begun a block of its own: code that was not closed before it looks just so.
    private static int? InnerFence(FencedCodeBlock fenced)
    {
        for (var index = 0; index < fenced.Lines.Count; index++)
        {
            var line = fenced.Lines.Lines[index].Slice;
            line.TrimStart();
            if (!line.IsEmpty && line.AsSpan().IndexOfAnyExcept(fenced.FencedChar) is var signs && (signs < 0 ? line.Length : signs) >= fenced.OpeningFencedCharCount)
            {
                return line.Start;
            }
        }

        return null;
    }

    private static bool IsAfterTab(string text, int offset)
    {
        while (offset > 0 && text[Math.Min(offset, text.Length) - 1] is ' ' or '\t')
        {
            offset--;
            if (offset < text.Length && text[offset] == '\t')
            {
                return true;
            }
        }

        return false;
    }
}
