namespace Briefings.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("briefings: name a command: init, build, check, release, related, pdf, serve, new, clean")]
    [InlineData("briefings: there is no command \"buidl\"; did you mean \"build\"?", "buidl")]
    [InlineData("briefings: there is no verbosity \"loud\": write quiet, normal, detailed or diagnostic", "build", "--verbosity", "loud")]
    [InlineData("briefings: \"tuesday\" is not a moment: write one like 2025-09-15T16:00:00Z or 2025-09-15T18:00+02:00", "build", "--now", "tuesday")]
    [InlineData("briefings: \"0001-01-01T00:00:00Z\" is no year of ours: years run from 1900 to 2200", "build", "--now", "0001-01-01T00:00:00Z")]
    [InlineData("briefings: \"9999-12-31\" is no year of ours: years run from 1900 to 2200", "release", "--now", "9999-12-31")]
    [InlineData("briefings: \"2025-09-15T16:00:00\" is not a moment: write one like 2025-09-15T16:00:00Z or 2025-09-15T18:00+02:00", "build", "--now", "2025-09-15T16:00:00")]
    [InlineData("briefings: \"ftp://x/\" is not an address that a site can have: write one like https://www.example.org/briefings/", "build", "--base-url", "ftp://x/")]
    [InlineData("briefings: there is no option \"--colour\" of \"check\"", "check", "--colour")]
    [InlineData("briefings: there is no option \"--nopdf\" of \"check\"; did you mean \"--no-pdf\"?", "check", "--nopdf")]
    [InlineData("briefings: \"check\" takes no \"extra\"; it takes options only", "check", "extra")]
    [InlineData("briefings: \"words\" is one word too many; put words that belong together in double quotes", "new", "Two", "words")]
    [InlineData("briefings: there is no option \"--language\" of \"init\"; did you mean \"--languages\"?", "init", "--language", "en")]
    [InlineData("briefings: there is no option \"--langauges\" of \"init\"; did you mean \"--languages\"?", "init", "--langauges", "en", "--name", "House")]
    [InlineData("briefings: there is no option \"--draft\" of \"new\"", "new", "--draft")]
    [InlineData("briefings: there is no option \"--clent\" of \"pdf\"; did you mean \"--client\"?", "pdf", "x", "--clent", "Acme")]
    [InlineData("briefings: a port is a number from 0 to 65535", "serve", "--port", "web")]
    [InlineData("briefings: --port needs a value: --port NUMBER", "serve", "--port")]
    [InlineData("briefings: --client needs a value: --client NAME", "pdf", "x", "--client")]
    [InlineData("briefings: --content needs a value: --content FOLDER", "new", "x", "--content")]
    [InlineData("briefings: --now needs a value: --now TIME", "build", "--now")]
    [InlineData("briefings: --base-url needs a value: --base-url URL", "build", "--base-url")]
    [InlineData("briefings: --verbosity needs a value: --verbosity LEVEL", "build", "--verbosity")]
    [InlineData("briefings: --target needs a value: --target NAME", "clean", "--target")]
    [InlineData("briefings: a port is a number from 0 to 65535", "serve", "--port", "70000")]
    [InlineData("briefings: --client needs a name", "pdf", "x", "--client", " ")]
    [InlineData("briefings: --client holds U+202E, which nobody sees; type the name anew", "pdf", "x", "--client", "Acme \u202Emoc")]
    [InlineData("briefings: --client holds U+0007, which nobody sees; type the name anew", "pdf", "x", "--client", "Acme\u0007")]
    [InlineData("briefings: --recipient holds U+200B, which nobody sees; type the name anew", "pdf", "x", "--allow-red", "--recipient", "An\u200Ba")]
    [InlineData("briefings: --allow-red needs --recipient and a name: TLP:RED is for named recipients only", "pdf", "x", "--allow-red")]
    [InlineData("briefings: --recipient only goes with --allow-red; a client is named with --client", "pdf", "x", "--recipient", "Ana")]
    [InlineData("briefings: \"new\" needs TITLE: briefings new TITLE", "new")]
    [InlineData("briefings: \"pdf\" needs SLUG: briefings pdf SLUG", "pdf")]
    public async Task A_mistake_on_the_command_line_is_named_and_ends_with_2(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await Line.RunAsync(arguments);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldBe(message + "\nSee: briefings --help\n");
    }

    [Fact]
    public async Task Help_and_version_go_to_the_output_and_end_with_0()
    {
        (await Line.RunAsync("--help")).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(0),
            run => run.Output.ShouldContain("build"),
            run => run.Error.ShouldBeEmpty());
        var version = await Line.RunAsync("--version");
        version.ExitCode.ShouldBe(0);
        version.Output.ShouldMatch(@"^\d+\.\d+\.\d+");
    }
}
