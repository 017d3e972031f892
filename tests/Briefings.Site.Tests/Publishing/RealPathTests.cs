using Briefings.Site.Publishing;
using Briefings.Testing;

namespace Briefings.Site.Tests.Publishing;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RealPathTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("plain/x.pdf", "plain/x.pdf")]
    [InlineData("a", "site")]
    [InlineData("a/x/y", "site/x/y")]
    [InlineData("a/../plain", "plain")]
    [InlineData("./a//x/", "site/x")]
    [InlineData("chain/x", "site/x")]
    [InlineData("deep/back", "site")]
    [InlineData("dangling/x", "nowhere/yet/x")]
    [InlineData("absolute/x", "site/x")]
    public void Every_link_on_the_way_is_followed_also_to_what_is_not_there_yet(string path, string real)
    {
        Directory.CreateDirectory(At("site"));
        Directory.CreateDirectory(At("deep"));
        Directory.CreateSymbolicLink(At("a"), "site");
        Directory.CreateSymbolicLink(At("chain"), "deep/back");
        Directory.CreateSymbolicLink(At("deep/back"), "./../a");
        Directory.CreateSymbolicLink(At("dangling"), "nowhere/yet");
        Directory.CreateSymbolicLink(At("absolute"), At("a"));

        RealPath.Of(At(path)).ShouldBe(Path.Combine(RealPath.Of(folder.Path), real));
    }

    [Fact]
    public void Links_in_a_circle_are_a_fault_and_no_endless_walk()
    {
        Directory.CreateSymbolicLink(At("one"), "two");
        Directory.CreateSymbolicLink(At("two"), "one");

        Should.Throw<IOException>(() => RealPath.Of(At("one/x"))).Message.ShouldContain("circle");
    }

    [Fact]
    public void The_working_folder_by_the_system_s_own_link_is_the_working_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");

        RealPath.Of("/proc/self/cwd/x").ShouldBe(Path.Combine(RealPath.Of(Environment.CurrentDirectory), "x"));
    }

    private string At(string relative) => $"{folder.Path}/{relative}";
}
