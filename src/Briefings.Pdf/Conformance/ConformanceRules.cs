using System.Collections.Immutable;

namespace Briefings.Pdf;

/// <summary>The rules of PDF/UA-1 and PDF/A-2a that depend on what the caller does.</summary>
internal static class ConformanceRules
{
    public static ImmutableArray<ConformanceProblem> Check(PdfDocument document, Conformance conformance) => [];
}
