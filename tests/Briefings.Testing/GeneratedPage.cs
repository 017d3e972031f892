using Xunit;

namespace Briefings.Testing;

/// <summary>Pages of <c>docs/</c> that are written by code and tracked, so that a reader needs no build.</summary>
public static class GeneratedPage
{
    /// <summary>Compares a page with what the code writes; under <c>BRIEFINGS_WRITE_DOCS=1</c> it writes the page instead.</summary>
    /// <param name="name">The file below <c>docs/</c>.</param>
    /// <param name="text">What the code writes.</param>
    public static void Verify(string name, string text)
    {
        var path = Repository.Path("docs", name);
        if (Environment.GetEnvironmentVariable("BRIEFINGS_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        if (!File.Exists(path) || File.ReadAllText(path).ReplaceLineEndings("\n") != text)
        {
            Assert.Fail($"docs/{name} is not what the code says. Run the tests once with BRIEFINGS_WRITE_DOCS=1 to write it anew, and read the difference.");
        }
    }
}
