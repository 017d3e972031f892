using Briefings.Cli.Authoring;

namespace Briefings.Cli.Tests.Authoring;

public sealed class HouseQuestionsTests
{
    [Fact]
    public void Each_answer_is_looked_at_and_asked_for_again()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var input = new StringReader("\nMali Security Advisory\nHOUSE\nMSA\nxx-nothing!\nen fr\nBamako\nAfrica/Bamako\n\n#abc\nred\n\"#aabbcc\"\n");

        var answers = new HouseQuestions(input, output, 2026).Ask(Nothing());

        answers.ShouldBe(new HouseAnswers("Mali Security Advisory", "MSA", "en fr", "Africa/Bamako", "#12344d", "#aabbcc"));
        var said = output.ToString();
        said.ShouldContain("The house's name:   a house has a name.\n");
        said.ShouldContain("  The first report will be MSA-2026-0001.\n");
        said.ShouldContain("  \"Bamako\" is no time zone; did you mean \"Africa/Bamako\"?\n");
        said.ShouldContain("Its second colour [#b3261e]:   \"#abc\" is no colour; write \"#aabbcc\".\n");
        said.ShouldContain("\"red\" is no colour; write it as in \"#12344d\", in double quotes.\n");
    }

    [Fact]
    public void What_the_command_line_says_is_not_asked_and_answers_that_end_early_are_none()
    {
        using var output = new StringWriter();
        var said = Nothing();
        (said["name"], said["short-name"], said["languages"], said["zone"], said["primary"]) = ("A", "ABC", "en", "UTC", "#000000");
        using var input = new StringReader("\n");
        new HouseQuestions(input, output, 2026).Ask(said).ShouldBe(new HouseAnswers("A", "ABC", "en", "UTC", "#000000", "#b3261e"));
        output.ToString().ShouldBe("Its second colour [#b3261e]: ");

        using var nothing = new StringReader("");
        new HouseQuestions(nothing, output, 2026).Ask(said).ShouldBeNull();
    }

    private static Dictionary<string, string?> Nothing() =>
        ((string[])["name", "short-name", "languages", "zone", "primary", "accent"]).ToDictionary(each => each, _ => (string?)null);
}
