using System.Collections.Concurrent;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>The faces of reports, by file name. Each is looked for once, when it is first asked for; safe to share between threads.</summary>
public sealed class ReportFonts
{
    private readonly Func<string, string?> find;
    private readonly FaceStore store;
    private readonly ConcurrentDictionary<string, Lazy<FontFace?>> faces = new(StringComparer.Ordinal);

    /// <summary>Faces from wherever the function finds them.</summary>
    /// <param name="find">Gives the path of a file name such as <c>Inter-Regular.ttf</c>; null where there is none.</param>
    /// <param name="store">Owns the faces and outlives all drawing with them; null for one that lives as long as the process.</param>
    public ReportFonts(Func<string, string?> find, FaceStore? store = null)
    {
        this.find = find;
        this.store = store ?? new FaceStore();
    }

    /// <summary>Faces of folders: a file of an earlier folder hides one of the same name in a later.</summary>
    /// <param name="folders">The folders, such as the publisher's <c>templates/reports/fonts</c>, then the built-in one.</param>
    public static ReportFonts Load(params IReadOnlyList<string> folders) => new(file =>
    {
        // A style sheet names a file, never a path.
        if (file.Length == 0 || file != Path.GetFileName(file))
        {
            return null;
        }

        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    });

    /// <summary>A face; null where there is no such file, or it is no TrueType font.</summary>
    internal FontFace? Find(string file) =>
        faces.GetOrAdd(file, name => new Lazy<FontFace?>(() => find(name) is { } path ? store.Load(path) : null)).Value;
}
