using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Site.Rendering;

namespace Briefings.Site.Publishing;

/// <summary>The outputs of one build: locked for it, filled one after the other, put in place together when nothing is wrong.</summary>
/// <param name="options">What the build takes from outside.</param>
/// <param name="progress">Told when it comes to waiting for another build.</param>
/// <param name="findings">Of the build.</param>
/// <param name="cancellation">Ends the wait.</param>
internal sealed class OutputSet(BuildOptions options, IBuildProgress progress, Findings findings, CancellationToken cancellation) : IDisposable
{
    private readonly List<BuildLock> locks = [];
    private readonly List<Staging> stagings = [];
    private readonly List<TargetReport> made = [];
    private OutputDoor? door;
    private HouseId? house;
    private ImmutableArray<string> names = [];

    /// <summary>Locks the outputs of all targets and says whether it had to wait for another build.</summary>
    /// <param name="targets">The targets that are made.</param>
    /// <param name="site">The settings, which hold all of them.</param>
    public bool LockAfterWaiting(ImmutableArray<Target> targets, SiteSettings site)
    {
        if (targets.IsEmpty)
        {
            return false;
        }

        door = new OutputDoor(options, site);
        names = [.. site.Targets.Select(target => target.Name)];
        findings.Add(door.RefusalsOf(targets.Select(target => (target.Name, options.OutputFolderOf(target)))));
        var waited = false;

        // In one order for everybody, so that two builds of several targets can't each hold what the other wants.
        foreach (var target in targets.OrderBy(target => target.Name, StringComparer.Ordinal))
        {
            if (findings.HasErrors)
            {
                break;
            }

            var acquired = findings.Take(BuildLock.Acquire(
                options.PrivateFolder,
                target.Name,
                options.Patience,
                words =>
                {
                    waited = true;
                    progress.Note(words);
                },
                cancellation));
            if (acquired is not null)
            {
                locks.Add(acquired);
            }
        }

        if (!findings.HasErrors)
        {
            findings.Add(door.PlaceOfSource(Path.Combine(options.ContentFolder, HouseId.FileName)).Diagnostics);
        }

        if (!findings.HasErrors)
        {
            house = findings.Take(HouseId.FindOrMake(options.ContentFolder, options.Random, path => progress.Note($"wrote {path}: keep it with the content, under version control")));
        }

        return waited && !findings.HasErrors;
    }

    /// <summary>What stands in the way of <see cref="LockAfterWaiting"/>, but for other builds; nothing is locked or written.</summary>
    public void Look(ImmutableArray<Target> targets, SiteSettings site)
    {
        if (targets.IsEmpty)
        {
            return;
        }

        var look = new OutputDoor(options, site);
        names = [.. site.Targets.Select(target => target.Name)];
        findings.Add(look.RefusalsOf(targets.Select(target => (target.Name, options.OutputFolderOf(target)))));
        if (!findings.HasErrors)
        {
            findings.Add(look.PlaceOfSource(Path.Combine(options.ContentFolder, HouseId.FileName)).Diagnostics);
        }

        // A house that has no number yet owns no output.
        house = findings.HasErrors ? null : findings.Take(HouseId.Find(options.ContentFolder)) ?? HouseId.Nobody;
    }

    /// <summary>What stands in the way of <see cref="Open"/>.</summary>
    public void Look(Target target)
    {
        var folder = options.OutputFolderOf(target);
        if (!Staging.NeedsMending(folder) && OutputFolder.Refusal(RealPath.Of(folder), folder, new OutputOwner(house!, target.Name, names)) is { } refusal)
        {
            findings.Add([refusal]);
        }
    }

    /// <summary>
    /// Finishes swaps in whose middle a run died, for a build that will write nothing because the content has errors: the
    /// last good site must not be missing until they are put right.
    /// </summary>
    public void Mend(ImmutableArray<Target> targets, SiteSettings site)
    {
        foreach (var target in targets)
        {
            var folder = options.OutputFolderOf(target);
            try
            {
                // Where nothing may be written nothing of ours lies, and why is told once the content has no errors.
                if (new OutputDoor(options, site).RefusalsOf([(target.Name, folder)]).IsEmpty && Staging.NeedsMending(folder))
                {
                    // Where somebody holds the lock, the swap is theirs and not half done.
                    using var held = BuildLock.Acquire(options.PrivateFolder, target.Name, TimeSpan.Zero, static _ => { }, cancellation).Value;
                    if (held is not null)
                    {
                        Staging.Mend(folder);
                    }
                }
            }
            catch (Exception exception) when (Faults.IsOfTheMachine(exception))
            {
                findings.Add([Faults.Describe(exception)]);
            }
        }
    }

    /// <summary>Opens the next output of a release's target; what is written goes nowhere where the folder is not ours to replace.</summary>
    public Action<OutputFile> Open(Release release)
    {
        if (findings.Take(Staging.Open(release, options.OutputFolderOf(release.Target), new OutputOwner(house!, release.Target.Name, names))) is not { } staging)
        {
            return static _ => { };
        }

        stagings.Add(staging);
        return staging.Write;
    }

    /// <summary>Keeps what was made for a target.</summary>
    public void Add(TargetReport report) => made.Add(report);

    /// <summary>Puts all outputs in place; none where anything is wrong.</summary>
    public ImmutableArray<TargetReport> Publish()
    {
        foreach (var staging in stagings)
        {
            findings.Add(staging.Diagnostics);
        }

        // Once more: links and other outputs may have come since. Asked of the real folders, which are what is swapped.
        // Where one was refused above, the rest would be asked in its place.
        if (door is not null && !findings.HasErrors)
        {
            findings.Add(door.RefusalsOf(made.Zip(stagings, (report, staging) => (report.Name, staging.Output))));
        }

        if (findings.HasErrors)
        {
            return [];
        }

        cancellation.ThrowIfCancellationRequested();
        progress.Begin(BuildStage.Publish, null, 0);
        return [.. made.Zip(stagings, (report, staging) => report with { Publication = staging.Publish() })];
    }

    public void Dispose()
    {
        foreach (var staging in stagings)
        {
            staging.Dispose();
        }

        foreach (var held in locks)
        {
            held.Dispose();
        }
    }
}
