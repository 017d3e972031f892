namespace Briefings.Browser.Tests;

/// <summary>One address of each type of page of the example site.</summary>
internal static class PageTypes
{
    public static TheoryData<string> All =>
    [
        "index.html",
        "briefings/2025/kayes-blockade.html",
        "regions/index.html",
        "regions/sahel.html",
        "countries/index.html",
        "countries/ml.html",
        "actors/index.html",
        "actors/jnim.html",
        "impacts/index.html",
        "impacts/supply-chain.html",
        "archive/index.html",
        "archive/2025/09.html",
        "reports.html",
        "about.html",
        "404.html",
        "fr/index.html",
        "fr/briefings/2025/kayes-blockade.html",
    ];
}
