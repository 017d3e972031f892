using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Prose;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>What an author typed into front matter and the shipped template prints, in the order in which it does.</summary>
/// <param name="release">What the briefing is part of.</param>
/// <param name="briefing">The briefing.</param>
internal sealed class FrontMatterWords(Release release, ReleasedBriefing briefing)
{
    /// <summary>What stands before the text.</summary>
    public IEnumerable<Stretch> Before()
    {
        yield return new("number", briefing.Id);
        yield return new("title", briefing.Title);
        // Where the band has nothing to say of severity and trend, who wrote it stands there.
        var isRated = briefing.Trend is not null || briefing.Impacts.Any(static impact => impact.Severity is not null);
        foreach (var author in isRated ? [] : Authors())
        {
            yield return author;
        }

        foreach (var country in briefing.Countries)
        {
            yield return new("country", Label(release.Countries.First(each => each.Id == country).Label));
        }

        yield return new("summary", briefing.Summary.Words);
        foreach (var judgment in briefing.Judgments)
        {
            yield return new("range of a judgement", judgment.Likelihood is { } likelihood ? $"{likelihood.FromPercent}–{likelihood.ToPercent}" : "");
            yield return new("judgement", judgment.Text.Words);
        }

        foreach (var impact in briefing.Impacts.OrderByDescending(static each => each.Severity ?? 0))
        {
            yield return new("severity", impact.Severity is { } severity ? $"{severity} ·" : "");
            yield return new("impact", Label(release.Impacts.First(each => each.Id == impact.Category).Label));
        }

        foreach (var point in briefing.KeyPoints)
        {
            yield return new("key point", point.Words);
        }

        foreach (var actor in briefing.Actors)
        {
            yield return new("actor", Label(release.Actors.First(each => each.Id == actor.Id).Label));
        }

        foreach (var place in briefing.Places)
        {
            yield return new("place", Label(place.Label));
        }

        foreach (var region in briefing.Regions)
        {
            yield return new("region", Label(release.Regions.First(each => each.Id == region).Label));
        }

        foreach (var author in isRated ? Authors() : [])
        {
            yield return author;
        }

        if (briefing.Cover is { Credit: { } credit } cover && !briefing.Body.AllBlocks().OfType<Figure>().Any(figure => figure.File == cover.File))
        {
            yield return new("credit of the cover", credit.Words);
        }
    }

    /// <summary>What stands after the text.</summary>
    public IEnumerable<Stretch> After()
    {
        foreach (var each in briefing.Events)
        {
            var known = briefing.Places.FirstOrDefault(place => place.Id is not null && place.Id == each.Place);
            yield return new("place of an event", known is null ? each.Place ?? "" : Label(known.Label));
            yield return new("event", each.Text ?? "");
            yield return new("number of the dead", each.Fatalities is 3 ? "3" : "");
        }

        foreach (var (source, i) in briefing.Sources.Select(static (source, i) => (source, i)))
        {
            yield return new("source", $"{i + 1}.{source.Reference}");
        }

        foreach (var change in briefing.Changes)
        {
            yield return new("change", change.Text);
        }

        // Which others stand between and after them is the relater's; pins come first, in the author's order, but later briefings before earlier ones.
        foreach (var pin in briefing.Pins.Select(pin => release.Briefings.Where(each => each.Id == pin || each.Slug == pin).OrderBy(each => each.Language != briefing.Language).First()).Take(1))
        {
            yield return new("related briefing", pin.Title);
        }

        if (briefing.Services is { } services && release.Services.FirstOrDefault(each => each.Id == services) is { } pitch)
        {
            yield return new("heading of the services", Label(pitch.Label));
            foreach (var item in pitch.Items)
            {
                yield return new("service", Label(item.Label));
                yield return new("words of a service", item.Text is { } text ? Label(text) : "");
            }
        }

        foreach (var line in (ImmutableArray<LocalizedText?>)[release.Site.Contact.Call, release.Site.Contact.Text, release.Site.Legal.Handling, release.Site.Legal.Corrections, release.Site.Legal.Disclaimer, release.Site.Legal.Copyright])
        {
            yield return new("line of the house", line is null ? "" : Label(line));
        }
    }

    private IEnumerable<Stretch> Authors() => briefing.Authors.Select(author => new Stretch("author", Label(release.Authors.First(each => each.Id == author).Label)));

    private string Label(LocalizedText text) => text.In(briefing.Language, release.Site.DefaultLanguage);
}
