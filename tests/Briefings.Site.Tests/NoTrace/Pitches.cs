using System.Text;
using Briefings.Core;
using CsCheck;

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

        return $"- {{id: {id}, label: {label}{(text.Length == 0 ? "" : $", text: \"{text}\"")}{rest}}}\n";
    }
}

/// <summary>What the text of a services entry holds.</summary>
/// <param name="Section">The marking of a section in it; null for none.</param>
/// <param name="IsAlone">Whether it holds no public words.</param>
internal sealed record PitchPlan(Tlp? Section, bool IsAlone)
{
    public static Gen<PitchPlan> Any { get; } = Gen.Select(Gen.Int[0, 4].Nullable(0.5), Gen.Int[0, 3], (tlp, alone) => new PitchPlan((Tlp?)tlp, alone == 0));
}
