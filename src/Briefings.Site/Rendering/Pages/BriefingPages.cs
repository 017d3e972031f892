using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering.Models;

namespace Briefings.Site.Rendering.Pages;

/// <summary>Plans the pages of briefings, and what stands at their old addresses.</summary>
internal static class BriefingPages
{
    /// <summary>A page for each edition.</summary>
    public static IEnumerable<PageJob> Plan(SiteData data) => data.Release.Briefings.Select(briefing =>
    {
        var path = data.Paths.Briefing(briefing);
        return new PageJob(path, briefing.Language, ["pages/briefing.html"], AddressStyle.Relative, briefing.SourceFile, scope => PageModels.Page(
            scope,
            new PageFacts
            {
                Kind = "briefing",
                Title = CardModel.FullTitle(scope, briefing),
                Description = PhraseModel.Words(scope, briefing.Summary).Words,
                Path = path,
                Tlp = briefing.Tlp,
                Briefing = briefing,
                JsonLd = StructuredData.Briefing(scope, briefing),
            },
            ("briefing", BriefingModel.Of(scope, briefing, withBody: true))))
        {
            IsListed = true,
            Marking = briefing.HeadTlp,
            Modified = (briefing.Updated ?? briefing.Published).Instant,
        };
    });

    /// <summary>A redirect at each alias; an edition's inherited alias leads to the original.</summary>
    /// <param name="data">The release.</param>
    /// <param name="taken">Paths that other pages have.</param>
    /// <param name="diagnostics">Where clashes are reported.</param>
    public static IEnumerable<PageJob> PlanRedirects(SiteData data, IReadOnlySet<string> taken, ICollection<Diagnostic> diagnostics)
    {
        var owners = new Dictionary<string, ReleasedBriefing>(StringComparer.Ordinal);
        var languages = data.Languages;
        foreach (var briefing in data.Release.Briefings.OrderBy(briefing => languages.IndexOf(briefing.Language)).ThenBy(briefing => briefing.Key))
        {
            for (var at = 0; at < briefing.Aliases.Length; at++)
            {
                var alias = briefing.Aliases[at];
                var path = File(alias);
                if (taken.Contains(path) || (owners.TryGetValue(path, out var owner) && owner.Id != briefing.Id))
                {
                    diagnostics.Add(new Diagnostic(Codes.AddressTaken, at < briefing.AliasPlaces.Length ? briefing.AliasPlaces[at] : Place.Of(briefing.SourceFile), $"the alias \"{alias}\" is the address of another page"));
                    continue;
                }

                if (owners.TryAdd(path, briefing))
                {
                    yield return Redirect(data, briefing, path);
                }
            }
        }
    }

    /// <summary>A page at each withdrawn address.</summary>
    public static IEnumerable<PageJob> PlanWithdrawals(SiteData data) => data.Release.Withdrawals.Select(withdrawal =>
    {
        var path = data.Paths.Briefing(withdrawal.Language, withdrawal.Year, withdrawal.Slug);

        // A language in which nothing else is shown has no tree: one only for this would tell of more than a number and a date.
        var language = data.Languages.Contains(withdrawal.Language) ? withdrawal.Language : data.Release.Site.DefaultLanguage;
        return new PageJob(path, language, ["pages/withdrawn.html"], AddressStyle.Relative, null, scope => PageModels.Page(
            scope,
            new PageFacts { Kind = "withdrawn", Title = scope.Words.Text("pages.withdrawn"), Path = path, NoIndex = true, HasAlternates = false, Tlp = withdrawal.Tlp },
            ("withdrawal", new Engine.ModelObject("withdrawal", 2) { Marking = withdrawal.Tlp, ["id"] = withdrawal.Id, ["published"] = scope.Moment(withdrawal.Published) })));
    });

    private static PageJob Redirect(SiteData data, ReleasedBriefing briefing, string path)
    {
        var target = data.Paths.Briefing(briefing);
        return new PageJob(path, briefing.Language, ["pages/redirect.html"], AddressStyle.Relative, briefing.SourceFile, scope => PageModels.Page(
            scope,
            new PageFacts
            {
                Kind = "redirect",
                Title = scope.Words.Text("pages.redirect"),
                Path = path,
                Canonical = target,
                NoIndex = true,
                HasAlternates = false,
                Tlp = briefing.HeadTlp,
            },
            ("redirect", new Engine.ModelObject("redirect", 3)
            {
                Marking = briefing.HeadTlp,
                ["href"] = scope.Locator.File(target),
                ["url"] = scope.Locator.Url(target),
                ["title"] = CardModel.FullTitle(scope, briefing),
            })))
        {
            Marking = briefing.HeadTlp,
        };
    }

    private static string File(string alias)
    {
        var path = alias.TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}
