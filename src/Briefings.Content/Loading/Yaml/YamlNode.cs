using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Yaml;

/// <summary>A value in YAML, with its place in the author's file.</summary>
/// <param name="Place">Where it begins.</param>
internal abstract record YamlNode(Place Place);

/// <summary>A text, number, word or nothing: always the text as typed, since only the key knows what it wants.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Value">The text, quotes resolved.</param>
/// <param name="Style">How it was typed.</param>
internal sealed record YamlScalar(Place Place, string Value, YamlStyle Style) : YamlNode(Place)
{
    /// <summary>Whether it was put together from what a comma in braces had parted, which is told already.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether it stands for no value (YAML 1.2 core schema, section 10.3.2).</summary>
    public bool IsNull => Style == YamlStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>How a scalar was typed.</summary>
internal enum YamlStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single or double quotes.</summary>
    Quoted,

    /// <summary>As a block after <c>|</c> or <c>&gt;</c>, which begins on the next line.</summary>
    Block,
}

/// <summary>A list.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Items">Its entries.</param>
internal sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

/// <summary>A map of keys.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Entries">Its keys, each once, in the author's order.</param>
internal sealed record YamlMap(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPlace">Where the key begins.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Key, Place KeyPlace, YamlNode Value);

/// <summary>What was read from one piece of YAML.</summary>
/// <param name="Root">The value; null where there is none.</param>
/// <param name="Broken">Keys of the outermost map whose value could not be read; they were typed, so they are not missing.</param>
/// <param name="BrokenIds">Ids of entries of the outermost list that could not be read.</param>
internal sealed record YamlDocument(YamlNode? Root, ImmutableArray<(string Key, Place Place)> Broken, ImmutableArray<(string Id, Place Place)> BrokenIds);
