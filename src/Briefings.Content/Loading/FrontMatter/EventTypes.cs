using System.Collections.Immutable;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>The event types of ACLED's codebook, as ids.</summary>
internal static class EventTypes
{
    /// <summary>All six.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "battles", "explosions-remote-violence", "violence-against-civilians", "protests", "riots", "strategic-developments",
    ];
}
