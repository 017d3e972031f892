namespace Briefings.Core.Diagnostics;

// Front matter that can be read, and was hardly meant: 200–209.
public static partial class Codes
{
    /// <summary>A publication that lies years ahead.</summary>
    public static readonly DiagnosticDescriptor FarAhead = new("BRF200", Severity.Warning, "Publication years ahead",
        "`published` or `embargo` lies more than two years after the clock of the build, so that the briefing stays held back until then. It is nearly always a slip in the year.");

    /// <summary>A folder of another year.</summary>
    public static readonly DiagnosticDescriptor OtherYear = new("BRF201", Severity.Warning, "Folder of another year",
        "A briefing lies in the folder of the year in which it is published, and its address holds that year. Move the file, or correct `published`. Where the address is known already, leave an alias behind: `aliases: [briefings/2025/name.html]`.");

    /// <summary>An id with letters that are not the house's.</summary>
    public static readonly DiagnosticDescriptor OtherPrefix = new("BRF202", Severity.Warning, "Id with other letters than the house's",
        "Report numbers begin with the letters of the house: those that most of its briefings have, or else those of `short_name`. This one begins with others.");

    /// <summary>An entry that is given twice.</summary>
    public static readonly DiagnosticDescriptor GivenTwice = new("BRF203", Severity.Warning, "Entry that is given twice",
        "The same country, actor, impact, author or briefing stands twice in one list, and counts once. An actor may be there once for each role.");
}
