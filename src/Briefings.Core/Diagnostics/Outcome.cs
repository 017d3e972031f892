using System.Collections.Immutable;

namespace Briefings.Core.Diagnostics;

/// <summary>What a stage returns: its records and what it found.</summary>
/// <typeparam name="T">The records.</typeparam>
/// <param name="Value">The records; as complete as the input allows, so that later checks can still find more.</param>
/// <param name="Diagnostics">What was found, in any order.</param>
public sealed record Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything found ends the build.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
