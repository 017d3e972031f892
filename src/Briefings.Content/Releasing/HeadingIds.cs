using System.Collections.Immutable;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>The fragments that a text answers to.</summary>
internal static class HeadingIds
{
    public static ImmutableHashSet<string> Of(Body body) => body.AllBlocks().OfType<Heading>().Select(heading => heading.Id).ToImmutableHashSet(StringComparer.Ordinal);
}
