using System.Collections.Immutable;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// Takes out of the words of a text the addresses of what a target does not show. It works on a text whose links are released already,
/// since words that an escaped sign had parted are then one.
/// </summary>
internal sealed class TextReleaser(LinkReleaser releaser) : BodyRewriter
{
    protected override void Rewrite(Inline inline, ImmutableArray<Inline>.Builder made) => base.Rewrite(
        inline switch
        {
            Text text => text with { Value = releaser.WithoutHidden(text.Value, text.Place) },
            CodeSpan code => code with { Value = releaser.WithoutHidden(code.Value, code.Place) },
            Picture picture => picture with { Alternative = releaser.WithoutHidden(picture.Alternative, picture.Place) },
            Span span => span with { Language = releaser.WithoutHidden(span.Language, span.Place) },
            InlineElement element => element with { Attributes = Rewrite(element.Attributes, element) },
            _ => inline,
        },
        made);

    protected override Block? Rewrite(Block block) => base.Rewrite(block switch
    {
        CodeBlock code => code with { Text = releaser.WithoutHidden(code.Text, code.Place), Language = releaser.WithoutHidden(code.Language, code.Place) },
        Figure figure => figure with { Alternative = releaser.WithoutHidden(figure.Alternative, figure.Place) },
        BlockElement element => element with { Attributes = [.. element.Attributes.Select(each => each with { Value = releaser.WithoutHidden(each.Value, element.Place) })] },
        _ => block,
    });

    private ImmutableArray<ElementAttribute> Rewrite(ImmutableArray<ElementAttribute> attributes, InlineElement element) =>
        [.. attributes.Select(each => each with { Value = releaser.WithoutHidden(each.Value, element.Place) })];
}
