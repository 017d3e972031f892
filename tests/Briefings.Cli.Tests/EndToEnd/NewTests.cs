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
    public void Where_no_house_is_none_is_begun_under_a_name_that_is_nobody_s()
    {
        using var house = House.Empty();

        var (exitCode, _, error) = house.Run("new", "Port closure", "--now", House.Now);

        exitCode.ShouldBe(2);
        error.ShouldContain("begin one with \"briefings init\"");
        Directory.GetFileSystemEntries(house.Root).ShouldBeEmpty();
    }

    [Fact]
    public void No_number_begins_with_the_word_that_stands_for_a_name()
    {
        using var house = House.Empty();
        house.Write("content/site.yaml", "name: Your House\nshort_name: HOUSE\nbase_url: \"https://www.example.org/\"\n");

        var (exitCode, _, error) = house.Run("new", "Port closure", "--now", House.Now);
        exitCode.ShouldBe(2);
        error.ShouldContain("short_name in \"content/site.yaml\" is still HOUSE");

        house.Edit("content/site.yaml", "HOUSE", "Port Watch");
        house.Read(house.Run("new", "Port closure", "--now", House.Now).Output.Trim()).ShouldContain("id: PW-2026-0001\n");
    }

    [Theory]
    [InlineData("con")]
    [InlineData("Aux!")]
    [InlineData("LPT1")]
    public void A_title_that_no_file_can_have_on_Windows_is_refused_at_once(string title)
    {
        using var house = House.Empty();

        var (exitCode, _, error) = house.Run("new", title, "--now", House.Now);

        exitCode.ShouldBe(1);
        error.ShouldContain("error BRF102");
        error.ShouldContain("is the name of a device on Windows; choose another title");
        Directory.GetFileSystemEntries(house.Root).ShouldBeEmpty();
    }

    [Fact]
    public void A_title_without_a_letter_is_refused()
    {
        using var house = House.Andes();

        house.Run("new", "…").ExitCode.ShouldBe(2);
    }
}
