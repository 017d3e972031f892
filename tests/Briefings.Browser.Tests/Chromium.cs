using Briefings.Testing;

namespace Briefings.Browser.Tests;

/// <summary>Debian's browser, which a machine may lack.</summary>
internal static class Chromium
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is, or null; <c>BRIEFINGS_NO_BROWSER=1</c> makes as if there were none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("BRIEFINGS_NO_BROWSER") == "1" ? null
        : Environment.GetEnvironmentVariable("CHROMIUM") ?? Candidates.FirstOrDefault(File.Exists);

    public static bool IsThere => Path is not null;

    /// <summary>Skips the test where there is no browser; fails it where <c>BRIEFINGS_REQUIRE_TOOLS=1</c> asks for one.</summary>
    public static void Require()
    {
        Tool.NoteAsked();
        if (IsThere)
        {
            return;
        }

        const string message = "No Chromium: install Debian's \"chromium\" or set CHROMIUM to its path.";
        if (Environment.GetEnvironmentVariable("BRIEFINGS_REQUIRE_TOOLS") == "1")
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
    }
}
