using System.Collections.Concurrent;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Tests.NoTrace;
using CsCheck;

namespace Briefings.Site.Tests.Optional;

/// <summary>The built-in templates never fail on valid input: everything optional absent, present, or marked above the target.</summary>
public sealed class OptionalTests
{
    [Fact]
    public void Whatever_is_left_out_or_marked_the_built_in_templates_make_every_file() =>
        OptionalHouse.Any.Hold(choices => Hold(choices), NoTraceTests.Collections / 60);

    [Fact]
    public void A_house_with_nothing_optional_and_one_with_everything_are_made()
    {
        Hold([]);
        foreach (var choice in Enumerable.Range(1, 6))
        {
            Hold([.. Enumerable.Repeat((byte)choice, OptionalHouse.Choices)]);
        }
    }

    private static void Hold(byte[] choices)
    {
        using var folder = new ContentFolder(OptionalHouse.Write(choices));
        var collection = Outputs.Load(folder);
        foreach (var target in collection.Site.Targets)
        {
            Make(Gate.Open(collection, target, Moments.Now).Value);
        }

        Make(Gate.Preview(collection, collection.Site.Targets[0], Moments.Now).Value);
        Make(Gate.OpenForRecipient(collection, collection.Site.Targets[0], "opt-1", Moments.Now).Value, reportsOnly: true);
    }

    private static void Make(Release release, bool reportsOnly = false)
    {
        var relations = Relater.Relate(release);
        var reports = new ReportStage(Outputs.Templates.Value, Outputs.Renderer.Value).Render(release, relations);
        reports.Diagnostics.Where(each => each.Severity == Severity.Error).ShouldBeEmpty();
        reports.Value.Length.ShouldBe(release.Briefings.Count(briefing => briefing.Pdf.Enabled));
        if (!reportsOnly)
        {
            var files = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
            new SiteRenderer(Outputs.Templates.Value).Render(release, relations, reports.Value, file => files.TryAdd(file.Path, 0)).Where(each => each.Severity == Severity.Error).ShouldBeEmpty();
        }
    }
}
