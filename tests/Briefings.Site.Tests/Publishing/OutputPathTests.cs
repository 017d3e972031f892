using Briefings.Site.Publishing;

namespace Briefings.Site.Tests.Publishing;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("briefings/2025/kayes-blockade.html")]
    [InlineData("assets/site.0f3a.css")]
    [InlineData(".well-known/security.txt")]
    [InlineData("media/été.jpg")]
    [InlineData("media/\U0001F600.png")]
    public void What_is_safe_everywhere_is_taken(string path) => OutputPath.Problem(path).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../site.yaml")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/")]
    [InlineData("C:/x.html")]
    [InlineData("a\\b.html")]
    [InlineData("a\u0000b")]
    [InlineData("a\nb")]
    [InlineData("what?.html")]
    [InlineData("con.html")]
    [InlineData("actors/NUL")]
    [InlineData("actors/com1.tar.gz")]
    [InlineData("name.")]
    [InlineData("name /x.html")]
    [InlineData("e\u0301te.html")]
    [InlineData(".briefings-output")]
    [InlineData(".Briefings-Output")]
    [InlineData(".gitkeep")]
    [InlineData(".git/config")]
    public void What_is_unsafe_somewhere_is_refused(string path) => OutputPath.Problem(path).ShouldNotBeNull();

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => OutputPath.Problem("half\ud83d.html").ShouldNotBeNull();

    [Fact]
    public void A_name_is_measured_in_bytes()
    {
        OutputPath.Problem(new string('a', 255)).ShouldBeNull();
        OutputPath.Problem(new string('é', 128)).ShouldNotBeNull();
    }
}
