using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using static Briefings.Content.Tests.Releasing.Samples;

namespace Briefings.Content.Tests.Releasing;

public sealed class GateTests
{
    [Theory]
    [InlineData(Status.Draft, 0, "draft")]
    [InlineData(Status.Review, 0, "review")]
    [InlineData(Status.Withdrawn, 0, "withdrawn")]
    [InlineData(null, 0, "not_approved")]
    [InlineData(Status.Approved, 2, "tlp")]
    public void What_is_not_approved_or_marked_higher_is_held_back(Status? status, int tlp, string key)
    {
        var collection = Collection(Briefing("a", "X-1") with { Status = status, Tlp = (Tlp)tlp });

        Gate.Open(collection, Public, Now).Value.Briefings.ShouldBeEmpty();
        Gate.Preview(collection, Public, Now).Value.Briefings.ShouldHaveSingleItem().HeldBack.ShouldBe(key);
        Gate.Explain(collection, Public, Now).Entries.ShouldHaveSingleItem().Changes.ShouldBeNull();
    }

    [Fact]
    public void Times_let_through_from_their_very_moment_on()
    {
        var briefing = Briefing("a", "X-1") with { Published = At(0), Embargo = At(1), Expires = At(2) };

        Shown(0).ShouldBe((false, "under embargo until 2025-09-21T12:00:00Z", At(1).Instant));
        Shown(0.9999).ShouldBe((false, "under embargo until 2025-09-21T12:00:00Z", At(1).Instant));
        Shown(1).ShouldBe((true, "released, until it expires at 2025-09-22T12:00:00Z", At(2).Instant));
        Shown(2).ShouldBe((false, "expired", null));

        (bool, string, DateTimeOffset?) Shown(double days)
        {
            var report = Gate.Explain(Collection(briefing), Public, At(days).Instant);
            var entry = report.Entries.ShouldHaveSingleItem();
            report.NextRebuild.ShouldBe(entry.Changes);
            Gate.Open(Collection(briefing), Public, At(days).Instant).Value.Briefings.Length.ShouldBe(entry.IsIn ? 1 : 0);
            return (entry.IsIn, entry.Message, entry.Changes);
        }
    }

    [Fact]
    public void What_says_that_it_happened_after_the_clock_is_held_back_until_then_and_counts_for_nothing()
    {
        var briefing = Briefing("a", "X-1") with
        {
            Expires = At(9),
            Cutoff = At(1),
            Changes = [new Change(At(-1), ChangeKind.Update, "past"), new Change(At(0), ChangeKind.Update, "now"), new Change(At(2), ChangeKind.Correction, "ahead")],
            Events = [new Event("riots", null, At(3), null, "ahead", null, false), new Event("riots", null, null, null, "undated", null, false), new Event("riots", null, At(-3), null, "past", null, false)],
        };

        Shown(0).ShouldBe((3, At(0), null, "undated past", "released, but for what lies ahead until 2025-09-21T12:00:00Z"));
        Shown(1).ShouldBe((3, At(0), At(1), "undated past", "released, but for what lies ahead until 2025-09-22T12:00:00Z"));
        Shown(2).ShouldBe((4, At(2), At(1), "undated past", "released, but for what lies ahead until 2025-09-23T12:00:00Z"));
        Shown(3).ShouldBe((4, At(2), At(1), "ahead undated past", "released, until it expires at 2025-09-29T12:00:00Z"));

        (int, Moment?, Moment?, string, string) Shown(double days)
        {
            var entry = Gate.Explain(Collection(briefing), Public, At(days).Instant).Entries.ShouldHaveSingleItem();
            var opened = Gate.Open(Collection(briefing), Public, At(days).Instant);
            opened.Diagnostics.Select(found => found.Descriptor).Distinct().ShouldBe(days < 3 ? [Codes.LiesAhead] : []);
            var shown = opened.Value.Briefings.ShouldHaveSingleItem();
            shown.Changes.Length.ShouldBe(shown.Version - 1);
            return (shown.Version, shown.Updated, shown.Cutoff, string.Join(' ', shown.Events.Select(each => each.Text)), entry.Message);
        }
    }

    [Theory]
    [InlineData(365, false)]
    [InlineData(800, true)]
    [InlineData(365 * 30, true)]
    public void An_embargo_that_ends_years_ahead_is_told(int days, bool isTold)
    {
        var place = new Place("content/briefings/2025/a.md", 9, 10);
        var briefing = Briefing("a", "X-1") with { Embargo = At(days), KeyPlaces = System.Collections.Immutable.ImmutableDictionary<string, Place>.Empty.Add("embargo", place) };

        var opened = Gate.Open(Collection(briefing), Public, Now);

        opened.Value.Briefings.ShouldBeEmpty();
        opened.Diagnostics.Where(found => found.Descriptor == Codes.FarAhead).Select(found => found.Place).ShouldBe(isTold ? [place] : []);
    }

    [Fact]
    public void An_expiry_that_comes_before_what_lies_ahead_is_the_next_change()
    {
        var briefing = Briefing("a", "X-1") with { Expires = At(1), Changes = [new Change(At(2), ChangeKind.Update, "never")] };

        var report = Gate.Explain(Collection(briefing), Public, Now);

        report.NextRebuild.ShouldBe(At(1).Instant);
        report.Entries[0].Message.ShouldBe("released, until it expires at 2025-09-21T12:00:00Z");
        Gate.Explain(Collection(briefing with { Embargo = At(0.5) }), Public, Now).NextRebuild.ShouldBe(At(0.5).Instant);
        Gate.Explain(Collection(briefing with { Status = Status.Draft }), Public, Now).NextRebuild.ShouldBeNull();
    }

    [Fact]
    public void A_preview_shows_what_lies_ahead_and_a_recipient_does_not_get_it()
    {
        var briefing = Briefing("a", "X-1") with { Changes = [new Change(At(2), ChangeKind.Update, "ahead")] };

        Gate.Preview(Collection(briefing), Public, Now).Value.Briefings[0].Version.ShouldBe(2);
        Gate.OpenForRecipient(Collection(briefing), Public, "a", Now).Value.Briefings[0].Version.ShouldBe(1);
    }

    [Theory]
    [InlineData(Tlp.Clear, "All.")]
    [InlineData(Tlp.Amber, "All. Clients.")]
    public void What_stands_around_a_briefing_is_for_a_recipient_what_the_target_shows(Tlp marking, string expected)
    {
        const string Text = "All.\n\n::: {tlp=AMBER}\n\nClients.\n\n:::\n\n::: {tlp=RED}\n\nNamed.\n\n:::\n";
        var services = ImmutableSortedDictionary<string, Body>.Empty.Add("en", Body(Text, "content/vocabulary/services.yaml"));
        var vocabulary = Vocabulary() with { Services = Vocabulary().Services.Add("desk", new Services("desk", LocalizedText.Of("Desk"), services, [])) };
        var briefing = Briefing("a", "X-1", Text) with { Tlp = Tlp.Red, Services = "desk" };
        TextFile[] around = [Page("about", Text), Page("ml", Text) with { TermKind = TermKind.Country }, Page("ne", Text) with { TermKind = TermKind.Country, Tlp = Tlp.Red }];

        var release = Gate.OpenForRecipient(Collection([briefing with { Countries = ["ML", "NE"] }], around, vocabulary), Public with { Tlp = marking }, "a", Now).Value;

        Words(release.Briefings.ShouldHaveSingleItem().Body).ShouldBe("All. Clients. Named.");
        Words(release.Services.ShouldHaveSingleItem().Text["en"]).ShouldBe(expected);
        Words(release.Pages.ShouldHaveSingleItem().Body).ShouldBe(expected);
        Words(release.Profiles.ShouldHaveSingleItem().Body).ShouldBe(expected);

        static string Words(Body body) => PlainText.Of(body).Replace("\n\n", " ", StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_was_typed_but_not_understood_holds_back()
    {
        var briefing = Briefing("a", "X-1");
        var unread = briefing with { KeyPlaces = briefing.KeyPlaces.Add("embargo", new Place("x", 1, 1)) };

        Gate.Open(Collection(unread), Public, Now).Value.Briefings.ShouldBeEmpty();
        Gate.Open(Collection(briefing with { Tlp = null }), Clients, Now).Value.Briefings.ShouldBeEmpty();
        Gate.Open(Collection(briefing with { Published = null }), Public, Now).Value.Briefings.ShouldBeEmpty();
        Gate.Open(Collection(briefing, Briefing("b", "X-1")), Public, Now).Value.Briefings.ShouldBeEmpty();
    }

    [Fact]
    public void An_edition_is_never_shown_where_its_original_is_not_and_carries_its_marking()
    {
        var original = Briefing("a", "X-1") with { Tlp = Tlp.Green };
        var edition = Edition(original) with { Tlp = Tlp.Clear };

        Gate.Open(Collection(original, edition), Public, Now).Value.Briefings.ShouldBeEmpty();
        Gate.Open(Collection(edition), Clients, Now).Value.Briefings.ShouldBeEmpty();
        var shown = Gate.Open(Collection(original, edition), Clients, Now).Value.Briefings;
        shown.Select(each => (each.Language, each.Tlp)).ShouldBe([("en", Tlp.Green), ("fr", Tlp.Green)]);
        shown[1].Editions.ShouldBe(["en", "fr"]);
        Gate.Explain(Collection(original, edition), Public, Now).Entries.Select(entry => entry.Message).ShouldBe(
            ["its original is held back: marked TLP:CLEAR, above the target's TLP:CLEAR", "marked TLP:GREEN, above the target's TLP:CLEAR"], ignoreOrder: true);
    }

    [Fact]
    public void A_marked_section_goes_with_its_footnotes_its_fragments_and_a_heading_over_nothing_else()
    {
        const string Text = """
            ## Shown

            See [there](#hidden) and [this](#shown).[^b]

            ## Over nothing else

            ::: {tlp=AMBER}
            ### Hidden

            Secret.[^a][^b]
            :::

            [^a]: Only there, with [^c].
            [^b]: In both.
            [^c]: Only from a.
            """;
        var collection = Collection(Briefing("a", "X-1", Text));

        var shown = Gate.Open(collection, Public, Now);
        shown.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF092");
        var briefing = shown.Value.Briefings.ShouldHaveSingleItem();
        briefing.Tlp.ShouldBe(Tlp.Clear);
        briefing.Body.Footnotes.Select(footnote => footnote.Label).ShouldBe(["b"]);
        briefing.Body.Headings().Select(heading => heading.Id).ShouldBe(["shown"]);
        briefing.Body.AllInlines().OfType<Link>().ShouldHaveSingleItem().Target.ShouldBe(new FragmentTarget("shown"));
        PlainText.Of(briefing.Body).ShouldBe("Shown\n\nSee there and this.\n\nIn both.");

        var client = Gate.Open(collection, Clients, Now).Value.Briefings.ShouldHaveSingleItem();
        client.Tlp.ShouldBe(Tlp.Amber);
        client.Body.Footnotes.Select(footnote => footnote.Label).ShouldBe(["b", "a", "c"]);
        client.Body.Headings().Count().ShouldBe(3);
    }

    [Fact]
    public void Grades_of_sources_show_at_amber_and_above()
    {
        var briefing = Briefing("a", "X-1", "::: {tlp=AMBER}\nx\n:::\n\ny") with { Sources = [new Source("Ref", null, 'B', 2)] };

        Gate.Open(Collection(briefing), Public, Now).Value.Briefings[0].Sources.ShouldBe([new Source("Ref", null, null, null)]);
        Gate.Open(Collection(briefing), Clients, Now).Value.Briefings[0].Sources.ShouldBe([new Source("Ref", null, 'B', 2)]);
    }

    [Theory]
    [InlineData("[[b|words]]", Status.Draft, "error BRF090", "words")]
    [InlineData("[[X-2|words]]", Status.Review, "error BRF090", "words")]
    [InlineData("[words](briefings/2025/b.html)", Status.Draft, "error BRF090", "words")]
    [InlineData("[words](./b.md)", Status.Draft, "error BRF090", "words")]
    [InlineData("[[b|words]]{.optional}", Status.Draft, "warning BRF091", "words")]
    [InlineData("[[b|words]]", Status.Withdrawn, "warning BRF091", "words")]
    [InlineData("[[b]]", Status.Withdrawn, "warning BRF091", "")]
    public void A_link_to_what_is_hidden_is_plain_text_with_a_finding(string link, Status status, string expected, string words)
    {
        var outcome = Gate.Open(Collection(Briefing("a", "X-1", "See " + link + "."), Briefing("b", "X-2") with { Status = status }), Public, Now);

        var finding = outcome.Diagnostics.ShouldHaveSingleItem().ToString();
        finding.ShouldStartWith("content/briefings/2025/a.md:1:5: " + expected);
        finding.ShouldContain("content/briefings/2025/b.md");
        PlainText.Of(outcome.Value.Briefings[0].Body).ShouldBe($"See {words}.");
        outcome.Value.Briefings[0].Body.AllInlines().OfType<Link>().ShouldBeEmpty();
    }

    [Fact]
    public void Links_lead_to_the_true_path_in_a_language_that_has_it()
    {
        var original = Briefing("a", "X-1", "[m](countries/ml.html) [i](regions/) [p](about.html) [s](actors/solo.html) [h](countries/so.html) [d](archive/2025/09.html) [f](briefings/2025/a.pdf) [[a#heading|x]]") with
        {
            Actors = [new ActorReference("solo", ActorRole.Mentioned)],
        };
        var edition = Edition(original, "[m](countries/ml.html) [p](about.html) [s](actors/solo.html) [[a|x]]") with { Actors = [] };
        var collection = Collection([original, edition], [Page("about"), Page("about", language: "fr")], Vocabulary("solo"));
        var outcome = Gate.Open(collection, Public, Now);

        Links("en").ShouldBe(["countries/ml.html", "regions/index.html", "about.html", "actors/solo.html", "archive/2025/09.html", "briefings/2025/a.pdf", "X-1"]);
        Links("fr").ShouldBe(["fr/countries/ml.html", "fr/about.html", "actors/solo.html", "X-1"]);
        outcome.Diagnostics.Select(each => each.Code).ShouldBe(["BRF091", "BRF092"], ignoreOrder: true);

        IEnumerable<string> Links(string language) => outcome.Value.Briefings.Single(each => each.Language == language).Body.AllInlines().OfType<Link>()
            .Select(link => link.Target is SiteTarget site ? site.Path : ((BriefingTarget)link.Target).Key);
    }

    // As without it: Markdown has no blanks at the ends of lines, so that one there would tell.
    [Theory]
    [InlineData("Words [[b]]{.optional}", "Words")]
    [InlineData("[[b]]{.optional} words", "words")]
    [InlineData("Words [[b]]{.optional}\n[[b]]{.optional} more [[b]]{.optional} and **so** [[b]]{.optional}", "Words more  and so")]
    [InlineData("![x](media/a.png \"Words, [[b]]{.optional}\")", "Words,")]
    [InlineData("- Words [[b]]{.optional}\n\n| A [[b]]{.optional} |\n|---|\n| [[b]]{.optional} B |", "Words|A|B")]
    public void A_link_that_leaves_nothing_leaves_no_blank_at_an_end_either(string text, string left)
    {
        var release = Gate.Open(Collection(Briefing("a", "X-1", text), Briefing("b", "X-2") with { Status = Status.Draft }), Public, Now).Value;
        string.Join('|', release.Briefings.Single().Body.AllBlocks().SelectMany(block => block.Lines()).Where(line => line.Length > 0)
            .Select(line => string.Concat(line.Select(inline => inline is SoftBreak ? " " : PlainText.Of([inline]))))).ShouldBe(left);
    }

    [Fact]
    public void Terms_pictures_and_regions_are_there_only_where_something_shown_names_them()
    {
        var shown = Briefing("a", "X-1", "![x](media/a.png)") with { Actors = [new ActorReference("one", ActorRole.Target)] };
        var hidden = Briefing("b", "X-2", "![x](media/b.png)") with { Status = Status.Draft, Countries = ["SO"], Actors = [new ActorReference("two", ActorRole.Target)] };
        var profile = Page("two") with { TermKind = TermKind.Actor };
        var release = Gate.Open(Collection([shown, hidden], [profile], Vocabulary("one", "two"), ["media/a.png", "media/b.png"]), Public, Now).Value;

        release.Actors.ShouldHaveSingleItem().Parents.ShouldBe(["one"]);
        release.Actors[0].Countries.ShouldBeEmpty();
        release.Countries.Select(country => country.Id).ShouldBe(["ML"]);
        release.Briefings[0].Regions.ShouldBe(["sahel"]);
        release.Regions.Select(region => region.Id).ShouldBe(["sahel", "west-africa"]);
        release.Profiles.ShouldBeEmpty();
        release.Media.Select(media => media.File).ShouldBe(["media/a.png"]);
    }

    [Fact]
    public void The_prefix_is_the_only_country_else_the_only_typed_region()
    {
        string? Prefix(Briefing briefing) => Gate.Open(Collection(briefing), Public, Now).Value.Briefings[0].Prefix;
        var briefing = Briefing("a", "X-1");

        Prefix(briefing).ShouldBe("Mali");
        Prefix(briefing with { Countries = ["ML", "NE"] }).ShouldBeNull();
        Prefix(briefing with { Countries = ["ML", "NE"], Regions = ["sahel"] }).ShouldBe("Sahel");
        Prefix(briefing with { Prefix = "Kayes" }).ShouldBe("Kayes");
    }

    [Fact]
    public void Pins_and_bans_are_ids_of_what_is_shown()
    {
        var briefings = new[]
        {
            Briefing("a", "X-1") with { Related = ["c", "b", "a", "X-3"], Unrelated = ["d", "b"] },
            Briefing("b", "X-2") with { Status = Status.Draft },
            Briefing("c", "X-3"),
            Briefing("d", "X-4"),
        };
        var shown = Gate.Open(Collection(briefings), Public, Now).Value.Briefings.Single(each => each.Id == "X-1");

        shown.Pins.ShouldBe(["X-3"]);
        shown.Bans.ShouldBe(["X-4"]);
    }

    [Fact]
    public void Withdrawn_pages_tell_only_of_what_was_out_and_within_the_target()
    {
        var briefings = new[]
        {
            Briefing("a", "X-1") with { Status = Status.Withdrawn },
            Briefing("b", "X-2") with { Expires = At(-1) },
            Briefing("c", "X-3") with { Status = Status.Withdrawn, Tlp = Tlp.Red },
            Briefing("d", "X-4") with { Status = Status.Withdrawn, Published = At(1) },
            Briefing("e", "X-5") with { Status = Status.Draft, Expires = At(-1) },
        };

        Gate.Open(Collection(briefings), Clients, Now).Value.Withdrawals.Select(each => each.Id).ShouldBe(["X-1", "X-2"]);
        Gate.Open(Collection(briefings), Public, Now).Value.Withdrawals.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_is_held_back_by_its_status_marking_and_the_default_languages_page()
    {
        var pages = new[] { Page("a"), Page("b") with { Status = Status.Draft }, Page("b", language: "fr"), Page("c") with { Tlp = Tlp.Green }, Page("d", language: "fr") };

        Gate.Open(Collection([], pages), Public, Now).Value.Pages.Select(page => (page.Slug, page.Language)).ShouldBe([("a", "en"), ("d", "fr")]);
    }

    [Fact]
    public void A_second_person_must_have_approved_where_the_site_says_so()
    {
        var site = Site with { TwoPersonReview = true };
        Release Open(Briefing briefing) => Gate.Open(new Collection { Site = site, Briefings = [briefing], Vocabulary = Vocabulary() }, Public, Now).Value;
        var briefing = Briefing("a", "X-1") with { Authors = ["me"] };

        Open(briefing).Briefings.ShouldBeEmpty();
        Open(briefing with { ApprovedBy = "me" }).Briefings.ShouldBeEmpty();
        Open(briefing with { ApprovedBy = "you" }).Briefings.Length.ShouldBe(1);
    }
}
