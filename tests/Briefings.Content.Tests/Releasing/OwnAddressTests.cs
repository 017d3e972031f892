using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Validation.Bodies;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using static Briefings.Content.Tests.Releasing.Samples;

namespace Briefings.Content.Tests.Releasing;

/// <summary>The site's own addresses, typed in full, are links to briefings for the gate and for the checker.</summary>
public sealed class OwnAddressTests
{
    private const string Path = "briefings/2025/hidden.html";

    public static TheoryData<string> Spellings =>
    [
        $"https://www.example.org/{Path}",
        $"http://www.example.org/{Path}",
        $"https://WWW.Example.ORG/{Path}",
        $"HTTPS://www.example.org:443/{Path}",
        $"http://www.example.org:80/{Path}",
        $"https://www.example.org./{Path}",
        $"https://example.org/{Path}",
        $"https://www.example.org:8443/{Path}",
        $"https://clients.example.org/{Path}",
        $"https://xn--bcher-kva.example/docs/{Path}",
        $"https://bücher.example/DOCS//{Path}",
        "https://www.example.org/briefings/2025/hidden",
        "https://www.example.org/briefings/2025/hidden/",
        "https://www.example.org/briefings/2025/hidden/index.html",
        "https://www.example.org/briefings/2025/hidden.pdf",
        "https://www.example.org/briefings/2025/hidden.htm",
        "https://www.example.org/briefings/2025/hidden.md",
        "https://www.example.org/Briefings/2025/HIDDEN.HTML",
        "https://www.example.org/briefings/2025/%68idden.html",
        "https://www.example.org//briefings///2025/hidden.html",
        "https://www.example.org/x/../briefings/./2025/hidden.html",
        "https://www.example.org/x/%2e%2e/briefings/%2E/2025/hidden.html",
        "https://www.example.org/briefings%2F2025%2Fhidden.html",
        $"https://www.example.org/{Path}?utm_source=mail",
        $"https://www.example.org/{Path}#heading",
        $"https://www.example.org/fr/{Path}",
        "https://www.example.org/old/secret-name.html",
        "https://www.example.org/Old/Secret-Name",
        "https://www.example.org/X-9",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_link_by_the_sites_own_address_to_what_is_held_back_is_an_error_and_leaves_nothing(string address)
    {
        foreach (var text in (string[])[$"See [there]({address}) now.", $"See <{address}> now.", $"See [there][a] now.\n\n[a]: {address}"])
        {
            var outcome = Gate.Open(House(text), Public, Now);

            outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code, text);
            NothingIsTold(outcome.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Words_that_name_such_an_address_are_an_error_and_lose_its_path(string address)
    {
        var name = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        foreach (var text in (string[])[$"See {name}, now.", $"That ({name})—he said", $"a:{name},{name};{name}—so", $"It (`{name}`) is.", $"```\n{name}\n```", $"![At {name}](media/a.png)", $"- a\n\n  > [^1]\n\n[^1]: Of {name}."])
        {
            var outcome = Gate.Open(House(text), Public, Now);

            outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code && each.Severity == Severity.Error, text);
            NothingIsTold(outcome.Value);
        }
    }

    [Theory]
    [InlineData("www.example.org/?p=12")]
    [InlineData("https://www.example.org/index.php?p=12")]
    [InlineData("https://clients.example.org/?utm_source=mail&P=12&x=y")]
    [InlineData("https://www.example.org/Old/index.html?id=seven")]
    [InlineData("https://www.example.org/old/?id=%73even")]
    public void An_old_address_that_a_program_answered_is_known_by_its_query(string address)
    {
        var link = address.StartsWith("www", StringComparison.Ordinal) ? "https://" + address : address;
        foreach (var text in (string[])[$"[there]({link})", $"See {address}, now.", $"`{address}`", $"[copy](https://web.archive.org/web/2020/{link})", $"```\n{address}\n```"])
        {
            var outcome = Gate.Open(House(text, hidden: Asked), Public, Now);
            outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code, text);
            Dump(outcome.Value).ShouldNotContain(address[address.IndexOf('?', StringComparison.Ordinal)..]);
            Gate.Open(House(text, hidden: Asked), Clients, Now).Diagnostics.ShouldBeEmpty(text);
        }

        static Briefing Asked(Briefing briefing) => briefing with { UnansweredAliases = ["?p=12", "old/index.php?id=seven"] };
    }

    [Theory]
    [InlineData("https://www.example.org/?p=13")]
    [InlineData("https://www.example.org/old/?p=12")]
    [InlineData("https://e.org/?p=12")]
    public void Another_query_is_another_page(string address) =>
        Gate.Open(House($"See `{address}`. [w]({address})", hidden: briefing => briefing with { UnansweredAliases = ["?p=12"] }), Public, Now)
            .Diagnostics.ShouldNotContain(each => each.Code == Codes.LinkToHidden.Code);

    [Theory]
    [InlineData("https://b%C3%BCcher.example/docs/")]
    [InlineData("https://www%2Eexample.org/")]
    [InlineData("https://desk@www.example.org/")]
    [InlineData("https:www.example.org/")]
    [InlineData("https:\\\\www.example.org\\briefings")]
    [InlineData("//www.example.org/")]
    [InlineData("https://www.example.org\t/")]
    public void A_spelling_that_only_browsers_mend_is_no_address(string address)
    {
        Addresses.Read(address, "", out var problem).ShouldBeNull();
        problem.ShouldNotBeNull();
    }

    [Fact]
    public void A_sign_that_is_escaped_parts_no_address() => NothingIsTold(Gate.Open(House("See www\\.example&#46;org/briefings/2025/hid\\den.html, www.example\\.org/briefings/2025/hidden."), Public, Now).Value, "hid\\den");

    [Fact]
    public void Front_matter_sources_settings_and_vocabularies_name_no_such_address()
    {
        const string Address = $"https://www.example.org/{Path}";
        const string Words = $"See {Address}.";
        var house = House("Text.", briefing => briefing with
        {
            Title = Words,
            Summary = Phrase.Of(Words),
            Prefix = Words,
            KeyPoints = [Phrase.Of(Words)],
            Judgments = [new Judgment(Phrase.Of(Words), null, null, null)],
            Changes = [new Change(At(-1), ChangeKind.Update, Words)],
            Events = [new Event("Battles", null, null, Words, Words, null, false)],
            Sources = [new Source(Words, Address, null, null) { Place = new Place("content/a.md", 7, 3) }, new Source("Other", "https://au.int/a", null, null)],
            Cover = new Cover("media/a.png", Words, Phrase.Of(Words), Words),
            Actors = [new ActorReference("solo", ActorRole.Mentioned)],
        });
        var text = LocalizedText.Of(Words);
        var vocabulary = Vocabulary("solo");
        var told = new Collection
        {
            Site = house.Site with { Tagline = text, Contact = new Contact(null, null, text, text, text), Legal = new Legal(text, text, text, text), Services = "pitch" },
            Briefings = house.Briefings,
            Pages = [Page("about", Words) with { Title = Words, Summary = Phrase.Of(Words) }],
            Media = house.Media,
            Vocabulary = new Vocabulary
            {
                Regions = vocabulary.Regions,
                Countries = vocabulary.Countries,
                Impacts = vocabulary.Impacts,
                Actors = vocabulary.Actors.SetItem("solo", vocabulary.Actors["solo"] with { Description = text }),
                Services = ImmutableSortedDictionary<string, Services>.Empty.Add(
                    "pitch",
                    new Services("pitch", LocalizedText.Of("Pitch"), ImmutableSortedDictionary<string, Body>.Empty.Add("en", Body(Words, "content/vocabulary/services.yaml")), [new ServiceItem(LocalizedText.Of("One"), text)])),
            },
        };

        var outcome = Gate.Open(told, Public, Now);

        NothingIsTold(outcome.Value);
        outcome.Diagnostics.ShouldContain(each => each.Code == Codes.LinkToHidden.Code && each.Place.Line == 7);
        outcome.Value.Briefings[0].Sources.Select(source => source.Address).ShouldBe([null, "https://au.int/a"]);
        outcome.Value.Briefings[0].Summary.Words.ShouldBe("See https://www.example.org/.");
        Gate.Open(told, Clients, Now).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_has_expired_loses_its_address_with_a_warning_since_nobody_is_there_at_night()
    {
        var outcome = Gate.Open(House($"See [there](https://www.example.org/{Path}), <https://www.example.org/{Path}> or www.example.org/{Path}.", hidden: briefing => briefing with { Tlp = Tlp.Clear, Expires = At(-1) }), Public, Now);

        outcome.Diagnostics.ShouldNotBeEmpty();
        outcome.Diagnostics.ShouldAllBe(each => each.Code == Codes.LinkDropped.Code && each.Severity == Severity.Warning);
        NothingIsTold(outcome.Value);
        PlainText.Of(outcome.Value.Briefings[0].Body.AllInlines().OfType<Text>().ToImmutableArray<Inline>()).ShouldContain("or www.example.org/.");
    }

    [Theory]
    [InlineData("https://www.example.org/briefings/2025/shown.html", "X-2")]
    [InlineData("http://WWW.example.org:80/Briefings/2025/shown?a=b#heading", "X-2#heading")]
    [InlineData("https://clients.example.org/briefings/2025/shown.html", "X-2")]
    [InlineData("https://clients.example.org/briefings/2025/shown.pdf", "briefings/2025/shown.pdf")]
    [InlineData("https://www.example.org", "index.html")]
    [InlineData("https://www.example.org/", "index.html")]
    [InlineData("https://www.example.org/index.html", "index.html")]
    [InlineData("https://www.example.org/fr/feed.xml", "fr/feed.xml")]
    [InlineData("https://www.example.org/countries/ml.html", "countries/ml.html")]
    [InlineData("https://www.example.org/Countries/ML", "countries/ml.html")]
    [InlineData("https://www.example.org/about.html", "about.html")]
    [InlineData("https://www.example.org/sitemap.xml", "https://www.example.org/sitemap.xml")]
    [InlineData("https://clients.example.org/", "https://clients.example.org/")]
    [InlineData("https://example.org/", "https://example.org/")]
    [InlineData("https://example.org/shop/", "https://example.org/shop/")]
    [InlineData("https://blog.example.org/briefings/2025/other.html", "https://blog.example.org/briefings/2025/other.html")]
    [InlineData("https://xn--bcher-kva.example/other/", "https://xn--bcher-kva.example/other/")]
    [InlineData("https://au.int/www.example.org/briefings/2025/shown.html", "https://au.int/www.example.org/briefings/2025/shown.html")]
    [InlineData("https://www.example.org/countries/so.html", null)]
    [InlineData("https://clients.example.org/actors/nobody.html", null)]
    public void An_own_address_leads_where_it_would_lead_if_it_were_typed_from_the_root(string address, string? expected)
    {
        var outcome = Gate.Open(House($"See [there]({address})."), Public, Now);

        outcome.Diagnostics.ShouldAllBe(each => each.Severity == Severity.Warning);
        var link = outcome.Value.Briefings.Single(each => each.Slug == "telling").Body.AllInlines().OfType<Link>().SingleOrDefault();
        (link?.Target switch
        {
            SiteTarget site => site.Path,
            BriefingTarget { Fragment: { } fragment } briefing => $"{briefing.Key}#{fragment}",
            BriefingTarget briefing => briefing.Key,
            WebTarget web => web.Address,
            _ => null,
        }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://www.example.org/briefings/2025/shwon.html", "BRF056")]
    [InlineData("https://clients.example.org/nothing/", "BRF056")]
    [InlineData("https://www.example.org/briefings/2025/shown.html#nowhere", "BRF057")]
    [InlineData("https://www.example.org/briefings/2025/shown.html#heading", null)]
    [InlineData("https://www.example.org/robots.txt", null)]
    [InlineData("https://www.example.org/assets/site.css", null)]
    [InlineData("https://example.org/nothing/", null)]
    public void The_checker_follows_own_addresses(string address, string? code) =>
        BodyRules.Check(House($"See [there]({address}).")).Select(each => each.Code).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void A_heading_with_such_an_address_gets_another_id_and_a_fragment_of_a_hidden_section_is_not_named()
    {
        const string Text = "## See *www.example.org*/briefings/2025/hidden.html\n\nText of www.example.org/briefings/2025/shown.html#secret-name here.";
        var outcome = Gate.Open(House(Text, hidden: briefing => briefing with { Tlp = Tlp.Clear, Status = Status.Withdrawn }), Public, Now);

        outcome.Diagnostics.ShouldAllBe(each => each.Severity == Severity.Warning);
        var body = outcome.Value.Briefings.Single(each => each.Slug == "telling").Body;
        body.AllBlocks().OfType<Heading>().ShouldHaveSingleItem().Id.ShouldBe("see-www-example-org");
        PlainText.Of(body.AllBlocks().OfType<Paragraph>().Single().Inlines).ShouldBe("Text of www.example.org/ here.");
    }

    [Theory]
    [InlineData("See https://www.example.org/briefings/2025/shown.html.", "X-2")]
    [InlineData("(www.example.org/briefings/2025/shown)", "X-2")]
    [InlineData("*http://clients.example.org/briefings/2025/shown.html#heading*", "X-2#heading")]
    public void A_bare_address_of_a_page_that_is_shown_becomes_a_link_to_it(string text, string expected)
    {
        var outcome = Gate.Open(House(text), Public, Now);

        outcome.Diagnostics.ShouldBeEmpty();
        var link = outcome.Value.Briefings.Single(each => each.Slug == "telling").Body.AllInlines().OfType<Link>().ShouldHaveSingleItem();
        link.Target.ShouldBeOfType<BriefingTarget>().ShouldSatisfyAllConditions(to => $"{to.Key}{(to.Fragment is null ? "" : "#" + to.Fragment)}".ShouldBe(expected));
        BodyRules.Check(House(text)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[there](hidden.md)")]
    [InlineData("[there](hidden.md#heading)")]
    [InlineData("[there](./hidden.md)")]
    [InlineData("[there](../2025/hidden.md)")]
    [InlineData("[there](%68idden.md)")]
    [InlineData("[there][a]\n\n[a]: ../../briefings/2025/hidden.md")]
    public void A_link_to_the_file_of_what_is_held_back_is_an_error_and_leaves_nothing(string text)
    {
        var outcome = Gate.Open(House(text), Public, Now);

        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(Codes.LinkToHidden.Code);
        NothingIsTold(outcome.Value);
    }

    [Fact]
    public void A_bare_address_of_no_page_is_an_error_as_a_typed_link_is() =>
        BodyRules.Check(House("See https://www.example.org/briefings/2025/shwon.html.")).ShouldHaveSingleItem().Code.ShouldBe(Codes.BrokenLink.Code);

    [Theory]
    [InlineData("See https://\uFF57\uFF57\uFF57.example.org\uFF0Fbriefings\uFF0F2025\uFF0Fhidden.html.")]
    [InlineData("See [there](https://www.example.org\uFF0Fbriefings\uFF0F2025\uFF0Fhidden.html).")]
    [InlineData("See https://www.example.org\u2044briefings/2025/hidden.html.")]
    public void A_host_that_can_be_none_is_no_link_and_leaves_nothing(string text)
    {
        var outcome = Gate.Open(House(text), Public, Now);

        outcome.Value.Briefings.Single(each => each.Slug == "telling").Body.AllInlines().OfType<Link>().ShouldBeEmpty();
        NothingIsTold(outcome.Value);
    }

    [Fact]
    public void Words_that_only_look_like_an_own_address_stay()
    {
        const string Text = "See notexample.org/briefings/2025/other.html, blog.example.org/briefings/2025/other.html and desk@www.example.org or www.example.org.";
        var outcome = Gate.Open(House(Text), Public, Now);

        outcome.Diagnostics.ShouldBeEmpty();
        PlainText.Of(outcome.Value.Briefings.Single(each => each.Slug == "telling").Body).ShouldBe(Text);
    }

    [Fact]
    public void A_base_address_of_the_command_line_adds_to_those_that_are_typed()
    {
        var preview = new Uri("http://localhost:8080/");
        var site = Samples.Site with { BaseUrl = preview, Targets = [Public with { BaseUrl = preview }], Roots = [new SiteRoot(new Uri("https://www.example.org/"), null)] };
        var addresses = new OwnAddresses(site);

        addresses.Read($"http://localhost:8080/{Path}").ShouldNotBeNull().Path.ShouldBe(Path);
        addresses.Read($"https://www.example.org/{Path}").ShouldNotBeNull().Path.ShouldBe(Path);
        addresses.Read("https://au.int/").ShouldBeNull();
    }

    [Fact]
    public void Texts_of_nothing_but_hosts_are_gone_through_once()
    {
        var addresses = new OwnAddresses(House("Text.").Site);
        foreach (var each in (string[])["www.example.org", "www.example.org/", "xwww.example.org/", "www.example.org ", "example.org/ bücher.example/ "])
        {
            var text = string.Concat(Enumerable.Repeat(each, 400_000 / each.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            addresses.In(text).Count().ShouldBeLessThanOrEqualTo(text.Length / 15);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256L << 20, each);
        }
    }

    [Theory]
    [InlineData("https://www.example.org/", null)]
    [InlineData("https://www.example.org", null)]
    [InlineData("https://www.example.org/briefings", null)]
    [InlineData("https://www.example.org/v1.2/", null)]
    [InlineData("https://www.example.org/index.html", "https://www.example.org/")]
    [InlineData("https://www.example.org/a/Index.HTM", "https://www.example.org/a/")]
    [InlineData("https://www.example.org//a//", "https://www.example.org/a/")]
    [InlineData("https://www.example.org//", "https://www.example.org/")]
    [InlineData("https://www.example.org/?a=b", "https://www.example.org/")]
    [InlineData("https://www.example.org/?", "https://www.example.org/")]
    [InlineData("https://www.example.org:8443/a#b", "https://www.example.org:8443/a/")]
    public void A_base_address_is_that_of_a_folder(string address, string? meant) => SiteRoot.Meant(new Uri(address))?.OriginalString.ShouldBe(meant);

    private static void NothingIsTold(Release release, string but = "\u0001")
    {
        var dump = Dump(release).Replace(but, "", StringComparison.Ordinal);
        foreach (var secret in (string[])["hidden", "%68idden", "secret-name", "X-9"])
        {
            dump.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
        }
    }

    // One that tells, one that is shown, and one for clients only.
    private static Collection House(string text, Func<Briefing, Briefing>? telling = null, Func<Briefing, Briefing>? hidden = null)
    {
        var first = Briefing("telling", "X-1", text);
        var secret = Briefing("hidden", "X-9") with { Tlp = Tlp.Amber, Aliases = ["old/secret-name.html"] };
        var other = Public with { Name = "other", BaseUrl = new Uri("https://bücher.example/docs/") };
        var collection = Collection([telling?.Invoke(first) ?? first, Briefing("shown", "X-2"), hidden?.Invoke(secret) ?? secret], [Page("about")], Vocabulary("nobody"));
        return new Collection
        {
            Site = collection.Site with { Targets = [Public, Clients, other] },
            Briefings = collection.Briefings,
            Pages = collection.Pages,
            Vocabulary = collection.Vocabulary,
            Media = collection.Media,
        };
    }
}
