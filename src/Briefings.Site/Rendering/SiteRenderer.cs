using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Site.Relating;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Models;
using Briefings.Site.Rendering.Pages;
using Briefings.Site.Rendering.Words;

namespace Briefings.Site.Rendering;

/// <summary>
/// The stage that makes a target's files from a release: pages, feeds, assets, pictures and files to download. Each file is a pure function of its
/// template and its model; nothing here reads the clock or the console.
/// </summary>
/// <param name="templates">The templates.</param>
public sealed class SiteRenderer(TemplateSet templates)
{
    private const string ReportsPage = "reports.html";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether PDFs are left out this once: then nobody is told that what leads to their list leads nowhere.</summary>
    public bool PdfsAreLeftOut { get; init; }

    /// <summary>Makes all files and hands each over as soon as it is made.</summary>
    /// <param name="release">What the target may show.</param>
    /// <param name="relations">What leads from each briefing to others.</param>
    /// <param name="reports">The PDFs, made before, since pages print their size and length; they are handed over too.</param>
    /// <param name="emit">Takes a file; called from several threads, in any order, once a path.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>What was found, ordered. Where there are errors, the files are not complete.</returns>
    /// <exception cref="IOException">A template, asset or picture cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public ImmutableArray<Diagnostic> Render(
        Release release,
        Relations relations,
        IReadOnlyList<ReportFile> reports,
        Action<OutputFile> emit,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(relations);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(emit);
        var words = WordsSet.Load(templates, release.Site);
        var data = new SiteData(release, relations, reports, words.Value);
        var assets = AssetSet.Load(templates, release.Site, release.Impacts, release.Impacts.Select(data.Markings.Of).DefaultIfEmpty(Tlp.Clear).Max());
        var plan = SitePlan.Of(data, reports);
        var found = new List<Diagnostic>([.. words.Diagnostics, .. assets.Diagnostics, .. plan.Diagnostics, .. Navigation(release, plan.Value.Index)]);
        var broken = templates.Check();
        if (!broken.IsEmpty)
        {
            return Sorted(found.Concat(broken));
        }

        found.AddRange(RenderAll(plan.Value, data, assets.Value, emit, cancellation));
        foreach (var file in assets.Value.Files)
        {
            emit(file);
        }

        foreach (var report in reports)
        {
            emit(new OutputFile(report.Path, report.Content));
        }

        Parallel.ForEach(
            release.Media.DistinctBy(MediaFiles.Path),
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            media => emit(MediaFiles.Read(media)));
        foreach (var file in release.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            emit(DownloadFiles.Read(file));
        }

        return Sorted(found);
    }

    private IEnumerable<Diagnostic> RenderAll(SitePlan plan, SiteData data, AssetSet assets, Action<OutputFile> emit, CancellationToken cancellation)
    {
        var failures = new ConcurrentBag<(PageJob Job, Diagnostic Diagnostic)>();
        var failed = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        void Make(PageJob job, string template)
        {
            var scope = new ModelScope(data, data.Tree(job.Language)!, Locate(job, plan.Index));
            var outcome = TemplateRenderer.RenderLabelled(templates, template, job.Model(scope), new PageScope(scope.Words, scope.Locator, assets), job.Subject);
            foreach (var diagnostic in outcome.Diagnostics)
            {
                failures.Add((job, diagnostic));
                failed.TryAdd(template, true);
            }

            if (outcome.Value is { } written)
            {
                emit(new OutputFile(job.Path, Utf8.GetBytes(written.Text)));
            }
        }

        // One file of each template goes first: a template that fails at once would fail as often as there are pages, and one
        // that runs into its time limit would take that long each time.
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var byTemplate = plan.Jobs.ToLookup(job => templates.FirstOf(job.Templates) ?? job.Templates[^1], StringComparer.Ordinal);
        Parallel.ForEach(byTemplate, options, group => Make(group.First(), group.Key));
        var rest = byTemplate.Where(group => !failed.ContainsKey(group.Key)).SelectMany(group => group.Skip(1).Select(job => (job, group.Key))).ToArray();
        Parallel.ForEach(rest, options, item => Make(item.job, item.Key));
        return failures
            .GroupBy(failure => (failure.Diagnostic.Descriptor, failure.Diagnostic.Place))
            .Select(group => group.OrderBy(failure => failure.Job.Path, StringComparer.Ordinal).First().Diagnostic);
    }

    private static Locator Locate(PageJob job, SiteIndex index) => job.Style switch
    {
        AddressStyle.Absolute => Locator.Absolute(index, job.Language),
        AddressStyle.Rooted => Locator.Rooted(index, job.Language),
        _ => Locator.Relative(index, job.Language, job.Path),
    };

    private IEnumerable<Diagnostic> Navigation(Release release, SiteIndex index) =>
        from item in release.Site.Navigation
        let path = item.To.Split('#')[0]
        where index.Resolve(path, release.Site.DefaultLanguage) is null && Address.Web(item.To) is null
        where !PdfsAreLeftOut || (path != ReportsPage && !path.EndsWith("/" + ReportsPage, StringComparison.Ordinal))
        select new Diagnostic(Codes.NavigationNowhere, item.Place, $"the navigation leads to \"{item.To}\", which this target does not have");

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Distinct().Order()];
}
