using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Core.Files;

namespace Briefings.Content.Loading.Files;

/// <summary>Lists the files below a content folder, never following a link out of it.</summary>
internal sealed class ContentFolder
{
    private const int DeepestFolder = 16;

    private static readonly HashSet<string> FileExtensions = new(StringComparer.OrdinalIgnoreCase) { ".md", ".markdown", ".yaml", ".yml", ".txt", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg" };

    private readonly string _typed;
    private readonly string _root;
    private readonly List<SourceFile> _files = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    private ContentFolder(string typed)
    {
        _typed = typed.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
        _root = Path.GetFullPath(typed);
    }

    /// <summary>All files, ordered by path; hidden ones and the left-overs of editors are passed over.</summary>
    public static Outcome<ImmutableArray<SourceFile>> List(string typed)
    {
        var folder = new ContentFolder(typed);
        if (!Directory.Exists(folder._root))
        {
            return new([], [new(Codes.UnusableCommand, default, $"there is no content folder \"{folder._typed}\"", "go to the folder that holds it, name it with --content, or begin one: briefings init")]);
        }

        folder.Visit(new DirectoryInfo(folder._root), "", 1);
        return new([.. folder._files.OrderBy(file => file.Relative, StringComparer.Ordinal)], [.. folder._diagnostics]);
    }

    /// <summary>The path that messages print for a file below the folder.</summary>
    public static string PathOf(string typed, string relative) => new ContentFolder(typed).Printed(relative);

    private string Printed(string relative) => _typed switch
    {
        "." => relative,
        "/" => "/" + relative,
        _ => $"{_typed}/{relative}",
    };

    private void VisitInner(DirectoryInfo folder, string relative, int depth)
    {
        // Its author meant a file, and nothing reads a folder by that name.
        if (FileExtensions.Contains(Path.GetExtension(folder.Name)))
        {
            Report(Codes.UnexpectedFile, relative, $"this is a folder, though its name ends in {Path.GetExtension(folder.Name)}", "rename it, or put a file there");
        }

        if (depth > DeepestFolder)
        {
            Report(Codes.UnexpectedFile, relative, $"nothing reads folders more than {DeepestFolder} deep", "move what it holds further up");
        }
        else
        {
            Visit(folder, relative, depth);
        }
    }

    private void Visit(DirectoryInfo folder, string relative, int depth)
    {
        if (!_visited.Add(Real(folder)))
        {
            if (relative.Length > 0)
            {
                Report(Codes.UnexpectedFile, relative, "this folder is read already, by another name", "remove the symbolic link that leads to it");
            }

            return;
        }

        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos().Where(entry => !IsPassedOver(entry.Name)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(ReadFault.Of(relative.Length == 0 ? _typed : Printed(relative), exception));
            return;
        }

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var path = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
            var folded = FileNames.Fold(entry.Name);
            if (!seen.TryAdd(folded, entry.Name))
            {
                var isCase = string.Equals(entry.Name, seen[folded], StringComparison.OrdinalIgnoreCase);
                Report(Codes.NamesDifferByCase, path, $"\"{entry.Name}\" and \"{seen[folded]}\" differ only by {(isCase ? "case" : "Unicode form")}", "rename one of them");
            }
            else if (FileNames.Problem(entry.Name) is { } problem)
            {
                Report(Codes.UnsafeName, path, $"the name \"{entry.Name}\" is not the same on every system: {problem}", "rename it");
            }

            if (entry.LinkTarget is not null && !(IsOfDownloads(path) ? IsNoLink(path) : LeadsInside(entry, path)))
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                VisitInner(inner, path, depth + 1);
            }
            else if (FileSort.IsSpecial(entry.FullName))
            {
                Report(Codes.UnreadableFile, path, "this is a pipe, a socket or a device, not a file", "remove it");
            }
            else
            {
                _files.Add(new SourceFile(Printed(path), entry.FullName, path) { Stamp = FileStamp.Of(entry.FullName) });
            }
        }
    }

    private static bool IsOfDownloads(string path) => path == "files" || path.StartsWith("files/", StringComparison.Ordinal);

    // What is offered as it is could be a draft by another name, so that here no link is followed, not even within the content.
    private bool IsNoLink(string path)
    {
        Report(Codes.LinkOutsideContent, path, "no symbolic link is followed in the folder of files to download", "copy the file instead");
        return false;
    }

    private bool LeadsInside(FileSystemInfo entry, string path)
    {
        try
        {
            if (entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } target)
            {
                Report(Codes.UnreadableFile, path, "the symbolic link leads nowhere");
                return false;
            }

            var real = target is DirectoryInfo folder ? Real(folder) : Path.Combine(Real(((FileInfo)target).Directory!), target.Name);
            var root = Real(new DirectoryInfo(_root));
            if (real == root || real.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return true;
            }

            Report(Codes.LinkOutsideContent, path, "the symbolic link leads out of the content folder", "copy the file instead");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(ReadFault.Of(Printed(path), exception));
        }

        return false;
    }

    // The path with every link on the way resolved, so that a link further up does not hide where a file really is.
    private static string Real(DirectoryInfo folder)
    {
        var parts = new Stack<string>();
        for (var each = folder; each is not null; each = each.Parent)
        {
            if (each.LinkTarget is not null && each.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo target)
            {
                each = target;
            }

            parts.Push(each.Name);
        }

        return Path.Combine([.. parts]);
    }

    private static bool IsPassedOver(string name) =>
        (name.StartsWith('.') && name is not (".well-known" or ".htaccess")) || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~') || name.StartsWith('#')
        || name is "Thumbs.db" or "desktop.ini"
        || name.EndsWith(".swp", StringComparison.Ordinal) || name.EndsWith(".bak", StringComparison.Ordinal);

    private void Report(DiagnosticDescriptor descriptor, string relative, string message, string? fix = null) =>
        _diagnostics.Add(new(descriptor, Place.Of(Printed(relative)), message, fix));
}
