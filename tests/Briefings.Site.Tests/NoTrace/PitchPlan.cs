using Briefings.Core;
using CsCheck;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>What the text of a services entry holds.</summary>
/// <param name="Section">The marking of a section in it; null for none.</param>
/// <param name="IsAlone">Whether it holds no public words.</param>
internal sealed record PitchPlan(Tlp? Section, bool IsAlone)
{
    public static Gen<PitchPlan> Any { get; } = Gen.Select(Gen.Int[0, 4].Nullable(0.5), Gen.Int[0, 3], (tlp, alone) => new PitchPlan((Tlp?)tlp, alone == 0));
}
