using System.Globalization;
using System.Text;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Site.Relating;
using Briefings.Site.Tests.Rendering;
using Briefings.Testing;

namespace Briefings.Site.Tests.Relating;

/// <summary>Lists are held to what two readers found related, beside other ways of making them.</summary>
public sealed class JudgedSetTests
{
    private readonly JudgedSet judged = new();
    private readonly Dictionary<string, ReleasedBriefing> briefings;
    private readonly Release release;

    public JudgedSetTests()
    {
        // Everything, held back or not: the readers judged texts, not markings.
        var collection = new Loader().Load(new LoadOptions(Repository.Path("content"))).Value;
        release = Gate.Preview(collection, collection.Site.Targets[0], RenderedSite.Now).Value;
        briefings = release.Briefings.Where(briefing => briefing.Editions[0] == briefing.Language).ToDictionary(briefing => briefing.Slug, StringComparer.Ordinal);
    }

    [Fact]
    public void Lists_agree_with_two_readers_more_than_those_of_other_ways()
    {
        briefings.Keys.Order(StringComparer.Ordinal).ShouldBe(judged.Slugs);
        var relations = Relater.Relate(release);
        var slugs = briefings.Values.ToDictionary(briefing => briefing.Id, briefing => briefing.Slug, StringComparer.Ordinal);

        // Authors' pins are no merit of the score: it has to find what they point to by itself.
        var unpinned = Relater.Relate(release with { Briefings = [.. release.Briefings.Select(briefing => briefing with { Pins = [], Bans = [] })] });
        OtherWays.HugoIndex actors = new(80, briefing => briefing.Actors.Select(actor => actor.Id));
        OtherWays.HugoIndex impacts = new(20, briefing => briefing.Impacts.Select(impact => impact.Category));
        OtherWays.HugoIndex countries = new(100, briefing => briefing.Countries);
        OtherWays.HugoIndex keywords = new(100, briefing => [.. actors.Words(briefing), .. impacts.Words(briefing), .. briefing.Countries]);
        OtherWays.HugoIndex dates = new(10, briefing => [briefing.Published.Instant.ToString("yyyy-MM-dd", null)]);
        var all = briefings.Values.ToArray();
        (string Name, Func<string, IEnumerable<string>> List)[] ways =
        [
            ("Briefings", slug => relations.Of(briefings[slug].Key).Select(related => slugs[related.Target.Id])),
            ("Briefings without pins", slug => unpinned.Of(briefings[slug].Key).Select(related => slugs[related.Target.Id])),
            ("Hugo, its default settings", slug => OtherWays.Hugo(all, briefings[slug], includeNewer: false, threshold: 80, keywords, dates)),
            ("Hugo, tuned", slug => OtherWays.Hugo(all, briefings[slug], includeNewer: true, threshold: 80, countries, actors, impacts)),
            ("TF-IDF", slug => OtherWays.TfIdf(all, briefings[slug])),
        ];
        var report = new StringBuilder();
        var measures = ways.ToDictionary(way => way.Name, way => (Tuning: judged.Measure(judged.ForTuning, way.List), HeldOut: judged.Measure(judged.HeldOut, way.List)));
        foreach (var (name, (tuning, heldOut)) in measures)
        {
            report.Append(CultureInfo.InvariantCulture, $"{name}\n  looked at: {tuning}\n  held out:  {heldOut}\n");
        }

        if (Environment.GetEnvironmentVariable("BRIEFINGS_SHOW_LISTS") is not null)
        {
            foreach (var slug in judged.ForTuning)
            {
                report.Append(CultureInfo.InvariantCulture, $"{slug}: {string.Join(", ", ways[1].List(slug).Take(5).Select(other => $"{other} {judged.Gain(slug, other)}"))}\n");
                report.Append(CultureInfo.InvariantCulture, $"    {string.Join("\n    ", Relater.Account(release, briefings[slug].Id)!.Value.Take(7).Select(account => $"{account.Score:0.000} {slugs[account.Other.Id]} {judged.Gain(slug, slugs[account.Other.Id])} {account.Verdict} x{account.Damping:0.00}: {string.Join(", ", account.Shared.Take(6).Select(reason => $"{reason.Kind} {reason.Term} {reason.Score:0.00}"))}"))}\n");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        var ours = measures["Briefings without pins"].HeldOut;
        foreach (var other in (string[])["Hugo, its default settings", "Hugo, tuned", "TF-IDF"])
        {
            ours.Ndcg.ShouldBeGreaterThan(measures[other].HeldOut.Ndcg, report.ToString());
        }
    }
}
