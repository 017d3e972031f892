using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Builds running heads and feet, those of the report and those of a section with pages of its own.</summary>
internal sealed class RunningBuilder(BuildState state, BlockBuilder blocks)
{
    /// <summary>What an element holds besides running heads and feet.</summary>
    public static IEnumerable<MarkupNode> Without(MarkupElement element) => element.Nodes.Where(node => node is not MarkupElement { Name: "head" or "foot" });

    /// <summary>The heads or feet of an element.</summary>
    /// <param name="element">The report or a section.</param>
    /// <param name="name"><c>head</c> or <c>foot</c>.</param>
    public ImmutableArray<ReportRunning> Build(MarkupElement element, string name) =>
        [.. element.Elements.Where(child => child.Name == name).Select(Build)];

    /// <summary>One head or foot.</summary>
    public ReportRunning Build(MarkupElement element)
    {
        var on = element.Value("on") switch
        {
            null or "all" => RunningPages.All,
            "first" => RunningPages.First,
            "rest" => RunningPages.Rest,
            _ => (RunningPages?)null,
        };
        if (on is null)
        {
            state.Fault(Codes.ReportAttribute, element.Find("on")!.Place, $"\"{element.Value("on")}\" is not one of all, first, rest");
        }

        if (element.Find("page") is { } page && !state.Styles.Pages.ContainsKey(page.Value))
        {
            state.Fault(Codes.ReportName, page.Place, $"the style sheet has no page \"{page.Value}\"", Nearest.To(page.Value, state.Styles.Pages.Keys) is { } nearest ? $"did you mean \"{nearest}\"?" : null);
        }

        var could = state.CanBreak;
        (state.IsRunning, state.CanBreak) = (true, false);
        var built = blocks.Blocks(element.Nodes);
        (state.IsRunning, state.CanBreak) = (false, could);
        return new ReportRunning(on ?? RunningPages.All, element.Value("page"), built);
    }
}
