using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Containers <c>:::</c>. Unlike Markdig's, a closing line ends the innermost open container: otherwise it would end a marked section
/// that holds an aside too early, and show what follows.
/// </summary>
internal sealed class ContainerParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Depth.IsReached(processor) ? BlockState.None : base.TryOpen(processor);

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.Line.CurrentChar == ':' && HoldsOpenContainer((ContainerBlock)block))
        {
            return BlockState.Continue;
        }

        return base.TryContinue(processor, block);
    }

    private static bool HoldsOpenContainer(ContainerBlock block)
    {
        // IsOpen says nothing here: Markdig clears it on all blocks before it asks them one by one.
        for (var last = block.LastChild; last is not null; last = (last as ContainerBlock)?.LastChild)
        {
            if (last is CustomContainer { ClosingFencedCharCount: 0 })
            {
                return true;
            }
        }

        return false;
    }
}
