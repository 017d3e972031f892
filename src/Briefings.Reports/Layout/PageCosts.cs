namespace Briefings.Reports;

/// <summary>
/// What is wrong with how pages end, in one unit: a page that ends a tenth of its height early costs a half, one that ends a quarter early
/// four and a half. Chosen by looking at pages of the example and of the tests.
/// </summary>
internal static class PageCosts
{
    /// <summary>Something that its style would keep together goes on over two pages.</summary>
    public const double DividedKept = 2;

    /// <summary>The height in points of the smaller part of what would stay together: less of it looks torn off.</summary>
    public const double LeastOfKept = 36;

    /// <summary>A figure stands on the page after that of its place.</summary>
    public const double MovedFloat = 0.6;

    /// <summary>A figure stands below a heading that its place is above of.</summary>
    public const double PassedHeading = 6;

    /// <summary>A draft that costs no more is taken without looking for a better one.</summary>
    public const double Fine = 0.15;

    // Ragged feet of a line or two are not seen.
    private const double UnseenRest = 0.03;

    // From here on a last page looks as if something had been left over.
    private const double FullEnough = 0.6;

    private const double FewLines = 30;

    /// <summary>A page that is not the last one ends early.</summary>
    /// <param name="rest">What is empty of it, from 0 to 1.</param>
    public static double OfPage(double rest)
    {
        var seen = Math.Max(0, rest - UnseenRest) * 10;
        return seen * seen;
    }

    /// <summary>The last page of several holds little.</summary>
    /// <param name="filled">What is filled of it, from 0 to 1.</param>
    /// <param name="isFew">Whether that is a few lines only, which look like a mistake.</param>
    public static double OfLastPage(double filled, bool isFew)
    {
        var lacking = Math.Max(0, FullEnough - filled);
        return (35 * lacking * lacking) + (isFew ? FewLines : 0);
    }

    /// <summary>Less space stands between the pieces than their styles ask for.</summary>
    /// <param name="tightness">What is left of it.</param>
    /// <param name="leavesGrid">Whether text stands off the lines of the grid.</param>
    /// <param name="share">The part of the pages where it is so.</param>
    public static double OfSpace(double tightness, bool leavesGrid, double share) =>
        ((60 * (1 - tightness) * (1 - tightness)) + (leavesGrid ? 4 : 0)) * (0.5 + (0.5 * share));
}
