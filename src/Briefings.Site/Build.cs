using System.Collections.Immutable;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site.Publishing;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site;

/// <summary>
/// The whole road: load → validate → release → relate → render → publish. One object is one build. What is wrong with the
/// content ends in diagnostics, and nothing is written then.
/// </summary>
/// <param name="options">What the build takes from outside.</param>
/// <param name="progress">Told how it gets on.</param>
/// <param name="cancellation">Ends it; outputs stay whole.</param>
public sealed partial class Build(BuildOptions options, IBuildProgress progress, CancellationToken cancellation = default)
{
    // Whoever saves a file during a build saves one or two; a third time means that something writes all the while.
    private const int Attempts = 3;

    private readonly Findings findings = new();
    private readonly List<Func<string?>> changedSources = [];
    private readonly List<ReleaseReport> explained = [];
    private OutputDoor? door;
    private FaceStore? store;

    /// <summary>Owns the faces of reports and outlives the build. Whoever builds again and again gives each build the same one, and sweeps it in between; null where the build frees its own.</summary>
    public FaceStore? Faces { get; init; }

    /// <summary>Draws reports from the faces of the templates; another engine can take its place here. Null for our own.</summary>
    public Func<TemplateSet, IReportRenderer>? Renderer { get; init; }

    /// <summary>By which a file for somebody goes out, once the house was read.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public OutputDoor Door => door ?? throw new InvalidOperationException("Nothing was read yet.");

    /// <summary>Whether the first chosen target is for a circle of readers and not for everybody, once the house was read.</summary>
    public bool IsForACircle { get; private set; }

    /// <summary>Makes the chosen targets and puts them in place.</summary>
    /// <exception cref="IOException">The file system refused; every output is the old one or the new one, whole.</exception>
    public BuildReport Publish()
    {
        using var own = OwnFaces();
        OutputSet? outputs = null;
        try
        {
            ReadUndisturbed(() =>
            {
                outputs?.Dispose();
                outputs = new OutputSet(options, progress, findings, cancellation);
                Fill(outputs);
            });

            // Until it is written anew, a scheduler is told that a rebuild is due: a record of the old output says nothing of the new one.
            Forget();
            var published = outputs!.Publish();
            Remember(published);
            return new BuildReport(published, findings.Sorted());
        }
        finally
        {
            outputs?.Dispose();
        }
    }

    private void Fill(OutputSet outputs)
    {
        explained.Clear();
        var collection = Validate(Load());
        if (findings.HasErrors)
        {
            outputs.Mend(options.Targets(collection.Site).Value, collection.Site);
        }

        if (outputs.LockAfterWaiting(Targets(collection), collection.Site))
        {
            // Another build ended meanwhile, and what it built may be newer than what was read here.
            findings.Clear();
            collection = Validate(Load());
        }

        foreach (var target in Targets(collection))
        {
            var release = Release(collection, target);
            outputs.Add(Render(release, outputs.Open(release)));
            explained.Add(Gate.Explain(collection, target, options.Now));
        }
    }

    /// <summary>Makes the chosen targets and throws them away: all findings of <see cref="Publish"/> and no others, and nothing written.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public BuildReport Check()
    {
        using var own = OwnFaces();
        var collection = Validate(Load());
        var targets = Targets(collection);
        var outputs = new OutputSet(options, progress, findings, cancellation);
        outputs.Look(targets, collection.Site);
        foreach (var target in findings.HasErrors ? [] : targets)
        {
            var paths = new OutputPaths();
            outputs.Look(target);
            Render(Release(collection, target), file => paths.Take(file.Path));
            findings.Add(paths.Diagnostics);
        }

        foreach (var target in findings.HasErrors ? [] : targets)
        {
            RemindOfLogin(target);
        }

        return new BuildReport([], findings.Sorted());
    }

    /// <summary>Makes the PDFs of single briefings, in memory.</summary>
    /// <param name="names">Slugs or numbers; <c>slug.fr</c> is an edition.</param>
    /// <param name="client">The client whose name is on them; null for none.</param>
    /// <param name="recipient">The one person or office that they are for, whatever their marking; null where the target's marking holds.</param>
    /// <returns>One file for each name, under its path in an output.</returns>
    public Outcome<ImmutableArray<OutputFile>> Reports(ImmutableArray<string> names, string? client, string? recipient = null)
    {
        using var own = OwnFaces();
        var files = ImmutableArray<OutputFile>.Empty;
        ReadUndisturbed(() =>
        {
            var chosen = ChooseSound(names, recipient);
            files = findings.HasErrors ? [] : [.. chosen.SelectMany(each => RenderReports(each.Release, each.Briefings, client, recipient))];
        });
        return new Outcome<ImmutableArray<OutputFile>>(findings.HasErrors ? [] : files, findings.Sorted());
    }

    /// <summary>
    /// The report markup of single briefings, as the report engine reads it. Markup with faults is handed back too: whoever asks for it wants
    /// to see what its template wrote.
    /// </summary>
    /// <param name="names">Slugs or numbers, as <see cref="Reports"/> takes them.</param>
    /// <param name="client">Whose name would stand on the cover; null for nobody's.</param>
    /// <param name="recipient">Whom they would be for, whatever their marking; null where the target's marking holds.</param>
    public Outcome<ImmutableArray<string>> Markups(ImmutableArray<string> names, string? client, string? recipient = null)
    {
        using var own = OwnFaces();
        var markups = ImmutableArray<string>.Empty;
        ReadUndisturbed(() =>
        {
            var chosen = ChooseSound(names, recipient);
            markups = findings.HasErrors ? [] : [.. chosen.SelectMany(each => WriteMarkups(each.Release, each.Briefings, client, recipient))];
        });
        return new Outcome<ImmutableArray<string>>(markups, findings.Sorted());
    }

    /// <summary>Says why the list of related briefings under one is as it is.</summary>
    /// <param name="name">Its slug or number.</param>
    /// <param name="other">The one briefing to tell of, by slug or number; null for all.</param>
    /// <returns>All others that the target shows, the strongest first; empty where it does not show the briefing itself.</returns>
    public Outcome<ImmutableArray<RelationAccount>> Account(string name, string? other)
    {
        var accounts = ImmutableArray<RelationAccount>.Empty;
        var collection = Validate(Load());
        foreach (var target in Targets(collection).Take(1))
        {
            var (release, chosen) = Choose(collection, Release(collection, target), other is null ? [name] : [name, other]);
            if (findings.HasErrors)
            {
                break;
            }

            accounts = [.. Relater.Account(release, chosen[0].Id)!.Value.Where(account => other is null || account.Other.Id == chosen[^1].Id)];
        }

        return new Outcome<ImmutableArray<RelationAccount>>(accounts, findings.Sorted());
    }

    /// <summary>Says for each briefing whether the chosen targets show it, and why.</summary>
    public Outcome<ImmutableArray<ReleaseReport>> Explain()
    {
        var collection = Validate(Load());
        var targets = findings.Take(options.Targets(collection.Site));
        return new Outcome<ImmutableArray<ReleaseReport>>([.. targets.Select(target => Gate.Explain(collection, target, options.Now))], findings.Sorted());
    }

    /// <summary>The chosen targets, each of its house, and their output folders; the folders need not exist. Those that may not be written are left out and told.</summary>
    /// <returns>No house where it has no id yet.</returns>
    public Outcome<ImmutableArray<(string Target, string Folder, OutputOwner? Owner)>> OutputFolders()
    {
        // Only the settings matter: a briefing that is wrong keeps nobody from cleaning.
        var loaded = new Loader().Load(new LoadOptions(options.ContentFolder, options.BaseUrl));
        findings.Add([.. loaded.Diagnostics.Where(found => Path.GetFileName(found.Place.File) is "site.yaml" || found.Code == Codes.UnreadableFile.Code || found.Code == Codes.UnusableCommand.Code)]);
        var targets = findings.HasErrors ? [] : findings.Take(options.Targets(loaded.Value.Site));
        var house = findings.HasErrors ? null : findings.Take(HouseId.Find(options.ContentFolder));
        if (findings.HasErrors)
        {
            targets = [];
        }

        var door = new OutputDoor(options, loaded.Value.Site);
        ImmutableArray<string> names = [.. loaded.Value.Site.Targets.Select(target => target.Name)];
        var folders = ImmutableArray.CreateBuilder<(string, string, OutputOwner?)>();
        foreach (var target in targets)
        {
            var refusals = door.RefusalsOf([(target.Name, options.OutputFolderOf(target))]);
            findings.Add(refusals);
            if (refusals.IsEmpty)
            {
                folders.Add((target.Name, options.OutputFolderOf(target), house is null ? null : new OutputOwner(house, target.Name, names)));
            }
        }

        return new Outcome<ImmutableArray<(string, string, OutputOwner?)>>(folders.ToImmutable(), findings.Sorted());
    }

    // A file that is saved while it is read may be read by half, and files that belong together may be read from before and
    // after. So whatever was read is looked at once more in the end, and read again where it is no longer the same.
    private void ReadUndisturbed(Action read)
    {
        for (var attempt = 1; ; attempt++)
        {
            findings.Clear();
            try
            {
                read();
            }
            catch (Exception exception) when (Faults.IsOfTheMachine(exception) && ChangedSource() is not null)
            {
                // A file that was there a moment ago: told below.
            }

            if (ChangedSource() is not { } changed)
            {
                return;
            }

            if (attempt == Attempts)
            {
                findings.Clear();
                findings.Add([new Diagnostic(Codes.MachineFault, Place.Of(changed), "it changed while it was read, again and again", "build again when nothing writes to it")]);
                return;
            }

            progress.Note($"{changed} changed while it was read: reading everything again");
        }
    }

    private string? ChangedSource() => changedSources.Select(source => source()).FirstOrDefault(changed => changed is not null);

    private void Forget()
    {
        foreach (var each in explained)
        {
            PublishRecord.Delete(options.PrivateFolder, each.Target.Name);
        }
    }

    // For the next "briefings release --due", and a reminder of what no build can do itself.
    private void Remember(ImmutableArray<TargetReport> published)
    {
        foreach (var each in explained.Where(each => published.Any(report => report.Name == each.Target.Name)))
        {
            new PublishRecord(options.Now, each.NextRebuild, Path.GetFullPath(options.OutputFolderOf(each.Target))).Write(options.PrivateFolder, each.Target.Name);
            RemindOfLogin(each.Target);
        }
    }

    private void RemindOfLogin(Target target)
    {
        if (target.Tlp > Tlp.Clear)
        {
            findings.Add([new Diagnostic(
                Codes.NeedsLogin,
                Place.Of(Path.Combine(options.ContentFolder, "site.yaml").Replace('\\', '/')),
                $"target \"{target.Name}\" may carry up to {target.Tlp.Label()}: it needs a login in front of it")]);
        }
    }

    private Collection Load()
    {
        progress.Begin(BuildStage.Load, null, 0);
        var collection = findings.Take(new Loader().Load(new LoadOptions(options.ContentFolder, options.BaseUrl)));
        changedSources.Clear();
        changedSources.Add(collection.ChangedSource);
        door = new OutputDoor(options, collection.Site);
        return collection;
    }

    private Collection Validate(Collection collection)
    {
        progress.Begin(BuildStage.Validate, null, 0);
        return findings.Take(Validator.Validate(collection));
    }

    // None where something is wrong already: all of it is told at once, and nothing is made of it.
    private ImmutableArray<Target> Targets(Collection collection) => findings.HasErrors ? [] : findings.Take(options.Targets(collection.Site));

    private Release Release(Collection collection, Target target)
    {
        cancellation.ThrowIfCancellationRequested();
        progress.Begin(BuildStage.Release, target.Name, 0);
        return findings.Take(Gate.Open(collection, target, options.Now, House(collection)));
    }

    private TargetReport Render(Release release, Action<OutputFile> write)
    {
        progress.Begin(BuildStage.Relate, release.Target.Name, 0);
        var relations = Relater.Relate(release);
        var templates = Templates();
        var counted = new FileCount(write);

        // First, because pages print how long and how large they are.
        if (release.Target.Pdf)
        {
            progress.Begin(BuildStage.Reports, release.Target.Name, release.Briefings.Count(briefing => briefing.Pdf.Enabled));
        }

        var reports = findings.Take(new ReportStage(templates, RendererOf(templates), options.Paper).Render(release, relations, _ => progress.Advance(), cancellation));
        progress.Begin(BuildStage.Pages, release.Target.Name, 0);
        findings.Add(new SiteRenderer(templates) { PdfsAreLeftOut = !options.Pdf }.Render(release, relations, reports, counted.Write, cancellation));
        return new TargetReport(release.Target.Name, options.OutputFolderOf(release.Target), counted.Pages, counted.Pdfs, null);
    }

    private (Release Release, ImmutableArray<ReleasedBriefing> Briefings) Choose(Collection collection, Release release, ImmutableArray<string> names) =>
        (release, findings.Take(ReportSelection.Choose(release, Gate.Explain(collection, release.Target, options.Now), names)));

    private ImmutableArray<string> WriteMarkups(Release release, ImmutableArray<ReleasedBriefing> briefings, string? client, string? recipient)
    {
        var templates = Templates();
        var stage = new ReportStage(templates, RendererOf(templates), options.Paper);
        var relations = Relater.Relate(release);
        return [.. briefings.Select(briefing => findings.Take(stage.MarkupOf(release, relations, briefing, client, recipient))).OfType<string>()];
    }

    private ImmutableArray<OutputFile> RenderReports(Release release, ImmutableArray<ReleasedBriefing> briefings, string? client, string? recipient)
    {
        var templates = Templates();
        var stage = new ReportStage(templates, RendererOf(templates), options.Paper);
        var relations = Relater.Relate(release);
        return
        [
            .. briefings
                .Select(briefing => findings.Take(stage.RenderOne(release, relations, briefing, client, recipient)))
                .OfType<ReportFile>()
                .Select(report => new OutputFile(report.Path, report.Content)),
        ];
    }

    // To be freed by the caller; null where they are somebody else's.
    private FaceStore? OwnFaces()
    {
        store = Faces ?? new FaceStore();
        return Faces is null ? store : null;
    }

    private IReportRenderer RendererOf(TemplateSet templates) => Renderer is not null
        ? Renderer(templates)
        : new PdfReportRenderer(new ReportFonts(file => templates.Find("reports/fonts/" + file)?.FullPath, store), encryption: options.Encryption);

    // What makes no pages reads no templates.
    private ImmutableArray<HouseText> House(Collection collection) =>
        options.TemplatesFolder.Length == 0 ? [] : HouseTexts.Of(Templates(), options.TemplatesFolder, collection.Site);

    private TemplateSet Templates()
    {
        var templates = TemplateSet.Open(
            new TemplateFolder(Path.GetFullPath(options.TemplatesFolder), options.TemplatesFolder.Replace('\\', '/').TrimEnd('/')),
            new TemplateFolder(options.BuiltInTemplatesFolder, "templates"));
        changedSources.Add(templates.ChangedSource);
        return templates;
    }
}
