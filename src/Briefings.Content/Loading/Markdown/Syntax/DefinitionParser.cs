using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Definition lists. Unlike Markdig's, a footnote's text ends one: Markdig keeps the list open for a further term and so does not
/// see that the footnote stands at the top of the text. A line of colons or a fence ends one too: Markdig takes its first sign for
/// that of a definition and loses it.
/// </summary>
internal sealed class DefinitionParser : DefinitionListParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.Column == 0 && processor.Line.CurrentChar == '[' && processor.Line.PeekChar() == '^' && block is DefinitionItem { Parent: DefinitionList list })
        {
            list.IsOpen = false;
            return BlockState.None;
        }

        if (!processor.IsCodeIndent && processor.Line.CurrentChar is ':' or '~' && processor.Line.PeekChar() == processor.Line.CurrentChar)
        {
            return BlockState.None;
        }

        return Blank.Pass(processor, base.TryContinue(processor, block));
    }
}
