namespace Briefings.Core.Diagnostics;

// Paths and times: 145–149.
public static partial class Codes
{
    /// <summary>A path that lies in an output.</summary>
    public static readonly DiagnosticDescriptor InsideOutput = new("BRF145", Severity.Error, "Place inside an output",
        "A file or folder would be written into the output folder of a target, known from `site.yaml` or by the marker `.briefings-output` in it or above, links followed; or an output would hold another one. "
        + "What lies there is served to that target's readers, so nothing but the build of that target writes there: not another target, not a PDF for a client, not a new briefing. Choose a place outside.");

    /// <summary>The number of a house that can't be read.</summary>
    public static readonly DiagnosticDescriptor HouseUnreadable = new("BRF146", Severity.Error, "Number of the house that can't be read",
        "`content/.house` holds a random number, made by the first build, by which a house knows the output folders that it wrote: 32 hexadecimal digits on one line. It belongs under version control, like the texts. "
        + "Restore it. Where it is lost, remove it: the next build makes another one, and takes none of the outputs that were written with the old one until they are emptied by hand.");

    /// <summary>A time that no clock showed.</summary>
    public static readonly DiagnosticDescriptor SkippedTime = new("BRF147", Severity.Warning, "Time that the clocks went past",
        "A date or time without an offset is one of the publisher's zone (`time_zone` in `site.yaml`), and the clocks there never showed it: an hour is left out when summer time begins, and a few zones left out a whole day, such as 2011-12-30 in Pacific/Apia. The moment at which the clocks went past it is taken, never an earlier one. Write that moment, or the date that was meant.");

    /// <summary>What is said to have happened after the clock.</summary>
    public static readonly DiagnosticDescriptor LiesAhead = new("BRF148", Severity.Warning, "Past that lies ahead",
        "A change, an event or the cut-off says what has happened, and its date is later than the clock of the build. It is held back until then, with all that it tells: the output is as if it were not typed, `version` and `updated` do not count it, and `briefings release` names the moment. Correct the date where it is a slip.");
}
