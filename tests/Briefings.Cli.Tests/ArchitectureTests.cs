using System.Xml.Linq;
using Briefings.Testing;

namespace Briefings.Cli.Tests;

/// <summary>The arrows between projects, without which "release comes before relate" would be a habit and not a fact.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Core", "")]
    [InlineData("Pdf", "")]
    [InlineData("Content", "Core")]
    [InlineData("Reports", "Core Pdf")]
    [InlineData("Site", "Content Reports")]
    [InlineData("Cli", "Site")]
    [InlineData("Notices", "")]
    public void A_project_knows_no_others_than_these(string project, string others)
    {
        var file = XDocument.Load(Repository.Path("src", $"Briefings.{project}", $"Briefings.{project}.csproj"));
        file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))["Briefings.".Length..])
            .Order(StringComparer.Ordinal)
            .ShouldBe(others.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_was_loaded_shows_its_members_to_nobody_but_the_project_that_loads_and_releases()
    {
        var friends = XDocument.Load(Repository.Path("src", "Briefings.Content", "Briefings.Content.csproj"))
            .Descendants("InternalsVisibleTo").Select(friend => (string)friend.Attribute("Include")!);
        friends.ShouldAllBe(friend => Directory.Exists(Repository.Path("tests", friend)));

        var collection = typeof(Content.Model.Collection);
        collection.GetProperties().Select(property => property.Name).ShouldBe(["Site"]);
        typeof(Content.Model.Release).GetConstructors().ShouldBeEmpty();
        typeof(Content.Model.ReleasedBriefing).GetConstructors().ShouldBeEmpty();
    }

    [Fact]
    public void The_top_level_holds_what_was_agreed_and_root_files_of_tools()
    {
        Assert.SkipUnless(Path.Exists(Repository.Path(".git")), "This is no checkout: who knows what belongs to it?");
        var (exitCode, output, error) = Tool.RunIn(Repository.Root, "git", "ls-tree", "--name-only", "-d", "HEAD");
        exitCode.ShouldBe(0, error);
        var folders = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => !name.StartsWith('.'));
        folders.ShouldBe(["content", "docs", "site", "src", "templates", "tests"], ignoreOrder: true);
    }
}
