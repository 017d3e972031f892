using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>A list reads for everybody as it would with its marked sections deleted.</summary>
public sealed class LoosenessTests
{
    private const string Section = "  ::: {tlp=AMBER}\n  Closed.\n  :::\n";

    [Theory]
    [InlineData("- One\n- Two\n", true)]
    [InlineData("- One\n\n- Two\n", false)]
    [InlineData($"- One\n- Two\n\n{Section}", true)]
    [InlineData($"- One\n{Section}- Two\n", true)]
    [InlineData($"- One\n\n{Section}- Two\n", false)]
    [InlineData($"- One\n{Section}\n- Two\n", false)]
    [InlineData($"- One\n\n{Section}\n- Two\n\n{Section}", false)]
    [InlineData($"- One\n\n- Two\n\n{Section}", false)]
    public void A_list_is_as_tight_as_without_its_marked_sections(string text, bool tight)
    {
        // The same text with the section's lines deleted, by plain CommonMark.
        Read.Body(text.Replace(Section, "", StringComparison.Ordinal)).Blocks.OfType<ListBlock>().Single().Tight.ShouldBe(tight);

        Read.Body(text).Blocks.OfType<ListBlock>().Single().Tight.ShouldBe(tight);
    }
}
