using System.Text;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Downloads;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Downloads;

/// <summary>Reads the entries of <c>files.yaml</c>.</summary>
internal static class DownloadEntries
{
    private const string Folder = "files/";

    /// <summary>Reads an entry whose file is known.</summary>
    public static DownloadEntry Read(MapReader keys, string file) => new(
        file,
        keys.ReadValue("tlp", Values.Marking),
        keys.Read("title", Values.Localized),
        [.. Allowed(keys).Distinct().Order()]);

    /// <summary>A file below <c>content/files/</c>.</summary>
    public static string? FileOf(KeyContext context, YamlNode node, string name)
    {
        if (Values.Text(context, node, name) is not { } text)
        {
            return null;
        }

        var path = text.Normalize(NormalizationForm.FormC);
        if (path.StartsWith(Folder, StringComparison.Ordinal) && Values.IsPath(path))
        {
            return path;
        }

        var tail = path.Replace('\\', '/').Split(Folder)[^1].TrimStart('/', '.');
        context.Report(Codes.MalformedValue, node.Place, $"\"{text}\" is no file below content/files/", Values.IsPath(Folder + tail) ? $"write {Folder}{tail}" : "write files/ and its name, without \"..\", \"#\" and \"%\"");
        return null;
    }

    private static List<DownloadTrace> Allowed(MapReader keys)
    {
        // One word alone is meant as a list of one.
        if (keys.Node("allow") is YamlScalar)
        {
            return keys.Word<DownloadTrace>("allow") is { } word ? [word] : [];
        }

        var words = new List<DownloadTrace>();
        keys.List("allow", (node, _) =>
        {
            if (Values.Word<DownloadTrace>(keys.Context, node, "an entry of \"allow\"") is { } each)
            {
                words.Add(each);
            }

            return (object?)null;
        });
        return words;
    }
}
