using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Draws reports. Safe to call from many threads; the same document gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>Draws a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="stream">Where the bytes go, none where a page would lack its marking; left open.</param>
    /// <exception cref="IOException">The stream can't be written.</exception>
    public ReportResult Render(ReportDocument document, Stream stream);
}

/// <summary>What drawing a report gave.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Diagnostics">What was found, in order of place.</param>
public sealed record ReportResult(int Pages, long Length, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the report must not be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
