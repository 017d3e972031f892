using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>An output folder on disk: whose it is, and how it is removed.</summary>
internal static class OutputFolder
{
    /// <summary>Why a target may not replace a folder; null where it may.</summary>
    /// <param name="folder">The resolved path.</param>
    /// <param name="shown">The path as the user knows it.</param>
    /// <param name="owner">The target that wants to.</param>
    public static Diagnostic? Refusal(string folder, string shown, OutputOwner owner)
    {
        if (File.Exists(folder))
        {
            return new Diagnostic(Codes.ForeignOutput, Place.Of(shown), $"\"{shown}\" is a file, not a folder", "choose another with --output");
        }

        if (MountPoints.Contains(folder))
        {
            return new Diagnostic(
                Codes.UnusableCommand,
                Place.Of(shown),
                $"\"{shown}\" is a mount point, which can't be swapped in one step",
                "build into a folder below it, such as --output " + shown.TrimEnd('/', '\\') + "/www");
        }

        if (!Directory.Exists(folder) || KeptFiles.AreAll(folder))
        {
            return null;
        }

        var mark = OutputMarker.Read(folder);
        if (mark is null)
        {
            return new Diagnostic(
                Codes.ForeignOutput,
                Place.Of(shown),
                $"\"{shown}\" holds files that Briefings did not write",
                "it is never replaced: choose another folder with --output, or empty this one by hand");
        }

        if (!mark.IsOfHouse(owner))
        {
            return OfAnotherHouse(shown, "choose another folder with --output");
        }

        if (!mark.IsOf(owner))
        {
            return new Diagnostic(
                Codes.ForeignOutput,
                Place.Of(shown),
                $"\"{shown}\" holds the output of {(owner.NameOf(mark) is { } name ? $"target \"{name}\"" : "another target")}, not of \"{owner.Target}\"",
                "choose another folder with --output, or remove this one with: briefings clean");
        }

        return Directory.Exists(Path.Combine(folder, ".git"))
            ? new Diagnostic(
                Codes.ForeignOutput,
                Place.Of(shown),
                $"\"{shown}\" holds a git repository, which replacing the folder would destroy",
                "build into another folder and copy from there")
            : null;
    }

    /// <summary>The finding for a folder that another house wrote.</summary>
    public static Diagnostic OfAnotherHouse(string shown, string fix) => new(
        Codes.ForeignOutput,
        Place.Of(shown),
        $"\"{shown}\" holds the output of another house",
        $"{fix}; where this house did write it, bring back the file content/{HouseId.FileName} as it was then");

    /// <summary>Whether a folder is of ours, whatever its target, or empty, or holds nothing but a marker that was cut short.</summary>
    public static bool IsOurs(string folder) =>
        !Directory.Exists(Path.Combine(folder, ".git"))
        && (OutputMarker.Read(folder) is not null
            || KeptFiles.AreAll(folder)
            || Directory.EnumerateFileSystemEntries(folder).Count() == 1 && OutputMarker.IsCutShort(folder));

    /// <summary>Removes a folder of ours that nobody needs any more; what the system won't remove now is left to the next run.</summary>
    public static void Discard(string folder, Action<PublishStep> step)
    {
        try
        {
            Delete(folder, step);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file still in use, or a folder that is no longer writable: neither harms the site.
        }
    }

    /// <summary>Removes a folder of ours; the marker goes last, so that what is left after a crash is still known as ours.</summary>
    public static void Delete(string folder, Action<PublishStep> step)
    {
        if (!IsOurs(folder))
        {
            throw new InvalidOperationException($"\"{folder}\" is not an output folder of ours.");
        }

        MakeWritable(new DirectoryInfo(folder));
        Empty(folder, keepGit: false, step);
        step(PublishStep.DeleteFolder);
        Directory.Delete(folder);
    }

    /// <summary>Removes what a folder of ours holds; the marker goes last.</summary>
    public static void Empty(string folder, bool keepGit, Action<PublishStep> step)
    {
        var kept = keepGit ? KeptFiles.In(folder).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().ToArray())
        {
            if (entry.Name == OutputMarker.FileName || kept.Contains(entry.Name))
            {
                continue;
            }

            Remove(entry, step);
        }

        step(PublishStep.DeleteMarker);
        File.Delete(Path.Combine(folder, OutputMarker.FileName));
    }

    private static void Remove(FileSystemInfo entry, Action<PublishStep> step)
    {
        if (entry is DirectoryInfo { LinkTarget: null } directory)
        {
            MakeWritable(directory);
            foreach (var inner in directory.EnumerateFileSystemInfos().ToArray())
            {
                Remove(inner, step);
            }
        }
        else if (OperatingSystem.IsWindows())
        {
            MakeWritable(entry);
        }

        step(PublishStep.DeleteEntry);
        entry.Delete();
    }

    // Whoever made an old output read-only meant that nobody edits it, not that it stays for ever.
    private static void MakeWritable(FileSystemInfo entry)
    {
        const UnixFileMode OfTheOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        try
        {
            if (OperatingSystem.IsWindows())
            {
                entry.Attributes &= ~FileAttributes.ReadOnly;
            }
            else if ((entry.UnixFileMode & OfTheOwner) != OfTheOwner)
            {
                entry.UnixFileMode |= OfTheOwner;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not ours to change; removing says what is in the way.
        }
    }
}
