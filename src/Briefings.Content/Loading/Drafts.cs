using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>What stays an error in a draft: what could be shown to the wrong reader, and what harms other briefings.</summary>
internal static class Drafts
{
    private static readonly DiagnosticDescriptor[] Grave =
    [
        Codes.UnknownMarking, Codes.UnknownStatus, Codes.EditionMarking, Codes.UnknownSectionMarking, Codes.SectionBelowBriefing, Codes.LooksLikeMarking, Codes.OpenPrivateComment, Codes.AttributeTwice, Codes.DuplicateId, Codes.DuplicateSlug, Codes.AddressClash,
    ];

    /// <summary>Whether a finding is as grave in a draft as elsewhere.</summary>
    public static bool KeepsSeverity(Diagnostic finding) => Grave.Contains(finding.Descriptor);
}
