using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Site.Tests.NoTrace;

/// <content>What a text leaks by: what Markdown makes of it before the gate sees it, and what the gate leaves of it.</content>
internal static partial class Leaks
{
    private static IEnumerable<Leak> OfTexts =>
    [
        new("code ends a marked section early") { OnRelease = (at, release) => Bodies(at, release, body => new Keeping<CodeBlock>().Rewrite(body)) },
        new("a list in a marked section stays") { OnRelease = (at, release) => Bodies(at, release, body => new Keeping<ListBlock>().Rewrite(body)) },
        new("a quote in a marked section stays") { OnRelease = (at, release) => Bodies(at, release, body => new Keeping<Quote>().Rewrite(body)) },
        new("a table in a marked section stays") { OnRelease = (at, release) => Bodies(at, release, body => new Keeping<Table>().Rewrite(body)) },
        new("a picture in a marked section stays") { OnRelease = (at, release) => Bodies(at, release, body => new Keeping<Figure>().Rewrite(body)) },
        new("a section in a marked section stays") { OnRelease = (at, release) => Bodies(at, release, body => new Keeping<MarkedSection>().Rewrite(body)) },
        new("the attribute that marks is swallowed") { OnRelease = (at, release) => Bodies(at, release, body => new Unmarked(skip: 0).Rewrite(body)) },
        new("a section in a list, quote or note is published as words") { OnRelease = (at, release) => Bodies(at, release, (whole, shown) => new Within(shown).Rewrite(whole)) },
        new("a line that ends no section ends one") { OnRelease = (at, release) => Bodies(at, release, body => new Unmarked(skip: 1).Rewrite(body)) },
        new("an address in a marked section serves the text") { OnRelease = (at, release) => release with { Briefings = Each(at, release, (whole, shown) => shown with { Body = Linked(whole.Body, shown.Body) }) } },
        new("what was taken out leaves an empty item") { OnRelease = (at, release) => Bodies(at, release, (whole, shown) => Sections(whole) == Sections(shown) ? shown : shown with { Blocks = shown.Blocks.Add(new ListBlock(shown.Blocks[0].Place, null, true, [[]])) }) },
        new("a note whose words were taken out keeps its number") { OnRelease = (at, release) => Bodies(at, release, (whole, shown) => Numbered(whole, shown)) },
        new("numbers of headings count what was taken out") { OnRelease = (at, release) => Bodies(at, release, (whole, shown) => new OtherIds(Sections(whole) - Sections(shown)).Rewrite(shown)) },
        new("a list is loose by what was taken out") { OnRelease = (at, release) => Bodies(at, release, (_, shown) => new Loose().Rewrite(shown)) },
        new("links of key points are no links to briefings")
        {
            OnRelease = (at, release) => Hidden(at) is [var hidden, ..]
                ? release with { Briefings = [.. release.Briefings.Select(briefing => briefing with { KeyPoints = briefing.KeyPoints.Add(Linked(hidden)) })] }
                : release,
        },
        new("own addresses are no links to briefings") { OnRelease = (at, release) => Linked(at, release, hidden => $"https://www.example.org/briefings/{hidden.Year}/{hidden.Slug}.html") },
        new("own addresses without a scheme are no links to briefings") { OnRelease = (at, release) => Linked(at, release, hidden => $"//WWW.example.org/{hidden.Slug}") },
    ];

    private static Body Linked(Body whole, Body shown) =>
        whole.AllInlines().OfType<Link>().FirstOrDefault(link => link.Target is WebTarget && !shown.AllInlines().OfType<Link>().Any(each => each.Target == link.Target)) is { } hidden
            ? shown with { Blocks = shown.Blocks.Add(new Paragraph(hidden.Place, [hidden with { Inlines = [new Text(hidden.Place, "words")] }])) }
            : shown;

    private static Body Numbered(Body whole, Body shown)
    {
        if (Sections(whole) == Sections(shown))
        {
            return shown;
        }

        var place = shown.Blocks[0].Place;
        return shown with
        {
            Blocks = shown.Blocks.Add(new Paragraph(place, [new Text(place, "Words."), new FootnoteReference(place, "taken")])),
            Footnotes = shown.Footnotes.Add(new Footnote("taken", [], place)),
        };
    }

    private static Phrase Linked(ReleasedBriefing hidden)
    {
        var place = Place.Of(hidden.SourceFile);
        return new Phrase([new Link(place, new WebTarget($"https://www.example.org/briefings/{hidden.Year}/{hidden.Slug}.html"), [new Text(place, "words")])]);
    }

    private static Release Linked(LeakPoint at, Release release, Func<ReleasedBriefing, string> address) => Hidden(at) is [var hidden, ..]
        ? release with
        {
            Briefings =
            [
                .. release.Briefings.Select(briefing => briefing with
                {
                    Body = briefing.Body with
                    {
                        Blocks = briefing.Body.Blocks.Add(new Paragraph(
                            Place.Of(briefing.SourceFile),
                            [new Link(Place.Of(briefing.SourceFile), new WebTarget(address(hidden)), [new Text(Place.Of(briefing.SourceFile), "words")])])),
                    },
                }),
            ],
        }
        : release;

    // Takes out sections, but for one block of a kind.
    private sealed class Keeping<T> : BodyRewriter
        where T : Block
    {
        protected override Block? Rewrite(Block block) => block is MarkedSection marked ? marked.Blocks.OfType<T>().FirstOrDefault() : base.Rewrite(block);
    }

    // Makes asides of what stands in sections behind some blocks: the words stay, the marking goes.
    private sealed class Unmarked(int skip) : BodyRewriter
    {
        protected override Block? Rewrite(Block block) => block is not MarkedSection marked ? base.Rewrite(block)
            : marked.Blocks.Length > skip ? new Aside(marked.Place, Rewrite(marked.Blocks.RemoveRange(0, skip)))
            : null;
    }

    // Takes out only sections that the shown text would have at its top.
    private sealed class Within(Body shown) : BodyRewriter
    {
        private int depth;

        protected override Block? Rewrite(Block block)
        {
            if (block is MarkedSection marked)
            {
                return depth > 0 ? new Aside(marked.Place, Rewrite(marked.Blocks)) : shown.Blocks.FirstOrDefault(each => each.Place == block.Place);
            }

            depth++;
            var rewritten = base.Rewrite(block);
            depth--;
            return rewritten;
        }
    }

    private sealed class OtherIds(int more) : BodyRewriter
    {
        protected override Block? Rewrite(Block block) => block is Heading heading && more > 0 ? heading with { Id = $"{heading.Id}-{more}" } : base.Rewrite(block);
    }

    private sealed class Loose : BodyRewriter
    {
        protected override Block? Rewrite(Block block) => base.Rewrite(block) is var kept && kept is ListBlock list ? list with { Tight = !list.Tight } : kept;
    }
}
