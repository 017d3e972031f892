using Briefings.PdfChecks;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests;

public class ConformanceTests
{
    [Fact]
    public void Every_example_holds_to_both_standards_that_it_claims()
    {
        foreach (var path in Examples.Files.Keys)
        {
            PdfCheckList.Run(Examples.Facts(path)).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void Every_example_is_valid_to_qpdf()
    {
        var qpdf = Tool.Require("qpdf");
        using var folder = new TemporaryFolder();
        foreach (var (path, pdf) in Examples.Files)
        {
            var (code, output, error) = Tool.Run(qpdf, "--check", folder.Write(path, pdf));
            (code, error).ShouldBe((0, ""), path + output);
            output.ShouldContain("No syntax or stream encoding errors found");
        }
    }
}
