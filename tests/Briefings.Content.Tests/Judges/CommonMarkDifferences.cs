namespace Briefings.Content.Tests.Judges;

/// <summary>Where we read otherwise than CommonMark on purpose: numbers of examples of 0.31, by kind. <c>docs/writing.md</c> tells the kinds.</summary>
internal static class CommonMarkDifferences
{
    public static IReadOnlyDictionary<int, Difference> ByExample() => Groups.SelectMany(group => group.Examples, (group, number) => (number, group)).ToDictionary();

    private static readonly Difference[] Groups =
    [
        new("raw HTML is an error, and dropped",
        [
            21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172,
            173, 174, 175, 176, 178, 180, 181, 182, 184, 185, 186, 187, 188, 189, 190, 191, 201, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614,
            615, 616, 617, 623, 627, 628, 629, 630, 631, 642, 643,
        ]),
        new("comments are left out", [179, 183, 308, 309, 625, 626]) { IsSilent = true },
        new("words behind a comment in its line stay, as Markdown", [177]) { IsSilent = true },
        new("an address is one of the web or of the site, without a backslash", [20, 202, 346, 502, 596, 598, 599, 600, 601, 603]),
        new("a link without an address or without words is an error", [200, 484, 485, 486, 487, 567]),
        new("a heading without words is an error", [79]),
        new("addresses that stand bare are links, as on GitHub", [602, 608, 611, 612]) { IsSilent = true },
        new("[[…]] is a link to a briefing, and the checker says where it leads nowhere", [548, 559, 590]) { IsSilent = true },
    ];
}

/// <summary>A kind of difference.</summary>
/// <param name="Reason">What is ours.</param>
/// <param name="Examples">The numbers of the examples.</param>
internal sealed record Difference(string Reason, int[] Examples)
{
    /// <summary>Whether the reader itself says nothing of it; all others are told to the author.</summary>
    public bool IsSilent { get; init; }
}
