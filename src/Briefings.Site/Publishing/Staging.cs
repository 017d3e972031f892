using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering;

namespace Briefings.Site.Publishing;

/// <summary>
/// One target's next output while it is made: files go into a folder beside the output, which takes its place in one step
/// when all are there. Files may be written from several threads. Until <see cref="Publish"/> the old output is untouched;
/// whoever opens a staging holds the target's <see cref="BuildLock"/>.
/// </summary>
public sealed class Staging : IDisposable
{
    private readonly string output;
    private readonly string folder;
    private readonly OutputOwner owner;
    private readonly FolderClaim claim;
    private readonly FolderSwap swap;
    private readonly Action<PublishStep> step;
    private readonly OutputPaths paths = new();
    private int changed;
    private bool published;

    private Staging(string output, string folder, OutputOwner owner, FolderClaim claim, FolderSwap swap, Action<PublishStep> step)
    {
        this.output = output;
        this.folder = folder;
        this.owner = owner;
        this.claim = claim;
        this.swap = swap;
        this.step = step;
    }

    /// <summary>The folder that <see cref="Publish"/> replaces, without links on the way to it.</summary>
    internal string Output => output;

    /// <summary>What is wrong with the files written so far, sorted; nothing may be published while there is any.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => paths.Diagnostics;

    /// <summary>Opens the next output of a release's target, after mending what an earlier run left.</summary>
    /// <param name="release">What will be written.</param>
    /// <param name="outputFolder">The output folder; it need not exist.</param>
    /// <param name="owner">The target, of its house.</param>
    /// <returns>The staging; null, with a diagnostic, where the folder is not ours to replace.</returns>
    /// <exception cref="InvalidOperationException">The release is a preview or for a named recipient, neither of which may be published.</exception>
    /// <exception cref="IOException">The file system refused.</exception>
    public static Outcome<Staging?> Open(Release release, string outputFolder, OutputOwner owner)
    {
        if (release.IsPreview || release.IsForRecipient || release.Target.Tlp > Tlp.AmberStrict)
        {
            throw new InvalidOperationException("A preview, or what is for a named recipient, is never written to an output folder.");
        }

        return Open(owner, outputFolder, PublishSteps.MayExchange, PublishSteps.Announce);
    }

    /// <summary>Whether a run died in the middle of swapping an output, so that there may be none until <see cref="Mend"/>.</summary>
    public static bool NeedsMending(string outputFolder) =>
        new FolderSwap(RealPath.Of(outputFolder), atomic: true, PublishSteps.Announce).IsHalfDone;

    /// <summary>Finishes what an earlier run left, without a next output. Whoever calls it holds the target's <see cref="BuildLock"/>.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public static void Mend(string outputFolder) =>
        new FolderSwap(RealPath.Of(outputFolder), atomic: true, PublishSteps.Announce).Recover();

    /// <summary>Writes one file, or links the one of the old output where the bytes are the same.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public void Write(OutputFile file)
    {
        if (!paths.Take(file.Path))
        {
            return;
        }

        if (Path.GetDirectoryName(file.Path) is { Length: > 0 } parent && Path.Combine(folder, parent) is var inside && !Directory.Exists(inside))
        {
            step(PublishStep.MakeFolder);
            Directory.CreateDirectory(inside);
        }

        var written = Path.Combine(folder, file.Path);
        var old = Path.Combine(output, file.Path);
        step(PublishStep.WriteFile);
        var same = HasBytes(old, file.Content.Span);
        if (!same)
        {
            Interlocked.Increment(ref changed);
        }
        else if (NativeFolders.TryLink(old, written))
        {
            return;
        }

        Make(written, file.Content.Span, PublishStep.FillFile, step);
        if (same)
        {
            step(PublishStep.StampFile);
            File.SetLastWriteTimeUtc(written, File.GetLastWriteTimeUtc(old));
        }
    }

    /// <summary>Puts all that was written in the output's place. Where nothing changed the old output simply stays.</summary>
    /// <exception cref="InvalidOperationException">There are diagnostics.</exception>
    /// <exception cref="IOException">The file system refused; the old output stays whole.</exception>
    public Publication Publish()
    {
        if (!Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException("An output with clashing paths can't be published.");
        }

        if (Directory.Exists(output))
        {
            foreach (var name in KeptFiles.In(output))
            {
                step(PublishStep.KeepFile);
                KeepFile(name);
            }
        }

        var marker = Path.Combine(folder, OutputMarker.FileName);
        var removed = Removed();
        var isCurrent = OutputMarker.IsCurrent(output, owner);
        if (changed == 0 && removed == 0 && isCurrent)
        {
            published = true;
            OutputFolder.Discard(folder, step);
            return new Publication(paths.Count, 0, 0);
        }

        if (isCurrent)
        {
            File.SetLastWriteTimeUtc(marker, File.GetLastWriteTimeUtc(Path.Combine(output, OutputMarker.FileName)));
        }

        step(PublishStep.Flush);
        NativeFolders.Flush(marker);
        swap.Put(folder, owner);
        published = true;
        return new Publication(paths.Count, changed, removed);
    }

    /// <summary>Removes the staging folder where it was not published. Trouble with that is left to the next run.</summary>
    public void Dispose()
    {
        claim.Dispose();
        if (published)
        {
            return;
        }

        try
        {
            // A process that is being started by this one holds the lock as well, for the moment until it is a program of its own.
            for (var attempt = 0; attempt == 0 || (attempt < 5 && Directory.Exists(folder)); attempt++)
            {
                Thread.Sleep(attempt * 10);
                swap.Recover();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run removes it.
        }
    }

    internal static Outcome<Staging?> Open(OutputOwner owner, string outputFolder, bool atomic, Action<PublishStep> step)
    {
        var output = RealPath.Of(outputFolder);
        var swap = new FolderSwap(output, atomic, step);
        swap.Recover();
        if (OutputFolder.Refusal(output, outputFolder, owner) is { } refusal)
        {
            return new Outcome<Staging?>(null, [refusal]);
        }

        var (folder, claim) = MakeFolder(swap, step);
        try
        {
            step(PublishStep.WriteMarker);
            Make(Path.Combine(folder, OutputMarker.FileName), OutputMarker.Bytes(owner), PublishStep.FillMarker, step);
            return new Outcome<Staging?>(new Staging(output, folder, owner, claim, swap, step), []);
        }
        catch (Exception exception)
        {
            claim.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                OutputFolder.Discard(folder, step);
            }

            throw;
        }
    }

    /// <summary>Lets go of the staging folder without tidying, as the death of the process would.</summary>
    internal void Abandon() => claim.Dispose();

    // Another process that mends this output may take the folder for remains in the moment before it is claimed.
    private static (string Folder, FolderClaim Claim) MakeFolder(FolderSwap swap, Action<PublishStep> step)
    {
        while (true)
        {
            var folder = swap.FreeStagingPath();
            step(PublishStep.MakeStaging);
            Directory.CreateDirectory(folder);
            if (FolderClaim.Take(folder) is { } claim)
            {
                if (Directory.Exists(folder))
                {
                    return (folder, claim);
                }

                claim.Dispose();
            }
        }
    }

    private static void Make(string path, ReadOnlySpan<byte> content, PublishStep fill, Action<PublishStep> step)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        step(fill);
        stream.Write(content);
    }

    private void KeepFile(string name)
    {
        var old = Path.Combine(output, name);
        var kept = Path.Combine(folder, name);
        if (!NativeFolders.TryLink(old, kept))
        {
            File.Copy(old, kept);
            File.SetLastWriteTimeUtc(kept, File.GetLastWriteTimeUtc(old));
        }
    }

    // Files and folders of the old output that the new one lacks. Names are compared exactly: a page whose name changed
    // only by case is another page.
    private int Removed()
    {
        if (!Directory.Exists(output))
        {
            return 0;
        }

        var stays = paths.All.Concat(KeptFiles.In(output)).Append(OutputMarker.FileName).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFileSystemEntries(output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Count(entry => !stays.Contains(Path.GetRelativePath(output, entry).Replace(Path.DirectorySeparatorChar, '/')));
    }

    // An old file that can't be read is one that has to be written anew, whatever it holds.
    private static bool HasBytes(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            return IsSame(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsSame(string path, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.LinkTarget is not null || info.Length != content.Length)
        {
            return false;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[Math.Min(81920, content.Length)];
        while (content.Length > 0)
        {
            var count = stream.Read(buffer);
            if (count == 0 || !content[..Math.Min(count, content.Length)].SequenceEqual(buffer.AsSpan(0, Math.Min(count, content.Length))))
            {
                return false;
            }

            content = content[Math.Min(count, content.Length)..];
        }

        return true;
    }
}

/// <summary>What publishing did.</summary>
/// <param name="Files">How many files the output has, the marker not counted.</param>
/// <param name="Changed">How many of them are new or have other bytes than before.</param>
/// <param name="Removed">How many files and folders went.</param>
public sealed record Publication(int Files, int Changed, int Removed);
