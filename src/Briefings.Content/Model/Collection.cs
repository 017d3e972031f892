using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using Briefings.Core.Files;

namespace Briefings.Content.Model;

/// <summary>
/// All that was read from <c>content/</c>, released or not. Its members are internal on purpose: later stages can pass it on
/// but can't look inside, so that nothing can be shown without going through the gate.
/// </summary>
public sealed class Collection
{
    internal Collection()
    {
    }

    /// <summary>The publisher and the site.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>Where the values of <c>site.yaml</c> stand, by path such as <c>navigation[1].to</c>.</summary>
    internal ImmutableDictionary<string, Place> SitePlaces { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>All editions of all briefings, by file.</summary>
    internal ImmutableArray<Briefing> Briefings { get; init; } = [];

    /// <summary>Static pages, by file.</summary>
    internal ImmutableArray<TextFile> Pages { get; init; } = [];

    /// <summary>Term profiles, by file.</summary>
    internal ImmutableArray<TextFile> Profiles { get; init; } = [];

    /// <summary>Regions, countries, actors, impacts, places, authors and services.</summary>
    internal Vocabulary Vocabulary { get; init; } = new();

    /// <summary>Pictures below <c>content/media/</c>, by file.</summary>
    internal ImmutableSortedDictionary<string, MediaFile> Media { get; init; } =
        ImmutableSortedDictionary<string, MediaFile>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The words of drawings among them, by file.</summary>
    internal ImmutableDictionary<string, ImmutableArray<DrawnWords>> DrawnWords { get; init; } =
        ImmutableDictionary<string, ImmutableArray<DrawnWords>>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Files below <c>content/media/</c> that are there and can't be published, of which that was said already.</summary>
    internal ImmutableHashSet<string> RefusedMedia { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Files below <c>content/files/</c>, by file.</summary>
    internal ImmutableSortedDictionary<string, Download> Downloads { get; init; } =
        ImmutableSortedDictionary<string, Download>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The files that it was read from, with their stamps from before.</summary>
    internal ImmutableArray<SourceFile> Sources { get; init; } = [];

    /// <summary>Paths of texts in which something is wrong: where one fault keeps nobody from the rest, the gate holds them back.</summary>
    internal ImmutableHashSet<string> LeftOut { get; private set; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The same, of which these texts are left out as well.</summary>
    internal Collection Without(IEnumerable<string> files)
    {
        var copy = (Collection)MemberwiseClone();
        copy.LeftOut = LeftOut.Union(files);
        return copy;
    }

    /// <summary>The path of a file that is no longer what it was before it was read; null where all are.</summary>
    public string? ChangedSource() => Sources.Where(file => FileStamp.Of(file.FullPath) != file.Stamp).Select(file => file.Path).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Whether any briefing has a number.</summary>
    public bool HasNumbers() => Briefings.Any(briefing => briefing.Id is not null);

    /// <summary>The next free report number of a year, such as <c>MSA-2025-0032</c>.</summary>
    public string NextId(int year) => new ReportNumbers(this).Take(year);
}
