using System.Collections.Frozen;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>All keys that there are, wherever: what an author who forgot a colon meant by a word.</summary>
internal static class KeyNames
{
    private static readonly FrozenSet<string> Known = Schemas.All.SelectMany(Names).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is a key somewhere.</summary>
    public static bool IsKnown(string word) => Known.Contains(word);

    private static IEnumerable<string> Names(Schema schema) => schema.Keys.SelectMany(key => key.Entries is { } inner ? Names(inner).Append(key.Name) : [key.Name]);
}
