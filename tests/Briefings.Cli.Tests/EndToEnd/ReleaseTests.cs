namespace Briefings.Cli.Tests.EndToEnd;

public sealed class ReleaseTests
{
    [Fact]
    public void Each_briefing_is_listed_as_in_or_out_with_the_reason_and_the_next_change()
    {
        using var house = House.Andes();
        house.Edit(House.Port, "status: approved", "status: approved\nembargo: 2026-02-01T08:00:00Z");

        var (exitCode, output, error) = house.Run("release", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        var lines = output.TrimEnd().Split('\n');
        lines.ShouldContain("web\tin\tOC-2024-0001\tcontent/briefings/2024/paro-minero.md\t-\treleased");
        lines.ShouldContain("web\tout\tOC-2024-0002\tcontent/briefings/2024/solo-socios.md\t-\tmarked TLP:GREEN, above the target's TLP:CLEAR");
        lines.ShouldContain("web\tout\tOC-2025-0004\tcontent/briefings/2025/cierre-puerto-guayaquil.md\t2026-02-01T08:00:00Z\tunder embargo until 2026-02-01T08:00:00Z");
        lines[^1].ShouldBe("web\tnext rebuild\t2026-02-01T08:00:00Z");
    }

    [Fact]
    public void Another_target_and_all_of_them_can_be_asked_for()
    {
        using var house = House.Andes();

        house.Run("release", "--target", "socios", "--now", House.Now).Output.ShouldContain("socios\tin\tOC-2024-0002");
        house.Run("release", "--target", "all", "--now", House.Now).Output.ShouldSatisfyAllConditions(
            output => output.ShouldContain("web\tout\tOC-2024-0002"),
            output => output.ShouldContain("socios\tin\tOC-2024-0002"));
    }

    [Fact]
    public void A_scheduler_reads_it_as_JSON()
    {
        using var house = House.Andes();
        house.Edit(House.Port, "status: approved", "status: approved\nembargo: 2026-02-01T08:00:00Z");

        var (exitCode, output, error) = house.Run("release", "--json", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        using var json = System.Text.Json.JsonDocument.Parse(output);
        var target = json.RootElement.GetProperty("targets")[0];
        target.GetProperty("next_rebuild").GetString().ShouldBe("2026-02-01T08:00:00Z");
        target.GetProperty("due").GetBoolean().ShouldBeTrue();
        var port = target.GetProperty("briefings").EnumerateArray().First(briefing => briefing.GetProperty("file").GetString() == House.Port);
        port.GetProperty("in").GetBoolean().ShouldBeFalse();
        port.GetProperty("reason").GetString().ShouldBe("embargo");
        port.GetProperty("changes").GetString().ShouldBe("2026-02-01T08:00:00Z");
    }

    [Fact]
    public void A_rebuild_is_due_before_the_first_build_and_once_a_moment_has_come_since_the_last()
    {
        using var house = House.Andes();
        house.Edit(House.Port, "status: approved", "status: approved\nembargo: 2026-02-01T08:00:00Z");

        house.Run("release", "--due", "--now", House.Now).ExitCode.ShouldBe(4);
        house.MustBuild();
        var (exitCode, output, error) = house.Run("release", "--due", "--now", "2026-02-01T07:59:59Z");
        exitCode.ShouldBe(0, error);
        output.ShouldEndWith("web\tlast build\t2026-01-15T12:00:00Z\nweb\tdue\tno\n");
        house.Run("release", "--due", "--now", "2026-02-01T08:00:00Z").ExitCode.ShouldBe(4);
        house.Run("build", "--no-pdf", "--now", "2026-02-01T08:00:00Z").ExitCode.ShouldBe(0);
        house.Run("release", "--due", "--now", "2026-02-01T08:00:00Z").ExitCode.ShouldBe(0);
        Directory.Delete(house.Output, recursive: true);
        house.Run("release", "--due", "--now", "2026-02-01T08:00:00Z").ExitCode.ShouldBe(4);
    }

    [Fact]
    public void A_change_and_an_event_that_lie_ahead_are_held_back_are_said_and_make_a_rebuild_due()
    {
        using var house = House.Andes();
        house.Edit(House.Port, "status: approved", "status: approved\nchanges: [{date: 2026-02-01, text: Zukunftswort}]\nevents: [{type: protests, date: 2026-01-20T08:00:00-05:00, text: Ereigniswort}]");

        var (exitCode, _, error) = house.Build();

        exitCode.ShouldBe(0, error);
        error.ShouldContain($"{House.Port}:8:18: warning BRF148: the change of 2026-02-01T00:00:00-05:00 lies ahead of the clock and is held back until then; build again then, or correct the date");
        error.ShouldContain("warning BRF148: the event of 2026-01-20T08:00:00-05:00 lies ahead");
        string[] words = ["Zukunftswort", "Ereigniswort"];
        Directory.EnumerateFiles(house.Output, "*", SearchOption.AllDirectories).Where(file => words.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))).ShouldBeEmpty();
        var release = house.Run("release", "--due", "--now", House.Now);
        release.ExitCode.ShouldBe(0, release.Error);
        release.Output.ShouldContain($"web\tin\tOC-2025-0004\t{House.Port}\t2026-01-20T13:00:00Z\treleased, but for what lies ahead until 2026-01-20T13:00:00Z\n");
        release.Output.ShouldContain("web\tnext rebuild\t2026-01-20T13:00:00Z\n");
        house.Run("release", "--due", "--now", "2026-01-20T13:00:00Z").ExitCode.ShouldBe(4);
        house.Run("build", "--no-pdf", "--now", "2026-01-20T13:00:00Z").ExitCode.ShouldBe(0);
        house.Read("publico/briefings/2025/cierre-puerto-guayaquil.html").ShouldSatisfyAllConditions(
            page => page.ShouldContain("Ereigniswort"),
            page => page.ShouldNotContain("Zukunftswort"));
        house.Run("release", "--due", "--now", "2026-02-01T04:59:59Z").ExitCode.ShouldBe(0);
        house.Run("release", "--due", "--now", "2026-02-01T05:00:00Z").ExitCode.ShouldBe(4);
    }

    [Fact]
    public void A_target_above_CLEAR_stays_out_of_search_engines_and_the_build_reminds_of_the_login()
    {
        using var house = House.Andes();

        var (exitCode, _, error) = house.Build("--target", "socios");

        exitCode.ShouldBe(0, error);
        error.ShouldContain("content/site.yaml:1:1: warning BRF093: target \"socios\" may carry up to TLP:GREEN: it needs a login in front of it");
        house.Read("out/socios/index.html").ShouldContain("noindex");
        house.Read("out/socios/robots.txt").ShouldContain("Disallow: /");
        house.Build().Error.ShouldNotContain("BRF093");
    }
}
