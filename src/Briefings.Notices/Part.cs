using System.Collections.Immutable;

namespace Briefings.Notices;

/// <summary>Something of others that the tool carries: a package, a family of fonts, the hyphenation patterns of a language.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its version, or null where it has none of its own.</param>
/// <param name="Licence">The SPDX expression that its package gives, or the title of the licence's text.</param>
/// <param name="Copyright">Who holds the rights, in the words of the part itself, or null where the texts alone say it.</param>
/// <param name="Address">Where it comes from, or null.</param>
/// <param name="Files">The paths of what is carried of it; what lies in an assembly follows the assembly's path and <c>!</c>.</param>
/// <param name="Texts">The texts of licence and notices, whole, with line feeds and no blanks at the ends of lines.</param>
internal sealed record Part(
    string Name,
    string? Version,
    string Licence,
    string? Copyright,
    string? Address,
    ImmutableArray<string> Files,
    ImmutableArray<string> Texts);
