using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;
using Briefings.Core.Files;
using Briefings.Core.Prose;

namespace Briefings.Content.Validation;

/// <summary>Every address, part of a series and output folder belongs to one thing, and the navigation leads somewhere.</summary>
internal sealed class AddressRules(RuleContext context)
{
    private static readonly string[] Generated = ["index", "404", "reports"];

    /// <summary>Checks addresses.</summary>
    public void Check()
    {
        CheckPages();
        CheckAliases();
        CheckSeries();
        CheckTargets();
        CheckNavigation();
    }

    private void CheckPages()
    {
        var pages = new Dictionary<(string, string), TextFile>();
        foreach (var page in context.Collection.Pages)
        {
            if (Generated.Contains(page.Slug, StringComparer.Ordinal))
            {
                context.Report(Codes.AddressClash, Place.Of(page.File), $"\"{page.Slug}.html\" is a page that is made anyway", "rename the file");
            }
            else if (!pages.TryAdd((page.Slug, page.Language), page))
            {
                context.Report(Codes.AddressClash, Place.Of(page.File), $"the page \"{page.Slug}\" in \"{page.Language}\" is already {pages[(page.Slug, page.Language)].File}", "rename one of them");
            }
        }

        var profiles = new Dictionary<(TermKind?, string, string), TextFile>();
        foreach (var profile in context.Collection.Profiles)
        {
            var key = (profile.TermKind, profile.Slug.ToUpperInvariant(), profile.Language);
            if (!profiles.TryAdd(key, profile))
            {
                context.Report(Codes.AddressClash, Place.Of(profile.File), $"the profile of \"{profile.Slug}\" in \"{profile.Language}\" is already {profiles[key].File}", "remove one of them");
            }
        }
    }

    private void CheckAliases()
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var stems = new Dictionary<string, Briefing>(StringComparer.OrdinalIgnoreCase);
        foreach (var briefing in context.Collection.Briefings)
        {
            var original = context.Index.OriginalOf(briefing) ?? briefing;
            for (var index = 0; index < briefing.Aliases.Length; index++)
            {
                var alias = briefing.Aliases[index];
                var address = alias.EndsWith('/') ? alias + "index.html" : alias;
                var place = briefing.PlaceOf($"aliases[{index}]");
                if (IsReal(address))
                {
                    context.Report(Codes.AddressClash, place, $"the alias \"{alias}\" is a page of the site", "remove it");
                }
                else if (!taken.TryAdd(address, briefing.File))
                {
                    context.Report(Codes.AddressClash, place, $"the alias \"{alias}\" is already one of {taken[address]}", "leave it to one of the two");
                }
                else if (OtherOf(StemOf(address), original, stems) is { } other)
                {
                    context.Report(Codes.AddressClash, place, $"to hosts and readers the alias \"{alias}\" is the same as an address of {other}", "leave it to one of the two");
                }
            }
        }
    }

    // "a/b.html", "a/b/" and "a/b" are one address to hosts, and to a reader: one that is another briefing's would show it where that is held back.
    private string? OtherOf(string stem, Briefing original, Dictionary<string, Briefing> stems)
    {
        foreach (var spelling in (string[])[stem + ".html", stem.ToLowerInvariant() + ".html"])
        {
            switch (context.Index.Resolve(new SiteTarget(spelling, null), context.Collection.Site.DefaultLanguage))
            {
                case null:
                    break;
                case BriefingDestination briefing when briefing.Original == original:
                    return null;
                case BriefingDestination briefing:
                    return briefing.Original.File;
                default:
                    return $"the page \"{spelling}\"";
            }
        }

        return stems.TryAdd(stem, original) || stems[stem] == original ? null : stems[stem].File;
    }

    private static string StemOf(string address) =>
        address.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? address[..^"/index.html".Length]
        : address.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? address[..^".html".Length]
        : address.TrimEnd('/');

    private bool IsReal(string address)
    {
        var segments = address.Split('/');
        return segments[0].ToUpperInvariant() is "ASSETS" or "MEDIA" or "FILES" || IsReal(address, address.ToLowerInvariant());
    }

    // Some hosts and all disks of some systems take names in other capitals for the same.
    private bool IsReal(params ReadOnlySpan<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            if (context.Index.Resolve(new SiteTarget(spelling, null), context.Collection.Site.DefaultLanguage) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckSeries()
    {
        var parts = new Dictionary<(string, int), Briefing>();
        foreach (var briefing in context.Originals)
        {
            if (briefing.Series is { Part: { } part } series && !parts.TryAdd((series.Id, part), briefing))
            {
                context.Report(Codes.AddressClash, briefing.PlaceOf("series.part"), $"part {part} of \"{series.Id}\" is already {parts[(series.Id, part)].File}");
            }
        }
    }

    private void CheckTargets()
    {
        var targets = context.Collection.Site.Targets;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < targets.Length; index++)
        {
            var target = targets[index];
            if (!names.Add(target.Name))
            {
                context.Report(Codes.AddressClash, context.PlaceOfSetting($"targets[{index}].name"), $"two targets are named \"{target.Name}\"", "rename one of them");
            }

            var place = context.PlaceOfSetting(context.Collection.SitePlaces.ContainsKey($"targets[{index}].output") ? $"targets[{index}].output" : $"targets[{index}]");
            if (Problem(target.Output) is { } problem)
            {
                context.Report(Codes.UnusableSetting, place, $"the output folder \"{target.Output}\" {problem}", $"write a folder below the project such as out/{target.Name}");
            }
            else if (targets.Take(index).FirstOrDefault(other => Within(target.Output, other.Output) || Within(other.Output, target.Output)) is { } other)
            {
                context.Report(Codes.AddressClash, place, $"the output folder \"{target.Output}\" and that of \"{other.Name}\" are in each other", "give each target a folder of its own");
            }
        }
    }

    private string? Problem(string output)
    {
        if (Path.IsPathRooted(output) || output.Contains(':', StringComparison.Ordinal) || output.Contains('\\', StringComparison.Ordinal))
        {
            return "is not relative";
        }

        var segments = output.TrimEnd('/').Split('/');
        if (segments.Any(segment => segment is ".." or "." or ""))
        {
            return "lies outside the project";
        }

        if (segments.Select(FileNames.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            return $"is not the same on every system: {problem}";
        }

        return segments[0].StartsWith('.') ? "is hidden"
            : segments[0].Equals(ContentName(), StringComparison.OrdinalIgnoreCase) ? "lies in the content"
            : segments[0].Equals("templates", StringComparison.OrdinalIgnoreCase) ? "holds the templates"
            : null;
    }

    private string ContentName()
    {
        var folder = Path.GetDirectoryName(context.PlaceOfSetting("").File);
        return string.IsNullOrEmpty(folder) || folder == "." ? "content" : Path.GetFileName(folder);
    }

    private static bool Within(string inner, string outer) =>
        (inner.TrimEnd('/') + "/").StartsWith(outer.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    private void CheckNavigation()
    {
        var navigation = context.Collection.Site.Navigation;
        for (var index = 0; index < navigation.Length; index++)
        {
            var target = new SiteTarget(navigation[index].To, null);
            if (context.Index.Resolve(target, context.Collection.Site.DefaultLanguage) is null)
            {
                context.Report(Codes.UnusableSetting, context.PlaceOfSetting($"navigation[{index}].to"), $"no page of the site is \"{navigation[index].To}\"", AsFolder(navigation[index].To) ?? RuleContext.Meant(context.Index.Nearest(target)) ?? Missing(navigation[index].To));
            }
        }
    }

    private static string Missing(string typed) =>
        typed.EndsWith(".html", StringComparison.Ordinal) && !typed.Contains('/', StringComparison.Ordinal)
            ? $"add pages/{typed[..^5]}.md, or write one that the site has, such as reports.html or archive/"
            : "write one that the site has, such as reports.html or archive/";

    // "archive.html" for "archive/".
    private string? AsFolder(string typed) =>
        typed.EndsWith(".html", StringComparison.Ordinal) && context.Index.Resolve(new SiteTarget(typed[..^5] + "/", null), context.Collection.Site.DefaultLanguage) is not null ? $"write {typed[..^5]}/" : null;
}
