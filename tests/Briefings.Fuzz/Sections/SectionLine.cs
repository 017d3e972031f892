namespace Briefings.Fuzz.Sections;

/// <summary>A line of a text that is mutated.</summary>
/// <param name="Before">What stands before the line's own signs: blanks, tabs, signs of lists and quotes.</param>
/// <param name="Text">The line's own signs.</param>
/// <param name="Kind">What may be done to it.</param>
internal readonly record struct SectionLine(string Before, string Text, LineKind Kind)
{
    /// <summary>Whether its own signs may be changed, and whether it may go or be said twice.</summary>
    public bool IsFree => Kind == LineKind.Free;

    public override string ToString() => Before + Text;
}

/// <summary>What mutations may do to a line.</summary>
internal enum LineKind
{
    /// <summary>Everything.</summary>
    Free,

    /// <summary>It holds a secret word: it may go, it may be changed around the word, but it neither moves nor is said twice.</summary>
    Secret,

    /// <summary>It begins or ends a marked section: only what stands before and behind its own signs changes.</summary>
    Fence,

    /// <summary>It belongs to code that says it shows such signs: whoever damages it makes code of what follows, by his own word.</summary>
    Whole,
}
