using Briefings.Cli.Authoring;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Authoring;

public sealed class ScaffoldTests
{
    private static readonly DateTimeOffset Now = new(2025, 9, 15, 16, 30, 45, TimeSpan.Zero);

    [Theory]
    [InlineData("Kayes blockade: second convoy burned", "kayes-blockade-second-convoy-burned")]
    [InlineData("L’été à Ménaka", "lete-a-menaka")]
    [InlineData("Гао", "gao")]
    [InlineData("…", "")]
    public void A_title_in_any_script_becomes_a_slug(string title, string slug) => Scaffold.SlugOf(title).ShouldBe(slug);

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Scaffold.SlugOf(string.Join(' ', Enumerable.Repeat("convoy", 40)));

        slug.Length.ShouldBeLessThanOrEqualTo(80);
        slug.ShouldEndWith("-convoy");
    }

    [Fact]
    public void A_new_briefing_has_the_keys_to_fill() => Snapshot.Verify(Scaffold.Briefing("MSA-2025-0042", "He said: \"go\" \\ stay", Now), "md");

    [Fact]
    public void A_file_that_is_there_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("briefings/2025/x.md", "mine");

        Should.Throw<IOException>(() => Scaffold.Write(path, "yours"u8));
        File.ReadAllText(path).ShouldBe("mine");
    }

    [Fact]
    public void A_house_gets_only_the_files_that_it_lacks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vocabulary/actors.yaml", "mine");

        Scaffold.WriteHouse(folder.Path, HouseAnswers.Defaults).ShouldContain(folder.Path + "/site.yaml");

        File.ReadAllText(Path.Combine(folder.Path, "vocabulary", "actors.yaml")).ShouldBe("mine");
    }
}
