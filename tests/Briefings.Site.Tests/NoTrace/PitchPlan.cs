using Briefings.Core;
using CsCheck;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>What the text of a services entry holds.</summary>
/// <param name="Section">The marking of a section in it; null for none.</param>
/// <param name="IsAlone">Whether it holds no public words.</param>
/// <param name="IsClosing">Whether all this is said after the items, with public words before them.</param>
internal sealed record PitchPlan(Tlp? Section, bool IsAlone, bool IsClosing)
{
    public static Gen<PitchPlan> Any { get; } = Gen.Select(Gen.Int[0, 4].Nullable(0.5), Gen.Int[0, 3], Gen.Bool, (tlp, alone, closing) => new PitchPlan((Tlp?)tlp, alone == 0, closing));
}
