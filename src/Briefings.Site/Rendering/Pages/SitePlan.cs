using System.Collections.Immutable;

using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Models;

namespace Briefings.Site.Rendering.Pages;

/// <summary>All files that templates make for a target, and the index of what is where.</summary>
/// <param name="Jobs">The files, each path once.</param>
/// <param name="Index">What is where, PDFs, pictures and files to download included.</param>
internal sealed record SitePlan(ImmutableArray<PageJob> Jobs, SiteIndex Index)
{
    /// <summary>Plans a target's files.</summary>
    public static Outcome<SitePlan> Of(SiteData data, IEnumerable<ReportFile> reports)
    {
        var diagnostics = new List<Diagnostic>();
        var jobs = new List<PageJob>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        void Add(IEnumerable<PageJob> planned)
        {
            foreach (var job in planned)
            {
                if (taken.Add(job.Path))
                {
                    jobs.Add(job);
                }
                else
                {
                    diagnostics.Add(new Diagnostic(Codes.AddressTaken, Place.Of(job.Source ?? job.Path), $"the address \"{job.Path}\" is taken by another page"));
                }
            }
        }

        Add(BriefingPages.Plan(data));
        foreach (var tree in data.Languages.Select(language => data.Tree(language)!))
        {
            Add([OtherPages.Home(data, tree), OtherPages.Missing(data, tree)]);
            Add(TermPages.Plan(data, tree));
            Add(ArchivePages.Plan(data, tree));
            Add(FeedFiles.Plan(data, tree));
            Add(OtherPages.Static(data, tree));
        }

        // A withdrawn address that a living page has again needs no page that says it is gone.
        var withdrawn = BriefingPages.PlanWithdrawals(data).Where(job => !taken.Contains(job.Path)).ToArray();
        Add(withdrawn);
        var redirects = BriefingPages.PlanRedirects(data, taken, diagnostics).ToArray();
        Add(redirects);
        Add([FeedFiles.Robots(data), FeedFiles.Relations(data)]);
        var pages = jobs.ToImmutableArray();
        Add([FeedFiles.Sitemap(data, pages)]);

        // Nothing leads to what is gone, so that the rest of the output does not tell of it.
        var files = taken.Except(withdrawn.Select(job => job.Path))
            .Concat(reports.Select(report => report.Path))
            .Concat(data.Release.Media.Select(MediaFiles.Path))
            .Concat(data.Release.Files.Select(file => file.File));
        return new(new SitePlan([.. jobs], new SiteIndex(data.Paths, data.Release.Target.BaseUrl, files, Markings(data, jobs, reports))), [.. diagnostics]);
    }

    private static Dictionary<string, Tlp> Markings(SiteData data, IEnumerable<PageJob> jobs, IEnumerable<ReportFile> reports) =>
        jobs.Select(job => (job.Path, job.Marking))
            .Concat(reports.Select(report => (report.Path, Marking: data.Find(report.Key)!.HeadTlp)))
            .Concat(data.Release.Files.Select(file => (Path: file.File, Marking: file.Tlp)))
            .Where(each => each.Marking > Tlp.Clear)
            .ToDictionary(each => each.Path, each => each.Marking, StringComparer.Ordinal);
}
