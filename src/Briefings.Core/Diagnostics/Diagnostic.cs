using Briefings.Core.Words;

namespace Briefings.Core.Diagnostics;

/// <summary>One finding: what is wrong, where, and what to write instead.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Message">What is wrong, in the author's words; lower case first letter, no full stop; names the offending text in straight double quotes.</param>
/// <param name="Fix">What to write instead, such as <c>did you mean "jnim"?</c>; printed after the message and a semicolon.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Place Place, string Message, string? Fix = null) : IComparable<Diagnostic>
{
    /// <summary>The stable code, such as <c>BRF012</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How grave it is: as its kind says, unless <see cref="AsWarning"/> made it milder.</summary>
    public Severity Severity { get; private init; } = Descriptor.Severity;

    /// <summary>The same finding as a warning, for what nobody has to wait for, such as a draft; a warning or hint stays as it is.</summary>
    public Diagnostic AsWarning() => Severity == Severity.Error ? this with { Severity = Severity.Warning } : this;

    /// <summary>The same finding as an error, for what is bearable in a preview and not in what goes out.</summary>
    public Diagnostic AsError() => this with { Severity = Severity.Error };

    /// <summary>Orders by place, then code, then message, so that output never depends on timing.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Place.CompareTo(other.Place);
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    // A quoted value may be a pasted chapter.
    private const int LongestText = 600;

    /// <summary>
    /// The finding on one line: <c>PATH:LINE:COL: error BRF012: text; fix</c>. Messages quote what authors typed, so characters
    /// that a terminal would obey are shown by their numbers.
    /// </summary>
    public override string ToString()
    {
        var kind = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "hint",
        };
        var text = Fix is null ? Message : $"{Message}; {Fix}";
        text = text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
        return HiddenCharacters.Show($"{Place}: {kind} {Code}: {text.ReplaceLineEndings(" ")}");
    }

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
