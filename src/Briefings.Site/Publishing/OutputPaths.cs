using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>
/// The paths of one output, each taken once. Finds those that are unsafe, taken twice, or one and the same on some system.
/// Safe to use from several threads.
/// </summary>
public sealed class OutputPaths
{
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Diagnostic> found = [];

    /// <summary>How many files were taken.</summary>
    public int Count => files.Count;

    /// <summary>All files and folders.</summary>
    public IEnumerable<string> All => files.Values.Concat(folders.Values);

    /// <summary>What was found so far, sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. found.Distinct().Order()];

    /// <summary>Takes a path for one file; false, with a finding, where it can't be had.</summary>
    public bool Take(string path)
    {
        if (OutputPath.Problem(path) is { } problem)
        {
            found.Add(new Diagnostic(Codes.OutputPathClash, Place.Of(path), $"\"{path}\" can't be an output path: {problem}"));
            return false;
        }

        var key = OutputPath.Fold(path);
        if (!files.TryAdd(key, path))
        {
            return Clash(path, files[key]);
        }

        if (folders.TryGetValue(key, out var sameFolder))
        {
            return Clash(path, sameFolder + "/");
        }

        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            var folderKey = OutputPath.Fold(folder);
            var first = folders.GetOrAdd(folderKey, folder);
            if (first != folder)
            {
                return Clash(folder + "/", first + "/");
            }

            if (files.TryGetValue(folderKey, out var sameFile))
            {
                return Clash(folder + "/", sameFile);
            }
        }

        return true;
    }

    // Which of the two came first depends on threads, so the message names both in order.
    private bool Clash(string one, string other)
    {
        var (first, second) = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
        found.Add(new Diagnostic(
            Codes.OutputPathClash,
            Place.Of(first),
            first == second
                ? $"two pages would be written to \"{first}\""
                : $"\"{first}\" and \"{second}\" can't stand side by side on every system"));
        return false;
    }
}
