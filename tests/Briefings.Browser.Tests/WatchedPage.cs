using Microsoft.Playwright;

namespace Briefings.Browser.Tests;

/// <summary>A page whose every request is answered from the published folder, and whose every complaint is kept.</summary>
public sealed class WatchedPage
{
    /// <summary>The policy that a published site must hold: nothing inline, nothing from elsewhere.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".pdf"] = "application/pdf",
    };

    private readonly string root;

    private WatchedPage(IPage page, string root)
    {
        Page = page;
        this.root = root;
    }

    /// <summary>The browser's page.</summary>
    public IPage Page { get; }

    /// <summary>Errors of scripts and of the policy, failed and outside requests.</summary>
    public List<string> Complaints { get; } = [];

    internal static async Task<WatchedPage> StartAsync(IPage page, string root)
    {
        var watched = new WatchedPage(page, root);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                watched.Complaints.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => watched.Complaints.Add($"script: {error}");
        await page.RouteAsync("**/*", watched.AnswerAsync);
        return watched;
    }

    /// <summary>Goes to an address from the site's root.</summary>
    public Task GoAsync(string path) =>
        Page.GotoAsync($"{PublishedSite.Origin}/{path}", new() { WaitUntil = WaitUntilState.Load });

    private async Task AnswerAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (!route.Request.Url.StartsWith(PublishedSite.Origin, StringComparison.Ordinal))
        {
            Complaints.Add($"outside request: {address}");
            await route.AbortAsync();
            return;
        }

        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        var file = Path.Combine(root, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        if (!File.Exists(file))
        {
            if (!path.EndsWith("favicon.ico", StringComparison.Ordinal))
            {
                Complaints.Add($"not there: {address}");
            }

            await route.FulfillAsync(new() { Status = 404, Body = "" });
            return;
        }

        await route.FulfillAsync(new()
        {
            Status = 200,
            BodyBytes = await File.ReadAllBytesAsync(file),
            Headers = new Dictionary<string, string>
            {
                ["Content-Type"] = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"),
                ["Content-Security-Policy"] = Policy,
                ["X-Content-Type-Options"] = "nosniff",
            },
        });
    }
}
