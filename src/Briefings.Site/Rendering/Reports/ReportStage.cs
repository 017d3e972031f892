using System.Collections.Concurrent;
using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Reports;
using Briefings.Site.Relating;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Models;
using Briefings.Site.Rendering.Pages;
using Briefings.Site.Rendering.Words;

namespace Briefings.Site.Rendering;

/// <summary>The stage that makes the PDFs of a release: a template writes report markup, and the engine draws it.</summary>
/// <param name="templates">The templates.</param>
/// <param name="renderer">Draws reports.</param>
/// <param name="paper">What they are printed on, instead of what the publisher says; null for that.</param>
public sealed class ReportStage(TemplateSet templates, IReportRenderer renderer, Paper? paper = null)
{
    private const string StylesFile = "reports/styles.yaml";

    /// <summary>Makes the PDF of every edition that gets one in the target.</summary>
    /// <param name="release">What the target may show.</param>
    /// <param name="relations">What leads from each briefing to others.</param>
    /// <param name="made">Told after each PDF, from several threads; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The PDFs by key, without those that failed, and what was found.</returns>
    /// <exception cref="IOException">A template or picture cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public Outcome<ImmutableArray<ReportFile>> Render(Release release, Relations relations, Action<ReportFile>? made = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(relations);
        if (!release.Target.Pdf)
        {
            return new([], []);
        }

        var wanted = release.Briefings.Where(briefing => briefing.Pdf.Enabled).OrderBy(briefing => briefing.Key).ToArray();
        return Render(release, relations, wanted, (null, null), made, cancellation);
    }

    /// <summary>Makes one PDF, whether or not the target has PDFs.</summary>
    /// <param name="release">What the target may show.</param>
    /// <param name="relations">What leads from each briefing to others.</param>
    /// <param name="briefing">Which edition.</param>
    /// <param name="client">Whose name stands on its cover and foot; null for nobody's.</param>
    /// <param name="recipient">The only one whom it is for, named on every page; null where its marking says who may have it.</param>
    /// <returns>The PDF, null where it failed, and what was found.</returns>
    /// <exception cref="IOException">A template or picture cannot be read.</exception>
    public Outcome<ReportFile?> RenderOne(Release release, Relations relations, ReleasedBriefing briefing, string? client, string? recipient = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(relations);
        ArgumentNullException.ThrowIfNull(briefing);
        var outcome = Render(release, relations, [briefing], (client, recipient), null, CancellationToken.None);

        // Pages are not made beside it, so nobody else says what is wrong with the words.
        var words = WordsSet.Load(templates, release.Site).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);
        return new(outcome.Value.FirstOrDefault(), [.. words.Concat(outcome.Diagnostics).Order()]);
    }

    /// <summary>The report markup of one briefing as the engine reads it, for whoever writes templates; nothing is drawn.</summary>
    /// <param name="release">What the target may show.</param>
    /// <param name="relations">What leads from each briefing to others.</param>
    /// <param name="briefing">Which edition.</param>
    /// <param name="client">Whose name stands on its cover and foot; null for nobody's.</param>
    /// <param name="recipient">The only one whom it is for; null where its marking says who may have it.</param>
    /// <returns>The markup, null where the template wrote none; and what is wrong with template or markup.</returns>
    /// <exception cref="IOException">A template or picture cannot be read.</exception>
    public Outcome<string?> MarkupOf(Release release, Relations relations, ReleasedBriefing briefing, string? client, string? recipient = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(relations);
        ArgumentNullException.ThrowIfNull(briefing);
        var words = WordsSet.Load(templates, release.Site);
        var (styles, faults) = Styles();
        if (styles is null)
        {
            return new(null, faults);
        }

        var data = new SiteData(release, relations, [], words.Value);
        var scope = new ModelScope(data, data.Tree(briefing.Language)!, Locator.Absolute(SitePlan.Of(data, []).Value.Index, briefing.Language));
        var branded = styles.Branded(release.Site.Brand.Primary, release.Site.Brand.Accent);
        var media = new ConcurrentDictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal);
        var (written, parsed, _) = Compose(scope, briefing, (client, recipient), scope.Paths.Pdf(briefing), branded, media);
        var found = words.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Concat(faults).Concat(parsed.Diagnostics);
        return new(written, [.. found.Order()]);
    }

    private Outcome<ReportStyles?> Styles()
    {
        if (templates.Find(StylesFile) is not { } sheet)
        {
            return new(null, [new Diagnostic(Codes.TemplateMissing, Place.Of("templates/" + StylesFile), $"there is no style sheet \"{StylesFile}\" for reports")]);
        }

        var styles = ReportStyles.Load(File.ReadAllText(sheet.FullPath), sheet.DisplayPath);
        return new(styles.HasErrors ? null : styles.Value, styles.Diagnostics);
    }

    private Outcome<ImmutableArray<ReportFile>> Render(
        Release release,
        Relations relations,
        ReleasedBriefing[] briefings,
        (string? Client, string? Recipient) names,
        Action<ReportFile>? made,
        CancellationToken cancellation)
    {
        var words = WordsSet.Load(templates, release.Site);
        var (styles, faults) = Styles();
        if (styles is null)
        {
            return new([], faults);
        }

        var data = new SiteData(release, relations, [], words.Value);
        var index = SitePlan.Of(data, []).Value.Index;
        var branded = styles.Branded(release.Site.Brand.Primary, release.Site.Brand.Accent);
        var media = new ConcurrentDictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal);
        var results = new Outcome<ReportFile?>[briefings.Length];

        // Words and styles are the site's, so what is wrong with them is said where pages are made, not once more here.
        Parallel.For(
            0,
            briefings.Length,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            position =>
            {
                results[position] = Make(new ModelScope(data, data.Tree(briefings[position].Language)!, Locator.Absolute(index, briefings[position].Language)), briefings[position], names, branded, media);
                if (results[position].Value is { } file)
                {
                    made?.Invoke(file);
                }
            });
        return new(
            [.. results.Select(result => result.Value).OfType<ReportFile>()],
            [.. faults.Concat(Once(results.SelectMany(result => result.Diagnostics))).Order()]);
    }

    private Outcome<ReportFile?> Make(
        ModelScope scope,
        ReleasedBriefing briefing,
        (string? Client, string? Recipient) names,
        ReportStyles styles,
        ConcurrentDictionary<string, ReadOnlyMemory<byte>?> media)
    {
        var path = scope.Paths.Pdf(briefing);
        var (_, document, marking) = Compose(scope, briefing, names, path, styles, media);
        if (document.Value is null)
        {
            return new(null, document.Diagnostics);
        }

        using var stream = new MemoryStream();
        var result = renderer.Render(document.Value, stream);
        return new(
            result.HasErrors ? null : new ReportFile(briefing.Key, path, stream.ToArray(), result.Pages, marking),
            document.Diagnostics.AddRange(result.Diagnostics.Select(found => Named(found, briefing, path))));
    }

    // What the template of a briefing writes, and the document that it means. A report is marked by all that it holds: what the template
    // reads, and the texts that it names, which are known only when the markup has been read; so it may have to be written once more.
    private (string? Written, Outcome<ReportDocument?> Document, Tlp Marking) Compose(
        ModelScope scope,
        ReleasedBriefing briefing,
        (string? Client, string? Recipient) names,
        string path,
        ReportStyles styles,
        ConcurrentDictionary<string, ReadOnlyMemory<byte>?> media)
    {
        var layout = briefing.Pdf.Layout ?? "briefing";
        var template = $"reports/{layout}.xml";
        var model = Model(scope, briefing, names, layout);
        var bodies = Bodies(scope, briefing);
        var least = ProseModel.MarkingOf(scope, briefing.Body, briefing.Tlp);
        while (true)
        {
            var written = TemplateRenderer.RenderLabelled(templates, template, model, new PageScope(scope.Words, scope.Locator, null), $"{path} from {briefing.SourceFile}", least, traced: true);
            if (written.Value is not { } markup)
            {
                return (null, new(null, written.Diagnostics), Tlp.Red);
            }

            var used = new UsedBodies(bodies);
            var document = Parse(scope, markup, templates.Find(template)!.DisplayPath, styles, used, media);
            var strictest = used.Used.Select(body => ProseModel.MarkingOf(scope, body)).DefaultIfEmpty(Tlp.Clear).Max();
            if (strictest <= markup.Marking)
            {
                return (markup.Text, document, markup.Marking);
            }

            least = strictest;
        }
    }

    private FileModel Model(ModelScope scope, ReleasedBriefing briefing, (string? Client, string? Recipient) names, string layout)
    {
        var model = PageModels.Shared(scope, null);
        model["briefing"] = BriefingModel.Of(scope, briefing, withBody: false);
        model["report"] = new LabelledObject("report", 7, scope.Marking)
        {
            ["client"] = names.Client,
            ["recipient"] = names.Recipient,
            ["layout"] = layout,
            ["paper"] = Names.Of(paper ?? scope.Site.Reports.Paper),
            ["url"] = scope.Data.Release.IsForRecipient ? null : scope.Locator.Url(scope.Paths.Briefing(briefing)),
            ["direction"] = scope.Words.Direction,
        };
        return model;
    }

    private static Outcome<ReportDocument?> Parse(
        ModelScope scope,
        RenderedText markup,
        string template,
        ReportStyles styles,
        UsedBodies bodies,
        ConcurrentDictionary<string, ReadOnlyMemory<byte>?> media) =>
        ReportMarkup.Parse(markup.Text, new ReportContext
        {
            File = template,
            Locate = (line, column) => markup.Trace!.Locate(markup.Text, line, column, template),
            Styles = styles,
            Marking = markup.Marking,
            Bodies = bodies,
            Asides = ProseModel.AsidesOf(scope.Words),
            Links = target => ProseModel.Link(scope, target) is { } link ? new ReportAddress(link.Address, link.Title) { Facts = link.Facts } : null,
            Media = picture => media.GetOrAdd(picture, Read, scope.Data),
        });

    private static ImmutableDictionary<string, Body> Bodies(ModelScope scope, ReleasedBriefing briefing)
    {
        var bodies = ImmutableDictionary.CreateBuilder<string, Body>(StringComparer.Ordinal);
        bodies.Add(briefing.Id, briefing.Body);
        if (scope.Data.ServicesOf(briefing.Services) is { } services)
        {
            Add("services", services.Text);
            Add("closing", services.Closing);
        }

        return bodies.ToImmutable();

        void Add(string name, ImmutableSortedDictionary<string, Body> texts)
        {
            if (ServicesModel.Text(scope, texts) is { IsEmpty: false } text)
            {
                bodies[name] = text;
            }
        }
    }

    // A template prints what front matter says: where a value does not fit, the place is the template's and the fault the briefing's.
    private static Diagnostic Named(Diagnostic found, ReleasedBriefing briefing, string path) =>
        found.Place.File == briefing.SourceFile ? found : found with { Message = $"{found.Message} (while making {path} from {briefing.SourceFile})" };

    // A bare null would become an empty picture: arrays turn into memory by themselves.
    private static ReadOnlyMemory<byte>? Read(string file, SiteData data) =>
        data.Media(file) is { } picture ? MediaFiles.Read(picture).Content : default(ReadOnlyMemory<byte>?);

    // What a template does wrong, it does in every report; characters that no face has are each report's own.
    private static IEnumerable<Diagnostic> Once(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.DistinctBy(diagnostic => (diagnostic.Descriptor, diagnostic.Place, diagnostic.Descriptor == Codes.ReportGlyph ? diagnostic.Message : null));
}
