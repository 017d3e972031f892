namespace Briefings.Site.Relating;

/// <summary>Something that briefings can share.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Term">Its id; of a text the stem of a word.</param>
internal readonly record struct Feature(ReasonKind Kind, string Term) : IComparable<Feature>
{
    public int CompareTo(Feature other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Term, other.Term);
}

/// <summary>What a briefing has of a feature: 1 where it is about it, less where it only touches it.</summary>
internal readonly record struct Share(Feature Feature, double Part);
