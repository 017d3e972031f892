using Briefings.PdfChecks;

namespace Briefings.Pdf.Tests;

/// <summary>The checks themselves: silent on what is right, and each fires on a file made wrong for it.</summary>
public class CheckTests
{
    public static TheoryData<string> Checks => [.. PdfCheckList.All.Select(static check => check.Id)];

    [Fact]
    public void All_checks_are_silent_on_a_good_file() => PdfCheckList.Run(Samples.Save(Samples.Briefing())).ShouldBeEmpty();

    [Fact]
    public void All_checks_are_silent_on_a_good_file_with_fonts_of_all_kinds() => PdfCheckList.Run(FontSamples.File).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_fires_on_a_file_made_wrong_for_it(string id)
    {
        WrongFiles.ByCheck.ShouldContainKey(id);
        var found = PdfCheckList.Run(WrongFiles.ByCheck[id](), PdfCheckList.All.Where(check => check.Id == id));
        found.Select(static finding => finding.Id).ShouldContain(id, $"found: {string.Join("; ", found)}");
    }

    [Fact]
    public void Each_condition_of_the_protocol_is_a_check_or_has_a_reason_why_not()
    {
        // How many conditions each of the 31 checkpoints of the Matterhorn Protocol 1.1 has.
        int[] conditions = [7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30];
        var expected = conditions.SelectMany(static (count, i) => Enumerable.Range(1, count).Select(number => $"{i + 1:00}-{number:000}"));
        var known = PdfCheckList.Accessibility.Select(static check => check.Id).Concat(Matterhorn.ForReaders.Keys).Order(StringComparer.Ordinal);
        known.ShouldBe(expected);
    }

    [Fact]
    public void Methods_are_named_by_their_conditions()
    {
        foreach (var check in PdfCheckList.Accessibility)
        {
            check.Find.Method.Name.ShouldBe("M" + check.Id.Replace('-', '_'));
        }

        foreach (var check in PdfCheckList.Archive)
        {
            check.Find.Method.Name.ShouldBe("A" + check.Id.Replace('.', '_').Replace('-', '_'));
            check.Clause.ShouldBe("ISO 19005-2, " + check.Id[..^2]);
        }
    }
}
