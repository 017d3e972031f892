namespace Briefings.Site.Publishing;

/// <summary>Files at the top of an output folder that are not pages: our marker, and those by which git keeps the folder.</summary>
internal static class KeptFiles
{
    private static readonly string[] OfGit = [".gitkeep", ".gitignore", ".gitattributes"];

    /// <summary>Whether a path of the output would overwrite one of these files.</summary>
    public static bool IsReserved(string path) =>
        string.Equals(path, OutputMarker.FileName, StringComparison.OrdinalIgnoreCase)
        || path.Split('/')[0].Equals(".git", StringComparison.OrdinalIgnoreCase)
        || OfGit.Contains(path, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of those files of git that a folder holds: they outlive every build.</summary>
    public static IEnumerable<string> In(string folder) => OfGit.Where(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Whether a folder holds nothing, or nothing but files of git.</summary>
    public static bool AreAll(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).All(entry => OfGit.Contains(Path.GetFileName(entry), StringComparer.Ordinal) && File.Exists(entry));
}
