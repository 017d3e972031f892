using System.Globalization;
using Briefings.Cli.Tests.EndToEnd;
using Briefings.Core.Diagnostics;
using Briefings.Site;

namespace Briefings.Cli.Tests.FaultInjection;

/// <summary>Files that are saved, replaced or removed while a build reads them.</summary>
public sealed class ChangedWhileReadTests : IDisposable
{
    private const string Mine = "content/briefings/2024/paro-minero.md";

    private readonly House house = House.Andes();

    public void Dispose() => house.Dispose();

    [Fact]
    public void A_text_that_is_saved_after_it_was_read_is_read_again()
    {
        var (report, notes) = Publish((stage, times) =>
        {
            if (stage == BuildStage.Pages && times == 1)
            {
                house.Edit(Mine, "Dos accesos siguen", "Tres accesos siguen");
            }
        });

        report.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        notes.ShouldHaveSingleItem().ShouldEndWith("paro-minero.md changed while it was read: reading everything again");
        File.ReadAllText(Path.Combine(house.Output, "briefings/2024/paro-minero.html")).ShouldContain("Tres accesos siguen");
    }

    [Fact]
    public void A_text_that_was_caught_half_saved_is_no_error_of_the_author_s()
    {
        var whole = house.Read(Mine);
        house.Write(Mine, whole[..40]);

        var (report, notes) = Publish((stage, times) =>
        {
            if (stage == BuildStage.Validate && times == 1)
            {
                house.Write(Mine, whole);
            }
        });

        report.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        notes.Count.ShouldBe(1);
    }

    [Fact]
    public void A_text_that_goes_away_is_gone_from_the_site()
    {
        var (report, notes) = Publish((stage, times) =>
        {
            if (stage == BuildStage.Pages && times == 1)
            {
                File.Delete(house.Path("content/briefings/2024/solo-socios.md"));
            }
        });

        report.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        notes.Count.ShouldBe(1);
    }

    [Fact]
    public void A_template_that_is_saved_after_it_was_read_is_read_again()
    {
        house.Write("templates/assets/css/extra.css", "/* one */");

        var (report, notes) = Publish((stage, times) =>
        {
            if (stage == BuildStage.Publish || (stage == BuildStage.Pages && times == 1))
            {
                house.Write("templates/assets/css/extra.css", "/* another */");
            }
        });

        report.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        notes.ShouldHaveSingleItem().ShouldEndWith("templates/assets/css/extra.css changed while it was read: reading everything again");
    }

    [Fact]
    public void A_file_that_something_writes_to_all_the_while_ends_the_build_and_the_site_stays()
    {
        house.MustBuild();
        var old = House.Digests(house.Output);

        var (report, _) = Publish((stage, times) =>
        {
            if (stage == BuildStage.Pages)
            {
                house.Write(Mine, house.Read(Mine) + string.Create(CultureInfo.InvariantCulture, $"\nVersión {times}.\n"));
            }
        });

        var found = report.Diagnostics.ShouldHaveSingleItem();
        found.Message.ShouldBe("it changed while it was read, again and again");
        found.Place.File.ShouldEndWith("paro-minero.md");
        ExitCode.Of(report.Diagnostics).ShouldBe(3);
        report.Targets.ShouldBeEmpty();
        House.Digests(house.Output).ShouldBe(old);
        house.Leftovers().ShouldBeEmpty();
    }

    private (BuildReport Report, List<string> Notes) Publish(Action<BuildStage, int> at)
    {
        var options = new BuildOptions
        {
            ContentFolder = house.Path("content"),
            TemplatesFolder = house.Path("templates"),
            BuiltInTemplatesFolder = Path.Combine(AppContext.BaseDirectory, "templates"),
            Now = DateTimeOffset.Parse(House.Now, CultureInfo.InvariantCulture),
            Pdf = false,
        };
        var progress = new Meddler(at);
        return (new Build(options, progress, TestContext.Current.CancellationToken).Publish(), progress.Notes);
    }

    /// <summary>Does something when a stage begins for the first, second, … time.</summary>
    private sealed class Meddler(Action<BuildStage, int> at) : IBuildProgress
    {
        private readonly Dictionary<BuildStage, int> begun = [];

        public List<string> Notes { get; } = [];

        public void Begin(BuildStage stage, string? target, int total) => at(stage, begun[stage] = begun.GetValueOrDefault(stage) + 1);

        public void Advance()
        {
        }

        public void Note(string words) => Notes.Add(words);
    }
}
