using System.Text;

namespace Briefings.Site.Publishing;

/// <summary>
/// Puts a finished staging folder in an output's place. Where the system can, both are exchanged in one step; elsewhere the
/// old one is moved aside and the new one moved in, under a journal from which <see cref="Recover"/> finishes what a crash cut short.
/// </summary>
/// <param name="output">The output folder, resolved.</param>
/// <param name="atomic">Whether to try the exchange.</param>
/// <param name="step">Told before each change of the file system.</param>
internal sealed class FolderSwap(string output, bool atomic, Action<PublishStep> step)
{
    private readonly string parent = Path.GetDirectoryName(output) ?? throw new ArgumentException("An output folder can't be a root.", nameof(output));
    private readonly string name = Path.GetFileName(output);

    private string Journal => Path.Combine(parent, $".{name}.swap");

    private string JournalDraft => Journal + "-draft";

    private string StagingPrefix => $".{name}.staging-";

    private string OldPrefix => $".{name}.old-";

    /// <summary>A path beside the output that nothing has yet, for staging.</summary>
    public string FreeStagingPath() => Free(StagingPrefix);

    /// <summary>Whether an earlier run died in the middle of a swap by journal.</summary>
    public bool IsHalfDone => File.Exists(Journal);

    /// <summary>
    /// Swaps and removes the old output. Whether that is <paramref name="owner"/>'s to replace is asked once more after the
    /// swap, of the very folder that came out of it: somebody may have put another in its place since it was looked at.
    /// </summary>
    /// <exception cref="IOException">
    /// The file system refused, or the output is not ours to replace; it is in place, or the next <see cref="Recover"/> puts one there.
    /// </exception>
    public void Put(string staging, OutputOwner owner)
    {
        if (!Directory.Exists(output))
        {
            step(PublishStep.MoveNew);
            Directory.Move(staging, output);
            return;
        }

        if (atomic)
        {
            step(PublishStep.Exchange);
            if (NativeFolders.TryExchange(staging, output))
            {
                if (OutputFolder.Refusal(staging, output, owner) is { } refusal)
                {
                    step(PublishStep.ExchangeBack);
                    NativeFolders.TryExchange(staging, output);
                    throw new IOException(refusal.Message);
                }

                OutputFolder.Discard(staging, step);
                return;
            }
        }

        PutByJournal(staging, owner);
    }

    /// <summary>
    /// Finishes or undoes what an earlier run left, and removes its remains. Only what is marked as ours is touched, and no
    /// staging folder of a process that lives.
    /// </summary>
    public void Recover()
    {
        if (!Directory.Exists(parent))
        {
            return;
        }

        if (File.Exists(Journal))
        {
            FinishJournal();
        }

        File.Delete(JournalDraft);

        foreach (var remains in (string[])[.. Directory.EnumerateDirectories(parent, StagingPrefix + "*"), .. Directory.EnumerateDirectories(parent, OldPrefix + "*")])
        {
            using var claim = FolderClaim.Take(remains);
            if (claim is not null && new DirectoryInfo(remains) is { Exists: true, LinkTarget: null } && OutputFolder.IsOurs(remains))
            {
                OutputFolder.Discard(remains, step);
            }
        }
    }

    private void PutByJournal(string staging, OutputOwner owner)
    {
        var old = Free(OldPrefix);
        step(PublishStep.WriteJournal);
        WriteJournal(staging, old);
        step(PublishStep.MoveOld);
        try
        {
            Directory.Move(output, old);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(Journal);
            throw;
        }

        try
        {
            if (OutputFolder.Refusal(old, output, owner) is { } refusal)
            {
                throw new IOException(refusal.Message);
            }

            step(PublishStep.MoveNew);
            Directory.Move(staging, output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, output);
            File.Delete(Journal);
            throw;
        }

        step(PublishStep.DeleteJournal);
        File.Delete(Journal);
        OutputFolder.Discard(old, step);
    }

    // The journal appears in one step and holds two names beside the output; a half-written one is therefore not ours.
    private void WriteJournal(string staging, string old)
    {
        using (var stream = new FileStream(JournalDraft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes($"{Path.GetFileName(staging)}\n{Path.GetFileName(old)}\n"));
            stream.Flush(flushToDisk: true);
        }

        step(PublishStep.NameJournal);
        File.Move(JournalDraft, Journal, overwrite: true);
    }

    private void FinishJournal()
    {
        var lines = File.ReadAllLines(Journal);
        if (lines is not [var stagingName, var oldName]
            || !stagingName.StartsWith(StagingPrefix, StringComparison.Ordinal)
            || !oldName.StartsWith(OldPrefix, StringComparison.Ordinal)
            || (stagingName + oldName).AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            throw new IOException($"\"{Journal}\" is not a journal of ours; remove it by hand.");
        }

        if (!Directory.Exists(output))
        {
            // The staging folder was finished before the journal was written, so going forward is as safe as going back.
            // Where somebody removed both, there is nothing left to finish.
            if (((string[])[stagingName, oldName]).Select(each => Path.Combine(parent, each)).FirstOrDefault(Directory.Exists) is { } whole)
            {
                step(PublishStep.MoveNew);
                Directory.Move(whole, output);
            }
        }

        step(PublishStep.DeleteJournal);
        File.Delete(Journal);
    }

    private string Free(string prefix) =>
        Enumerable.Range(1, int.MaxValue)
            .Select(number => Path.Combine(parent, $"{prefix}{number}"))
            .First(path => !Path.Exists(path));
}
