using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Reads the fields of running heads and feet: words with names in braces that each page fills in.</summary>
internal sealed partial class FieldReader(BuildState state)
{
    /// <summary>A field with its findings.</summary>
    /// <param name="element">The element.</param>
    /// <param name="letters">How it looks.</param>
    public ReportField Read(MarkupElement element, CharacterStyle letters)
    {
        var text = element.Find("text")!;
        if (!state.IsRunning)
        {
            state.Fault(Codes.ReportElement, element.Place, "<field> stands in no running head or foot", "<pageref> says the page of a block");
        }

        foreach (var name in Names().Matches(text.Value).Select(match => match.Groups[1].Value).Where(name => !FieldValues.Names.Contains(name)).Distinct())
        {
            var nearest = Nearest.To(name, FieldValues.Names);
            state.Fault(Codes.ReportAttribute, text.Place, $"there is no field {{{name}}}", nearest is null ? $"there are {{{string.Join("}, {", FieldValues.Names)}}}" : $"did you mean {{{nearest}}}?");
        }

        return new ReportField(element.Place, letters, text.Value);
    }

    [GeneratedRegex(@"\{([\p{L}\p{N}_-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
