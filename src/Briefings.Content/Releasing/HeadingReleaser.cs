using System.Globalization;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>
/// A heading's id is made of its words: one that names the address of what a target does not show gets one of the words that are left. It
/// is unique among the ids of what is shown, so that it tells nothing of what is not.
/// </summary>
internal sealed class HeadingReleaser(LinkReleaser releaser, Body body) : BodyRewriter
{
    // Of words of which none is left that makes an id.
    private const string Empty = "section";

    private readonly HashSet<string> taken = [.. HeadingIds.Of(body)];

    protected override Block? Rewrite(Block block)
    {
        if (block is not Heading heading)
        {
            return base.Rewrite(block);
        }

        var words = PlainText.Of(heading.Inlines);
        var left = releaser.WithoutHidden(words, heading.Place);
        return base.Rewrite(left != words || releaser.Tells(heading.Id, heading.Place) ? heading with { Id = IdOf(left) } : heading);
    }

    private string IdOf(string words)
    {
        var stem = Slug.From(words) is { Length: > 0 } made ? made : Empty;
        var id = stem;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return id;
    }
}
