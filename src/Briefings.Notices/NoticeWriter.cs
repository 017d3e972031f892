using System.Globalization;
using System.Text;

namespace Briefings.Notices;

/// <summary>Writes the notices: what is carried, each with its licence and the numbers of its texts, then each text once.</summary>
internal static class NoticeWriter
{
    private const string Rule = "================================================================================";

    /// <summary>The whole file, with line feeds; the same parts make the same text.</summary>
    public static string Write(IReadOnlyList<Part> parts)
    {
        var texts = parts.SelectMany(static part => part.Texts).Distinct(StringComparer.Ordinal).ToList();
        var written = new StringBuilder();
        written.Append("THIRD-PARTY NOTICES\n\n")
            .Append("Briefings itself is under the licence in LICENSE. It carries these parts of others,\n")
            .Append("each under a licence of its own, whose whole text follows under its number.\n");
        foreach (var part in parts)
        {
            written.Append('\n').Append(part.Name).Append(part.Version is null ? "" : " " + part.Version).Append('\n');
            Line("Licence", part.Licence);
            Line("Copyright", part.Copyright);
            Line("From", part.Address);
            foreach (var file in part.Files)
            {
                Line("File", file);
            }

            Line("Texts", string.Join(", ", part.Texts.Select(text => Number(texts.IndexOf(text)))));
        }

        for (var index = 0; index < texts.Count; index++)
        {
            written.Append('\n').Append(Rule).Append('\n').Append(Number(index)).Append('\n').Append(Rule)
                .Append("\n\n").Append(texts[index]).Append('\n');
        }

        return written.ToString();

        void Line(string key, string? value)
        {
            if (value is not null)
            {
                written.Append("  ").Append(key).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
            }
        }
    }

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]");
}
