using Briefings.Testing;

namespace Briefings.Cli.Tests.Commands;

public sealed class CliPageTests
{
    [Fact]
    public void The_page_on_the_command_line_is_true()
    {
        var root = new Application(Surroundings.OfThisProcess()).CreateRoot();
        var rendered = CliPage.Render(root);
        var page = Repository.Path("docs", "cli.md");
        var received = Repository.Path("docs", "cli.received.md");
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == rendered)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, rendered);
        Assert.Fail($"docs/cli.md is not what the commands say: review {received} and rename it.");
    }
}
