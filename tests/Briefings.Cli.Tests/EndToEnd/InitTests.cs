
namespace Briefings.Cli.Tests.EndToEnd;

public sealed class InitTests
{
    [Fact]
    public void A_house_begins_that_builds_and_whose_numbers_are_its_own()
    {
        using var house = House.Empty();

        var (exitCode, output, error) = house.Run("init", "--name", "Port: Watch #1", "--short-name", "PWX", "--languages", "fr, en", "--zone", "Africa/Bamako", "--primary", "\"#00A000\"", "--now", House.Now);

        (exitCode, error).ShouldBe((0, ""));
        output.ReplaceLineEndings("\n").Split('\n').ShouldContain("content/.house");
        output.TrimEnd().ShouldEndWith("next: \"briefings serve\" shows the site while you write, \"briefings build\" makes it");
        house.Read("content/site.yaml").ShouldContain("name: \"Port: Watch #1\"\n");
        house.Read("content/briefings/2026/our-first-briefing.md").ShouldContain("id: PWX-2026-0001\n");
        house.Run("new", "Port closure", "--now", House.Now).Output.Trim().ShouldBe("content/briefings/2026/port-closure.md");
        house.Read("content/briefings/2026/port-closure.md").ShouldContain("id: PWX-2026-0002\n");
        var check = house.Run("check", "--now", House.Now);
        (check.ExitCode, check.Error.Contains("site.yaml", StringComparison.Ordinal)).ShouldBe((0, false), check.Error);
        house.MustBuild();
        house.Read("site/index.html").ShouldContain("Watch #1");
        house.Read("site/index.html").ShouldNotContain("Our first briefing");
    }

    [Fact]
    public void Another_folder_may_be_named()
    {
        using var house = House.Empty();

        house.Run("init", "desk/house/", "--name", "A", "--short-name", "ABC", "--now", House.Now).Output.ShouldContain("next: go to \"desk/house\"; there");

        house.Read("desk/house/content/briefings/2026/our-first-briefing.md").ShouldContain("id: ABC-2026-0001\n");
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        using var house = House.Andes();
        var before = House.Digests(house.Root);

        var (exitCode, _, error) = house.Run("init", "--name", "A", "--short-name", "ABC");

        exitCode.ShouldBe(2);
        error.ShouldContain("\"content\" holds something already");
        House.Digests(house.Root).ShouldBe(before);
    }

    [Theory]
    [InlineData("\"Mars/Base\" is no time zone", "--zone", "Mars/Base")]
    [InlineData("\"Bamako\" is no time zone; did you mean \"Africa/Bamako\"?", "--zone", "Bamako")]
    [InlineData("\"green\" is no colour; write it as in \"#12344d\", in double quotes", "--primary", "green")]
    [InlineData("\"#0a0\" is no colour; write \"#00aa00\"", "--accent", "#0a0")]
    [InlineData("\"klingon!\" is no language", "--languages", "en,klingon!")]
    [InlineData("write a short name in Latin letters", "--short-name", "HOUSE")]
    [InlineData("write a short name in Latin letters", "--short-name", "—!")]
    [InlineData("a house has a name", "--name", " ")]
    public void An_answer_that_can_t_be_used_is_refused_in_the_words_of_the_settings_reader(string words, string option, string value)
    {
        using var house = House.Empty();
        string[] others = [.. new[] { ("--name", "A"), ("--short-name", "ABC") }.Where(each => each.Item1 != option).SelectMany(each => (string[])[each.Item1, each.Item2])];

        var (exitCode, _, error) = house.Run(["init", option, value, .. others]);

        exitCode.ShouldBe(2);
        error.ShouldContain(words);
        Directory.GetFileSystemEntries(house.Root).ShouldBeEmpty();
    }

    [Fact]
    public void Where_nobody_can_be_asked_the_names_must_be_said()
    {
        using var house = House.Empty();

        var (exitCode, _, error) = house.Run("init", "--name", "A");

        exitCode.ShouldBe(2);
        error.ShouldBe("briefings: nobody is there to be asked: say --name and --short-name at least\n");
    }
}
