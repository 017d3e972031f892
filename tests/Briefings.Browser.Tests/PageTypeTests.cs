using Deque.AxeCore.Playwright;

namespace Briefings.Browser.Tests;

/// <summary>What holds on every type of page.</summary>
public sealed class PageTypeTests(PublishedSite site)
{
    public static TheoryData<string> All => PageTypes.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_in_light_and_in_dark(string path)
    {
        foreach (var dark in (bool[])[false, true])
        {
            await using var context = await site.OpenAsync(dark ? 360 : 1280, dark);
            var page = await context.NewPageAsync();

            // axe injects a script, which the policy would refuse: the pages are looked at without it here.
            await page.GotoAsync(new Uri(Path.Combine(site.Root, path)).AbsoluteUri);
            var result = await page.RunAxe();
            result.Violations
                .Select(violation => $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Take(3).Select(node => node.Html))}")
                .ShouldBeEmpty($"{path} {(dark ? "dark" : "light")}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_strict_policy_holds_and_nothing_is_asked_of_other_hosts(string path)
    {
        await using var context = await site.OpenAsync(1280);
        var watched = await site.ServeAsync(context);
        if (path == "404.html")
        {
            // It names its files by the path of base_url, since it is served at any depth.
            await watched.GoAsync("404.html");
        }
        else
        {
            await watched.GoAsync(path);
        }

        watched.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_phone_never_scrolls_sideways(string path)
    {
        await using var context = await site.OpenAsync(360);
        var watched = await site.ServeAsync(context);
        await watched.GoAsync(path);
        var overflow = await watched.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBeLessThanOrEqualTo(0);
    }
}
