namespace Briefings.Site.Publishing;

/// <summary>What a marker says.</summary>
/// <param name="House">The hash of the house; null in a marker of 0.1, which knew none.</param>
/// <param name="Target">The hash of the target; in a marker of 0.1 its name.</param>
internal sealed record OutputMark(string? House, string Target)
{
    /// <summary>Whether the house may be the one that wrote it; of a marker of 0.1 nobody knows, so that each may.</summary>
    public bool IsOfHouse(OutputOwner owner) => House is null || House == owner.HouseHash;

    /// <summary>Whether it is the owner's: same house, same target.</summary>
    public bool IsOf(OutputOwner owner) => House is null ? Target == owner.Target : House == owner.HouseHash && Target == owner.TargetHash;
}
