namespace Briefings.Notices;

/// <summary>Texts of licences, in the one form in which they are compared and written.</summary>
internal static class Text
{
    /// <summary>A file's text with line feeds, without blanks at the ends of lines and without empty lines around it.</summary>
    public static string Read(string path) => Normalize(File.ReadAllText(path));

    /// <summary>A text with line feeds, without blanks at the ends of lines and without empty lines around it.</summary>
    public static string Normalize(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')
            .Select(static line => line.TrimEnd(' ', '\t', '\f', '\0'));
        return string.Join('\n', lines).Trim('\n');
    }
}
