using Briefings.Content.Model;

namespace Briefings.Content.Mentions;

/// <summary>A place in a text that names a term.</summary>
/// <param name="Kind">Which vocabulary the term is of.</param>
/// <param name="TermId">Which term.</param>
/// <param name="Start">Where the name begins, in UTF-16 units of the text as it stands.</param>
/// <param name="Length">How long it is there; accents that follow as signs of their own are counted in, a possessive <c>’s</c> is not.</param>
public readonly record struct Mention(TermKind Kind, string TermId, int Start, int Length)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
