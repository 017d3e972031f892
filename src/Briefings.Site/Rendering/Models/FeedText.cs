using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Site.Rendering.Models;

/// <summary>
/// The text of a feed's entry: key points, judgments and impacts as a briefing's page shows them, then its text. Readers of feeds have no
/// style sheet and show a few elements only, so it is plain prose: lists, and a table.
/// </summary>
internal static class FeedText
{
    /// <summary>The text of a briefing's entry.</summary>
    public static Body Of(ModelScope scope, ReleasedBriefing briefing)
    {
        var place = Place.Of(briefing.SourceFile);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (!briefing.KeyPoints.IsEmpty)
        {
            blocks.Add(Head("key-points", "briefing.key_points"));
            blocks.Add(new ListBlock(place, Start: null, Tight: true, [.. briefing.KeyPoints.Select(point => Item(point.Inlines))]));
        }

        if (!briefing.Judgments.IsEmpty)
        {
            blocks.Add(Head("judgments", "briefing.judgments"));
            blocks.Add(new ListBlock(place, Start: 1, Tight: false, [.. briefing.Judgments.Select(Judgment)]));
        }

        var impacts = briefing.Impacts.Where(impact => scope.Data.Find(TermKind.Impact, impact.Category) is not null).ToArray();
        if (impacts.Length > 0)
        {
            blocks.Add(Head("impacts", "briefing.impacts"));
            blocks.Add(new Table(
                place,
                [ColumnAlignment.Start, ColumnAlignment.Start, ColumnAlignment.Start],
                [Said("briefing.affected"), Said("briefing.severity"), Said("briefing.horizon")],
                [.. CardModel.BySeverity(impacts).Select(Row)],
                Caption: null));
        }

        return blocks.Count == 0 ? briefing.Body : briefing.Body with { Blocks = [.. blocks, .. Begun(briefing.Body.Blocks)] };

        ImmutableArray<Block> Judgment(Judgment judgment)
        {
            var parts = new List<ImmutableArray<Inline>>();
            if (judgment.Likelihood is { } likelihood)
            {
                parts.Add([.. Label("briefing.likelihood"), .. Words($" {PartsModel.LikelihoodWord(scope, likelihood)} "), .. Words(PartsModel.LikelihoodRange(scope, likelihood))]);
            }

            if (judgment.Horizon is { } horizon)
            {
                parts.Add([.. Label("briefing.horizon"), .. Words(" " + scope.Words.Text("horizons." + Names.Of(horizon)))]);
            }

            if (judgment.Confidence is { } confidence)
            {
                parts.Add([.. Label("briefing.confidence"), .. Words(" " + scope.Words.Text("confidence." + Names.Of(confidence)))]);
            }

            var dot = Words(scope.Words.Text("formats.separator"));
            var line = parts.SelectMany((part, index) => index == 0 ? part : [.. dot, .. part]).ToImmutableArray();
            return line.IsEmpty ? Item(judgment.Text.Inlines) : [.. Item(judgment.Text.Inlines), .. Item(line)];
        }

        ImmutableArray<ImmutableArray<Inline>> Row(ImpactReference reference) =>
        [
            Words(scope.In(scope.Data.Find(TermKind.Impact, reference.Category)!.Label) ?? ""),
            reference.Severity is { } level
                ? Words(scope.Words.Text("briefing.severity_named", ("level", level), ("word", scope.Words.Text(FormattableString.Invariant($"severity.{level}")))))
                : Said("briefing.not_rated"),
            reference.Horizon is { } horizon ? Said("horizons." + Names.Of(horizon)) : [],
        ];

        // A text that begins without a heading would seem to belong to what stands before it.
        ImmutableArray<Block> Begun(ImmutableArray<Block> text) => text is [] or [Heading, ..] ? text : [new ThematicBreak(place), .. text];

        Heading Head(string id, string word) => new(place, 2, id, Said(word));

        ImmutableArray<Block> Item(ImmutableArray<Inline> words) => [new Paragraph(place, words)];

        ImmutableArray<Inline> Label(string word) => [new Strong(place, Said(word))];

        ImmutableArray<Inline> Said(string word) => Words(scope.Words.Text(word));

        ImmutableArray<Inline> Words(string text) => [new Text(place, text)];
    }
}
