using Briefings.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Briefings.Browser.Tests.PublishedSite))]

namespace Briefings.Browser.Tests;

/// <summary>The example site, built once by the real command, and a browser to look at it with.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    /// <summary>The host that the site pretends to be on; every other host is the outside world.</summary>
    public const string Origin = "https://briefings.test";

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The folder that was published.</summary>
    public string Root => Path.Combine(folder.Path, "site");

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
        {
            return;
        }

        folder.CopyFrom(Repository.Path("content"), "content");
        var (exitCode, output, error) = Tool.RunIn(
            folder.Path, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "briefings.dll"),
            "build", "--templates", Repository.Path("templates"), "--now", "2026-01-15T12:00:00Z");
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"The example site did not build.\n{output}\n{error}");
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Arguments });
    }

    /// <summary>A window of its own; skips the test where no browser is to be had.</summary>
    public async Task<IBrowserContext> OpenAsync(int width, bool dark = false)
    {
        Chromium.Require();
        return await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    /// <summary>A page of a window that is served the published files under the strict policy of <c>docs/deploy.md</c>.</summary>
    public async Task<WatchedPage> ServeAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        return await WatchedPage.StartAsync(page, Root);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        folder.Dispose();
    }
}
