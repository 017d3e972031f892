using System.Collections.Immutable;

namespace Briefings.Pdf;

/// <summary>The standards to which a file may claim to hold.</summary>
[Flags]
public enum Conformance
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>PDF/UA-1 (ISO 14289-1): for readers with assistive technology.</summary>
    PdfUA1 = 1,

    /// <summary>PDF/A-2a (ISO 19005-2): for archives.</summary>
    PdfA2A = 2,
}

/// <summary>What a document is, for its information dictionary (ISO 32000-1, 14.3.3), XMP (14.3.2) and catalog (7.7.2).</summary>
public sealed record PdfOptions
{
    /// <summary>The title, shown in the window's bar.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote or published it.</summary>
    public string? Author { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? Subject { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The program that the document comes from.</summary>
    public string? Creator { get; init; }

    /// <summary>The program that wrote the file.</summary>
    public string Producer { get; init; } = "Briefings.Pdf";

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>When it was made; never the clock's time unless the caller asks.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was last changed; null for when it was made.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The standards to claim, where the document keeps the rules that are checked; see <see cref="SaveResult"/>.</summary>
    public Conformance Conformance { get; init; }

    /// <summary>How the file is encrypted; null for not at all.</summary>
    public PdfEncryption? Encryption { get; init; }
}

/// <summary>A rule of a standard that a document does not keep.</summary>
/// <param name="Rule">The rule, such as "ISO 14289-1, 7.3" or "ISO 19005-2, 6.2.11.8".</param>
/// <param name="Message">What was found, for developers.</param>
public sealed record ConformanceProblem(string Rule, string Message);

/// <summary>What saving did.</summary>
/// <param name="Length">The size of the file in bytes.</param>
/// <param name="Claimed">The standards that the file says it holds to.</param>
/// <param name="Problems">Why standards that were asked for are not claimed.</param>
public sealed record SaveResult(long Length, Conformance Claimed, ImmutableArray<ConformanceProblem> Problems);
