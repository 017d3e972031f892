namespace Briefings.Core.Diagnostics;

// Relations and mentions: 130–139.
public static partial class Codes
{
    /// <summary>BRF130.</summary>
    public static readonly DiagnosticDescriptor UnlistedActor = new("BRF130", Severity.Hint, "Actor that the text names and front matter does not list",
        "The text names an actor of the vocabulary, and `actors` does not have it: readers of the actor's page will not find this briefing. Add its id, with a role where it has one. Where the words mean something else, write `[words]{.plain}`; `mentions: false` turns mentions off for the whole briefing. Text marked above the briefing is not looked at, since an id in `actors` is as open as the briefing.");
}
