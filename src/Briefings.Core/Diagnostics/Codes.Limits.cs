namespace Briefings.Core.Diagnostics;

// Limits of work: 165–169. All are counted in what is read or set, never in seconds, so that every machine says the same.
public static partial class Codes
{
    /// <summary>A text of more parts than are read.</summary>
    public static readonly DiagnosticDescriptor TooMuchText = new("BRF165", Severity.Error, "Text of too many parts",
        "A text may have 20,000 blocks, such as paragraphs, headings, items and quotes, and 60,000 pieces within them: line ends, links, emphasis and the words between. A report of sixty pages has some hundred blocks; what has more than these limits would keep the build busy for longer than it deserves. Take it apart into several briefings.");

    /// <summary>More values in a file than are read.</summary>
    public static readonly DiagnosticDescriptor TooManyValues = new("BRF166", Severity.Error, "Too many values",
        "Front matter and `site.yaml` may hold 20,000 values, a list or map in them 2,000 entries; a vocabulary 200,000 values, and 20,000 entries in a list. What follows is not read. Split the list, or take out what was pasted by mistake.");

    /// <summary>A report that is too large to be set.</summary>
    public static readonly DiagnosticDescriptor ReportTooLarge = new("BRF167", Severity.Error, "Report too large",
        "A report may have 50,000 blocks, cells and items, 200,000 pieces of text within them, 1,500,000 letters and 3,000 pages; beyond that no PDF is made. Where it shows numbers of its own pages, as contents do, all counts twice, and a heading as forty. Much in heads and feet leaves room for fewer pages. The place is where the limit is passed: shorten the text that stands there, or let the report template write less.");
}
