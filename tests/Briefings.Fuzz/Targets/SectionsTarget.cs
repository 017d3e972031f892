using Briefings.Fuzz.Sections;

namespace Briefings.Fuzz.Targets;

/// <summary>Texts with marked sections, mutated around and inside these: what is marked must not come out.</summary>
internal sealed class SectionsTarget : FuzzTarget
{
    public override string Name => "sections";

    public override string Make(int seed, long number) => SectionTexts.Make(seed, number);

    public override void Run(string input) => Check(SectionRoad.Check(input));
}
