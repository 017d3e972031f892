using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using Briefings.Core.Prose;

namespace Briefings.Site.Rendering;

/// <summary>The texts that a report may hold, which remembers those that it does hold.</summary>
/// <param name="bodies">The texts by name.</param>
internal sealed class UsedBodies(ImmutableDictionary<string, Body> bodies) : IReadOnlyDictionary<string, Body>
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The texts that were asked for by name.</summary>
    public IEnumerable<Body> Used => used.Order(StringComparer.Ordinal).Select(name => bodies[name]);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => bodies.Keys;

    /// <inheritdoc/>
    public IEnumerable<Body> Values => bodies.Values;

    /// <inheritdoc/>
    public int Count => bodies.Count;

    /// <inheritdoc/>
    public Body this[string key] => TryGetValue(key, out var body) ? body : throw new KeyNotFoundException();

    /// <inheritdoc/>
    public bool ContainsKey(string key) => bodies.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Body value)
    {
        if (!bodies.TryGetValue(key, out value))
        {
            return false;
        }

        used.Add(key);
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Body>> GetEnumerator() => bodies.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
