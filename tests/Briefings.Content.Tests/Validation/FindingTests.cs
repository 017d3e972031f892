using System.Text;
using Briefings.Testing;

namespace Briefings.Content.Tests.Validation;

/// <summary>Every code of files, YAML, front matter, vocabularies and settings, with its line, column and words.</summary>
public class FindingTests
{
    public static TheoryData<string> Codes() => [.. Cases.All.Select(each => each.Code).Distinct()];

    [Fact]
    public void A_house_without_a_fault_has_no_finding()
    {
        using var house = new House();
        house.Findings().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_fault_is_named_at_its_place(string code)
    {
        var report = new StringBuilder();
        var silent = new List<string>();
        foreach (var (_, name, breakHouse) in Cases.All.Where(each => each.Code == code))
        {
            using var house = new House();
            breakHouse(house);
            var findings = house.Diagnostics();
            if (findings.All(finding => finding.Code != code))
            {
                silent.Add(name);
            }

            report.Append("# ").Append(name).Append('\n').Append(house.Report(findings)).Append('\n');
        }

        silent.ShouldBeEmpty($"these cases do not cause {code}:\n{report}");
        Snapshot.Verify(report.ToString(), parameters: code);
    }

    [Fact]
    public void Every_code_of_this_area_has_a_case()
    {
        var known = Core.Diagnostics.Codes.All.Select(descriptor => descriptor.Code).Where(code => string.CompareOrdinal(code, "BRF050") < 0);
        known.Except(Cases.All.Select(each => each.Code)).ShouldBeEmpty();
    }
}
