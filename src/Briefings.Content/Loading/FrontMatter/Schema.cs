using System.Collections.Immutable;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Whether a key must be typed.</summary>
internal enum KeyRule
{
    /// <summary>It must be there and have a value.</summary>
    Required,

    /// <summary>It may be left out.</summary>
    Optional,

    /// <summary>It is worked out and never typed.</summary>
    Computed,
}

/// <summary>One key that an author may type.</summary>
/// <param name="Name">As typed, <c>snake_case</c>.</param>
/// <param name="Rule">Whether it must be typed.</param>
/// <param name="Type">Its type in words, for the reference page.</param>
/// <param name="Meaning">What it means, in Markdown, for the reference page.</param>
/// <param name="Entries">The keys inside, where it is a map or a list of maps.</param>
internal sealed record Key(string Name, KeyRule Rule, string Type, string Meaning, Schema? Entries = null);

/// <summary>The keys of one kind of map. The reader refuses every other key, and <c>docs/front-matter.md</c> is written from it.</summary>
/// <param name="Keys">The keys in the order of the reference page.</param>
internal sealed record Schema(ImmutableArray<Key> Keys)
{
    /// <summary>The key of a name; null where there is none.</summary>
    public Key? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}
