using System.Globalization;
using System.Text;
using Briefings.Content.Model;
using Briefings.Site.Publishing;

namespace Briefings.Cli.Authoring;

/// <summary>Writes files for an author to fill; never over one that is there.</summary>
internal static class Scaffold
{
    private const string HousePrefix = "scaffold/house/";

    /// <summary>Writes the settings and vocabularies of a house into a content folder that has none, and returns their paths.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="answers">What the house says of itself.</param>
    /// <exception cref="IOException">The file system refused.</exception>
    public static IReadOnlyList<string> WriteHouse(string contentFolder, HouseAnswers answers)
    {
        var written = new List<string>();
        foreach (var (name, path) in Resources.Below(HousePrefix).Zip(FilesOfHouse(contentFolder)))
        {
            if (!File.Exists(path))
            {
                Write(path, name == HousePrefix + "site.yaml" ? Encoding.UTF8.GetBytes(answers.Settings()) : Resources.Read(name));
                written.Add(path);
            }
        }

        return written;
    }

    /// <summary>The paths of what <see cref="WriteHouse"/> writes.</summary>
    public static IEnumerable<string> FilesOfHouse(string contentFolder) =>
        Resources.Below(HousePrefix).Select(name => $"{contentFolder.TrimEnd('/', '\\')}/{name[HousePrefix.Length..]}");

    /// <summary>A new briefing's text.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="title">Its title.</param>
    /// <param name="now">The clock.</param>
    public static string Briefing(string id, string title, DateTimeOffset now)
    {
        var moment = now.ToString("yyyy-MM-ddTHH:mm:00zzz", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetString(Resources.Read("scaffold/new/briefing.md"))
            .ReplaceLineEndings("\n")
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{now}", moment, StringComparison.Ordinal)
            .Replace("{title}", Quote(title), StringComparison.Ordinal);
    }

    /// <summary>The path of a new briefing.</summary>
    public static string PathOf(string contentFolder, int year, string slug) =>
        string.Create(CultureInfo.InvariantCulture, $"{contentFolder.TrimEnd('/', '\\')}/briefings/{year:0000}/{slug}.md");

    /// <summary>Files of a content folder that have a slug already, in whatever year.</summary>
    public static IEnumerable<string> FilesOf(string contentFolder, string slug)
    {
        var briefings = Path.Combine(contentFolder, "briefings");
        return Directory.Exists(briefings)
            ? Directory.EnumerateFiles(briefings, slug + ".md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The slug of a title; empty where it holds no letter or digit.</summary>
    public static string SlugOf(string title) => Slug.From(title);

    /// <summary>Writes a file that is not there yet.</summary>
    /// <exception cref="IOException">It is there, or the file system refused.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => SingleFile.Create(path, bytes);

    /// <summary>A text as YAML quotes it (1.2.2, section 7.3.1: in double quotes), so that a colon or a quote in it needs no thought.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
