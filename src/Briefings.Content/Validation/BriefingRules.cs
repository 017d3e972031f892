using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

namespace Briefings.Content.Validation;

/// <summary>What a briefing says about itself fits together.</summary>
internal sealed class BriefingRules(RuleContext context)
{
    private const int ShortestSummary = 60;
    private const int LongestSummary = 300;

    // Folded: every dash is a hyphen, every blank the plain one.
    private static readonly string[] Seams = [" - ", ": ", " : "];

    /// <summary>Checks each briefing and edition.</summary>
    public void Check()
    {
        foreach (var briefing in context.Collection.Briefings)
        {
            CheckTitle(briefing);
            CheckSummary(briefing);
            CheckRegions(briefing);
            CheckReview(briefing);
            CheckEdition(briefing);
            CheckCover(briefing);
            if (!briefing.IsEdition)
            {
                CheckType(briefing);
            }
        }
    }

    private void CheckTitle(Briefing briefing)
    {
        if (briefing.Title is not { } title)
        {
            return;
        }

        var folded = Folding.Fold(title);
        var vocabulary = context.Collection.Vocabulary;
        var named = briefing.Countries.Select(vocabulary.Countries.GetValueOrDefault).Concat<Term?>(briefing.Regions.Select(vocabulary.Regions.GetValueOrDefault)).OfType<Term>();
        foreach (var spelling in named.SelectMany(Spellings.Of))
        {
            var prefix = Folding.Fold(spelling);
            if (prefix.Length > 0 && folded.StartsWith(prefix, StringComparison.Ordinal) && Seams.Any(seam => folded.AsSpan(prefix.Length).StartsWith(seam, StringComparison.Ordinal)))
            {
                context.Report(Codes.TypedPrefix, briefing.PlaceOf("title"), $"the title begins with \"{spelling}\", which templates put before it", "leave it out");
                return;
            }
        }
    }

    private void CheckSummary(Briefing briefing)
    {
        if (briefing.Summary is not { } summary)
        {
            return;
        }

        var length = new System.Globalization.StringInfo(summary.Words).LengthInTextElements;
        if (length is < ShortestSummary or > LongestSummary)
        {
            context.Report(Codes.SummaryLength, briefing.PlaceOf("summary"), $"the summary has {length} {(length == 1 ? "character" : "characters")}",
                length < ShortestSummary ? $"say in {ShortestSummary} to {LongestSummary} what happened and why it matters" : $"cut it to {LongestSummary}");
        }
    }

    private void CheckRegions(Briefing briefing)
    {
        if (briefing.Countries.IsEmpty || !(RuleContext.IsTyped(briefing, "region") || RuleContext.IsTyped(briefing, "countries")))
        {
            return;
        }

        for (var index = 0; index < briefing.Regions.Length; index++)
        {
            if (context.Collection.Vocabulary.Regions.GetValueOrDefault(briefing.Regions[index]) is not { } region || Holds(region, briefing))
            {
                continue;
            }

            var path = briefing.KeyPlaces.ContainsKey($"region[{index}]") ? $"region[{index}]" : briefing.KeyPlaces.ContainsKey("region") ? "region" : "countries";
            context.Report(Codes.RegionMismatch, briefing.PlaceOf(path), $"the region \"{region.Id}\" holds none of {string.Join(", ", briefing.Countries)}");
        }
    }

    // A region also holds what the regions inside it hold.
    private bool Holds(Region region, Briefing briefing) =>
        context.Collection.Vocabulary.Regions.Values.Any(each => IsInside(each, region.Id) && each.Countries.Any(country => briefing.Countries.Contains(country)));

    private bool IsInside(Region region, string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = region; at is not null && seen.Add(at.Id); at = at.Parent is null ? null : context.Collection.Vocabulary.Regions.GetValueOrDefault(at.Parent))
        {
            if (at.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckReview(Briefing briefing)
    {
        // An edition without its original has one thing to be told, and that is it.
        if (!context.Collection.Site.TwoPersonReview || briefing.Status != Status.Approved || (briefing.IsEdition && context.Index.OriginalOf(briefing) is null))
        {
            return;
        }

        if (briefing.ApprovedBy is { } approver)
        {
            if (briefing.Authors.Contains(approver))
            {
                context.Report(Codes.MissingReview, briefing.KeyPlaces.ContainsKey("approved_by") ? briefing.PlaceOf("approved_by") : briefing.PlaceOf("authors"),
                    $"\"{approver}\" is one of the authors and can't approve", "let somebody else approve it");
            }
        }
        else if (!briefing.KeyPlaces.ContainsKey("approved_by"))
        {
            context.Report(Codes.MissingReview, briefing.PlaceOf("status"), "\"approved_by\" is missing", "an approved briefing names a second person");
        }
    }

    private void CheckEdition(Briefing briefing)
    {
        if (briefing.IsEdition && briefing.Tlp is { } own && context.Index.OriginalOf(briefing)?.Tlp is { } original && own < original)
        {
            context.Report(Codes.EditionMarking, briefing.PlaceOf("tlp"), $"the edition is marked {own.Word()}, below the original's {original.Word()}", $"write {original.Word()}");
        }
    }

    private void CheckCover(Briefing briefing)
    {
        if (briefing.Cover is not { } cover || !RuleContext.IsTyped(briefing, "cover"))
        {
            return;
        }

        if (context.Collection.Unshowable(cover.File) is var (descriptor, message, fix))
        {
            context.Report(descriptor, briefing.PlaceOf("cover.file"), message, fix);
        }
        else if (!context.Collection.Media.ContainsKey(cover.File))
        {
            context.Report(Codes.MissingPicture, briefing.PlaceOf("cover.file"), $"there is no picture \"{cover.File}\"", RuleContext.Meant(NearestWord.Find(cover.File, context.Collection.Media.Keys)) ?? "put the file there, or mend its name");
        }

        if (cover.Credit is null)
        {
            context.Report(Codes.MissingCredit, briefing.PlaceOf("cover"), "the cover has no credit", "add credit: and who made it");
        }
    }

    private void CheckType(Briefing briefing)
    {
        if (briefing.Type is BriefingType.Situation or BriefingType.Analysis or BriefingType.Forecast && !briefing.KeyPlaces.ContainsKey("cutoff"))
        {
            context.Report(Codes.ExpectedForType, briefing.PlaceOf("type"), "\"cutoff\" is missing", "say up to when the information reaches");
        }

        if (briefing.Type == BriefingType.Forecast && briefing.Judgments.IsEmpty)
        {
            // What can't be read is told already.
            var isEmpty = briefing.KeyPlaces.ContainsKey("judgments[]");
            if (isEmpty || !briefing.KeyPlaces.ContainsKey("judgments"))
            {
                context.Report(Codes.ExpectedForType, briefing.PlaceOf(isEmpty ? "judgments" : "type"), isEmpty ? "\"judgments\" holds none" : "\"judgments\" is missing", "say what you expect and how likely it is");
            }
        }
    }
}
