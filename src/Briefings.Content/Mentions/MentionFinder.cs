using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core.Words;

namespace Briefings.Content.Mentions;

/// <summary>
/// Finds the terms that a text names by label, full name or alias. Case, accents, curly quotes, dashes and runs of blanks are folded as
/// everywhere (<see cref="Folding"/>); of two names that begin at one place the longer counts; a name that two terms share counts for
/// neither. Made once for a language, then used from any number of threads.
/// </summary>
/// <remarks>
/// A text is walked through once, and at each beginning of a word no further than the longest name goes: the work grows with the text,
/// not with the number of terms.
/// </remarks>
public sealed class MentionFinder
{
    private const int MostLettersOfAcronym = 4;
    private const int ShoutedWords = 4;

    [ThreadStatic]
    private static FoldedText? buffer;

    private readonly NameTree<Name> names;

    private MentionFinder(NameTree<Name> names) => this.names = names;

    /// <summary>Makes the finder of one language.</summary>
    /// <param name="terms">The terms to find: their label and full name as that language's readers see them, and all aliases.</param>
    /// <param name="places">Names that are no term's, so that nothing within them counts: <c>Lake Chad</c> does not name Chad. The names of all countries are added.</param>
    /// <param name="language">BCP 47 tag of the texts.</param>
    /// <param name="fallback">The site's first language, for labels that the language lacks.</param>
    public static MentionFinder Of(IEnumerable<Term> terms, IEnumerable<PlaceReference> places, string language, string fallback)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(places);
        var folding = new FoldedText();
        var names = new List<(string, Name)>();
        foreach (var term in terms)
        {
            foreach (var spelling in Spellings(term, language, fallback).Distinct(StringComparer.Ordinal))
            {
                Add(names, folding, spelling, term);
            }
        }

        foreach (var other in places.SelectMany(place => place.Aliases.Add(place.Label.In(language, fallback))).Concat(CountriesIn(language)).Distinct(StringComparer.Ordinal))
        {
            Add(names, folding, other, term: null);
        }

        return new MentionFinder(new NameTree<Name>(names));
    }

    /// <summary>The mentions in a text, in its order; none overlaps another.</summary>
    public ImmutableArray<Mention> Find(string text)
    {
        var found = new List<Mention>();
        Find(text, found);
        return [.. found];
    }

    /// <summary>Adds the mentions in a text to others; for whoever searches many texts.</summary>
    public void Find(string text, ICollection<Mention> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        Search(text, found);
    }

    /// <summary>How many signs are looked at to search a text, those looked at twice counted twice.</summary>
    internal long StepsIn(string text) => Search(text, []);

    private long Search(string text, ICollection<Mention> found)
    {
        var steps = 0L;
        var folding = buffer ??= new FoldedText();
        folding.Read(text);
        var folded = folding.Folded;
        var hasAddress = folded.Contains("://", StringComparison.Ordinal);
        var hasCase = !IsShouted(text);
        for (var at = 0; at < folded.Length;)
        {
            if (hasAddress && (at == 0 || folded[at - 1] == ' ') && AddressEnd(folded, at) is var after and > 0)
            {
                at = after;
                continue;
            }

            // Most places are no beginning of a name at all: that is the cheaper question.
            steps++;
            var first = names.Step(NameTree<Name>.Root, folded[at]);
            if (first == NameTree<Name>.Nowhere || !folding.Begins(at) || WordBoundaries.BeginningOf(folded, at) is not (var beginning and >= 0))
            {
                at++;
                continue;
            }

            var (end, node) = Longest(folding, text, hasCase, at, first, ref steps);
            if (end == 0)
            {
                at++;
                continue;
            }

            if (OnlyTerm(folding, text, hasCase, at, node) is { } term)
            {
                var start = folding.StartOf(beginning);
                found.Add(new Mention(term.Kind, term.Id, start, WithAccents(text, folding.EndOf(end - 1)) - start));
            }

            at = end;
        }

        return steps;
    }

    private (int End, int Node) Longest(FoldedText folding, string text, bool hasCase, int at, int first, ref long steps)
    {
        var folded = folding.Folded;
        var best = (0, NameTree<Name>.Nowhere);
        var node = first;
        for (var next = at + 1; ; next++)
        {
            steps++;
            if (!names.At(node).IsEmpty && folding.Ends(next) && WordBoundaries.EndsAt(folded, next) && IsTyped(folding, text, hasCase, at, node))
            {
                best = (next, node);
            }

            if (next == folded.Length || (node = names.Step(node, folded[next])) == NameTree<Name>.Nowhere)
            {
                return best;
            }
        }
    }

    private bool IsTyped(FoldedText folding, string text, bool hasCase, int at, int node)
    {
        foreach (var name in names.At(node))
        {
            if (name.IsTyped(folding, text, hasCase, at))
            {
                return true;
            }
        }

        return false;
    }

    // A place or country that shares a term's name does not hide the term; two terms hide each other.
    private (TermKind Kind, string Id)? OnlyTerm(FoldedText folding, string text, bool hasCase, int at, int node)
    {
        (TermKind, string)? only = null;
        foreach (var name in names.At(node))
        {
            if (name.Term is { } term && name.IsTyped(folding, text, hasCase, at))
            {
                if (only is not null && only != term)
                {
                    return null;
                }

                only = term;
            }
        }

        return only;
    }

    private static IEnumerable<string> Spellings(Term term, string language, string fallback)
    {
        yield return term.Label.In(language, fallback);
        if (term.Name is { } name)
        {
            yield return name.In(language, fallback);
        }

        foreach (var alias in term.Aliases)
        {
            yield return alias;
        }
    }

    private static IEnumerable<string> CountriesIn(string language) =>
        CountryCodes.Codes.Select(code => (code, name: CountryNames.In(code, language))).Where(country => country.name != country.code).Select(country => country.name);

    private static void Add(List<(string, Name)> names, FoldedText folding, string spelling, Term? term)
    {
        folding.Read(spelling);
        var folded = folding.Folded.ToString();

        if (!folded.Any(char.IsLetter) || folded.Length < 2 || (IsOfCommonWords(term) && !folded.Contains(' ', StringComparison.Ordinal)))
        {
            return;
        }

        var name = new Name(term is null ? null : (term.Kind, term.Id), CapitalsOf(folding, spelling));
        names.Add((folded, name));
        if (folded.Length > 3 && folded.StartsWith("ال", StringComparison.Ordinal))
        {
            // After the particle for "to" and "for" the article loses its first letter.
            names.Add(("لل" + folded[2..], name));
        }
    }

    // One word for an impact, or for ACLED's actors without an organisation, is a word like others: "fuel", "health", "civilians".
    private static bool IsOfCommonWords(Term? term) => term is Impact or Actor { ActorKind: ActorKind.Civilians or ActorKind.Rioters or ActorKind.Protesters };

    // Where a short word with capitals must have them, or "is", "us" and "au" would name organisations.
    private static ulong CapitalsOf(FoldedText folding, string spelling)
    {
        var letters = spelling.Count(char.IsLetter);
        var capitals = spelling.Count(char.IsUpper);
        if (letters > MostLettersOfAcronym || folding.Length > 64 || folding.Folded.Contains(' ') || (capitals < 2 && capitals < letters))
        {
            return 0;
        }

        var mask = 0UL;
        for (var index = 0; index < folding.Length; index++)
        {
            mask |= char.IsUpper(spelling[folding.StartOf(index)]) ? 1UL << index : 0;
        }

        return mask;
    }

    // Words of an address on the web, written out, name nobody.
    private static int AddressEnd(ReadOnlySpan<char> folded, int at)
    {
        var rest = folded[at..];
        var length = rest.IndexOf(' ') is var blank and >= 0 ? blank : rest.Length;
        return rest[..length].Contains("://", StringComparison.Ordinal) ? at + length : 0;
    }

    private static int WithAccents(string text, int end)
    {
        while (end < text.Length && char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        return end;
    }

    // A line of capitals. Stops at the first small letter, which is near in all that people write.
    private static bool IsShouted(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var each in text)
        {
            if (char.IsLower(each))
            {
                return false;
            }

            words += char.IsUpper(each) && !inWord ? 1 : 0;
            inWord = char.IsUpper(each);
        }

        return words >= ShoutedWords;
    }

    /// <summary>What a name stands for.</summary>
    /// <param name="Term">The term; null for a name that only keeps what is inside it from counting.</param>
    /// <param name="Capitals">A bit for each folded sign that must be a capital in the text; 0 where case does not matter.</param>
    private readonly record struct Name((TermKind Kind, string Id)? Term, ulong Capitals)
    {
        /// <summary>Whether the text has the capitals that the name needs; in a line of capitals they mean nothing.</summary>
        public bool IsTyped(FoldedText folding, string text, bool hasCase, int at)
        {
            for (var index = 0; index < 64 && Capitals >> index != 0; index++)
            {
                if ((Capitals >> index & 1) != 0 && !(hasCase && char.IsUpper(text[folding.StartOf(at + index)])))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
