namespace Briefings.Core.Downloads;

/// <summary>
/// What a file holds beside what its reader sees at first, by the word with which an entry of <c>files.yaml</c> lets it pass
/// (<c>allow: [authors]</c>). What is not here, such as a macro, never passes.
/// </summary>
public enum DownloadTrace
{
    /// <summary>Names of people and companies, and of their machines.</summary>
    Authors,

    /// <summary>Remarks in the margin, on cells, pages or archives.</summary>
    Comments,

    /// <summary>What was written and deleted, with who did it.</summary>
    Changes,

    /// <summary>Sheets, rows, columns, slides and words that are not shown.</summary>
    Hidden,

    /// <summary>What a speaker says to the slides.</summary>
    Notes,

    /// <summary>Files within the file.</summary>
    Attachments,

    /// <summary>What is fetched from elsewhere when the file is opened, or names where it came from.</summary>
    Links,

    /// <summary>Older versions of the file within it.</summary>
    Versions,

    /// <summary>Cells of a table in plain text that a spreadsheet would reckon.</summary>
    Formulas,
}
