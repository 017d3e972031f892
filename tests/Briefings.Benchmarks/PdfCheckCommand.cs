using Briefings.PdfChecks;

namespace Briefings.Benchmarks;

/// <summary>Runs the conformance checks on files and prints what they find: for files of other programs, and for the note.</summary>
internal static class PdfCheckCommand
{
    /// <returns>1 where something was found.</returns>
    public static int Run(IEnumerable<string> files)
    {
        var found = false;
        foreach (var path in files)
        {
            var findings = PdfCheckList.Run(File.ReadAllBytes(path), most: int.MaxValue);
            var ids = findings.Select(static finding => finding.Id).ToHashSet(StringComparer.Ordinal);
            found |= ids.Count > 0;
            Console.WriteLine(
                $"{Path.GetFileName(path)}: PDF/UA-1 {Count(PdfCheckList.Accessibility, ids)}, PDF/A-2a {Count(PdfCheckList.Archive, ids)}, ISO 32000-1 {Count(PdfCheckList.Format, ids)}");
            foreach (var group in findings.GroupBy(static finding => finding.Id, StringComparer.Ordinal))
            {
                var text = PdfCheckList.All.First(check => check.Id == group.Key).Text;
                Console.WriteLine($"  {group.Key,-14} {text} ({group.Count()}: {string.Join("; ", group.Take(2).Select(static finding => finding.Message))})");
            }
        }

        return found ? 1 : 0;
    }

    private static string Count(IReadOnlyList<PdfCheck> checks, HashSet<string> found) => $"{checks.Count(check => found.Contains(check.Id))} of {checks.Count} fire";
}
