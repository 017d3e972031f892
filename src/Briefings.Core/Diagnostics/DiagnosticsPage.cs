using System.Text;

namespace Briefings.Core.Diagnostics;

/// <summary>Writes <c>docs/diagnostics.md</c> from the registry.</summary>
public static class DiagnosticsPage
{
    private static readonly (int From, string Title)[] Areas =
    [
        (1, "Files and YAML"),
        (20, "Front matter, vocabularies and settings"),
        (50, "Texts"),
        (70, "Templates"),
        (80, "Reports"),
        (90, "Release, publishing and the machine"),
        (100, "Input that would harm"),
    ];

    /// <summary>The page in Markdown; lines end in LF.</summary>
    public static string Render()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Diagnostics

            Every finding is one line, `PATH:LINE:COLUMN: error CODE: what is wrong; what to write instead`, sorted by file and line.
            Errors end the build with exit code 1 and leave the last good site as it was; warnings do not.
            In a briefing with `status: draft`, what is missing, incomplete or names something unknown is a warning.

            This page is generated from `src/Briefings.Core/Diagnostics/Codes.*.cs`.

            """.ReplaceLineEndings("\n"));
        for (var index = 0; index < Areas.Length; index++)
        {
            var end = index + 1 < Areas.Length ? Areas[index + 1].From : 1000;
            var descriptors = Codes.All.Where(descriptor => Number(descriptor) >= Areas[index].From && Number(descriptor) < end).ToList();
            if (descriptors.Count == 0)
            {
                continue;
            }

            page.Append("\n## ").Append(Areas[index].Title).Append('\n');
            foreach (var descriptor in descriptors)
            {
                page.Append("\n### ").Append(descriptor.Code).Append(" – ").Append(descriptor.Title)
                    .Append("\n\n*").Append(descriptor.Severity).Append(".* ").Append(descriptor.Explanation).Append('\n');
            }
        }

        return page.ToString();
    }

    private static int Number(DiagnosticDescriptor descriptor) =>
        int.Parse(descriptor.Code.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);
}
