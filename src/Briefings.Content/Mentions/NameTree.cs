using System.Collections.Immutable;

namespace Briefings.Content.Mentions;

/// <summary>Folded names, sign by sign: a step for each sign of a text, whatever the number of names.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameTree<T>
{
    /// <summary>Where every walk begins.</summary>
    public const int Root = 0;

    /// <summary>Where no name leads.</summary>
    public const int Nowhere = -1;

    private readonly int[] firstOf;
    private readonly char[] signs;
    private readonly int[] targets;
    private readonly ImmutableArray<T>[] values;

    /// <summary>Makes the tree; values of one name keep their order.</summary>
    public NameTree(IEnumerable<(string Name, T Value)> names)
    {
        var nodes = new List<(SortedDictionary<char, int> Next, List<T> Values)> { (new(), []) };
        foreach (var (name, value) in names)
        {
            var at = Root;
            foreach (var sign in name)
            {
                if (!nodes[at].Next.TryGetValue(sign, out var next))
                {
                    nodes[at].Next[sign] = next = nodes.Count;
                    nodes.Add((new(), []));
                }

                at = next;
            }

            if (name.Length > 0)
            {
                nodes[at].Values.Add(value);
            }
        }

        firstOf = new int[nodes.Count + 1];
        for (var node = 0; node < nodes.Count; node++)
        {
            firstOf[node + 1] = firstOf[node] + nodes[node].Next.Count;
        }

        signs = [.. nodes.SelectMany(node => node.Next.Keys)];
        targets = [.. nodes.SelectMany(node => node.Next.Values)];
        values = [.. nodes.Select(node => node.Values.ToImmutableArray())];
    }

    /// <summary>What the names that end at a node stand for.</summary>
    public ImmutableArray<T> At(int node) => values[node];

    /// <summary>The node that a sign leads to; <see cref="Nowhere"/> where no name goes on so.</summary>
    public int Step(int node, char sign)
    {
        var found = signs.AsSpan(firstOf[node], firstOf[node + 1] - firstOf[node]).BinarySearch(sign);
        return found < 0 ? Nowhere : targets[firstOf[node] + found];
    }
}
