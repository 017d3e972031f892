using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Releasing;

/// <summary>A file of the house's own words that every target prints as it stands: a template, a language file, a style sheet.</summary>
/// <param name="Pieces">What it says, piece by piece in its order; a text may go on in the next piece.</param>
public sealed record HouseText(ImmutableArray<HouseWords> Pieces);

/// <summary>A piece of it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">Where they begin.</param>
public readonly record struct HouseWords(string Text, Place Place);
