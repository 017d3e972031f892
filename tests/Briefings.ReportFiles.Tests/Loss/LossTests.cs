namespace Briefings.ReportFiles.Tests.Loss;

/// <summary>
/// Each word and sign that was typed is on the page and in the PDF's text, or was syntax that did its work, or has a finding at its place.
/// </summary>
public class LossTests
{
    /// <summary>How many texts are generated; <c>BRIEFINGS_LOSS_TEXTS</c> says another number, <c>BRIEFINGS_LOSS_FIRST</c> the first seed.</summary>
    private static readonly int Texts = Setting("BRIEFINGS_LOSS_TEXTS", 600);

    private static readonly int First = Setting("BRIEFINGS_LOSS_FIRST", 0);

    [Fact]
    public void What_is_typed_by_hand_is_seen_or_told()
    {
        var texts = TypedTexts.All;
        texts.Count.ShouldBeGreaterThan(200);
        var seen = LossHouse.Read([.. texts.Select(static text => (text.Name, text.Source))]);
        var pairs = texts.Zip(seen, static (text, each) => (Text: text, Seen: each, Now: text with { Sees = each.Words, Works = string.Join(' ', LossJudge.LostWords(each)), Told = TypedTexts.Told(each.Findings) })).ToArray();
        if (Environment.GetEnvironmentVariable("BRIEFINGS_WRITE_LOSS") == "1")
        {
            // To be read by somebody: what stands there then is what is right.
            File.WriteAllText(TypedTexts.File, string.Join('\n', pairs.Select(static pair => TypedTexts.Write(pair.Now))));
        }

        pairs.Where(static pair => pair.Text.Works != pair.Now.Works || !IsRight(pair.Text, pair.Seen)).Select(static pair => TypedTexts.Write(pair.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_generated_is_seen_or_told()
    {
        var texts = Enumerable.Range(First, Texts).Select(static seed => (Seed: seed, Text: RandomPieces.Of(seed))).ToArray();
        var seen = LossHouse.Read([.. texts.Select(static each => ($"seed {each.Seed}", each.Text.Text))]);
        texts.Zip(seen).SelectMany(static pair => LossJudge.Lost(pair.First.Text, pair.Second)).Take(12).ShouldBeEmpty();
    }

    // Notes are numbered through all texts of one PDF, and read where their mark stands, at the end on a page.
    private static bool IsRight(TypedText text, SeenText seen)
    {
        var (expected, page, pdf) = (LossHouse.Said(text.Sees), seen.Page, seen.Pdf);
        var isTurned = Random.SourceWords.IsTurned(expected);
        if (seen.Html.Contains("footnote", StringComparison.Ordinal) || isTurned)
        {
            (expected, page, pdf) = (Sorted(expected), Sorted(page), Sorted(pdf));
        }

        return page == expected && pdf == expected && TypedTexts.Told(seen.Findings) == text.Told;
    }

    private static string Sorted(string text) => string.Concat(text.Where(static each => !char.IsAsciiDigit(each)).Order());

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
