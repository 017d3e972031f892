using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>An output folder on disk: whose it is, and how it is removed.</summary>
internal static class OutputFolder
{
    /// <summary>The folder itself where a path is a symbolic link to it: it is the folder that is swapped, not the link.</summary>
    public static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return new DirectoryInfo(full).LinkTarget is not null && Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } target
            ? Path.TrimEndingDirectorySeparator(target.FullName)
            : full;
    }

    /// <summary>Why a target may not replace a folder; null where it may.</summary>
    /// <param name="folder">The resolved path.</param>
    /// <param name="shown">The path as the user knows it.</param>
    /// <param name="target">The target's name.</param>
    public static Diagnostic? Refusal(string folder, string shown, string target)
    {
        if (File.Exists(folder))
        {
            return new Diagnostic(Codes.ForeignOutput, Place.Of(shown), $"\"{shown}\" is a file, not a folder", "choose another with --output");
        }

        if (!Directory.Exists(folder) || KeptFiles.AreAll(folder))
        {
            return null;
        }

        var owner = OutputMarker.Read(folder);
        if (owner is null)
        {
            return new Diagnostic(
                Codes.ForeignOutput,
                Place.Of(shown),
                $"\"{shown}\" holds files that Briefings did not write",
                "it is never replaced: choose another folder with --output, or empty this one by hand");
        }

        if (owner != target)
        {
            return new Diagnostic(
                Codes.ForeignOutput,
                Place.Of(shown),
                $"\"{shown}\" holds the output of target \"{owner}\", not of \"{target}\"",
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

    /// <summary>Whether a folder is of ours, whatever its target, or empty.</summary>
    public static bool IsOurs(string folder) =>
        !Directory.Exists(Path.Combine(folder, ".git")) && (OutputMarker.Read(folder) is not null || KeptFiles.AreAll(folder));

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

            step(PublishStep.DeleteEntry);
            if (entry is DirectoryInfo { LinkTarget: null } directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        step(PublishStep.DeleteMarker);
        File.Delete(Path.Combine(folder, OutputMarker.FileName));
    }
}
