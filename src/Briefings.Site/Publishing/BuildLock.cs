using System.Diagnostics;
using System.Globalization;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>
/// The right to write one target's output, held by one process at a time: <c>.briefings/&lt;target&gt;.lock</c> beside
/// <c>content/</c>, locked by the system, so that it goes with the process however that ends.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly FileStream stream;
    private readonly string holderFile;

    private BuildLock(FileStream stream, string holderFile)
    {
        this.stream = stream;
        this.holderFile = holderFile;
    }

    /// <summary>Takes the lock, waiting for another build of the same target to end.</summary>
    /// <param name="privateFolder">The <c>.briefings</c> folder; made, readable by the owner alone, where it is missing.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="waiting">Told once, with words that name the holder, when it comes to waiting.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The lock; null, with a diagnostic that names the holder, where patience ran out.</returns>
    /// <exception cref="IOException">The file system refused.</exception>
    public static Outcome<BuildLock?> Acquire(string privateFolder, string target, TimeSpan patience, Action<string> waiting, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(privateFolder))
        {
            PublishSteps.Announce(PublishStep.MakePrivateFolder);
            MakePrivate(privateFolder);
        }

        var (lockFile, holderFile) = (LockFile(privateFolder, target), HolderFile(privateFolder, target));
        var clock = Stopwatch.StartNew();
        for (var told = false; ;)
        {
            PublishSteps.Announce(PublishStep.TakeLock);
            if (TryOpen(lockFile) is { } stream)
            {
                return new Outcome<BuildLock?>(NameHolder(stream, holderFile), []);
            }

            var holder = Holder(holderFile);
            if (clock.Elapsed >= patience)
            {
                return new Outcome<BuildLock?>(
                    null,
                    [new Diagnostic(Codes.OutputLocked, default, $"target \"{target}\" is being built by {holder}", "wait for it to end and build again")]);
            }

            if (!told)
            {
                waiting($"target \"{target}\" is being built by {holder}: waiting for it");
                told = true;
            }

            cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The files that a lock of a target writes.</summary>
    internal static IEnumerable<string> FilesOf(string privateFolder, string target) => [LockFile(privateFolder, target), HolderFile(privateFolder, target)];

    private static string LockFile(string privateFolder, string target) => Path.Combine(privateFolder, target + ".lock");

    private static string HolderFile(string privateFolder, string target) => Path.Combine(privateFolder, target + ".holder");

    // The name is for whoever waits; a build that can't write it can't write a site either.
    private static BuildLock NameHolder(FileStream stream, string holderFile)
    {
        try
        {
            PublishSteps.Announce(PublishStep.NameHolder);
            File.WriteAllText(holderFile, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}\n"));
            return new BuildLock(stream, holderFile);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Gives the lock back. The lock file stays: removing it could take it from under somebody who just opened it.</summary>
    public void Dispose()
    {
        try
        {
            PublishSteps.Announce(PublishStep.ForgetHolder);
            File.Delete(holderFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It only says who holds the lock, and is overwritten by the next who does.
        }

        stream.Dispose();
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows; EWOULDBLOCK of flock(2) elsewhere: 11 on Linux, 35 on macOS and BSD.
    private static bool IsHeld(IOException exception) =>
        OperatingSystem.IsWindows()
            ? (exception.HResult & 0xFFFF) is 32 or 33
            : exception.HResult is 11 or 35;

    private static string Holder(string path)
    {
        try
        {
            // Shared for everything, so that reading it is never in the way of writing it.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Trim() is { Length: > 0 } text ? text : "another process";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
