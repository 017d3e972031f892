using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Notices;

/// <summary>A package as it was restored: what its <c>.nuspec</c> says, and the texts that lie in it.</summary>
internal static partial class RestoredPackage
{
    /// <summary>
    /// The part that a package is. Its texts are all files in it that are named like a licence or a notice; where none is a licence, the kept
    /// text of each licence that the <c>.nuspec</c> names, with the package's copyright.
    /// </summary>
    /// <param name="packages">The folder of restored packages.</param>
    /// <param name="id">The package's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="files">What of it the tool carries.</param>
    /// <param name="problems">Takes a sentence where no licence is to be found; the result is null then.</param>
    public static Part? Read(string packages, string id, string version, ImmutableArray<string> files, ICollection<string> problems)
    {
        // Folders and files of the package folder are named in small letters.
#pragma warning disable CA1308
        var folder = Path.Combine(packages, id.ToLowerInvariant(), version.ToLowerInvariant());
        var specification = Path.Combine(folder, id.ToLowerInvariant() + ".nuspec");
#pragma warning restore CA1308
        if (!File.Exists(specification))
        {
            problems.Add($"\"{specification}\" is not there, though \"{files[0]}\" comes from it: restore first.");
            return null;
        }

        var said = XDocument.Load(specification).Descendants().Where(static element => element.Parent?.Name.LocalName == "metadata")
            .ToLookup(static element => element.Name.LocalName);
        var copyright = CopyrightOf(Value("copyright"), Value("authors"));
        var expression = (string?)said["license"].FirstOrDefault()?.Attribute("type") == "expression" ? Value("license") : null;
        var named = Value("license")?.Replace('\\', '/');
        var licences = TextsIn(folder, path => path == named || Licences().IsMatch(Path.GetFileName(path)));
        if (licences.Count == 0)
        {
            foreach (var identifier in IdentifiersOf(expression))
            {
                if (KeptLicence.Find(identifier, copyright) is not { } kept)
                {
                    problems.Add(
                        $"{id} {version} is under {identifier}, holds no text of it, and none is kept: "
                        + $"add src/Briefings.Notices/Licences/{identifier}.txt.");
                    return null;
                }

                licences.Add(kept);
            }
        }

        if (licences.Count == 0)
        {
            problems.Add($"{id} {version} names no licence and holds no text of one: it can't be carried.");
            return null;
        }

        var texts = licences.Concat(TextsIn(folder, static path => Notices().IsMatch(Path.GetFileName(path))))
            .Append(KeptLicence.FindWithin(id)).OfType<string>().Distinct(StringComparer.Ordinal);
        return new Part(id, version, expression ?? TitleOf(licences[0]), copyright, Value("projectUrl"), files, [.. texts]);

        string? Value(string key) => said[key].FirstOrDefault()?.Value.Trim() is { Length: > 0 } value ? value : null;
    }

    private static List<string> TextsIn(string folder, Func<string, bool> isOne) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(isOne)
            .Order(StringComparer.Ordinal)
            .Select(path => Text.Read(Path.Combine(folder, path)))
            .Where(static text => text.Length > 0)];

    private static IEnumerable<string> IdentifiersOf(string? expression) =>
        Identifiers().Matches(expression ?? "").Select(static match => match.Value)
            .Where(static word => word is not ("AND" or "OR" or "WITH"));

    private static string CopyrightOf(string? copyright, string? authors) =>
        copyright is null ? $"Copyright (c) {authors}"
        : copyright.Contains('©', StringComparison.Ordinal) ? copyright
        : copyright.Contains("copyright", StringComparison.OrdinalIgnoreCase) ? copyright
        : $"Copyright (c) {copyright}";

    // "Apache License" and "Version 2.0, January 2004" on two lines are one title.
    private static string TitleOf(string text) =>
        string.Join(", ", text.Split('\n').TakeWhile(static line => line.Length > 0).Take(2).Select(static line => line.Trim()));

    [GeneratedRegex(
        @"^(?:(?:licen[cs]es?|copying|unlicense)(?:[-_][\w-]+(?:\.\d+)?)?|[\w-]+[-_.]licen[cs]e)(?:\.txt|\.md|\.rst)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Licences();

    [GeneratedRegex(
        @"^(?:notices?|third-?party-?(?:notices?|licen[cs]es?)|copyright|patents)(?:\.txt|\.md|\.rst)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Notices();

    [GeneratedRegex(@"[A-Za-z0-9.+-]+")]
    private static partial Regex Identifiers();
}
