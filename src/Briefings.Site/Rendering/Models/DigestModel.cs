using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Engine;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>card.digest</c>: what each briefing of a list says of one impact, so that the impact's page reads as a digest.</summary>
internal static class DigestModel
{
    /// <summary>Adds what each listed briefing says of an impact to its card.</summary>
    public static void Add(ModelScope scope, ModelObject list, IEnumerable<ReleasedBriefing> listed, string impact)
    {
        foreach (var (card, briefing) in ((ScriptArray)list["items"]!).Cast<ModelObject>().Zip(listed))
        {
            card["digest"] = Of(scope, briefing, impact);
        }
    }

    private static Markup? Of(ModelScope scope, ReleasedBriefing briefing, string impact)
    {
        var sections = briefing.Body.Sections();
        ImmutableArray<Block> blocks = [.. sections.Where(section => section.Heading.Impact == impact && !IsWithin(sections, section, impact)).SelectMany(section => section.Blocks)];
        return blocks.IsEmpty ? null : ProseModel.Of(scope, new Excerpt().Rewrite(briefing.Body with { Blocks = blocks, Footnotes = [] }), headingShift: 1, idPrefix: briefing.Slug + "-", own: briefing.Tlp);
    }

    private static bool IsWithin(ImmutableArray<Section> sections, Section section, string impact) =>
        sections.Any(other => other != section && other.Heading.Impact == impact && other.Blocks.Any(block => ReferenceEquals(block, section.Heading)));

    // Footnotes and headings that are linked to stay on the briefing's page.
    private sealed class Excerpt : BodyRewriter
    {
        protected override void Rewrite(Inline inline, ImmutableArray<Inline>.Builder made)
        {
            switch (inline)
            {
                case FootnoteReference:
                    break;
                case Link { Target: FragmentTarget } link:
                    made.AddRange(Rewrite(link.Inlines));
                    break;
                default:
                    base.Rewrite(inline, made);
                    break;
            }
        }
    }
}
