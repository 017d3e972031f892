namespace Briefings.Cli.Tests.EndToEnd;

public sealed class NewTests
{
    [Fact]
    public void A_new_briefing_gets_the_next_number_and_passes_the_check()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("new", "Ataque: el \"segundo\" convoy de Ñuble", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.ShouldBe("content/briefings/2026/ataque-el-segundo-convoy-de-nuble.md\n");
        var text = house.Read(output.Trim());
        text.ShouldContain("id: OC-2026-0001\n");
        text.ShouldContain("title: \"Ataque: el \\\"segundo\\\" convoy de Ñuble\"\n");
        var check = house.Run("check", "--no-pdf", "--now", House.Now);
        check.ExitCode.ShouldBe(0, check.Error);
    }

    [Fact]
    public void The_next_number_follows_the_highest_of_the_year()
    {
        using var house = House.Andes();

        var path = house.Run("new", "Otro", "--now", "2025-06-01").Output.Trim();

        path.ShouldBe("content/briefings/2025/otro.md");
        house.Read(path).ShouldContain("id: OC-2025-0006\n");
    }

    [Fact]
    public void A_title_that_is_taken_in_any_year_is_refused()
    {
        using var house = House.Andes();

        var (exitCode, _, error) = house.Run("new", "Paro minero", "--now", House.Now);

        exitCode.ShouldBe(2);
        error.ShouldBe("briefings: \"content/briefings/2024/paro-minero.md\" is there already: choose another title\n");
    }

    [Fact]
    public void An_empty_folder_becomes_a_house_that_builds()
    {
        using var house = House.Empty();

        var created = house.Run("new", "Port closure enters its second week", "--now", House.Now);
        created.ExitCode.ShouldBe(0, created.Error);
        File.Exists(house.Path("content/site.yaml")).ShouldBeTrue();
        var check = house.Run("check", "--now", House.Now);
        check.ExitCode.ShouldBe(0, check.Error);
        var built = house.Run("build", "--now", House.Now);
        built.ExitCode.ShouldBe(0, built.Error);

        File.Exists(house.Path("site/index.html")).ShouldBeTrue();
        house.Read("site/index.html").ShouldNotContain("Port closure");
    }

    [Fact]
    public void A_title_without_a_letter_is_refused()
    {
        using var house = House.Andes();

        house.Run("new", "…").ExitCode.ShouldBe(2);
    }
}
