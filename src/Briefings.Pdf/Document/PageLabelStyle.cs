namespace Briefings.Pdf;

/// <summary>How a page's number is shown by a reader (page labels, ISO 32000-1, 12.4.2).</summary>
public enum PageLabelStyle
{
    /// <summary>The prefix alone.</summary>
    None,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>a, b, c.</summary>
    LowerLetters,

    /// <summary>A, B, C.</summary>
    UpperLetters,
}

/// <summary>How pages from one on are labelled (ISO 32000-1, 12.4.2).</summary>
/// <param name="FirstPage">The first of them, from 0.</param>
/// <param name="Style">How numbers are written.</param>
/// <param name="Prefix">What stands before them; null for nothing.</param>
/// <param name="Start">The number of the first.</param>
internal sealed record PageLabelRange(int FirstPage, PageLabelStyle Style, string? Prefix, int Start);
