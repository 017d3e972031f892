using Briefings.Content.Model;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>home</c>.</summary>
internal static class HomeModel
{
    private const int Latest = 11;
    private const int Severe = 5;
    private const int SevereLevel = 4;
    private const int Listed = 12;
    private static readonly TimeSpan Recently = TimeSpan.FromDays(30);

    /// <summary>The first page of a language.</summary>
    public static ModelObject Of(ModelScope scope)
    {
        var briefings = scope.Tree.Briefings;
        var since = scope.Data.Release.Now - Recently;
        return new ModelObject("home", 12)
        {
            ["lead"] = CardModel.Of(scope, briefings.FirstOrDefault()),
            ["latest"] = ModelScope.List(briefings.Skip(1).Take(Latest).Select(briefing => CardModel.Of(scope, briefing))),
            ["severe"] = ModelScope.List(
                briefings
                    .TakeWhile(briefing => briefing.Published.Instant > since)
                    .Where(briefing => CardModel.Severity(briefing) >= SevereLevel)
                    .OrderByDescending(CardModel.Severity)
                    .Take(Severe)
                    .Select(briefing => CardModel.Of(scope, briefing))),
            ["regions"] = TermModel.HomeRegions(scope, Listed),
            ["countries"] = TermModel.Busiest(scope, TermKind.Country, Listed),
            ["actors"] = TermModel.Busiest(scope, TermKind.Actor, Listed),
            ["impacts"] = TermModel.Busiest(scope, TermKind.Impact, Listed),
            ["months"] = ModelScope.List(scope.Tree.Months.Take(Listed).Select(month => ArchiveModel.Link(scope, month))),
            ["total"] = briefings.Length,
        }
        .Mark("total", ShownMarkings.Strictest(briefings))
        .Mark("regions", TermModel.OrderOf(scope, TermKind.Region))
        .Mark("countries", TermModel.OrderOf(scope, TermKind.Country))
        .Mark("actors", TermModel.OrderOf(scope, TermKind.Actor))
        .Mark("impacts", TermModel.OrderOf(scope, TermKind.Impact));
    }
}
