using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

namespace Briefings.Site;

/// <summary>Finds the briefings that somebody names on the command line, and says why one can't be had.</summary>
internal static class ReportSelection
{
    /// <summary>The released briefings that are named, in that order.</summary>
    /// <param name="release">What may be had.</param>
    /// <param name="report">Why the rest may not.</param>
    /// <param name="names">Slugs or numbers; <c>slug.fr</c> is an edition, without a language it is the default one or the only one.</param>
    public static Outcome<ImmutableArray<ReleasedBriefing>> Choose(Release release, ReleaseReport report, ImmutableArray<string> names)
    {
        var chosen = ImmutableArray.CreateBuilder<ReleasedBriefing>();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (Find(release, name) is { } briefing)
            {
                chosen.Add(briefing);
            }
            else
            {
                found.Add(Explain(release, report, name));
            }
        }

        return new Outcome<ImmutableArray<ReleasedBriefing>>(chosen.ToImmutable(), found.ToImmutable());
    }

    private static ReleasedBriefing? Find(Release release, string name)
    {
        var editions = release.Briefings.Where(briefing => Names(briefing).Contains(name, StringComparer.Ordinal)).ToList();
        return editions.Find(briefing => briefing.Language == release.Site.DefaultLanguage) ?? editions.FirstOrDefault();
    }

    private static IEnumerable<string> Names(ReleasedBriefing briefing) =>
        [briefing.Slug, briefing.Id, $"{briefing.Slug}.{briefing.Language}", $"{briefing.Id}.{briefing.Language}"];

    private static Diagnostic Explain(Release release, ReleaseReport report, string name)
    {
        var held = report.Entries.FirstOrDefault(entry => !entry.IsIn && (entry.Id == name || Path.GetFileNameWithoutExtension(entry.File) == name));
        if (held is not null)
        {
            return new Diagnostic(Codes.UnusableCommand, Place.Of(held.File), $"\"{name}\" is not released to target \"{release.Target.Name}\": {held.Message}");
        }

        var nearest = NearestWord.Find(name, release.Briefings.SelectMany(Names));
        return new Diagnostic(
            Codes.UnusableCommand,
            default,
            $"there is no briefing \"{name}\"",
            nearest is null ? "name a slug or a number; \"briefings release\" lists them" : $"did you mean \"{nearest}\"?");
    }
}
