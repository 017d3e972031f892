using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Yaml;

/// <summary>
/// Reads YAML 1.2 into located nodes. Where a part does not parse, it is reported in plain words, left out, and the rest is
/// read all the same, so that an author sees all findings at once.
/// </summary>
internal static partial class YamlReader
{
    private const int MostFaults = 20;

    // A text is read again for each fault; so many letters in all.
    private const int MostLetters = 4 << 20;

    /// <summary>Reads a text; never throws.</summary>
    /// <param name="file">The path as messages print it.</param>
    /// <param name="text">The YAML; lines parted by LF.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    /// <param name="diagnostics">What is found.</param>
    /// <param name="limits">How much is read; null for what a text may have.</param>
    public static YamlDocument Read(string file, string text, int firstLine, ICollection<Diagnostic> diagnostics, YamlLimits? limits = null)
    {
        // YAML 1.1 takes these for line ends, which would shift every place after them.
        var lines = text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Split('\n');
        YamlBlanks.Mend(file, firstLine, lines, diagnostics);
        var broken = ImmutableArray.CreateBuilder<(string, Place)>();
        var ids = ImmutableArray.CreateBuilder<(string, Place)>();
        for (var attempt = 0; ; attempt++)
        {
            var builder = new YamlTreeBuilder(file, firstLine, lines, limits ?? YamlLimits.OfText);
            var fault = builder.Build(string.Join('\n', lines));
            if (fault is null)
            {
                AddAll(builder.Diagnostics, diagnostics);
                return new YamlDocument(builder.Root, broken.ToImmutable(), ids.ToImmutable());
            }

            var finding = YamlFaults.Explain(file, firstLine, lines, fault);
            diagnostics.Add(finding);
            if (attempt == Math.Min(MostFaults, MostLetters / Math.Max(1, text.Length)) || !LeaveOut(lines, finding.Place.Line - firstLine, file, firstLine, broken, ids))
            {
                AddAll(builder.Diagnostics, diagnostics);
                return new YamlDocument(builder.Root, broken.ToImmutable(), ids.ToImmutable());
            }
        }
    }

    // Blanks the outermost key or list entry around a line. Positions of all other lines stay true.
    private static bool LeaveOut(string[] lines, int at, string file, int firstLine, ImmutableArray<(string, Place)>.Builder broken, ImmutableArray<(string, Place)>.Builder ids)
    {
        at = Math.Clamp(at, 0, lines.Length - 1);
        var begin = at;
        while (begin > 0 && (!IsOutermost(lines[begin]) || YamlFaults.GoesOn(lines, begin)))
        {
            begin--;
        }

        var end = begin + 1;
        while (end < lines.Length && (!IsOutermost(lines[end]) || YamlFaults.GoesOn(lines, end)))
        {
            end++;
        }

        end = Math.Max(end, at + 1);
        var isEntry = lines[begin] is ['-' or '*' or '+', ..];
        var changed = false;
        for (var line = begin; line < end; line++)
        {
            changed |= lines[line].Trim().Length > 0;

            // Keys that are only indented wrongly are among them, and they are not missing either.
            if (Key().Match(lines[line]) is { Success: true } key)
            {
                broken.Add((key.Groups["name"].Value, new Place(file, firstLine + line, key.Groups["name"].Index + 1)));
            }

            if (isEntry && Id().Match(lines[line]) is { Success: true } id)
            {
                ids.Add((id.Groups["id"].Value, new Place(file, firstLine + line, id.Groups["id"].Index + 1)));
            }

            lines[line] = "";
        }

        return changed;
    }

    [GeneratedRegex("""^\s*["']?(?<name>[A-Za-z_][\w-]*)["']?\s*(?::|\s|$)""")]
    private static partial Regex Key();

    [GeneratedRegex("""[\s{]id:\s+["']?(?<id>[\w-]+)""")]
    private static partial Regex Id();

    private static bool IsOutermost(string line) => line.Length > 0 && line[0] is not (' ' or '\t' or '#' or '}' or ']');

    private static void AddAll(List<Diagnostic> from, ICollection<Diagnostic> to)
    {
        foreach (var diagnostic in from)
        {
            to.Add(diagnostic);
        }
    }
}
