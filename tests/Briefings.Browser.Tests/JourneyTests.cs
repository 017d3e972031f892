using Microsoft.Playwright;

namespace Briefings.Browser.Tests;

/// <summary>What a reader does on the published site.</summary>
public sealed class JourneyTests(PublishedSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task A_reader_goes_from_home_to_a_briefing_to_a_related_one_and_gets_its_pdf(int width)
    {
        await using var context = await site.OpenAsync(width);
        var watched = await site.ServeAsync(context);
        await watched.GoAsync("index.html");

        await watched.Page.Locator("main a[href*='briefings/']:visible").First.ClickAsync();
        var first = await TitleAsync(watched.Page);

        var related = watched.Page.Locator(".related a[href$='.html']:visible").First;
        (await watched.Page.Locator(".related").First.InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        await related.ClickAsync();
        var second = await TitleAsync(watched.Page);
        second.ShouldNotBe(first);

        var href = await watched.Page.Locator("a[href$='.pdf']:visible").First.GetAttributeAsync("href");
        var pdf = new Uri(new Uri(watched.Page.Url), href);
        var file = Path.Combine(site.Root, pdf.AbsolutePath.TrimStart('/'));
        File.Exists(file).ShouldBeTrue($"{pdf} is a link to a file that is not there");
        System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), 0, 5).ShouldBe("%PDF-");
        watched.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_site_works_when_it_is_opened_from_disk()
    {
        await using var context = await site.OpenAsync(1024);
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.RequestFailed += (_, request) => errors.Add($"{request.Url}: {request.Failure}");
        await page.GotoAsync(new Uri(Path.Combine(site.Root, "index.html")).AbsoluteUri);

        await page.Locator("header a[href$='regions/index.html']:visible").First.ClickAsync();
        page.Url.ShouldEndWith("regions/index.html");
        await page.Locator("main a[href$='.html']:visible").First.ClickAsync();
        page.Url.ShouldStartWith("file:");
        await page.Locator("main a[href*='briefings/']:visible").First.ClickAsync();
        await page.Locator(".related a[href$='.html']:visible").First.ClickAsync();
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).fontFamily")).ShouldContain("Source Serif");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_keyboard_reaches_the_main_text_by_the_skip_link()
    {
        await using var context = await site.OpenAsync(1024);
        var watched = await site.ServeAsync(context);
        await watched.GoAsync("briefings/2025/kayes-blockade.html");
        await watched.Page.Keyboard.PressAsync("Tab");
        var target = await watched.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')");
        target.ShouldStartWith("#");
        (await watched.Page.Locator($"main{target}, {target}").CountAsync()).ShouldBeGreaterThan(0);
    }

    private static async Task<string> TitleAsync(IPage page)
    {
        await page.WaitForURLAsync(url => url.Contains("/briefings/", StringComparison.Ordinal));
        return (await page.Locator("h1").InnerTextAsync()).Trim();
    }
}
