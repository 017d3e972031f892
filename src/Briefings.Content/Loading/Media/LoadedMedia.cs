using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Drawing;

namespace Briefings.Content.Loading.Media;

/// <summary>What was read from <c>content/media/</c>.</summary>
/// <param name="Files">Pictures that can be published, by path below <c>content/</c>.</param>
/// <param name="Words">The words of drawings among them, by path; without those that have none.</param>
/// <param name="Refused">Paths of files that are there and can't be published; each has its finding.</param>
internal sealed record LoadedMedia(
    ImmutableSortedDictionary<string, MediaFile> Files,
    ImmutableDictionary<string, ImmutableArray<DrawnWords>> Words,
    ImmutableHashSet<string> Refused)
{
    /// <summary>Nothing.</summary>
    public static LoadedMedia None { get; } = new(
        ImmutableSortedDictionary<string, MediaFile>.Empty.WithComparers(StringComparer.Ordinal),
        ImmutableDictionary<string, ImmutableArray<DrawnWords>>.Empty.WithComparers(StringComparer.Ordinal),
        ImmutableHashSet.Create<string>(StringComparer.Ordinal));
}
