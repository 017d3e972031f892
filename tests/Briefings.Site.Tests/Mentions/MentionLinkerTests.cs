using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site.Mentions;
using Briefings.Site.Rendering.Prose;
using Briefings.Site.Tests.Rendering;
using CsCheck;

namespace Briefings.Site.Tests.Mentions;

/// <summary>Which mentions become links, and that nothing else changes.</summary>
public sealed partial class MentionLinkerTests
{
    private static readonly Place At = new("x.md", 1, 1);

    private static readonly ProseOptions Options = new()
    {
        Link = target => target switch { MentionTarget mention => new ResolvedLink(mention.Path, ""), WebTarget web => new ResolvedLink(web.Address, web.Address), _ => null },
        Picture = _ => null,
        Words = new ProseWords("", "", "", "", "", "", "", "", ""),
    };

    [Theory]
    // The first in each section.
    [InlineData("JNIM and JNIM in Mali.\n\nJNIM again.\n", "[JNIM|jnim] and JNIM in [Mali|ml]. / JNIM again.")]
    [InlineData("JNIM.\n\n## One\n\nJNIM, JNIM.\n\n### Two\n\nNusrat al-Islam, JNIM.\n", "[JNIM|jnim]. / One / [JNIM|jnim], JNIM. / Two / [Nusrat al-Islam|jnim], JNIM.")]
    [InlineData("The Sahel, the supply chain and health.\n", "The [Sahel|sahel], the [supply chain|supply-chain] and health.")]
    [InlineData("West Africa.\n", "[West Africa|west].")]
    // Not everywhere.
    [InlineData("## JNIM in Mali\n\nMali.\n", "JNIM in Mali / [Mali|ml].")]
    [InlineData("[JNIM](https://example.org/) and [[first|JNIM in Mali]], [[first]], `JNIM`, JNIM.\n", "<JNIM> and <JNIM in Mali>, <>, `JNIM`, [JNIM|jnim].")]
    [InlineData("> JNIM said so.\n>\n> — JNIM, 1 May\n\nJNIM.\n", "JNIM, 1\u00A0May / JNIM said so. / [JNIM|jnim].")]
    [InlineData("    JNIM\n\n```\nJNIM\n```\n\nJNIM.\n", "[JNIM|jnim].")]
    [InlineData("~~JNIM~~ [JNIM]{.plain} [JNIM]{lang=fr}\n", "~~JNIM~~ {JNIM} [{JNIM}|jnim]")]
    [InlineData("| JNIM |\n|---|\n| JNIM |\n\nTable: JNIM\n", "JNIM / JNIM / [JNIM|jnim]")]
    [InlineData("JNIM\n: Wagner\n", "JNIM / [Wagner|wagner]")]
    [InlineData("- JNIM\n- Mali\n  - JNIM, Wagner\n", "[JNIM|jnim] / [Mali|ml] / JNIM, [Wagner|wagner]")]
    [InlineData("::: note\nJNIM\n:::\n\nJNIM\n", "[JNIM|jnim] / JNIM")]
    // A link that the author typed.
    [InlineData("[They](actors/jnim.html) are JNIM.\n\n## Next\n\nJNIM, [they](actors/jnim.html).\n", "<They> are JNIM. / Next / [JNIM|jnim], <they>.")]
    // Across lines and emphasis.
    [InlineData("the Islamic State\nSahel Province of\nJNIM\n", "the [Islamic State~Sahel Province|issp] of~[JNIM|jnim]")]
    [InlineData("*Islamic State* **Sahel** Province and *JNIM*.\n", "[*Islamic State* **Sahel** Province|issp] and [*JNIM*|jnim].")]
    [InlineData("*the JNIM men* and **Wagner**’s\n", "*the [JNIM|jnim] men* and [**Wagner**|wagner]’s")]
    [InlineData("*the Wagner* Group, the Wagner *Group, all of it*; Wagner Group\n", "*the Wagner* Group, the Wagner *Group, all of it*; [Wagner Group|wagner]")]
    [InlineData("**_Wagner_ Group** and ***JNIM***\n", "[**_Wagner_ Group**|wagner] and [*​**JNIM**​*|jnim]")]
    [InlineData("Wagner[^1] Group of *Mali*[^1].\n\n[^1]: JNIM and Mali.\n", "[Wagner|wagner]¹ Group of [*Mali*|ml]¹. / [JNIM|jnim] and [Mali|ml].")]
    [InlineData("Wagner\\\nGroup\n", "[Wagner|wagner]^Group")]
    [InlineData("J*NI*M and Ma**li**\n", "[J*NI*M|jnim] and [Ma**li**|ml]")]
    [InlineData("Wagner&nbsp;Group&#39;s *JNIM*-led\n", "[Wagner\u00A0Group|wagner]'s [*JNIM*|jnim]-led")]
    public void The_first_mention_in_each_section_is_a_link(string text, string linked) =>
        MentionHouse.Linked(text).ShouldBe(linked.Replace("\u200B", "", StringComparison.Ordinal).Replace("_Wagner_", "*Wagner*", StringComparison.Ordinal));

    [Fact]
    public void What_the_target_hides_is_no_link_and_keeps_no_other_name_from_being_one()
    {
        const string text = "The Hidden Hand, Nusrat al-Islam wal-Muslimin, Wagner Group Sahel, Unseen.\n";

        MentionHouse.Linked(text).ShouldBe("The Hidden Hand, [Nusrat al-Islam|jnim] wal-Muslimin, [Wagner Group|wagner] [Sahel|sahel], Unseen.");
        MentionHouse.Linked(text, target: 1).ShouldBe("The [Hidden Hand|hidden], Nusrat al-Islam wal-Muslimin, [Wagner Group Sahel|unseen], Unseen.");
    }

    [Fact]
    public void A_briefing_can_turn_mentions_off()
    {
        var release = MentionHouse.Open("JNIM in Mali.\n", keys: "mentions: false", french: "JNIM au Mali.\n");
        var mentions = ReleaseMentions.Of(release);

        MentionHouse.Print(mentions.Linked(release.First())).ShouldBe("JNIM in Mali.");
        MentionHouse.Print(mentions.Linked(release.First("fr"))).ShouldBe("JNIM au Mali.");
        mentions.TermsIn(release.First()).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_leads_to_a_page_in_the_text_s_own_language_or_nowhere()
    {
        var release = MentionHouse.Open("Wagner and JNIM.\n", french: "Wagner et le JNIM, à l’ouest.\n");
        var linked = ReleaseMentions.Of(release).Linked(release.First("fr"));

        MentionHouse.Print(linked).ShouldBe("Wagner et le [JNIM|jnim], à l’ouest.");
        linked.AllInlines().OfType<Link>().Single().Target.ShouldBe(new MentionTarget("fr/actors/jnim.html"));
    }

    [Fact]
    public void A_profile_does_not_lead_to_its_own_page()
    {
        var release = MentionHouse.Open("Text.\n", add: folder => folder.Write("content/actors/jnim.md", "JNIM fights Wagner.\n"));

        MentionHouse.Print(ReleaseMentions.Of(release).Linked(release.Profiles.Single())).ShouldBe("JNIM fights [Wagner|wagner].");
        RenderedSite.Of(release)["actors/jnim.html"].ShouldContain("<p>JNIM fights <a class=\"mention\" href=\"wagner.html\">Wagner</a>.</p>");
    }

    [Fact]
    public void Pages_have_the_links_and_feeds_the_words()
    {
        var site = RenderedSite.Of(MentionHouse.Open("Fighters of JNIM.\n"));

        site["briefings/2025/first.html"].ShouldContain("<p>Fighters of <a class=\"mention\" href=\"../../actors/jnim.html\">JNIM</a>.</p>");
        site["feed.xml"].ShouldContain("Fighters of JNIM.");
        site["feed.json"].ShouldContain("Fighters of JNIM.");
        site.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_terms_of_a_text_are_those_of_its_headings_quotes_and_links_too_but_not_of_its_notes()
    {
        var release = MentionHouse.Open("## JNIM\n\n[Mali](https://example.org/)[^1]\n\n> The supply chain.\n\n`Wagner` JNIM\n\n[^1]: Wagner.\n");

        ReleaseMentions.Of(release).TermsIn(release.First()).ShouldBe([(TermKind.Country, "ML"), (TermKind.Actor, "jnim"), (TermKind.Impact, "supply-chain")], ignoreOrder: true);
    }

    [Fact]
    public void Taken_out_again_the_links_leave_the_text_as_it_was()
    {
        var release = MentionHouse.Open("Text.\n");
        var mentions = ReleaseMentions.Of(release);
        var briefing = release.First();
        Bodies.Sample(body =>
        {
            var linked = mentions.Linked(briefing with { Body = body });

            PlainText.Of(linked).ShouldBe(PlainText.Of(body));
            MentionAnchor().Replace(ProseWriter.Write(linked, Options), "$1").ShouldBe(ProseWriter.Write(body, Options));
            Sections(linked).ShouldAllBe(section => section.Distinct().Count() == section.Count);
            linked.AllBlocks().Where(block => block is Heading or Quote).SelectMany(block => block.Lines().Concat(block.BlockChildren().SelectMany(held => held.AllBlocks()).SelectMany(held => held.Lines())))
                .SelectMany(line => line.AllInlines()).ShouldAllBe(inline => !IsMention(inline));
            linked.AllInlines().Where(inline => inline is Link { Target: not MentionTarget } or Span { Plain: true } or Strike).SelectMany(inline => inline.Children().AllInlines()).ShouldAllBe(inline => !IsMention(inline));
        });
    }

    [Fact]
    public void Twice_the_text_takes_twice_the_work()
    {
        var release = MentionHouse.Open("Text.\n");
        var mentions = ReleaseMentions.Of(release);
        Allocated(mentions, release.First(), 10);

        Allocated(mentions, release.First(), 4_000).ShouldBeLessThan((5 * Allocated(mentions, release.First(), 2_000) / 2) + (1 << 20));
    }

    private static Gen<ImmutableArray<Inline>> Lines(int depth)
    {
        var words = OneOf("JNIM", "Wagner", " Group", "Islamic", " State ", "Sahel", " Province", "Mali", " ", "’s ", "l’", "a", ", ", "JNIM in Mali, JNIM", "", "J", "NIM", "-").Select(value => (Inline)new Text(At, value));
        var signs = OneOf<Inline>(new SoftBreak(At), new LineBreak(At), new CodeSpan(At, "Mali"), new FootnoteReference(At, "n"), new Picture(At, "x", "Mali"));
        var flat = Gen.Frequency((6, words), (1, signs));
        var any = depth == 0 ? flat : Gen.Frequency((4, flat), (1, Lines(depth - 1).Select(Gen.Int[0, 6], (inlines, kind) => (Inline)(kind switch
        {
            0 => new Emphasis(At, inlines),
            1 => new Strong(At, inlines),
            2 => new Strike(At, inlines),
            3 => new Span(At, inlines, null, Plain: true),
            4 => new Span(At, inlines, "fr", Plain: false),
            5 => new Superscript(At, inlines),
            _ => new Link(At, new WebTarget("https://example.org/"), [new Text(At, "JNIM")]),
        }))));
        return any.Array[0, 6].Select(inlines => inlines.ToImmutableArray());
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<Body> Bodies => Lines(3).Select(Gen.Int[0, 8], (line, kind) => (Block)(kind switch
    {
        0 => new Heading(At, 2, "x", line),
        1 => new Quote(At, [new Paragraph(At, line)], line),
        2 => new ListBlock(At, null, Tight: true, [[new Paragraph(At, line)], [new Paragraph(At, line)]]),
        3 => new Table(At, [ColumnAlignment.Start], [line], [[line], [line]], line),
        4 => new Aside(At, [new Paragraph(At, line), new Heading(At, 3, "y", line), new Paragraph(At, line)]),
        _ => new Paragraph(At, line),
    })).Array[0, 8].Select(blocks => new Body("en", [.. blocks], [new Footnote("n", [.. blocks.Where(block => block is Paragraph)], At)]));

    private static bool IsMention(Inline inline) => inline is Link { Target: MentionTarget };

    // The pages that each section leads to.
    private static List<List<string>> Sections(Body body)
    {
        var sections = new List<List<string>> { new() };
        foreach (var block in body.Blocks.AllBlocks())
        {
            if (block is Heading)
            {
                sections.Add([]);
            }

            sections[^1].AddRange(block.Lines().SelectMany(line => line.AllInlines()).OfType<Link>().Select(link => link.Target).OfType<MentionTarget>().Select(target => target.Path));
        }

        return sections;
    }

    private static long Allocated(ReleaseMentions mentions, ReleasedBriefing briefing, int count)
    {
        var line = Enumerable.Repeat<Inline[]>([new Text(At, "JNIM and "), new Emphasis(At, [new Text(At, "Wagner")]), new Text(At, " Group in Mali, "), new SoftBreak(At)], count).SelectMany(each => each).ToImmutableArray();
        var sections = Enumerable.Repeat<Block[]>([new Heading(At, 2, "x", []), new Paragraph(At, line[..8])], count).SelectMany(each => each);
        var body = new Body("en", [new Paragraph(At, line), .. sections], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        mentions.Linked(briefing with { Body = body });
        mentions.TermsIn(briefing with { Body = body });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [GeneratedRegex("<a class=\"mention\" href=\"[^\"]*\">(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex MentionAnchor();
}
