using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Reads where new pages begin, and says where none can.</summary>
internal sealed class BreakReader(BuildState state)
{
    /// <summary>The sides of an element at which a page is to end: both may be asked for.</summary>
    public string[] Sides(MarkupElement element)
    {
        var attribute = element.Find("break");
        var sides = (attribute?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(sides, side => side is not ("before" or "after")) is { } wrong)
        {
            state.Fault(Codes.ReportAttribute, attribute!.Place, $"\"{wrong}\" is not one of before, after");
        }

        if ((sides.Length > 0 || element.Name == "break") && !state.CanBreak)
        {
            state.Fault(Codes.ReportBreak, attribute?.Place ?? element.Place, "no page can end here, so that the break does nothing", "put it on the block around it");
        }

        return sides;
    }

    /// <summary>Whether what is in an element stands in the column as if the element were not there.</summary>
    public bool LetsThrough(MarkupElement element) =>
        element.Name is "section" or "box" or "quote"
        && state.Styles.Find(element.Value("style") ?? (element.Name == "quote" ? "quote" : "item")) is { IsPlain: true, Wide: false, Bleed: false } style
        && (element.Value("keep") ?? (style.KeepTogether ? "together" : "")) != "together";
}
