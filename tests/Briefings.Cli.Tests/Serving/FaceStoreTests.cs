using Briefings.Cli.Reporting;
using Briefings.Cli.Tests.EndToEnd;
using Briefings.Reports;
using Briefings.Site;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Serving;

public sealed class FaceStoreTests
{
    [Fact]
    public void Builds_that_follow_each_other_share_faces_and_one_that_changed_is_freed()
    {
        using var house = House.Andes();
        using var faces = new FaceStore();
        var first = Build();
        first.ShouldBeGreaterThan(0);
        for (var number = 0; number < 4; number++)
        {
            Build().ShouldBe(first);
        }

        // A face of the house's own takes the place of one, changes, and goes.
        var own = house.Path("templates/reports/fonts/Inter-Regular.ttf");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        File.Copy(Repository.Path("templates", "reports", "fonts", "Inter-Regular.ttf"), own);
        Build().ShouldBe(first);
        File.SetLastWriteTimeUtc(own, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Build().ShouldBe(first);
        File.WriteAllText(own, "no font");
        Build(isMade: false).ShouldBe(first - 1);
        File.Delete(own);
        Build().ShouldBe(first);
        faces.Dispose();
        faces.Count.ShouldBe(0);

        int Build(bool isMade = true)
        {
            var preview = new Build(
                new BuildOptions
                {
                    ContentFolder = house.Path("content"),
                    TemplatesFolder = house.Path("templates"),
                    BuiltInTemplatesFolder = Repository.Path("templates"),
                    Now = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
                },
                new SilentProgress(),
                TestContext.Current.CancellationToken) { Faces = faces }.InMemory(drafts: false);
            preview.IsMade.ShouldBe(isMade);
            faces.Sweep();
            return faces.Count;
        }
    }
}
