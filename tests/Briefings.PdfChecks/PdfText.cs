using System.Text;

namespace Briefings.PdfChecks;

/// <summary>A stretch of text: the page, the element that it belongs to, null for an artifact, and what it says.</summary>
public sealed record PdfWords(int Page, RawElement? Element, string Text);

/// <summary>What a file says, by ToUnicode and ActualText alone (ISO 32000-1, 14.8.2.4 and 9.10).</summary>
public static class PdfText
{
    /// <summary>All text in the order in which it is drawn.</summary>
    public static IReadOnlyList<PdfWords> InContentOrder(PdfFacts facts) => [.. Read(facts).Select(static each => each.Words)];

    /// <summary>The tagged text in the order of the structure tree: what a screen reader reads.</summary>
    public static string InReadingOrder(PdfFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var words = ByContent(facts);
        return string.Concat(facts.Structure.ReadingOrder.Select(each => words.GetValueOrDefault((each.Owner, each.Id), "")));
    }

    /// <summary>What each piece of tagged content says: by the page or form that it is in, and its id there.</summary>
    public static IReadOnlyDictionary<(int Owner, int Id), string> ByContent(PdfFacts facts) =>
        Read(facts).Where(static each => each.Words.Element is not null).GroupBy(static each => (each.Owner, each.Id)).ToDictionary(static group => group.Key, static group => string.Concat(group.Select(static each => each.Words.Text)));

    private static IEnumerable<(int Owner, int Id, PdfWords Words)> Read(PdfFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RawMark? said = null;
        foreach (var shown in facts.Content.Texts)
        {
            var mark = shown.Place.Marks.FirstOrDefault(each => facts.Structure.Of(each) is not null);
            var actual = shown.Place.Marks.FirstOrDefault(static each => each.Properties?.Has("ActualText") == true);
            var text = new StringBuilder();
            if (actual is null)
            {
                var font = facts.Font(shown.Font);
                text.AppendJoin("", font.Codes(shown.Bytes).Select(font.Text));
            }
            else if (!ReferenceEquals(actual, said))
            {
                text.Append(facts.File.Text(actual.Properties, "ActualText"));
            }

            said = actual;
            yield return (mark?.Owner ?? 0, mark?.Id ?? -1, new PdfWords(shown.Place.Page, mark is null ? null : facts.Structure.Of(mark), text.ToString()));
        }
    }
}
