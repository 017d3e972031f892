using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using CsCheck;
using static Briefings.Content.Tests.Releasing.Samples;

namespace Briefings.Content.Tests.Releasing;

/// <summary>The promise of the gate, on random collections: what is hidden leaves no trace.</summary>
public sealed class NoTraceTests
{
    private static readonly Gen<Plan> Plans = Gen.Select(
        Gen.Int[0, 8].Select(at => at switch { 0 => (Status?)null, 1 => Status.Draft, 2 => Status.Review, 3 => Status.Withdrawn, _ => Status.Approved }),
        Gen.Int[0, 8].Select(at => at > 4 ? Tlp.Clear : (Tlp)at),
        Gen.Int[-4, 2].Select(Gen.Int[-3, 3].Nullable(), Gen.Int[-3, 5].Nullable()),
        Gen.Bool.Select(Gen.Bool, Gen.Bool),
        Gen.Int[0, 7].Select(Gen.Int[0, 7]).Array[0, 5],
        Gen.Enum<Tlp>().Array[0, 3],
        Gen.Int[0, 7].Array[0, 3],
        (status, tlp, times, edition, links, sections, pins) => new Plan(status, tlp, times.Item1, times.Item2, times.Item3, edition.Item1, edition.Item2, edition.Item3, [.. links.Select(link => (link.Item1, link.Item2))], [.. sections], [.. pins]));

    [Fact]
    public void A_release_is_that_of_the_same_collection_with_all_that_is_hidden_deleted() => Plans.Array[1, 8].Sample(
        plans =>
        {
            foreach (var target in (Target[])[Public, Clients])
            {
                var whole = Make(plans, Tlp.Red);
                var shown = Gate.Explain(whole, target, Now).Entries.Where(entry => entry.IsIn).Select(entry => entry.File).ToHashSet();
                var deleted = Make(plans, target.Tlp, shown);
                var release = Gate.Open(whole, target with { WithdrawnPages = false }, Now).Value;
                var dump = Dump(release);

                dump.ShouldBe(Dump(Gate.Open(deleted, target with { WithdrawnPages = false }, Now).Value));
                for (var number = 0; number < plans.Length; number++)
                {
                    foreach (var language in (string[])["en", "fr"])
                    {
                        if (!shown.Contains(FileOf(number, language)))
                        {
                            dump.ShouldNotContain($"canary{number}{language}");
                        }
                    }

                    if (!shown.Contains(FileOf(number, "en")))
                    {
                        dump.ShouldNotContain($"canary{number}");
                    }

                    foreach (var section in plans[number].Sections.Where(section => section > target.Tlp))
                    {
                        dump.ShouldNotContain($"secret{number}{(int)section}");
                    }
                }
            }
        },
        iter: 300);

    [Fact]
    public void A_preview_holds_everything_and_says_so() => Plans.Array[1, 5].Sample(
        plans =>
        {
            var whole = Make(plans, Tlp.Red);
            var preview = Gate.Preview(whole, Public, Now).Value;
            preview.IsPreview.ShouldBeTrue();
            preview.Briefings.Length.ShouldBe(whole.Briefings.Length);
            preview.Briefings.Count(briefing => briefing.HeldBack is null).ShouldBe(Gate.Open(whole, Public, Now).Value.Briefings.Length);
        },
        iter: 50);

    [Fact]
    public void What_is_left_out_for_its_errors_leaves_no_trace_in_a_preview_neither() => Gen.Select(Plans.Array[2, 8], Gen.Int[0, 7], Gen.Bool).Sample(
        (plans, at, original) =>
        {
            var number = at % plans.Length;
            Diagnostic error = new(Codes.UnknownMarking, Place.Of(FileOf(number, original ? "en" : "fr")), "a marking that nobody can read");
            var left = LeavingOut.LeaveOut(Make(plans, Tlp.Red), [error]).Value;
            foreach (var release in (Release[])[Gate.Open(left, Clients, Now).Value, Gate.Preview(left, Public, Now).Value])
            {
                var dump = Dump(release);
                dump.ShouldNotContain($"canary{number}fr");
                if (original)
                {
                    dump.ShouldNotContain($"canary{number}en");
                    dump.ShouldNotContain($"canary{number} ");
                }
            }
        },
        iter: 200);

    private static string FileOf(int number, string language) => $"content/briefings/2025/canary{number}-slug{(language == "en" ? "" : ".fr")}.md";

    // Everything of a briefing holds its canary; what an edition has of its own holds the edition's.
    private static Collection Make(Plan[] plans, Tlp limit, HashSet<string>? only = null)
    {
        var briefings = new List<Briefing>();
        for (var number = 0; number < plans.Length; number++)
        {
            var plan = plans[number];
            var slug = $"canary{number}-slug";
            var original = Briefing(slug, $"canary{number}-id", Text(plan, number, "en", plans.Length, limit)) with
            {
                Title = $"canary{number}en title",
                Summary = Phrase.Of($"canary{number}en summary"),
                Status = plan.Status,
                Tlp = plan.Tlp,
                Published = At(plan.Published),
                Embargo = plan.Embargo is { } embargo ? At(embargo) : null,
                Expires = plan.Expires is { } expires ? At(expires) : null,
                Actors = [new ActorReference($"canary{number}-actor", ActorRole.Perpetrator)],
                Countries = number % 2 == 0 ? ["ML"] : ["SO", "NE"],
                Related = [.. plan.Pins.Where(pin => pin < plans.Length && pin != number).Select(pin => $"canary{pin}-slug")],
                Unrelated = [.. plan.Pins.Where(pin => pin < plans.Length && pin != number).Skip(1).Select(pin => $"canary{pin}-id")],
                Cover = new Cover($"media/canary{number}.png", $"canary{number} alt", null, null),
                KeyPoints = [Phrase.Of($"canary{number} point")],
                Sources = [new Source($"canary{number} source", null, 'A', 1)],
                Series = new SeriesReference($"canary{number}-series", 1),
                Aliases = [$"old/canary{number}.html"],
            };
            briefings.Add(original);
            if (plan.HasEdition)
            {
                briefings.Add(Edition(original, Text(plan, number, "fr", plans.Length, limit)) with
                {
                    Title = $"canary{number}fr title",
                    Status = plan.EditionIsApproved ? Status.Approved : Status.Draft,
                    Tlp = plan.EditionIsClear ? Tlp.Clear : plan.Tlp,
                });
            }
        }

        return Collection(
            briefings.Where(briefing => only is null || only.Contains(briefing.File)),
            [Page("about", "See [[canary0-slug]] and [x](actors/canary0-actor.html)."), Page("canary0-actor", "Profile canary0.") with { TermKind = TermKind.Actor }],
            Vocabulary([.. plans.Select((_, number) => $"canary{number}-actor")]),
            plans.Select((_, number) => $"media/canary{number}.png"));
    }

    private static string Text(Plan plan, int number, string language, int count, Tlp limit)
    {
        var links = plan.Links.Where(link => link.To < count).Select(link => link.Style switch
        {
            0 => $"[[canary{link.To}-slug]]",
            1 => $"[[canary{link.To}-id|words]]",
            2 => $"[[canary{link.To}-slug#outlook-2|words]]{{.optional}}",
            3 => $"[words](briefings/2025/canary{link.To}-slug.fr.md#outlook)",
            4 => $"[words](briefings/2025/canary{link.To}-slug.html)",
            5 => $"[words](actors/canary{link.To}-actor.html)",
            6 => $"[words](briefings/2025/canary{link.To}-slug.pdf) and [more](#outlook-3)",
            _ => $"[words](media/canary{link.To}.png)",
        });
        var sections = plan.Sections
            .Where(section => section <= limit)
            .Select(section => $"::: {{tlp={section.Word()}}}\n## Outlook\n\nsecret{number}{(int)section} text[^s{(int)section}]\n:::\n\n");
        var notes = plan.Sections.Where(section => section <= limit).Distinct().Select(section => $"[^s{(int)section}]: secret{number}{(int)section} note\n\n");

        // A link to the picture of a hidden briefing would show it; authors link only to pictures of their own.
        return $"## Outlook\n\nText of canary{number}{language}: {string.Join(", ", links.Where(link => !link.Contains("media/", StringComparison.Ordinal)))}.[^own]\n\n![canary{number} alt](media/canary{number}.png)\n\n"
            + string.Concat(sections) + "## Outlook\n\nEnd.\n\n[^own]: Own note.\n\n" + string.Concat(notes);
    }

    private sealed record Plan(
        Status? Status,
        Tlp Tlp,
        int Published,
        int? Embargo,
        int? Expires,
        bool HasEdition,
        bool EditionIsApproved,
        bool EditionIsClear,
        ImmutableArray<(int To, int Style)> Links,
        ImmutableArray<Tlp> Sections,
        ImmutableArray<int> Pins);
}
