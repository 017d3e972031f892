using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>
/// Reads the TLP labels of markup and holds them against the one that the report must carry. A template decides where labels stand and how
/// they look, never which one a report has.
/// </summary>
internal sealed class MarkingReader(BuildState state)
{
    /// <summary>The least size of a label in points (FIRST TLP 2.0, "How to use TLP in documents").</summary>
    public const double LeastSize = 12;

    /// <summary>The label of the report: what it must carry, or where nothing is asked for, what the template says.</summary>
    public Tlp? OfReport(MarkupElement root)
    {
        var required = state.Context.Marking;
        if (root.Find("marking") is not { } attribute || Read(attribute) is not { } said)
        {
            return required;
        }

        if (required is { } label && said != label)
        {
            state.Fault(Codes.ReportLabel, attribute.Place, $"the report is {label.Label()}, not {said.Label()}", $"write {label.Label()}, or leave \"marking\" out");
        }

        return required ?? said;
    }

    /// <summary>A label among words: in running heads and feet that of the report, elsewhere none above it.</summary>
    public Tlp Among(MarkupElement element, CharacterStyle letters)
    {
        var attribute = element.Find("label")!;
        if (Read(attribute) is not { } label)
        {
            return Tlp.Red;
        }

        if (state.Marking is { } marking && (state.IsRunning ? label != marking : label > marking))
        {
            var where = state.IsRunning ? "a running head or foot" : "its text";
            state.Fault(Codes.ReportLabel, attribute.Place, $"the report is {marking.Label()}; {where} says {label.Label()}", $"write {marking.Label()}");
        }

        if (state.IsRunning && letters.Size < LeastSize)
        {
            state.Fault(
                Codes.ReportLabelUnseen,
                element.Place,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the label would be set in {letters.Size:0.##} points"),
                "set it in 12 points or more");
        }

        return label;
    }

    private Tlp? Read(MarkupAttribute attribute)
    {
        var label = TlpLabels.ParseLabel(attribute.Value);
        if (label is null)
        {
            state.Fault(
                Codes.ReportAttribute,
                attribute.Place,
                $"\"{attribute.Value}\" is no TLP 2.0 label",
                $"write {string.Join(", ", Enum.GetValues<Tlp>().SkipLast(1).Select(each => each.Label()))} or {Tlp.Red.Label()}");
        }

        return label;
    }
}
