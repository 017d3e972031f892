using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

using Briefings.Core.Diagnostics;
using Briefings.Core.Files;

using Scriban;
using Scriban.Parsing;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// The templates of a build: the publisher's folder over the built-in one, file by file. All files are listed once when the
/// set is opened, and names are looked up in that list, so that no template reaches a file outside. Safe to use from several
/// threads; a template is parsed once.
/// </summary>
public sealed class TemplateSet
{
    private readonly ImmutableSortedDictionary<string, TemplateFile> files;
    private readonly ImmutableArray<TemplateFile> shadowed;
    private readonly ImmutableArray<Diagnostic> refused;
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);

    private TemplateSet(ImmutableSortedDictionary<string, TemplateFile> files, ImmutableArray<TemplateFile> shadowed, ImmutableArray<Diagnostic> refused)
    {
        this.files = files;
        this.shadowed = shadowed;
        this.refused = refused;
    }

    /// <summary>Lists the folders' files; an earlier folder goes before a later one. A folder that is not there counts as empty.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static TemplateSet Open(params IReadOnlyList<TemplateFolder> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var files = ImmutableSortedDictionary.CreateBuilder<string, TemplateFile>(StringComparer.Ordinal);
        var shadowed = ImmutableArray.CreateBuilder<TemplateFile>();
        var refused = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder.FullPath))
            {
                continue;
            }

            foreach (var (name, path) in FilesOf(folder, refused))
            {
                var file = new TemplateFile(name, path, $"{folder.DisplayPath}/{name}") { Stamp = FileStamp.Of(path) };
                if (!files.TryAdd(name, file))
                {
                    shadowed.Add(file);
                }
            }
        }

        return new TemplateSet(files.ToImmutable(), shadowed.ToImmutable(), refused.ToImmutable());
    }

    // The files below a folder, ordered by name. A symbolic link could lead out of the folder, so none is followed.
    private static IEnumerable<(string Name, string Path)> FilesOf(TemplateFolder folder, ImmutableArray<Diagnostic>.Builder refused)
    {
        var pending = new Queue<DirectoryInfo>([new DirectoryInfo(folder.FullPath)]);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (pending.TryDequeue(out var each))
        {
            foreach (var entry in each.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).Where(entry => !entry.Attributes.HasFlag(FileAttributes.Hidden)))
            {
                var name = Path.GetRelativePath(folder.FullPath, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (entry.LinkTarget is not null)
                {
                    refused.Add(new Diagnostic(Codes.LinkOutsideContent, Place.Of($"{folder.DisplayPath}/{name}"), "a symbolic link among the templates is not followed", "copy the file instead"));
                }
                else if (entry is not DirectoryInfo && FileSort.IsSpecial(entry.FullName))
                {
                    refused.Add(new Diagnostic(Codes.UnreadableFile, Place.Of($"{folder.DisplayPath}/{name}"), "this is a pipe, a socket or a device, not a file", "remove it"));
                }
                else if (entry is DirectoryInfo inner)
                {
                    pending.Enqueue(inner);
                }
                else
                {
                    found.Add(name, entry.FullName);
                }
            }
        }

        return found.Select(pair => (pair.Key, pair.Value));
    }

    /// <summary>The path of a file that is no longer what it was before it was read; null where all are.</summary>
    public string? ChangedSource() => files.Values.FirstOrDefault(file => FileStamp.Of(file.FullPath) != file.Stamp)?.DisplayPath;

    /// <summary>Whether there is a file of that name.</summary>
    public bool Contains(string name) => files.ContainsKey(name);

    /// <summary>The file of that name; null where there is none.</summary>
    public TemplateFile? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>The file of that name and those that it overrides, the one that counts first.</summary>
    internal IEnumerable<TemplateFile> Layers(string name) =>
        Find(name) is { } file ? shadowed.Where(other => other.Name == name).Prepend(file) : [];

    /// <summary>Files below a folder, ordered by name.</summary>
    /// <param name="folder">The folder, with a slash at the end.</param>
    public IEnumerable<TemplateFile> Under(string folder) =>
        files.Values.Where(file => file.Name.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The first of these templates that there is; null where there is none.</summary>
    public string? FirstOf(params IEnumerable<string> names) => names.FirstOrDefault(Contains);

    /// <summary>Parses every template, so that broken ones are known before a page is made.</summary>
    public ImmutableArray<Diagnostic> Check()
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(refused);
        foreach (var file in files.Values.Where(IsTemplate))
        {
            diagnostics.AddRange(Problems(Parse(file.Name)!));
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>The parsed template; null where there is none. It may have errors.</summary>
    internal Template? Parse(string name)
    {
        if (parsed.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!files.TryGetValue(name, out var file) || !IsTemplate(file))
        {
            return null;
        }

        // The lexer counts a byte order mark as text; a template does not begin with one.
        var text = File.ReadAllText(file.FullPath, Encoding.UTF8).ReplaceLineEndings("\n");
        return parsed.GetOrAdd(name, Template.Parse(text, file.DisplayPath, new ParserOptions { ExpressionDepthLimit = 100 }, LexerOptions.Default));
    }

    /// <summary>What is wrong with a template's syntax.</summary>
    internal static IEnumerable<Diagnostic> Problems(Template template) =>
        from message in template.Messages
        where message.Type == ParserMessageType.Error
        select new Diagnostic(
            Codes.TemplateSyntax,
            new Place(template.SourceFilePath!, message.Span.Start.Line + 1, message.Span.Start.Column + 1),
            TemplateProblem.Sentence(message.Message));

    private static bool IsTemplate(TemplateFile file)
    {
        var slash = file.Name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && file.Name[..slash] is "layouts" or "partials" or "pages" or "feeds" or "reports"
            && Path.GetExtension(file.Name) is ".html" or ".xml" or ".json" or ".txt" or ".svg";
    }
}
