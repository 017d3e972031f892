using System.Collections.Immutable;
using Briefings.Content.Model;

namespace Briefings.Site.Relating;

/// <summary>
/// Finds which briefings lead to which others, and why: by what they share, the rarer the stronger, the closer in time the stronger.
/// Works on a <see cref="Release"/> only, so that nothing hidden can show through a list, a count or a weight. <c>docs/relations.md</c>
/// has the rules.
/// </summary>
public static class Relater
{
    /// <summary>How many earlier ones and how many later ones are listed where nobody says otherwise.</summary>
    public const int DefaultLength = 4;

    /// <summary>Relates the briefings of a release.</summary>
    /// <param name="release">What a target shows.</param>
    public static Relations Relate(Release release) => Relate(release, DefaultLength);

    /// <summary>Relates the briefings of a release.</summary>
    /// <param name="release">What a target shows.</param>
    /// <param name="length">How many earlier and how many later ones to list at most; pins are listed even beyond.</param>
    public static Relations Relate(Release release, int length)
    {
        ArgumentNullException.ThrowIfNull(release);
        var relations = Reckon(release, length);
        return relations with { Markings = RelationMarkings.Of(release, relations, narrowed => Reckon(narrowed, length)) };
    }

    private static Relations Reckon(Release release, int length)
    {
        var index = WorkIndex.Of(release);
        var selection = new Selection(index, length);
        var lists = index.Works.AsParallel().AsOrdered().Select(work => (Work: work, List: List(index, selection, work))).ToList();
        var related = ImmutableSortedDictionary.CreateBuilder<BriefingKey, ImmutableArray<RelatedBriefing>>();
        var references = ImmutableSortedDictionary.CreateBuilder<BriefingKey, ImmutableArray<BriefingKey>>();
        foreach (var (work, list) in lists)
        {
            foreach (var edition in work.Editions)
            {
                related[edition.Key] = [.. list.Select(link => link.For(work, edition.Language))];
                references[edition.Key] = [.. index.LinkedFrom(work).Reverse().Select(other => other.EditionFor(edition.Language))];
            }
        }

        return new Relations(related.ToImmutable(), references.ToImmutable());
    }

    /// <summary>Why a briefing's list is as it is: every other briefing, with all that it shares and why it is listed or not.</summary>
    /// <param name="release">What a target shows.</param>
    /// <param name="id">The briefing's number.</param>
    /// <returns>The strongest first; null where the release has no such briefing.</returns>
    public static ImmutableArray<RelationAccount>? Account(Release release, string id)
    {
        ArgumentNullException.ThrowIfNull(release);
        var index = WorkIndex.Of(release);
        return index.Find(id) is { } work ? Accounting.Of(index, new Selection(index, DefaultLength), work) : null;
    }

    private static List<Listed> List(WorkIndex index, Selection selection, Work work) => [.. selection.Of(work).Select(choice => new Listed(choice, Pair.Of(index, work, choice.Other)))];

    private sealed record Listed(Choice Choice, Pair Pair)
    {
        public RelatedBriefing For(Work work, string language) => For(work, language, Pair.Told(Work.AreLinked(work, Choice.Other, language)));

        private RelatedBriefing For(Work work, string language, ImmutableArray<Reason> reasons) => new(
            Choice.Other.EditionFor(language),
            Choice.Score,
            Choice.IsPinned,
            Selection.IsLater(work, Choice.Other),
            reasons.IsEmpty
                ? [new Reason(ReasonKind.Pinned, null, 0)]
                : [.. reasons.Select(reason => reason.Kind == ReasonKind.Text && language != work.Editions[0].Language ? reason with { Term = null } : reason)]);
    }
}
