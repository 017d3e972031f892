using System.Text;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Writes entries of services, whose text may hold a marked section or be nothing else.</summary>
internal static class Pitches
{
    /// <summary>An entry as a line of YAML.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="label">Its heading.</param>
    /// <param name="pitch">What its text holds.</param>
    /// <param name="words">The public words of its text.</param>
    /// <param name="section">The word of its marked section.</param>
    /// <param name="rest">Further keys, with a comma before them.</param>
    /// <param name="only">Whose view is written; null for everything.</param>
    public static string Write(string id, string label, PitchPlan pitch, string words, string section, string rest, Oracle? only)
    {
        var text = new StringBuilder(pitch.IsAlone ? "" : words + "\\n");
        if (pitch.Section is { } marking && (only is null || marking <= only.Limit))
        {
            text.Append(pitch.IsAlone ? "" : "\\n").Append("::: {tlp=").Append(marking.Word()).Append("}\\n").Append(section).Append(" is marked.\\n:::\\n");
        }

        var closing = pitch.IsClosing && text.Length > 0 ? $", closing: \"{text}\"" : "";
        var said = pitch.IsClosing ? words : text.ToString();
        return $"- {{id: {id}, label: {label}{(said.Length == 0 ? "" : $", text: \"{said}\"")}{rest}{closing}}}\n";
    }
}
