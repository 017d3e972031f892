using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using Briefings.Core.Prose;
using static Briefings.Content.Tests.Releasing.Samples;

namespace Briefings.Content.Tests.Releasing;

/// <summary>The path of a briefing that is held back stands in nothing that the gate lets through, whatever stands around it.</summary>
public sealed class HiddenPathTests
{
    private const string Full = "https://www.example.org/briefings/2025/zqx-hidden.html";

    public static TheoryData<string> Texts =>
    [
        // Within another address.
        $"[w](https://web.archive.org/web/2026/{Full})",
        $"[w](https://e.org/?u={Full})",
        "[w](https://e.org/?u=https%3A%2F%2Fwww.example.org%2Fbriefings%2F2025%2Fzqx-hidden.html)",
        "[w](https://e.org/?u=https%253A%252F%252Fwww.example.org%252Fbriefings%252F2025%252Fzqx-hidden)",
        "<https://e.org/?u=https%3A%2F%2Fwww.example.org%2Fbriefings%2F2025%2Fzqx%2Dhidden.html>",
        $"[w](mailto:a@b.org?body={Full})",
        $"<mailto:a@b.org?body={Full}>",
        "[w](mailto:x@y.org?subject=https%3A%2F%2Fwww.example.org%2Fbriefings%2F2025%2Fzqx-hidden.html)",
        "[w](https://cdn.ampproject.org/c/s/www.example.org/briefings/2025/zqx-hidden.html)",
        "[w](https://e.org/search?q=cache:www.example.org/old/sechid.html)",
        "[w](https://e.org/c/www.example.org/moved-away)",
        "[w](https://www.example.org/#/briefings/2025/zqx-hidden.html)",
        "[w](https://clients.example.org:8443/briefings/2025/zqx-hidden.html)",
        "[w](https://other.example.org/briefings/2025/zqx-hidden)",
        // Spelt as browsers read it.
        "https://www%2eexample%2eorg/briefings/2025/zqx-hidden.html",
        "https://www。example。org/briefings/2025/zqx-hidden.html",
        "https://ｗｗｗ.example.org／briefings／2025／zqx-hidden.html",
        "https:\\\\\\\\www.example.org\\\\briefings\\\\2025\\\\zqx-hidden.html",
        "https://www.exam\u00ADple.org/brief\u00ADings/2025/zqx\u00AD-hidden.html",
        "https://www.example.org/briefings/2025/zqx&shy;-hidden.html",
        "https://www.example.org/?p=briefings/2025/zqx-hidden.html",
        "https://www.example.org/#/briefings/2025/zqx-hidden.html",
        "https://www.example.org/briefings;x=1/2025/zqx-hidden.html",
        "https://www.example.org/briefings/x/../2025/./zqx-hidden.html",
        "www[.]example[.]org/briefings/2025/zqx-hidden.html",
        "www[.]example[.]org[/]Briefings[/]2025[/]ZQX-Hidden",
        "https://www.example.org/briefings/ 2025/zqx-hidden.html",
        "https://www.example.org/ briefings/2025/zqx-hidden.html",
        "/briefings/2025/zqx-hidden.html",
        "briefings/2025/zqx-hidden—so they said",
        "content/briefings/2025/zqx-hidden.md",
        "old/sechid.html",
        // Cut by markup.
        "https://www.example.org/briefings/2025/*zqx-hidden*.html",
        "https://www.example.org/**briefings/2025/zqx-hidden.html**",
        "*https://www.example.org/briefings/2025/*zqx-hidden.html",
        "https://www.example.org/briefings/**2025**/zqx-hidden.html",
        "https://www.example.org/briefings/2025/**zqx-hid**den.html",
        "https://www.example.org/`briefings/2025/zqx-hidden.html`",
        "[www.example.org/briefings/](https://www.example.org/)2025/zqx-hidden",
        "https://www.example.org/briefings/2025/\nzqx-hidden.html",
        "https://www.example.org/briefings/\n2025/zqx-hidden\nand more",
        "https://www.example.org/briefings/2025/zqx-\nhidden\nand more",
        "old/*sechid*",
        "*www.example.org/briefings/2025/*zqx-hidden",
        "briefings/“2025”/zqx-hidden",
        "briefings/2025/\\*zqx-hidden",
        // In what is no text.
        $"```{Full}\nx\n```",
        "`[[zqx-hidden]]`",
        "`[[ZQX-9|words]]`",
        "```\n[[zqx-hidden#part]]\n```",
        "| a |\n|---|\n| briefings/*2025*/zqx-hidden |",
        "![briefings/2025/zqx-hidden](media/a.png)",
        "![x](media/briefings/2025/zqx-hidden.png)",
        "Text.[^1]\n\n[^1]: At briefings/2025/`zqx-hidden`.",
        "## At briefings/2025/zqx-hidden",
        "::: note\nAt briefings/2025/zqx-hidden.\n:::",
        // Names of its files.
        "See zqx-hidden.pdf.",
        "`ZQX-hidden.html`",
        "At 2025/zqx-hidden.html and on",
        "../2025/zqx-hidden.fr.md",
        "[w](https://e.org/get?file=zqx-hidden.pdf)",
        "zqx-hid**den.pdf**",
        // Pictures that it alone shows.
        "See media/zqx-map.png.",
        "`https://cdn.example.net/Media/ZQX-map.png?w=9`",
        "[map](media/zqx-map.png)",
        "[map](https://clients.example.org/media/zqx-map.png)",
        "```\n//www.example.org/media/zqx%2Dmap.png\n```",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_holds_the_path_is_an_error(string text)
    {
        var outcome = Gate.Open(House(text), Public, Now);

        outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code && each.Severity == Severity.Error && each.Place.Line > 0);
        Gate.Open(House(text), Clients, Now).Diagnostics.ShouldBeEmpty();
        Gate.Preview(House(text), Public, Now).Diagnostics.ShouldNotContain(each => each.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("briefings/2025/zqx-hidden-2 and briefings/2025/zqx and briefings/2024/zqx-hidden")]
    [InlineData("zqx-hidden, moved-away and sechid are words; so is regions/moved-away or and/or old sechid")]
    [InlineData("See [there](https://web.archive.org/web/2026/https://www.example.org/briefings/2025/shown.html), briefings/2025/shown.html or `[[shown]]`")]
    [InlineData("zqx-hidden.png, xzqx-hidden.pdf, zqx-hidden.pdfs, regions/zqx-hidden.html, 2024/zqx-hidden.html and media/a.png")]
    [InlineData("100% of [the] area/region [[shown]] a/b/c")]
    public void What_only_looks_like_it_stays(string text)
    {
        var outcome = Gate.Open(House(text), Public, Now);

        outcome.Diagnostics.ShouldBeEmpty();
        PlainText.Of(outcome.Value.Briefings.Single(each => each.Slug == "telling").Body).ShouldBe(PlainText.Of(House(text).Briefings[0].Body));
    }

    [Fact]
    public void A_picture_is_its_own_no_longer_where_a_shown_text_shows_it()
    {
        Gate.Open(House("See `media/zqx-map.png`: [map](media/zqx-map.png)\n\n![x](media/zqx-map.png)"), Public, Now).Diagnostics.ShouldBeEmpty();

        // In a section that the target does not show it is not shown.
        Gate.Open(House("See `media/zqx-map.png`.\n\n::: {tlp=AMBER}\n![x](media/zqx-map.png)\n:::"), Public, Now).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF090");
        Gate.Open(House("[map](media/zqx-map.png)"), Public, Now).Value.Media.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[map](media/a.png)")]
    [InlineData("See `media/a.png`.")]
    [InlineData("[map](https://clients.example.org/media/a.png)")]
    public void A_picture_that_only_a_marked_section_of_a_shown_text_shows_is_held_with_it(string words)
    {
        var text = words + "\n\n::: {tlp=AMBER}\n![x](media/a.png)\n:::";
        var outcome = Gate.Open(House(text), Public, Now);
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF090");
        outcome.Diagnostics[0].Message.ShouldContain("only what this target does not show shows this picture");
        outcome.Value.Media.ShouldBeEmpty();

        Gate.Open(House(text + "\n\n![x](media/a.png)"), Public, Now).Diagnostics.ShouldBeEmpty();
        Gate.Open(House(words), Public, Now).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_or_term_of_the_name_of_a_hidden_briefing_keeps_its_file() =>
        Gate.Open(House("See [about](about.html), `about.html` and about.md.", hidden: briefing => briefing with { Slug = "about" }), Public, Now).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("See briefings/2025/zqx-hidden", 0, 14)]
    [InlineData("See www.example.org/old/sechid", 0, 30)]
    [InlineData("See briefings/|2025/zqx-|hidden", 0, 14)]
    [InlineData("See |zqx-hidden.pdf", 1, 10)]
    [InlineData("x|www.example.org/ZQX-9", 1, 14)]
    [InlineData("about.html|https://www.example.org/|briefings/2025/shown.html", null, 0)]
    [InlineData("https://www.example.org/media/a.png and www.example.org/X-9", null, 0)]
    public void Words_of_drawings_and_of_the_house_are_looked_through(string words, int? piece, int column)
    {
        var pieces = words.Split('|').Select((text, at) => (Text: text, Place: new Place("x", at + 1, 10))).ToList();
        var house = House("![x](media/drawing.svg)");
        var drawn = new Collection
        {
            Site = house.Site,
            Briefings = house.Briefings,
            Pages = house.Pages,
            Vocabulary = house.Vocabulary,
            Media = house.Media,
            DrawnWords = ImmutableDictionary<string, ImmutableArray<DrawnWords>>.Empty.Add("media/drawing.svg", [.. pieces.Select(each => new DrawnWords(each.Text, each.Place))]),
        };

        var told = Gate.Open(drawn, Public, Now).Diagnostics;
        told.Select(each => (each.Code, each.Place.Line)).ShouldBe(piece is { } first ? [("BRF090", first + 1)] : []);
        told.Select(each => each.Place.Column).ShouldAllBe(at => at == 10);

        told = Gate.Open(house, Public, Now, [new HouseText([.. pieces.Select(each => new HouseWords(each.Text, each.Place))])]).Diagnostics;
        told.Select(each => (each.Code, each.Place.Line)).ShouldBe(piece is { } again ? [("BRF090", again + 1)] : []);
        told.Select(each => each.Place.Column).ShouldBe(piece is null ? [] : [column]);

        // Nobody cuts it: not even what has expired, by night, goes out.
        Gate.Open(House("x", hidden: briefing => briefing with { Tlp = Tlp.Clear, Expires = At(-1) }), Public, Now, [new HouseText([.. pieces.Select(each => new HouseWords(each.Text, each.Place))])])
            .Diagnostics.Select(each => each.Code).ShouldBe(piece is null ? [] : ["BRF090"]);
        Gate.Preview(drawn, Public, Now).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Words_of_a_drawing_that_is_not_shown_concern_nobody()
    {
        var house = House("x");
        var drawn = new Collection
        {
            Site = house.Site,
            Briefings = house.Briefings,
            Vocabulary = house.Vocabulary,
            Media = house.Media,
            DrawnWords = ImmutableDictionary<string, ImmutableArray<DrawnWords>>.Empty.Add("media/drawing.svg", [new DrawnWords("briefings/2025/zqx-hidden", Place.Of("x"))]),
        };

        Gate.Open(drawn, Public, Now).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("See /briefings/2025/zqx-hidden.html now.", "See / now.")]
    [InlineData("See [w](https://web.archive.org/web/2026/https://www.example.org/briefings/2025/zqx-hidden.html) now.", "See w now.")]
    [InlineData("See `[[zqx-hidden]]`, now.", "See , now.")]
    [InlineData("See https://other.org/?u=www.example.org%2Fold%2Fsechid.html, now.", "See https://other.org/?u=www.example.org%2F, now.")]
    public void What_has_expired_is_cut_out_with_a_warning(string text, string left)
    {
        var outcome = Gate.Open(House(text, hidden: briefing => briefing with { Tlp = Tlp.Clear, Expires = At(-1) }), Public, Now);

        outcome.Diagnostics.ShouldNotBeEmpty();
        outcome.Diagnostics.ShouldAllBe(each => each.Code == Codes.LinkDropped.Code && each.Severity == Severity.Warning);
        PlainText.Of(outcome.Value.Briefings.Single(each => each.Slug == "telling").Body).ShouldBe(left);
        Dump(outcome.Value).ShouldNotContain("zqx-hidden");
    }

    [Fact]
    public void What_has_expired_and_can_t_be_cut_out_is_an_error() =>
        Gate.Open(House("At briefings/2025/*zqx*-hidden.", hidden: briefing => briefing with { Tlp = Tlp.Clear, Status = Status.Withdrawn }), Public, Now)
            .Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code);

    [Fact]
    public void Each_reason_to_hold_back_hides_the_path()
    {
        foreach (var hide in (Func<Briefing, Briefing>[])
        [
            briefing => briefing with { Status = Status.Draft },
            briefing => briefing with { Embargo = At(1) },
            briefing => briefing with { Published = At(1) },
            briefing => briefing with { Tlp = null },
            briefing => briefing with { Id = null, Status = Status.Draft },
        ])
        {
            Gate.Open(House("At briefings/2025/zqx-hidden.", hidden: briefing => hide(briefing with { Tlp = Tlp.Clear })), Public, Now)
                .Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code);
        }
    }

    [Theory]
    [InlineData("See [[zqx-hidden]] for it")]
    [InlineData("See [[ZQX-Hidden|words]]")]
    [InlineData("briefings/2025/zqx-hidden")]
    [InlineData("www。example。org/old/sechid")]
    public void Each_text_beside_the_body_is_looked_through(string words)
    {
        var text = LocalizedText.Of(words);
        var vocabulary = Vocabulary("solo");
        var pairs = new Dictionary<string, Collection>
        {
            ["title"] = House("x", briefing => briefing with { Title = words }),
            ["summary"] = House("x", briefing => briefing with { Summary = Phrase.Of(words) }),
            ["key points"] = House("x", briefing => briefing with { KeyPoints = [Phrase.Of(words)] }),
            ["judgments"] = House("x", briefing => briefing with { Judgments = [new Judgment(Phrase.Of(words), null, null, null)] }),
            ["changes"] = House("x", briefing => briefing with { Changes = [new Change(At(-1), ChangeKind.Update, words)] }),
            ["events"] = House("x", briefing => briefing with { Events = [new Event("Battles", null, null, words, null, null, false)] }),
            ["places"] = House("x", briefing => briefing with { Places = [new PlaceReference(null, text, [], PlaceKind.Town, null, null, null, 1)] }),
            ["cover"] = House("x", briefing => briefing with { Cover = new Cover("media/a.png", "A", Phrase.Of(words), null) }),
            ["reference"] = House("x", briefing => briefing with { Sources = [new Source(words, null, null, null)] }),
            ["address"] = House("x", briefing => briefing with { Sources = [new Source("Ours", "https://web.archive.org/web/" + words, null, null)] }),
            ["name"] = With(site => site with { Name = text }),
            ["short name"] = With(site => site with { ShortName = text }),
            ["telephone"] = With(site => site with { Contact = site.Contact with { Phone = words } }),
            ["navigation"] = With(site => site with { Navigation = [new NavigationItem(text, "index.html", new Place("content/site.yaml", 3, 1))] }),
            ["navigation's address"] = With(site => site with { Navigation = [new NavigationItem(LocalizedText.Of("a"), "https://a.org/" + words, new Place("content/site.yaml", 3, 1))] }),
            ["author"] = With(site => site, all => all with { Authors = all.Authors.Add("me", new Author("me", text, null, null)) }),
            ["role"] = With(site => site, all => all with { Authors = all.Authors.Add("me", new Author("me", LocalizedText.Of("Me"), text, null)) }),
            ["label"] = With(site => site, all => all with { Actors = all.Actors.SetItem("solo", all.Actors["solo"] with { Label = text }) }),
            ["alias"] = With(site => site, all => all with { Actors = all.Actors.SetItem("solo", all.Actors["solo"] with { Aliases = [words] }) }),
            ["service"] = With(
                site => site with { Services = "pitch" },
                all => all with { Services = all.Services.Add("pitch", new Services("pitch", text, ImmutableSortedDictionary<string, Body>.Empty, [])) }),
        };

        foreach (var (name, collection) in pairs)
        {
            var outcome = Gate.Open(collection, Public, Now);
            outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code, name);
            Dump(outcome.Value).Contains(words, StringComparison.Ordinal).ShouldBeFalse(name);
        }

        Collection With(Func<SiteSettings, SiteSettings> site, Func<Vocabulary, Vocabulary>? vocabularies = null)
        {
            var house = House("x", briefing => briefing with { Actors = [new ActorReference("solo", ActorRole.Mentioned)], Authors = ["me"] });
            return new Collection
            {
                Site = site(house.Site),
                Briefings = house.Briefings,
                Pages = house.Pages,
                Media = house.Media,
                Vocabulary = vocabularies?.Invoke(vocabulary) ?? vocabulary,
            };
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void The_id_of_a_heading_tells_nothing_of_hidden_lines(int lines)
    {
        var text = $"Text.\n\n::: {{tlp=AMBER}}\n{string.Concat(Enumerable.Repeat("Line.\n", lines))}:::\n\n## See {Full} there\n\nText.\n\n## See www.example.org there\n\nText.\n\n## {Full}\n\nText.\n\n## /briefings/2025/zqx-hidden\n\nText.";
        var outcome = Gate.Open(House(text, hidden: briefing => briefing with { Tlp = Tlp.Clear, Expires = At(-1) }), Public, Now);

        outcome.Diagnostics.ShouldAllBe(each => each.Severity == Severity.Warning);
        outcome.Value.Briefings.Single(each => each.Slug == "telling").Body.Headings().Select(heading => heading.Id)
            .ShouldBe(["see-https-www-example-org-there", "see-www-example-org-there", "https-www-example-org", "section"]);
    }

    [Theory]
    [InlineData("briefings/2025/zqx-hidden", true)]
    [InlineData("en_GB", true)]
    [InlineData("zh-Hant-TW", false)]
    public void The_language_of_words_is_a_tag_of_one(string language, bool isError)
    {
        var read = MarkdownReader.Read(new MarkdownSource("content/a.md", $"[words]{{lang={language}}}", 1, "en"), ImpactLabels.None);

        read.Diagnostics.Select(each => each.Code).ShouldBe(isError ? [Codes.UnknownAttribute.Code] : []);
        read.Value.AllInlines().OfType<Span>().Single().Language.ShouldBe(isError ? null : language);
    }

    [Fact]
    public void Texts_of_nothing_but_paths_are_gone_through_once()
    {
        var house = House("x");
        var hidden = new HiddenPaths(Verdicts.Of(house, new LinkIndex(house), Tlp.Clear, Now), new HashSet<string>(), new HashSet<string>(), [], []);
        foreach (var each in (string[])["briefings/", "briefings;", "briefings/2025/", "[[", "%25", "../", "/", "zqx-hidden/", "a\n/", "[/]", "briefings/2025/zqx-hidden "])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = hidden.In(string.Concat(Enumerable.Repeat(each, 400_000 / each.Length))).Count();
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256L << 20, each);
        }
    }

    private static Collection House(string text, Func<Briefing, Briefing>? telling = null, Func<Briefing, Briefing>? hidden = null)
    {
        var first = Briefing("telling", "X-1", text);
        var secret = Briefing("zqx-hidden", "ZQX-9") with
        {
            Tlp = Tlp.Amber,
            Aliases = ["old/sechid.html", "moved-away.html"],
            Cover = new Cover("media/zqx-map.png", "Map", null, null),
        };
        return Collection([telling?.Invoke(first) ?? first, Briefing("shown", "X-2"), hidden?.Invoke(secret) ?? secret], [Page("about")], Vocabulary("nobody"), ["media/a.png", "media/briefings/2025/zqx-hidden.png", "media/zqx-map.png", "media/drawing.svg"]);
    }
}
