using System.Globalization;
using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.PdfChecks;
using Briefings.Site;
using Briefings.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Briefings.ReportFiles.Tests.Snapshots;

/// <summary>
/// What the shipped template says of a briefing that has everything, in three languages, and of one that has next to nothing: page by page as it
/// is seen, and as the tree of elements that a screen reader goes through. Arabic letters stand in a file as they are seen, from left to right.
/// </summary>
public class ReportSnapshotTests
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Make);

    [Theory]
    [InlineData("everything")]
    [InlineData("everything.fr")]
    [InlineData("everything.ar")]
    [InlineData("little")]
    public void The_text_of_a_report(string name)
    {
        using var file = PdfDocument.Open(Files.Value[name]);
        Snapshot.Verify(string.Join("\n\f\n", file.GetPages().Select(TextOf)), parameters: name);
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("everything.fr")]
    [InlineData("everything.ar")]
    [InlineData("little")]
    public void The_structure_of_a_report(string name) => Snapshot.Verify(StructureOf(new PdfFacts(Files.Value[name])), parameters: name);

    private static Dictionary<string, byte[]> Make()
    {
        using var folder = new TemporaryFolder();
        var content = folder.CopyFrom(Repository.Path("tests", "Briefings.ReportFiles.Tests", "Snapshots", "content"), "content");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        // The English one is a client's, the French one a single recipient's.
        foreach (var (name, client, recipient) in (ReadOnlySpan<(string, string?, string?)>)[("everything", "Example Mining", null), ("everything.fr", null, "A. Reader"), ("everything.ar", null, null), ("little", null, null)])
        {
            var made = new Build(Examples.Options(content, Path.Combine(folder.Path, "out")), Examples.Progress).Reports([name], client, recipient);
            made.Diagnostics.Where(static found => found.Severity == Severity.Error).Select(static found => found.ToString()).ShouldBeEmpty(name);
            files[name] = made.Value.ShouldHaveSingleItem().Content.ToArray();
        }

        return files;
    }

    // Lines from top to bottom, without the joiners that dots of Arabic letters are drawn with; where there is room for more than a blank between letters, another column begins.
    private static string TextOf(Page page)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in page.Letters.Where(static letter => letter.Value != "\u200D").OrderByDescending(static letter => letter.StartBaseLine.Y))
        {
            if (lines.Count == 0 || lines[^1][0].StartBaseLine.Y - letter.StartBaseLine.Y > 2)
            {
                lines.Add([]);
            }

            lines[^1].Add(letter);
        }

        return string.Join('\n', lines.Select(static line => Line([.. line.OrderBy(static letter => letter.StartBaseLine.X)])));
    }

    private static string Line(IReadOnlyList<Letter> letters)
    {
        var line = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            line.Append(i > 0 && letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X > 9 ? "   " : "").Append(letters[i].Value);
        }

        return line.ToString().TrimEnd();
    }

    // Each element with what it says right in it; what comes back to an element after one inside it stands on a line of its own.
    private static string StructureOf(PdfFacts facts)
    {
        var text = PdfText.ByContent(facts);
        var lines = new List<StringBuilder>();
        var open = new Dictionary<RawElement, int>(ReferenceEqualityComparer.Instance);
        RawElement? last = null;
        foreach (var (element, owner, id) in facts.Structure.ReadingOrder)
        {
            foreach (var each in element.Ancestry().Reverse().Where(each => !open.ContainsKey(each)))
            {
                open[each] = lines.Count;
                lines.Add(new StringBuilder(new string(' ', 2 * (each.Ancestry().Count() - 1))).Append(each.Type).Append(Attributes(facts, each)));
                last = each;
            }

            if (last != element)
            {
                lines.Add(new StringBuilder(new string(' ', 2 * element.Ancestry().Count())).Append('…'));
                last = element;
            }

            lines[^1].Append(lines[^1].ToString().Contains(": ", StringComparison.Ordinal) || lines[^1].ToString().EndsWith('…') ? "" : ": ").Append(text.GetValueOrDefault((owner, id), ""));
        }

        return string.Join('\n', lines.Select(static line => line.ToString().TrimEnd().Replace("\u00AD", "", StringComparison.Ordinal)));
    }

    private static string Attributes(PdfFacts facts, RawElement element)
    {
        var words = new StringBuilder();
        foreach (var key in (ReadOnlySpan<string>)["Lang", "Alt", "ActualText"])
        {
            if (facts.File.Text(element.Dictionary, key) is { Length: > 0 } value)
            {
                words.Append(CultureInfo.InvariantCulture, $" {key}=\"{value}\"");
            }
        }

        foreach (var attribute in facts.Structure.Attributes(element))
        {
            foreach (var key in (ReadOnlySpan<string>)["Scope", "ListNumbering"])
            {
                words.Append(facts.File.Name(attribute, key) is { } name ? $" {key}={name}" : "");
            }
        }

        return words.ToString();
    }
}
