using Briefings.Core.Diagnostics;

namespace Briefings.Core.Tests.Diagnostics;

/// <summary>A finding as a line, and the order of findings.</summary>
public class DiagnosticTests
{
    private static readonly Place At = new("content/x.md", 7, 11);

    [Fact]
    public void A_finding_is_one_line_that_editors_can_follow()
    {
        new Diagnostic(Codes.UnknownTerm, At, "unknown actor \"jnmi\"", "did you mean \"jnim\"?").ToString()
            .ShouldBe("content/x.md:7:11: error BRF030: unknown actor \"jnmi\"; did you mean \"jnim\"?");
        new Diagnostic(Codes.SummaryLength, At, "two\nlines").ToString().ShouldBe("content/x.md:7:11: warning BRF046: two lines");
    }

    [Fact]
    public void A_finding_of_a_draft_is_a_warning_and_a_warning_stays_one()
    {
        new Diagnostic(Codes.UnknownTerm, At, "x").AsWarning().Severity.ShouldBe(Severity.Warning);
        new Diagnostic(Codes.SummaryLength, At, "x").AsWarning().Severity.ShouldBe(Severity.Warning);
        new Outcome<int>(0, [new Diagnostic(Codes.UnknownTerm, At, "x").AsWarning()]).HasErrors.ShouldBeFalse();
        new Outcome<int>(0, [new Diagnostic(Codes.UnknownTerm, At, "x")]).HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Findings_sort_by_file_line_column_code_and_message()
    {
        Diagnostic[] sorted =
        [
            new(Codes.UnknownTerm, new("a.md", 10, 1), "x"), new(Codes.UnknownTerm, new("b.md", 2, 1), "x"), new(Codes.UnknownTerm, new("b.md", 2, 9), "x"),
            new(Codes.UnknownTerm, new("b.md", 10, 1), "a"), new(Codes.UnknownTerm, new("b.md", 10, 1), "b"), new(Codes.UnknownBriefing, new("b.md", 10, 1), "a"),
        ];
        sorted.Reverse().Order().ShouldBe(sorted);
        (sorted[0] < sorted[1]).ShouldBeTrue();
        (sorted[1] >= sorted[0]).ShouldBeTrue();
    }
}
