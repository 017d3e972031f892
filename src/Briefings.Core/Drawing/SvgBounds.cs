namespace Briefings.Core.Drawing;

/// <summary>
/// How much a drawing may hold, counted while it is read: what stays below is drawn in two seconds. Maps that are made for the screen have
/// a tenth of it.
/// </summary>
internal sealed class SvgBounds
{
    /// <summary>The most letters of all paths and rows of points.</summary>
    public const int MostOfShapes = 800_000;

    /// <summary>The most letters of all style sheets.</summary>
    public const int MostOfSheets = 200_000;

    /// <summary>How often parts may be repeated by <c>use</c>.</summary>
    public const int MostUses = 5_000;

    private int shapes;
    private int sheets;
    private int uses;
    private bool isTold;

    /// <summary>Counts a path; whether it is within the bounds.</summary>
    public bool TakeShape(int letters) => (shapes += letters) <= MostOfShapes;

    /// <summary>Counts a style sheet or a piece of one; whether it is within the bounds.</summary>
    public bool TakeSheet(int letters) => (sheets += letters) <= MostOfSheets;

    /// <summary>Counts a repetition; whether it is within the bounds.</summary>
    public bool TakeUse() => ++uses <= MostUses;

    /// <summary>What to say of what is too much; null where it was said of the drawing already.</summary>
    public (string What, string Fix)? ExcessOnce(string what, string fix)
    {
        if (isTold)
        {
            return null;
        }

        isTold = true;
        return ("the drawing is too large to be read: " + what, fix + ", or save the drawing as PNG");
    }
}
