namespace Briefings.Site.Relating;

/// <summary>The numbers of <c>docs/relations.md</c>: how strongly what two briefings share relates them.</summary>
internal static class Scoring
{
    /// <summary>Below this two briefings share too little to send a reader from one to the other.</summary>
    public const double Weakest = 0.15;

    /// <summary>Nor is one listed that is weaker than this part of the strongest: beside a close relative a distant one is noise.</summary>
    public const double WeakestPart = 1 / 4.0;

    /// <summary>What a link from one text to the other adds, whatever the time between them.</summary>
    public const double Linked = 1;

    /// <summary>How much of its score a briefing loses that is the very image of one listed above it.</summary>
    public const double LikenessLoss = 0.5;

    /// <summary>How many words of a text count; the strongest.</summary>
    public const int WordsOfText = 60;

    // Two texts of the same words score as much as this.
    private const double Text = 3;

    // A year apart halves what is shared.
    private const double DampingDays = 365;

    // Up to so many uses a feature brings all that have it; beyond it brings as many before and after in time as half of that.
    private const int FewUses = 100;

    // A word is a weaker reason to look at a pair at all, and there are many of them.
    private const int FewUsesOfWord = 12;

    /// <summary>How rare something is that so many have: each doubling counts, the size of the collection does not.</summary>
    public static double Rarity(int uses) => 1 / Math.Max(1, Math.Log2(uses));

    /// <summary>What a briefing has of a feature; the product of two briefings' strengths is what they share.</summary>
    public static double Strength(ReasonKind kind, int uses, double part) => Math.Sqrt(Base(kind) * Rarity(uses) * part);

    /// <summary>What a briefing has of a word.</summary>
    /// <param name="share">The word's share in the text, of a length of 1 for all words together.</param>
    public static double TextStrength(double share) => Math.Sqrt(Text) * share;

    /// <summary>What is left of a score over the time between two briefings.</summary>
    public static double Damping(DateTimeOffset left, DateTimeOffset right) => 1 / (1 + (Math.Abs((left - right).TotalDays) / DampingDays));

    /// <summary>How many before and after it in time a feature of so many uses brings.</summary>
    public static int Reach(ReasonKind kind, int uses) => kind == ReasonKind.Text ? (uses <= FewUsesOfWord ? uses : 0) : uses <= FewUses ? uses : FewUses / 2;

    private static double Base(ReasonKind kind) => kind switch
    {
        ReasonKind.Series => 3,
        ReasonKind.Actor => 1.5,
        ReasonKind.Place => 1.5,
        ReasonKind.Country => 1,
        ReasonKind.Impact => 0.3,
        ReasonKind.Region => 0.4,
        _ => 0,
    };
}
