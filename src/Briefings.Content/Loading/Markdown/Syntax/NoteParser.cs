using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Texts of footnotes. Unlike Markdig's, one ends where a line begins with colons: a section right below a footnote would otherwise be
/// a part of it. One that belongs to the footnote is indented as the rest of it.
/// </summary>
internal sealed class NoteParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Column == 0 && processor.CurrentBlock is not (FencedCodeBlock or HtmlBlock) && ColonParser.Begins(processor.Line)
            ? BlockState.None
            : Blank.Pass(processor, base.TryContinue(processor, block));
}

/// <summary>Blank lines in footnotes and definitions.</summary>
internal static class Blank
{
    /// <summary>
    /// Hands a blank line on to what is open inside: Markdig's readers of footnotes and definitions keep it for themselves, which ends a
    /// section or code inside of them.
    /// </summary>
    public static BlockState Pass(BlockProcessor processor, BlockState state) =>
        state == BlockState.ContinueDiscard && processor.IsBlankLine ? BlockState.Continue : state;
}
