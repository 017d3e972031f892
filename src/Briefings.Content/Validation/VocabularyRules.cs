using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

namespace Briefings.Content.Validation;

/// <summary>A spelling stands for one term, and no term contains itself.</summary>
internal sealed partial class VocabularyRules(RuleContext context)
{
    private readonly Vocabulary _vocabulary = context.Collection.Vocabulary;

    /// <summary>Checks the vocabularies.</summary>
    public void Check()
    {
        CheckSpellings();
        CheckPlaces();
        CheckCircles("regions", _vocabulary.Regions.Values.ToDictionary(region => region.Id, region => new[] { region.Parent }.OfType<string>().ToImmutableArray()), ".parent");
        CheckCircles("actors", Links(actor => actor.MemberOf), ".member_of");
        CheckCircles("actors", Links(actor => actor.Successors), ".successor");
        CheckCircles("actors", Links(actor => actor.Parents), ".parent");
        CheckPageNumbers();
    }

    private Dictionary<string, ImmutableArray<string>> Links(Func<Actor, ImmutableArray<string>> to) =>
        _vocabulary.Actors.Values.ToDictionary(actor => actor.Id, to);

    private void CheckSpellings()
    {
        var everywhere = new Dictionary<string, (string Entry, Term Term)>(StringComparer.Ordinal);
        foreach (var (name, terms) in Vocabularies())
        {
            var own = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var term in terms.OrderBy(term => context.PlaceOfEntry($"{name}/{term.Id}", "")))
            {
                // Countries without an entry have their names from the culture data, which nobody can mend here.
                if (!_vocabulary.Entries.ContainsKey($"{name}/{term.Id}"))
                {
                    continue;
                }

                foreach (var spelling in Spellings.Of(term).DistinctBy(Folding.Fold))
                {
                    var folded = Folding.Fold(spelling);
                    if (!own.TryAdd(folded, term.Id))
                    {
                        context.Report(Codes.SharedSpelling, PlaceOf(name, term, spelling), $"\"{spelling}\" already stands for \"{own[folded]}\"", "leave it to one of the two");
                    }
                    else if (!everywhere.TryAdd(folded, (name, term)) && everywhere[folded].Entry != name)
                    {
                        context.Report(Codes.OverlappingLabels, PlaceOf(name, term, spelling), $"\"{spelling}\" also stands for \"{everywhere[folded].Term.Id}\" of {everywhere[folded].Entry}");
                    }
                }
            }
        }
    }

    private void CheckPlaces()
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in _vocabulary.Places.Values.OrderBy(place => context.PlaceOfEntry($"places/{place.Id}", "")))
        {
            // Two towns may share a name across a border; within a country an alias leads to one.
            foreach (var spelling in place.Label.ByLanguage.Values.Concat(place.Aliases).DistinctBy(Folding.Fold))
            {
                var key = $"{place.Country}/{Folding.Fold(spelling)}";
                if (!own.TryAdd(key, place.Id!))
                {
                    context.Report(Codes.SharedSpelling, Alias($"places/{place.Id}", place.Aliases, spelling), $"\"{spelling}\" already stands for \"{own[key]}\"", "leave it to one of the two");
                }
            }
        }
    }

    private void CheckCircles(string name, Dictionary<string, ImmutableArray<string>> links, string path)
    {
        var safe = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in links.Keys.Order(StringComparer.Ordinal))
        {
            var way = new List<string>();
            if (Circle(start, links, way, safe) is { } circle)
            {
                context.Report(Codes.CircularReference, context.PlaceOfEntry($"{name}/{circle[0]}", path), $"\"{circle[0]}\" leads back to itself: {string.Join(" → ", circle.Append(circle[0]))}");
                safe.UnionWith(circle);
            }
        }
    }

    private static List<string>? Circle(string start, Dictionary<string, ImmutableArray<string>> links, List<string> way, HashSet<string> safe)
    {
        // Depth first without recursion: a chain may be as long as the vocabulary.
        var stack = new Stack<(string Id, int Next)>();
        stack.Push((start, 0));
        way.Add(start);
        while (stack.Count > 0)
        {
            var (id, next) = stack.Pop();
            var to = links.GetValueOrDefault(id, []);
            if (safe.Contains(id) || next >= to.Length)
            {
                safe.Add(id);
                way.RemoveAt(way.Count - 1);
                continue;
            }

            stack.Push((id, next + 1));
            var at = way.IndexOf(to[next]);
            if (at >= 0)
            {
                return way[at..];
            }

            stack.Push((to[next], 0));
            way.Add(to[next]);
        }

        return null;
    }

    // The second page of "mali" is mali-2.html.
    private void CheckPageNumbers()
    {
        foreach (var (name, terms) in Vocabularies())
        {
            var slugs = terms.Select(term => term.Slug).ToHashSet(StringComparer.Ordinal);
            foreach (var term in terms)
            {
                if (Numbered().Match(term.Slug) is { Success: true } match && slugs.Contains(match.Groups["stem"].Value))
                {
                    context.Report(Codes.AddressClash, context.PlaceOfEntry($"{name}/{term.Id}", ""), $"\"{term.Id}\" is the address of another page of \"{match.Groups["stem"].Value}\"", "give it another id");
                }
                else if (term.Slug == "index")
                {
                    context.Report(Codes.AddressClash, context.PlaceOfEntry($"{name}/{term.Id}", ""), "\"index\" is the address of the overview", "give it another id");
                }
            }
        }
    }

    private IEnumerable<(string Name, IEnumerable<Term> Terms)> Vocabularies() =>
    [
        ("regions", _vocabulary.Regions.Values), ("countries", _vocabulary.Countries.Values), ("actors", _vocabulary.Actors.Values), ("impacts", _vocabulary.Impacts.Values),
    ];

    private Place PlaceOf(string name, Term term, string spelling) => Alias($"{name}/{term.Id}", term.Aliases, spelling);

    private Place Alias(string entry, ImmutableArray<string> aliases, string spelling) =>
        aliases.IndexOf(spelling) is var index and >= 0 ? context.PlaceOfEntry(entry, $".aliases[{index}]") : context.PlaceOfEntry(entry, ".label");

    [GeneratedRegex("^(?<stem>.+)-[0-9]+$")]
    private static partial Regex Numbered();
}
