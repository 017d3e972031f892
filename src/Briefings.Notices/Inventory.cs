using System.Collections.Immutable;

namespace Briefings.Notices;

/// <summary>Whose each file of the tool is. What can't be told is a problem, so that nothing is carried without its licence.</summary>
internal static class Inventory
{
    // What the checkout holds of these kinds we wrote: assemblies by their names, templates, words and settings by their endings.
    private static readonly string[] OurKinds = [".css", ".html", ".js", ".json", ".svg", ".txt", ".xml", ".yaml"];

    /// <summary>The parts of others among the files, in order of their names.</summary>
    /// <param name="list">Lines that <see cref="ShippedFile.Read"/> reads.</param>
    /// <param name="packages">The folder of restored packages, <c>id/version</c> below it in small letters.</param>
    /// <param name="problems">Takes a sentence for each file or package whose licence is not to be found.</param>
    public static ImmutableArray<Part> Read(IEnumerable<string> list, string packages, ICollection<string> problems)
    {
        var files = list.Select(ShippedFile.Read).OfType<ShippedFile>().DistinctBy(static file => file.Path)
            .OrderBy(static file => file.Path, StringComparer.Ordinal).ToArray();
        var own = files.Where(static file => file.Package == "").ToArray();
        foreach (var file in own.Where(static file => !IsText(file.Path) && !IsOurAssembly(file.Path) && !Fonts.Knows(file.Path)))
        {
            problems.Add($"\"{file.Path}\" is of a kind that is not known: say in src/Briefings.Notices whose it is.");
        }

        // The build gives an assembly of another project of ours as if it came from a package.
        var restored = files.Where(static file => file.Package != "" && !IsOurAssembly(file.Path))
            .GroupBy(static file => (file.Package, file.Version))
            .Select(group => RestoredPackage.Read(packages, group.Key.Package, group.Key.Version, PathsOf(group), problems))
            .OfType<Part>();
        return [.. restored.Concat(Fonts.Read(own, problems)).Concat(Patterns.Read(own, problems))
            .OrderBy(static part => part.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(static part => part.Files[0], StringComparer.Ordinal)];
    }

    /// <summary>The paths of files, as a <see cref="Part"/> holds them.</summary>
    public static ImmutableArray<string> PathsOf(IEnumerable<ShippedFile> files) => [.. files.Select(static file => file.Path)];

    private static bool IsText(string path) => OurKinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsOurAssembly(string path) =>
        path is "briefings.dll"
        || (path.StartsWith("Briefings.", StringComparison.Ordinal) && path.EndsWith(".dll", StringComparison.Ordinal));
}
