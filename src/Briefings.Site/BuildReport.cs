using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;

namespace Briefings.Site;

/// <summary>What a build did and found.</summary>
/// <param name="Targets">What was made for each target; empty where errors came before that.</param>
/// <param name="Diagnostics">What was found, each once, sorted by file and line.</param>
public sealed record BuildReport(ImmutableArray<TargetReport> Targets, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything found ended the build; nothing was written then.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>What was made for one target.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="OutputFolder">Where it went, or would go.</param>
/// <param name="Pages">How many HTML pages.</param>
/// <param name="Pdfs">How many PDFs.</param>
/// <param name="Publication">What publishing did; null where nothing was to be written.</param>
public sealed record TargetReport(string Name, string OutputFolder, int Pages, int Pdfs, Publication? Publication);
