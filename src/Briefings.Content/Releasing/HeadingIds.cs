using System.Collections.Immutable;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>The fragments that a text answers to.</summary>
internal static class HeadingIds
{
    public static ImmutableHashSet<string> Of(Body body) => body.AllBlocks().OfType<Heading>().Select(heading => heading.Id).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Those that keep their ids: one that names a hidden address gets another.</summary>
    public static ImmutableHashSet<string> Of(Body body, HiddenPaths hidden) =>
        body.AllBlocks().OfType<Heading>()
            .Where(heading => !hidden.In(PlainText.Of(heading.Inlines)).Any())
            .Select(heading => heading.Id)
            .ToImmutableHashSet(StringComparer.Ordinal);
}
