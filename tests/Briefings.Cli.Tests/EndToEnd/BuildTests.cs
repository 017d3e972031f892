using Briefings.Cli.Tests.FaultInjection;

namespace Briefings.Cli.Tests.EndToEnd;

public sealed class BuildTests
{
    [Fact]
    public void A_build_ends_with_a_summary_and_the_address_of_the_site()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("build", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        var lines = output.TrimEnd().Split('\n');
        lines[^1].ShouldBe(new Uri(Path.Combine(house.Output, "index.html")).AbsoluteUri);
        lines[^2].ShouldMatch(@"^web: \d+ pages, 5 PDFs, \d+ warnings, \d+\.\d s$");
        File.Exists(Path.Combine(house.Output, "index.html")).ShouldBeTrue();
        Directory.GetFiles(house.Output, "*.pdf", SearchOption.AllDirectories).Length.ShouldBe(5);
    }

    [Fact]
    public void Errors_are_clickable_lines_and_leave_the_last_good_site_untouched()
    {
        using var house = House.Andes();
        house.MustBuild();
        var (digests, stamps) = (House.Digests(house.Output), House.Stamps(house.Output));
        house.Edit(House.Port, "los-faros", "los-faras");

        var (exitCode, output, error) = house.Build();

        exitCode.ShouldBe(1);
        error.ShouldMatch(@"(?m)^content/briefings/2025/cierre-puerto-guayaquil\.md:13:\d+: error BRF\d\d\d: .*los-faras.*los-faros");
        error.ShouldContain("nothing was written: 1 error");
        output.ShouldNotContain("index.html");
        House.Digests(house.Output).ShouldBe(digests);
        House.Stamps(house.Output).ShouldBe(stamps);
        house.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void The_same_input_at_the_same_clock_gives_the_same_bytes_pdfs_included()
    {
        using var one = House.Andes();
        using var other = House.Andes();
        one.Run("build", "--now", House.Now).ExitCode.ShouldBe(0);
        Environment.SetEnvironmentVariable("DOTNET_PROCESSOR_COUNT", "1");
        try
        {
            other.Run("build", "--now", House.Now).ExitCode.ShouldBe(0);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOTNET_PROCESSOR_COUNT", null);
        }

        House.Digests(other.Output).ShouldBe(House.Digests(one.Output));
    }

    [Fact]
    public void An_earlier_clock_hides_what_was_not_published_yet_and_takes_it_out_of_the_output()
    {
        using var house = House.Andes();
        house.MustBuild();
        File.Exists(Path.Combine(house.Output, "briefings/2025/cierre-puerto-guayaquil.html")).ShouldBeTrue();

        // The other one links to it, and would have to wait as well.
        var (exitCode, output, error) = house.Run("build", "--no-pdf", "--now", "2025-01-01");

        exitCode.ShouldBe(0, output + error);
        Directory.Exists(Path.Combine(house.Output, "briefings/2025")).ShouldBeFalse();
        File.Exists(Path.Combine(house.Output, "briefings/2024/paro-minero.html")).ShouldBeTrue();
    }

    [Fact]
    public void Only_files_that_changed_get_new_time_stamps()
    {
        using var house = House.Andes();
        house.MustBuild();
        var before = House.Stamps(house.Output);
        var digests = House.Digests(house.Output);
        house.Edit("content/briefings/2024/paro-minero.md", "Dos accesos siguen cerrados.", "Tres accesos siguen cerrados.");

        house.MustBuild();

        var after = House.Stamps(house.Output);
        var changed = House.Digests(house.Output).Where(file => digests.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ToList();
        changed.ShouldContain("briefings/2024/paro-minero.html");
        changed.ShouldNotContain("briefings/2025/cierre-puerto-guayaquil.html");
        after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ShouldBe(changed);
    }

    [Fact]
    public void A_second_build_changes_nothing_and_says_so()
    {
        using var house = House.Andes();
        house.MustBuild();
        var stamps = House.Stamps(house.Output);

        house.Build().Output.ShouldContain("; nothing changed\n");

        House.Stamps(house.Output).ShouldBe(stamps);
    }

    [Fact]
    public void All_targets_are_made_with_one_word_each_into_its_own_folder()
    {
        using var house = House.Andes();

        house.MustBuild("--target", "all");

        File.Exists(Path.Combine(house.Output, "briefings/2024/solo-socios.html")).ShouldBeFalse();
        File.Exists(house.Path("out/socios/briefings/2024/solo-socios.html")).ShouldBeTrue();
    }

    [Fact]
    public void A_target_that_is_not_there_and_a_folder_for_two_are_mistakes_of_usage()
    {
        using var house = House.Andes();

        var unknown = house.Build("--target", "intranet");
        unknown.ExitCode.ShouldBe(2);
        unknown.Error.ShouldStartWith("briefings: error BRF098: there is no target \"intranet\"; name one of \"web\", \"socios\", or \"all\"\n");
        var two = house.Build("--target", "all", "--output", "x");
        two.ExitCode.ShouldBe(2);
        Directory.Exists(house.Path("x")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/site")]
    [InlineData(".")]
    [InlineData("templates/out")]
    public void An_output_in_or_around_what_is_read_is_refused(string output)
    {
        using var house = House.Andes();

        var (exitCode, _, error) = house.Build("--output", output);

        exitCode.ShouldBe(2, error);
        error.ShouldContain("BRF098");
        File.Exists(house.Path("content/site.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_of_somebody_else_is_refused()
    {
        using var house = House.Andes();
        house.Write("publico/thesis.txt", "ten years of work");

        var (exitCode, _, error) = house.Build();

        exitCode.ShouldBe(2);
        error.ShouldContain("error BRF094: \"publico\" holds files that Briefings did not write");
        Directory.GetFileSystemEntries(house.Output).ShouldBe([Path.Combine(house.Output, "thesis.txt")]);
    }

    [Fact]
    public void What_the_machine_refuses_is_said_without_a_stack_trace()
    {
        using var house = House.Andes();
        house.Write("blocked", "a file where a folder is wanted");

        var (exitCode, _, error) = house.Build("--output", "blocked/site");

        exitCode.ShouldBe(3);
        error.ShouldStartWith("briefings: error BRF097: ");
        error.ShouldNotContain("   at ");
        house.Read("blocked").ShouldBe("a file where a folder is wanted");
    }

    [Fact]
    public void A_quiet_build_prints_findings_only()
    {
        using var house = House.Andes();

        var (exitCode, output, _) = house.Build("--verbosity", "quiet");

        exitCode.ShouldBe(0);
        output.ShouldBeEmpty();
    }

    [Fact]
    public void Check_writes_nothing_and_reports_every_target()
    {
        using var house = House.Andes();
        house.Run("check", "--now", House.Now).ExitCode.ShouldBe(0);
        Directory.GetFileSystemEntries(house.Root).ShouldBe([house.Path("content")]);
        house.Edit(House.Port, "impacts:", "impatcs:");

        var (exitCode, _, error) = house.Run("check", "--now", House.Now);

        exitCode.ShouldBe(1);
        error.ShouldContain("content/briefings/2025/cierre-puerto-guayaquil.md:14:1: error");
    }

    [Fact]
    public void Files_by_which_git_keeps_the_folder_outlive_builds_and_cleaning()
    {
        using var house = House.Andes();
        house.Write("publico/.gitkeep", "");
        house.MustBuild();
        house.Run("build", "--no-pdf", "--now", "2025-01-01").ExitCode.ShouldBe(0);

        house.Run("clean").ExitCode.ShouldBe(0);

        Directory.GetFileSystemEntries(house.Output).ShouldBe([Path.Combine(house.Output, ".gitkeep")]);
    }

    [Fact]
    public void Clean_removes_what_builds_wrote_and_nothing_else()
    {
        using var house = House.Andes();
        house.MustBuild();
        house.Write("out/socios/thesis.txt", "ten years of work");

        var (exitCode, output, error) = house.Run("clean");

        exitCode.ShouldBe(2);
        output.ShouldBe("removed publico\n");
        error.ShouldContain("BRF094");
        Directory.Exists(house.Output).ShouldBeFalse();
        File.Exists(house.Path("out/socios/thesis.txt")).ShouldBeTrue();
    }

    [Fact]
    public void Clean_names_what_a_link_leads_to()
    {
        using var house = House.Andes();
        house.MustBuild();
        Directory.CreateDirectory(house.Path("elsewhere"));
        Directory.Move(house.Output, house.Path("elsewhere/real"));
        Directory.CreateSymbolicLink(house.Output, house.Path("elsewhere/real"));

        var (exitCode, output, error) = house.Run("clean", "-t", "web");

        exitCode.ShouldBe(0, error);
        output.ShouldBe($"removed {house.Path("elsewhere/real")}, to which publico leads\n");
        Directory.Exists(house.Path("elsewhere/real")).ShouldBeFalse();
        house.Run("clean", "-t", "web").Output.ShouldBe("nothing to remove in publico\n");
    }
}
