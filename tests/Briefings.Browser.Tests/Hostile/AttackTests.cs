using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Briefings.Browser.Tests.Hostile;

/// <summary>
/// Each attack stands in every field of a house that is opened in a real browser under the strict policy: no script runs, no
/// request leaves, the policy has nothing to refuse, and every page is built of the same elements as with harmless words.
/// </summary>
public sealed class AttackTests(PublishedSite site)
{
    private const string Harmless = "harmless words 1";

    // Hears what must not happen, and reads what a page is built of: elements, the names of their attributes, their classes.
    private const string Listen =
        """
        window.__hits = [];
        Object.defineProperty(window, "hit", { value: (...all) => { window.__hits.push(String(all)); }, writable: false, configurable: false });
        for (const name of ["alert", "confirm", "prompt", "print", "open"]) { window[name] = (...all) => window.__hits.push(name + String(all)); }
        document.addEventListener("securitypolicyviolation", event => window.__hits.push("policy: " + event.violatedDirective + " " + event.blockedURI));
        // What our own script gives to a table that does not fit its column, so that a keyboard can move it.
        const own = element => element.matches(".scroll") ? ["role", "tabindex", "aria-label", "aria-labelledby"] : [];
        window.__skeleton = element => element.localName + "[" + [...element.attributes].filter(each => !own(element).includes(each.name)).map(each => each.name === "class" ? "class=" + each.value : each.name).sort() + "]"
            + (element.children.length ? "(" + [...element.children].map(window.__skeleton).join() + ")" : "");
        """;

    public static TheoryData<int> Attacks => [.. Enumerable.Range(0, AttackStrings.All.Count)];

    [Fact]
    public void There_are_more_than_sixty_attacks_and_none_twice()
    {
        AttackStrings.All.Count.ShouldBeGreaterThan(60);
        AttackStrings.All.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_in_every_field_stays_words(int number)
    {
        var attack = AttackStrings.All[number];
        using var house = HostileHouse.Build(attack);

        house.Errors.ShouldBeEmpty();
        var harmless = await HarmlessAsync();
        await using var context = await site.OpenAsync(1024);
        await context.AddInitScriptAsync(Listen);
        var watched = await WatchedPage.StartAsync(await context.NewPageAsync(), house.Root);
        watched.Page.Dialog += async (_, dialog) =>
        {
            watched.Complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        context.Page += (_, page) => watched.Complaints.Add("a window opened: " + page.Url);
        foreach (var path in HostileHouse.Pages)
        {
            await watched.GoAsync(path);
            (await watched.Page.EvaluateAsync<string[]>("() => window.__hits")).ShouldBeEmpty(path);
            watched.Complaints.ShouldBeEmpty(path);
            new Uri(watched.Page.Url).AbsolutePath.ShouldBe("/" + path);
            var found = await watched.Page.EvaluateAsync<string>(
                """
                () => JSON.stringify({
                    skeleton: location.pathname.endsWith("/raw.html")
                        ? [...document.body.children].map(each => each.localName).join() + "|" + document.querySelectorAll("main").length + document.querySelectorAll("h1").length
                        : window.__skeleton(document.documentElement),
                    links: [...document.links].map(each => each.protocol).filter(each => !["http:", "https:", "mailto:", "tel:"].includes(each)),
                    handlers: [...document.querySelectorAll("*")].flatMap(each => [...each.attributes].map(one => one.name)).filter(each => each.startsWith("on") || ["style", "srcdoc", "formaction", "ping"].includes(each)),
                    data: [...document.querySelectorAll("script[type='application/ld+json']")].map(each => { try { JSON.parse(each.textContent); return ""; } catch (fault) { return String(fault); } }).join(""),
                    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                })
                """);
            using var page = JsonDocument.Parse(found);
            page.RootElement.GetProperty("skeleton").GetString().ShouldBe(harmless[path], path);
            page.RootElement.GetProperty("links").GetArrayLength().ShouldBe(0, path);
            page.RootElement.GetProperty("handlers").GetArrayLength().ShouldBe(0, path);
            page.RootElement.GetProperty("data").GetString().ShouldBeEmpty(path);
            page.RootElement.GetProperty("over").GetInt32().ShouldBeLessThanOrEqualTo(0, $"{path} scrolls sideways");
        }

        await CheckFeedsAsync(context, watched, house.Root);
    }

    // Feeds are opened as they are, and what they hold as HTML is shown by a reader that has no policy at all.
    private static async Task CheckFeedsAsync(IBrowserContext context, WatchedPage watched, string root)
    {
        var held = new List<string>();
        foreach (var path in (string[])["feed.xml", "sitemap.xml", "actors/group.xml"])
        {
            await watched.GoAsync(path);

            // The browser shows XML by a style sheet of its own, which the policy stops too.
            watched.Complaints.RemoveAll(complaint => complaint.StartsWith("console: Applying inline style", StringComparison.Ordinal));
            watched.Complaints.ShouldBeEmpty(path);
            var document = XDocument.Load(Path.Combine(root, path));
            document.Descendants().Where(element => element.Name.LocalName is "script" or "img" or "svg" or "iframe").ShouldBeEmpty(path);
            held.AddRange(document.Descendants().Where(element => (string?)element.Attribute("type") == "html").Select(element => element.Value));
        }

        using (var feed = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(root, "feed.json"), TestContext.Current.CancellationToken)))
        {
            held.AddRange(feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content_html").GetString()!));
        }

        held.ShouldNotBeEmpty();
        var reader = await context.NewPageAsync();
        var requests = new List<string>();
        await reader.RouteAsync("**/*", async route =>
        {
            if (!route.Request.Url.StartsWith(PublishedSite.Origin + "/", StringComparison.Ordinal))
            {
                requests.Add(route.Request.Url);
            }

            await route.AbortAsync();
        });
        await reader.SetContentAsync("<!DOCTYPE html><title>Reader</title>" + string.Concat(held.Select(html => $"<article>{html}</article>")));
        (await reader.EvaluateAsync<string[]>("() => window.__hits")).ShouldBeEmpty("a feed reader");
        (await reader.Locator("body > article").CountAsync()).ShouldBe(held.Count, "a feed's text broke out of its article");
        requests.ShouldBeEmpty("a feed reader");
    }

    private static Dictionary<string, string>? known;
    private static readonly SemaphoreSlim Once = new(1);

    private async Task<Dictionary<string, string>> HarmlessAsync()
    {
        Chromium.Require();
        await Once.WaitAsync();
        try
        {
            if (known is not null)
            {
                return known;
            }

            using var house = HostileHouse.Build(Harmless);
            house.Errors.ShouldBeEmpty();
            await using var context = await site.OpenAsync(1024);
            await context.AddInitScriptAsync(Listen);
            var watched = await WatchedPage.StartAsync(await context.NewPageAsync(), house.Root);
            var read = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in HostileHouse.Pages)
            {
                await watched.GoAsync(path);
                read[path] = await watched.Page.EvaluateAsync<string>(
                    """
                    () => location.pathname.endsWith("/raw.html")
                        ? [...document.body.children].map(each => each.localName).join() + "|" + document.querySelectorAll("main").length + document.querySelectorAll("h1").length
                        : window.__skeleton(document.documentElement)
                    """);
            }

            watched.Complaints.ShouldBeEmpty();
            return known = read;
        }
        finally
        {
            Once.Release();
        }
    }
}
