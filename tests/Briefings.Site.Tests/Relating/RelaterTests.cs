using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Prose;
using Briefings.Site.Relating;
using CsCheck;

namespace Briefings.Site.Tests.Relating;

public sealed class RelaterTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<ReleasedBriefing> Briefings = Gen.Select(
        Gen.Int[0, 4].Select(Gen.Enum<ActorRole>()).Array[0, 3],
        Gen.Int[0, 3].Select(Gen.Int[1, 5].Nullable()).Array[0, 2],
        Gen.Int[0, 3].Array[0, 2],
        Gen.Int[0, 2].Array[0, 2],
        Gen.Select(Gen.Int[0, 1200], Gen.Int[0, 9].Array[0, 6], Gen.Int[0, 30]),
        Gen.Int[0, 6],
        (actors, impacts, places, countries, text, series) => Briefing("", text.Item1) with
        {
            Summary = Phrase.Of(string.Join(' ', text.Item2.Select(word => "zorb" + (char)('k' + word)))),
            Body = text.Item3 > 13 ? Body.Empty : LinkTo("X-" + (char)('a' + text.Item3)),
            Actors = [.. actors.DistinctBy(actor => actor.Item1).Select(actor => new ActorReference("actor-" + actor.Item1, actor.Item2))],
            Impacts = [.. impacts.DistinctBy(impact => impact.Item1).Select(impact => new ImpactReference("impact-" + impact.Item1, impact.Item2, null))],
            Places = [.. places.Distinct().Select(place => Place(place % 2 == 0 ? "place-" + place : null, "Place " + place))],
            Countries = [.. countries.Distinct().Select(country => "C" + country)],
            Regions = countries.Length > 0 ? ["inner"] : ["outer"],
            Series = series == 0 ? new SeriesReference("series", 1) : null,
        });

    [Fact]
    public void Lists_are_those_of_comparing_every_pair() => Briefings.Array[0, 14].Sample(
        made =>
        {
            var briefings = made.Select((briefing, number) => briefing with { Id = "X-" + (char)('a' + number) }).ToArray();
            var relations = Relater.Relate(Release(briefings), length: 3);
            var brute = new BruteForce(briefings);
            foreach (var briefing in briefings)
            {
                var list = relations.Of(briefing.Key);

                list.Select(link => (link.Target.Id, Math.Round(link.Score, 9), link.IsLater)).ShouldBe(brute.List(briefing, 3), ignoreOrder: true);
                list.All(link => link.Reasons.Length is 1 or 2).ShouldBeTrue();
            }
        },
        iter: 300);

    [Fact]
    public void The_order_of_input_changes_nothing() => Briefings.Array[2, 12].Sample(
        made =>
        {
            var briefings = made.Select((briefing, number) => briefing with { Id = "X-" + (char)('a' + number) }).ToArray();

            Print(Relater.Relate(Release(briefings))).ShouldBe(Print(Relater.Relate(Release([.. briefings.Reverse()]))));
        },
        iter: 100);

    [Fact]
    public void Briefings_about_something_else_change_no_list()
    {
        ReleasedBriefing[] few = [Of("a", 1, "x", "y"), Of("b", 2, "x"), Of("c", 3, "y")];
        ReleasedBriefing[] many = [.. few, .. Enumerable.Range(0, 300).Select(number => Of("z" + number, number, "other"))];

        Relater.Relate(Release(many)).Of(few[0].Key).Select(Print).ShouldBe(Relater.Relate(Release(few)).Of(few[0].Key).Select(Print));
    }

    [Fact]
    public void Of_a_thousand_lists_a_briefing_that_joins_changes_only_few()
    {
        var random = new Random(7);
        var briefings = Enumerable.Range(0, 1001).Select(number => Of($"x{number:0000}", random.Next(1500), $"actor{random.Next(300)}", $"actor{random.Next(300)}") with
        {
            Countries = ["C" + random.Next(40)],
            Summary = Phrase.Of(string.Join(' ', Enumerable.Range(0, 8).Select(_ => "zorb" + (char)('a' + random.Next(26)) + (char)('a' + random.Next(26))))),
        }).ToArray();
        var before = Relater.Relate(Release(briefings[..1000]));
        var after = Relater.Relate(Release(briefings));

        var changed = briefings[..1000].Count(briefing => !before.Of(briefing.Key).Select(link => link.Target).SequenceEqual(after.Of(briefing.Key).Select(link => link.Target)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{changed} of 1,000 lists changed");
        changed.ShouldBeInRange(1, 100);
    }

    [Fact]
    public void Near_copies_do_not_fill_a_list()
    {
        ReleasedBriefing[] briefings =
        [
            Of("a", 0, "x", "y"),
            .. Enumerable.Range(0, 5).Select(number => Of("copy" + number, 10, "x", "y2") with { Summary = Phrase.Of("zorbone zorbtwo zorbthree") }),
            Of("other", 10, "y"), Of("z", 10, "y2"),
        ];
        var list = Relater.Relate(Release(briefings), length: 3).Of(briefings[0].Key);

        list.Length.ShouldBe(3);
        list.ShouldContain(link => link.Target.Id == "other");
    }

    [Fact]
    public void An_old_briefing_gains_what_happened_since_beside_its_background()
    {
        ReleasedBriefing[] briefings = [Of("a", 100, "x"), .. Enumerable.Range(0, 6).Select(number => Of("old" + number, 90 + number, "x")), Of("new", 400, "x")];
        var list = Relater.Relate(Release(briefings), length: 2).Of(briefings[0].Key);

        list.Count(link => !link.IsLater).ShouldBe(2);
        list.Single(link => link.IsLater).Target.Id.ShouldBe("new");
    }

    [Fact]
    public void An_actor_that_the_text_names_relates_though_front_matter_does_not_list_it()
    {
        ReleasedBriefing[] briefings =
        [
            Of("a", 0, "jnim"),
            Of("b", 1) with { Body = Body.Empty with { Blocks = [new Paragraph(Core.Diagnostics.Place.Of("b.md"), [new Text(Core.Diagnostics.Place.Of("b.md"), "It is said to be the work of JNIM.")])] } },
            Of("c", 1),
        ];
        var release = Release(briefings) with { Actors = [new Actor { Id = "jnim", Label = LocalizedText.Of("JNIM") }] };

        var list = Relater.Relate(release).Of(briefings[0].Key);

        list.ShouldHaveSingleItem().Target.Id.ShouldBe("b");
        list[0].Reasons.ShouldContain(reason => reason.Kind == ReasonKind.Actor && reason.Term == "jnim");
    }

    [Fact]
    public void A_text_that_links_is_related_and_the_page_says_who_refers_to_it()
    {
        ReleasedBriefing[] briefings = [Of("a", 0), Of("b", 900) with { Body = LinkTo("a") }, Of("c", 950) with { Body = LinkTo("a") }, Of("d", 1)];
        var relations = Relater.Relate(Release(briefings));

        relations.Of(briefings[0].Key).Select(link => (link.Target.Id, link.Reasons[0].Kind)).ShouldBe([("c", ReasonKind.Linked), ("b", ReasonKind.Linked)], ignoreOrder: true);
        relations.ReferencesTo(briefings[0].Key).Select(key => key.Id).ShouldBe(["c", "b"]);
        relations.ReferencesTo(briefings[1].Key).ShouldBeEmpty();
    }

    [Fact]
    public void The_account_tells_of_every_other_briefing()
    {
        ReleasedBriefing[] briefings =
        [
            Of("a", 0, "x") with { Pins = ["p"], Bans = ["n"], Regions = [] }, Of("p", 0) with { Regions = [] }, Of("n", 0, "x") with { Regions = [] },
            Of("s", 1, "x", "y") with { Regions = [] }, Of("w", 4000, "x") with { Regions = [] }, Of("e", 0) with { Regions = [] },
        ];
        var account = Relater.Account(Release(briefings), "a")!.Value;

        account.Select(each => (each.Other.Id, each.Verdict, each.Rank)).ShouldBe(
            [("p", RelationVerdict.Pinned, 1), ("s", RelationVerdict.Listed, 2), ("w", RelationVerdict.TooWeak, null), ("n", RelationVerdict.Banned, null), ("e", RelationVerdict.NothingShared, null)],
            ignoreOrder: true);
        Relater.Account(Release(briefings), "none").ShouldBeNull();
    }

    [Fact]
    public void A_rare_actor_is_a_stronger_reason_than_a_common_one()
    {
        ReleasedBriefing[] briefings = [Of("a", 0, "rare", "common"), Of("b", 0, "common"), Of("c", 0, "rare"), .. Enumerable.Range(0, 20).Select(number => Of("z" + number, 0, "common"))];
        var list = Relater.Relate(Release(briefings)).Of(briefings[0].Key);

        list[0].Target.Id.ShouldBe("c");
        list[0].Reasons.ShouldHaveSingleItem().Term.ShouldBe("rare");
    }

    [Fact]
    public void Pins_come_first_and_bans_never_come()
    {
        ReleasedBriefing[] briefings =
        [
            Of("a", 0, "x") with { Pins = ["c", "d", "b"], Bans = ["b", "e"] },
            Of("b", 0, "x"), Of("c", 0), Of("d", 0, "x"), Of("e", 0, "x"), Of("f", 0, "x"), Of("g", 0, "x") with { Bans = ["a"] },
        ];
        var relations = Relater.Relate(Release(briefings));

        relations.Of(briefings[0].Key).Select(link => (link.Target.Id, link.Pinned)).ShouldBe([("c", true), ("d", true), ("f", false)]);
        relations.Of(briefings[0].Key)[0].Reasons.ShouldHaveSingleItem().Kind.ShouldBe(ReasonKind.Pinned);
        relations.Of(briefings[4].Key).ShouldNotContain(link => link.Target.Id == "a");
    }

    [Theory]
    [InlineData("a", "en", true, new[] { ReasonKind.Actor, ReasonKind.Linked }, "x")]
    [InlineData("a", "en", false, new[] { ReasonKind.Linked }, null)]
    [InlineData("a", "fr", false, new[] { ReasonKind.Linked }, Reason.Elsewhere)]
    [InlineData("a", "fr", true, new[] { ReasonKind.Actor }, "x")]
    [InlineData("b", "en", false, new[] { ReasonKind.Linked }, null)]
    [InlineData("b", "fr", true, new[] { ReasonKind.Actor }, "x")]
    public void A_link_is_told_where_the_texts_that_are_read_have_it(string id, string language, bool shares, ReasonKind[] kinds, string? term)
    {
        string[] actors = shares ? ["x"] : [];
        ReleasedBriefing[] briefings =
        [
            Of("a", 0, actors) with { Editions = ["en", "fr"], Body = LinkTo("b") }, Of("a", 0, actors) with { Language = "fr", Editions = ["en", "fr"] },
            Of("b", 1, actors) with { Editions = ["en", "fr"] }, Of("b", 1, actors) with { Language = "fr", Editions = ["en", "fr"] },
        ];

        var reasons = Relater.Relate(Release(briefings)).Of(new BriefingKey(id, language)).ShouldHaveSingleItem().Reasons;

        reasons.Select(reason => reason.Kind).ShouldBe(kinds);
        reasons[0].Term.ShouldBe(term);
    }

    [Fact]
    public void Editions_are_one_briefing_and_lead_to_the_readers_language()
    {
        ReleasedBriefing[] briefings =
        [
            Of("a", 0, "x") with { Editions = ["en", "fr"] }, Of("a", 0, "x") with { Language = "fr", Editions = ["en", "fr"] },
            Of("b", 0, "x") with { Editions = ["en", "fr"] }, Of("b", 0, "x") with { Language = "fr", Editions = ["en", "fr"] },
            Of("c", 1, "x"),
        ];
        var relations = Relater.Relate(Release(briefings));

        relations.Of(new BriefingKey("a", "fr")).Select(link => link.Target).ShouldBe([new BriefingKey("b", "fr"), new BriefingKey("c", "en")]);
        relations.Of(new BriefingKey("c", "en")).Select(link => link.Target).ShouldBe([new BriefingKey("b", "en"), new BriefingKey("a", "en")]);
    }

    [Fact]
    public void A_feature_that_all_have_brings_its_neighbours_in_time()
    {
        var briefings = Enumerable.Range(0, 4000).Select(number => Of($"x{number:0000}", number, "common", "rare" + (number / 2))).ToArray();

        var relations = Relater.Relate(Release(briefings));

        relations.Of(briefings[2000].Key)[0].Target.Id.ShouldBe("x2001");
    }

    private static string Print(Relations relations) => string.Join('\n', relations.Related.Select(entry => $"{entry.Key}: {string.Join(" | ", entry.Value.Select(Print))}"));

    private static string Print(RelatedBriefing link) => $"{link.Target} {link.Score:R} {link.Pinned} {string.Join(',', link.Reasons)}";

    private static ReleasedBriefing Of(string id, int day, params string[] actors) =>
        Briefing(id, day) with { Actors = [.. actors.Select(actor => new ActorReference(actor, ActorRole.Perpetrator))] };

    private static ReleasedBriefing Briefing(string id, int day) => new()
    {
        Id = id,
        Language = "en",
        Editions = ["en"],
        Slug = "slug-" + id,
        Year = "2025",
        SourceFile = id + ".md",
        Title = id,
        Summary = Phrase.Of(id),
        Type = BriefingType.Situation,
        Tlp = Tlp.Clear,
        HeadTlp = Tlp.Clear,
        Published = new Moment(Start.AddDays(day), DateOnly: false),
        Version = 1,
        Pdf = new PdfOptions(true, null),
        Body = Body.Empty,
    };

    private static Body LinkTo(string id) => Body.Empty with
    {
        Blocks = [new Paragraph(Core.Diagnostics.Place.Of("x.md"), [new Link(Core.Diagnostics.Place.Of("x.md"), new BriefingTarget(id, null), [])])],
    };

    private static PlaceReference Place(string? id, string label) => new(id, LocalizedText.Of(label), [], PlaceKind.Town, null, null, null, 1);

    private static Release Release(IEnumerable<ReleasedBriefing> briefings) => new()
    {
        Site = new SiteSettings
        {
            Name = LocalizedText.Of("House"),
            ShortName = LocalizedText.Of("House"),
            BaseUrl = new Uri("https://www.example.org/"),
            Languages = ["en", "fr"],
            TimeZone = TimeZoneInfo.Utc,
            Brand = null!,
            Targets = [],
        },
        Target = null!,
        Now = Start,
        Briefings = [.. briefings],
        Pages = [],
        Regions = [new Region { Id = "inner", Label = LocalizedText.Of("Inner"), Parent = "outer" }, new Region { Id = "outer", Label = LocalizedText.Of("Outer") }],
        Countries = [],
        Actors = [],
        Impacts = [],
        Authors = [],
        Services = [],
        Profiles = [],
        Media = [],
            Files = [],
    };
}
