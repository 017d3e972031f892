namespace Briefings.Notices;

/// <summary>A line of the list that the build gives: a file that the tool carries.</summary>
/// <param name="Path">Where it stands in the tool, with <c>/</c>.</param>
/// <param name="Source">Where it was taken from.</param>
/// <param name="Package">The id of the package that it comes from, or an empty text for a file of the checkout.</param>
/// <param name="Version">The version of that package, or an empty text.</param>
internal sealed record ShippedFile(string Path, string Source, string Package, string Version)
{
    /// <summary>Reads <c>path|source|package|version</c>, or returns null for an empty line.</summary>
    /// <exception cref="FormatException">The line has another number of fields.</exception>
    public static ShippedFile? Read(string line) => line.Split('|') switch
    {
        [""] => null,
        [var path, var source, var package, var version] => new(path.Replace('\\', '/'), source, package, version),
        _ => throw new FormatException($"Not \"path|source|package|version\": {line}"),
    };
}
