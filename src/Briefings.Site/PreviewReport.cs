using System.Collections.Immutable;
using Briefings.Site.Rendering;

namespace Briefings.Site;

/// <summary>A target made in memory, for whoever writes for it.</summary>
/// <param name="Report">What was made and found; no target where settings, vocabularies or templates have errors. Errors in single texts are no such thing: these texts are left out.</param>
/// <param name="Files">The files, by path.</param>
/// <param name="Sources">The files of content from which pages were made, by the pages' paths.</param>
public sealed record PreviewReport(BuildReport Report, ImmutableArray<OutputFile> Files, ImmutableDictionary<string, string> Sources)
{
    /// <summary>Whether there is a site to look at.</summary>
    public bool IsMade => !Report.Targets.IsEmpty;
}
