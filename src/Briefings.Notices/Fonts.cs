namespace Briefings.Notices;

/// <summary>Fonts. Each has the text of its licence beside it: <c>Inter-OFL.txt</c> or <c>OFL-inter.txt</c> for <c>Inter-*</c>.</summary>
internal static class Fonts
{
    private const string Mark = "OFL";
    private const string Title = "SIL OPEN FONT LICENSE Version 1.1";
    private static readonly string[] Kinds = [".otf", ".ttc", ".ttf", ".woff", ".woff2"];

    /// <summary>True for a font and for the text of a font's licence.</summary>
    public static bool Knows(string path) => IsFont(path) || IsLicence(path);

    /// <summary>A part for each text of a licence and the fonts that it covers.</summary>
    public static IEnumerable<Part> Read(IReadOnlyList<ShippedFile> files, ICollection<string> problems)
    {
        var covered = new List<(ShippedFile Licence, ShippedFile Font)>();
        foreach (var font in files.Where(static file => IsFont(file.Path)))
        {
            var licence = files.Where(file => IsLicence(file.Path) && Covers(file.Path, font.Path))
                .MaxBy(static file => Family(file.Path).Length);
            if (licence is null)
            {
                problems.Add($"\"{font.Path}\" has no licence beside it: add \"<family>-{Mark}.txt\", which is carried with it.");
                continue;
            }

            covered.Add((licence, font));
        }

        foreach (var family in covered.GroupBy(static pair => pair.Licence, static pair => pair.Font))
        {
            var text = Text.Read(family.Key.Source);
            if (!text.Contains(Title, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add($"\"{family.Key.Path}\" is not the SIL Open Font License 1.1, which is the one that fonts here may have.");
                continue;
            }

            yield return new Part(Family(family.Key.Path) + " (font)", null, "OFL-1.1", null, null, Inventory.PathsOf(family), [text]);
        }
    }

    private static bool IsFont(string path) => Kinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsLicence(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name && path.EndsWith(".txt", StringComparison.Ordinal)
        && (name.StartsWith(Mark + "-", StringComparison.Ordinal) || name.EndsWith("-" + Mark, StringComparison.Ordinal));

    private static string Family(string licence)
    {
        var name = Path.GetFileNameWithoutExtension(licence);
        return name.StartsWith(Mark + "-", StringComparison.Ordinal) ? name[(Mark.Length + 1)..] : name[..^(Mark.Length + 1)];
    }

    private static bool Covers(string licence, string font) =>
        Path.GetDirectoryName(licence) == Path.GetDirectoryName(font)
        && Path.GetFileName(font).StartsWith(Family(licence) + "-", StringComparison.OrdinalIgnoreCase);
}
