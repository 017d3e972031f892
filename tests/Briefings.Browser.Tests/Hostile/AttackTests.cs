using System.Text.Json;
using System.Xml.Linq;
using Briefings.Testing;
using Microsoft.Playwright;

namespace Briefings.Browser.Tests.Hostile;

/// <summary>
/// Each attack stands in every field of a house that is opened in a real browser under the strict policy: no script runs, no
/// request leaves, the policy has nothing to refuse, and every page is built of the same elements as with harmless words.
/// </summary>
public sealed class AttackTests(PublishedSite site)
{
    private static readonly string[] Harmless = [.. Enumerable.Range(1, HostileHouse.Size).Select(number => $"harmless words {number}")];

    // Hears what must not happen, and reads what a page is built of (elements, the names of their attributes, their classes) when all of
    // it is read and before our own script, which is deferred, has touched it.
    private const string Listen =
        """
        window.__hits = [];
        Object.defineProperty(window, "hit", { value: (...all) => { window.__hits.push(String(all)); }, writable: false, configurable: false });
        for (const name of ["alert", "confirm", "prompt", "print", "open"]) { window[name] = (...all) => window.__hits.push(name + String(all)); }
        document.addEventListener("securitypolicyviolation", event => window.__hits.push("policy: " + event.violatedDirective + " " + event.blockedURI));
        const skeleton = element => element.localName + "[" + [...element.attributes].map(each => each.name === "class" ? "class=" + each.value : each.name).sort() + "]"
            + (element.children.length ? "(" + [...element.children].map(skeleton).join() + ")" : "");
        document.addEventListener("readystatechange", () => {
            if (document.readyState !== "interactive" || !document.body) return;
            window.__skeleton = /\/raw-\d\.html$/.test(location.pathname)
                ? [...document.body.children].map(each => each.localName).join() + "|" + document.querySelectorAll("main").length + document.querySelectorAll("h1").length
                : skeleton(document.documentElement);
        });
        """;

    // What is found once our own script has run as well.
    private const string Look =
        """
        () => JSON.stringify({
            skeleton: window.__skeleton,
            hits: window.__hits,
            links: [...document.links].map(each => each.protocol).filter(each => !["http:", "https:", "mailto:", "tel:"].includes(each)),
            handlers: [...document.querySelectorAll("*")].flatMap(each => [...each.attributes].map(one => one.name)).filter(each => each.startsWith("on") || ["style", "srcdoc", "formaction", "ping"].includes(each)),
            data: [...document.querySelectorAll("script[type='application/ld+json']")].flatMap(each => { try { JSON.parse(each.textContent); return []; } catch (fault) { return [String(fault)]; } }),
            over: document.documentElement.scrollWidth > document.documentElement.clientWidth
                ? [...document.body.querySelectorAll("*")].filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth && !each.closest(".scroll *")).map(each => each.localName + "." + each.className) : [],
        })
        """;

    public static TheoryData<int> Houses => [.. Enumerable.Range(0, (AttackStrings.All.Count + HostileHouse.Size - 1) / HostileHouse.Size)];

    [Fact]
    public void There_are_more_than_sixty_attacks_and_none_twice()
    {
        AttackStrings.All.Count.ShouldBeGreaterThan(60);
        AttackStrings.All.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public async Task Attacks_in_every_field_stay_words(int number)
    {
        Chromium.Require();
        using var house = HostileHouse.Build([.. AttackStrings.All.Skip(number * HostileHouse.Size).Concat(Harmless).Take(HostileHouse.Size)]);

        house.Errors.ShouldBeEmpty();
        var harmless = await HarmlessAsync();
        await using var context = await OpenAsync();
        var watched = await OpenHouseAsync(context, house);
        foreach (var path in HostileHouse.Pages)
        {
            (await LookAsync(watched, path, harmless[path])).ShouldBeEmpty(path);
        }

        await CheckFeedsAsync(context, watched, house.Root);
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public async Task Attacks_stay_words_where_the_publisher_allows_all_the_html_that_can_be_allowed(int number)
    {
        Chromium.Require();
        using var house = HostileHouse.Build([.. AttackStrings.All.Skip(number * HostileHouse.Size).Concat(Harmless).Take(HostileHouse.Size)], html: true);

        house.Errors.ShouldBeEmpty();
        var harmless = await HarmlessAsync();
        await using var context = await OpenAsync();
        var watched = await OpenHouseAsync(context, house);
        foreach (var path in HostileHouse.Pages.Where(path => path.Contains("/raw-", StringComparison.Ordinal)))
        {
            (await LookAsync(watched, path, harmless[path])).ShouldBeEmpty(path);
        }

        await CheckFeedsAsync(context, watched, house.Root);
    }

    [Theory]
    [InlineData("<img src=x onerror=hit(5)>", "policy", "handlers", "skeleton")]
    [InlineData("<script src=\"https://evil.example/1.js\"></script>", "policy", "skeleton")]
    [InlineData("<img src=\"https://evil.example/x.png\" alt=\"\">", "policy", "skeleton")]
    [InlineData("<a href=\"javascript:hit(12)\">x</a>", "links", "skeleton")]
    [InlineData("<b style=\"position:fixed\">x</b>", "policy", "handlers", "skeleton")]
    [InlineData("</main></body><main class=x>", "skeleton")]
    [InlineData("<base href=\"https://evil.example/\">", "policy", "skeleton")]
    public async Task An_attack_that_got_through_would_be_seen(string planted, params string[] seen)
    {
        Chromium.Require();
        using var house = HostileHouse.Build(Harmless);
        var harmless = await HarmlessAsync();
        var file = Path.Combine(house.Root, "about.html");
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var at = page.IndexOf("A paragraph with ", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, page.Insert(at, planted), TestContext.Current.CancellationToken);
        await using var context = await OpenAsync();

        var found = await LookAsync(await OpenHouseAsync(context, house), "about.html", harmless["about.html"]);

        foreach (var word in seen)
        {
            found.ShouldContain(line => line.Contains(word, StringComparison.Ordinal), word);
        }
    }

    private static async Task<WatchedPage> OpenHouseAsync(IBrowserContext context, HostileHouse house)
    {
        var watched = await WatchedPage.StartAsync(await context.NewPageAsync(), house.Root);
        watched.Page.Dialog += async (_, dialog) =>
        {
            watched.Complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        context.Page += (_, page) => watched.Complaints.Add("a window opened: " + page.Url);
        return watched;
    }

    // All that a page does or is which it would not with harmless words.
    private static async Task<List<string>> LookAsync(WatchedPage watched, string path, string harmless)
    {
        await watched.GoAsync(path);
        using var page = JsonDocument.Parse(await watched.Page.EvaluateAsync<string>(Look));
        List<string> found = [.. watched.Complaints];
        found.AddRange(
            from list in page.RootElement.EnumerateObject()
            where list.Value.ValueKind == JsonValueKind.Array
            from each in list.Value.EnumerateArray()
            select list.Name + ": " + each.GetString());
        if (new Uri(watched.Page.Url).AbsolutePath != "/" + path)
        {
            found.Add("went to " + watched.Page.Url);
        }

        if (page.RootElement.GetProperty("skeleton").GetString() is var skeleton && skeleton != harmless)
        {
            found.Add("skeleton: " + skeleton);
        }

        return found;
    }

    // Feeds are opened as they are, and what they hold as HTML is shown by a reader that has no policy at all.
    private static async Task CheckFeedsAsync(IBrowserContext context, WatchedPage watched, string root)
    {
        var held = new List<string>();
        foreach (var path in (string[])["feed.xml", "sitemap.xml", "actors/group-1.xml"])
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
            held.AddRange(feed.RootElement.GetProperty("items").EnumerateArray().Select(item => (item.TryGetProperty("content_html", out var html) ? html : item.GetProperty("content_text")).GetString()!));
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

    private async Task<IBrowserContext> OpenAsync()
    {
        var context = await site.OpenAsync(1024);
        await context.AddInitScriptAsync(Listen);
        return context;
    }

    private async Task<Dictionary<string, string>> HarmlessAsync()
    {
        await Once.WaitAsync();
        try
        {
            if (known is not null)
            {
                return known;
            }

            using var house = HostileHouse.Build(Harmless);
            house.Errors.ShouldBeEmpty();
            house.TakenRaw.ShouldBe(HostileHouse.Size);
            await using var context = await OpenAsync();
            var watched = await WatchedPage.StartAsync(await context.NewPageAsync(), house.Root);
            var read = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in HostileHouse.Pages)
            {
                await watched.GoAsync(path);
                read[path] = await watched.Page.EvaluateAsync<string>("() => window.__skeleton");
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
