using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>A heading's id is made of its words: one that names the address of what a target does not show gets its line for an id.</summary>
internal sealed class HeadingReleaser(LinkReleaser releaser) : BodyRewriter
{
    protected override Block? Rewrite(Block block) => base.Rewrite(
        block is Heading heading && PlainText.Of(heading.Inlines) is var words && releaser.WithoutHidden(words, heading.Place) != words
            ? heading with { Id = FormattableString.Invariant($"line-{heading.Place.Line}") }
            : block);
}
