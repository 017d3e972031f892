namespace Briefings.Content.Loading.Files;

/// <summary>What the name of a text file says: <c>kayes-blockade.fr.md</c> is the French edition of <c>kayes-blockade</c>.</summary>
/// <param name="Name">The name in addresses.</param>
/// <param name="Language">The language tag; null where the name has none.</param>
internal readonly record struct TextName(string Name, string? Language)
{
    /// <summary>Reads a file's name without its last extension.</summary>
    public static TextName Parse(string stem)
    {
        var dot = stem.LastIndexOf('.');
        return dot < 0 ? new(stem, null) : new(stem[..dot], stem[(dot + 1)..]);
    }
}
