using System.Collections.Immutable;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site;
using Briefings.Site.Relating;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>A random briefing that went the whole way: the file, what the loader read of it, and its PDF.</summary>
/// <param name="Seed">The seed that makes it again.</param>
/// <param name="Release">What it is part of.</param>
/// <param name="Briefing">What the loader read and the gate let through.</param>
/// <param name="Paper">What it is printed on.</param>
/// <param name="Pdf">Its PDF.</param>
internal sealed record RandomReport(int Seed, Release Release, ReleasedBriefing Briefing, Paper Paper, byte[] Pdf)
{
    /// <summary>The label that stands on each page: the strictest of the briefing and of what its lists show.</summary>
    public string Label => "TLP:" + Listed().Concat(Linked()).Append(Briefing.Tlp).Max().Word();

    // Who refers to a briefing stands on its page, not in its report.
    private IEnumerable<Tlp> Listed()
    {
        var relations = Relater.Relate(Release);
        return relations.Of(Briefing.Key).Select(each => Release.Briefings.First(other => other.Key == each.Target).Tlp).Append(relations.MarkingOf(Briefing.Key).Related);
    }

    // A link to a file tells its name.
    private IEnumerable<Tlp> Linked() =>
        Briefing.Body.AllInlines().Concat(Briefing.Phrases.SelectMany(phrase => phrase.Inlines.AllInlines())).OfType<Link>().Select(link => link.Target).OfType<SiteTarget>()
            .SelectMany(to => Release.Files.Where(file => file.File == to.Path)).Select(file => file.Tlp);

    public override string ToString() => $"seed {Seed} ({Briefing.Language}, {Paper})";

    /// <summary>What is shown of the target of a link.</summary>
    public (string Title, string Behind) Shown(LinkTarget target) => LinkWords.Of(Release, Briefing.Language, target);
}

/// <summary>Makes random briefings by the real loader and the shipped template.</summary>
internal static class RandomReports
{
    /// <summary>How many briefings one house has.</summary>
    public const int HouseSize = 50;

    /// <summary>The reports of a house, every other one on Letter, every third one for a client.</summary>
    /// <param name="number">The house; its briefings have the seeds from <see cref="HouseSize"/> times its number.</param>
    public static ImmutableArray<RandomReport> OfHouse(int number)
    {
        using var folder = new TemporaryFolder();
        var first = number * HouseSize;
        var content = RandomHouse.Write(folder, first, HouseSize);
        var loaded = new Loader().Load(new LoadOptions(content));
        ShouldHaveNoErrors(loaded.Diagnostics);
        var opened = Gate.Open(loaded.Value, loaded.Value.Site.Targets[0], Examples.Now);
        ShouldHaveNoErrors(opened.Diagnostics);
        var briefings = opened.Value.Briefings.ToDictionary(static briefing => briefing.Slug, StringComparer.Ordinal);
        var made = ImmutableArray.CreateBuilder<RandomReport>();
        foreach (var group in Enumerable.Range(first, HouseSize).GroupBy(static seed => (Paper: seed % 2 == 0 ? Paper.A4 : Paper.Letter, HasClient: seed % 3 == 0)))
        {
            var seeds = group.ToArray();
            var options = Examples.Options(content, Path.Combine(folder.Path, "site")) with { Paper = group.Key.Paper };
            var files = new Build(options, Examples.Progress).Reports([.. seeds.Select(RandomHouse.Slug)], group.Key.HasClient ? "A Client of the House" : null);
            ShouldHaveNoErrors(files.Diagnostics);
            files.Value.Length.ShouldBe(seeds.Length);
            made.AddRange(seeds.Select(seed => new RandomReport(
                seed,
                opened.Value,
                briefings[RandomHouse.Slug(seed)],
                group.Key.Paper,
                files.Value.Single(file => Path.GetFileNameWithoutExtension(file.Path) == RandomHouse.Slug(seed)).Content.ToArray())));
        }

        made.Count.ShouldBe(HouseSize);
        return made.ToImmutable();
    }

    private static void ShouldHaveNoErrors(ImmutableArray<Diagnostic> found) =>
        found.Where(static each => each.Severity == Severity.Error).Select(static each => each.ToString()).ShouldBeEmpty();
}
