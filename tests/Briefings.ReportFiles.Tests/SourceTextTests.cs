using System.Globalization;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;
using Briefings.PdfChecks;
using Briefings.ReportFiles.Tests.Random;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests;

/// <summary>What the source of each example says is all in its report, tagged, in the order of reading.</summary>
public class SourceTextTests
{
    private static readonly Lazy<Release> Released = new(Open);

    public static TheoryData<string> Paths => [.. Released.Value.Briefings.Where(static briefing => briefing.Pdf.Enabled).Select(PathOf)];

    [Fact]
    public void Every_example_briefing_is_compared() =>
        Examples.Files.Keys.Where(static path => path.Contains("briefings/", StringComparison.Ordinal)).ShouldBe(Paths.Select(static row => row.Data), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Nothing_of_the_source_text_is_missing_from_the_tagged_text_and_all_is_in_order(string path)
    {
        var release = Released.Value;
        var briefing = release.Briefings.Single(each => PathOf(each) == path);
        var read = SourceWords.Letters(PdfText.InReadingOrder(Examples.Facts(path)));
        var words = new FrontMatterWords(release, briefing);
        var body = SourceWords.Of(briefing.Body, target => LinkWords.Of(release, briefing.Language, target), kind => SourceWords.Above(kind, briefing.Language));
        body.Count.ShouldBeGreaterThan(5);
        var at = ReadingOrder.ShouldFollow(read, 0, words.Before(), path);
        at = ReadingOrder.ShouldHave(read, at, body, path);
        ReadingOrder.ShouldFollow(read, at, words.After(), path);
    }

    private static string PathOf(ReleasedBriefing briefing) =>
        string.Create(CultureInfo.InvariantCulture, $"{(briefing.Language == "en" ? "" : briefing.Language + "/")}briefings/{briefing.Year}/{briefing.Slug}.pdf");

    private static Release Open()
    {
        using var folder = new TemporaryFolder();
        var loaded = new Loader().Load(new LoadOptions(folder.CopyFrom(Repository.Path("content"), "content")));
        loaded.Diagnostics.Where(static found => found.Severity == Severity.Error).ShouldBeEmpty();
        return Gate.Open(loaded.Value, loaded.Value.Site.Targets.First(static target => target.Name == "public"), Examples.Now).Value;
    }
}
