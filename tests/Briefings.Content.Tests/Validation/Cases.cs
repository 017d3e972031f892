namespace Briefings.Content.Tests.Validation;

/// <summary>Every way to break a house that the tests know.</summary>
internal static class Cases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        .. FileCases.All, .. YamlCases.All, .. KeyCases.All, .. CollectionCases.All, .. HostileCases.All, .. MarkingCases.All, .. MentionCases.All,
        .. LimitCases.All, .. ForeignCases.All, .. DownloadCases.All, .. SlipCases.All,
    ];
}
