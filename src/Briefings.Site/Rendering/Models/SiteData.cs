using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Site.Mentions;
using Briefings.Site.Relating;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Words;

namespace Briefings.Site.Rendering.Models;

/// <summary>A release with all that pages look up in it, made once and shared by all threads.</summary>
internal sealed class SiteData
{
    private readonly Lazy<ReleaseMentions> mentions;
    private readonly FrozenDictionary<string, LanguageTree> trees;
    private readonly FrozenDictionary<(string Name, string Language), ReleasedBriefing> byName;
    private readonly FrozenDictionary<BriefingKey, ReleasedBriefing> byKey;
    private readonly FrozenDictionary<BriefingKey, ReportFile> reports;
    private readonly FrozenDictionary<(TermKind Kind, string Id), Term> terms;
    private readonly FrozenDictionary<string, Author> authors;
    private readonly FrozenDictionary<string, MediaFile> media;
    private readonly FrozenDictionary<string, ReleasedFile> files;
    private readonly FrozenDictionary<string, Services> services;
    private readonly FrozenDictionary<(TermKind Kind, string Id, string Language), ReleasedProfile> profiles;

    public SiteData(Release release, Relations relations, IEnumerable<ReportFile> reports, WordsSet words)
    {
        Release = release;
        Relations = relations;
        mentions = new Lazy<ReleaseMentions>(() => ReleaseMentions.Of(release));
        Paths = new SitePaths(release.Site.DefaultLanguage);
        byKey = release.Briefings.ToFrozenDictionary(briefing => briefing.Key);
        byName = release.Briefings
            .SelectMany(briefing => new[] { (Name: briefing.Slug, briefing), (Name: briefing.Id, briefing) })
            .DistinctBy(pair => (pair.Name, pair.briefing.Language))
            .ToFrozenDictionary(pair => (pair.Name, pair.briefing.Language), pair => pair.briefing);
        this.reports = reports.ToFrozenDictionary(report => report.Key);
        terms = release.Regions.Cast<Term>().Concat(release.Countries).Concat(release.Actors).Concat(release.Impacts)
            .ToFrozenDictionary(term => (term.Kind, term.Id));
        authors = release.Authors.ToFrozenDictionary(author => author.Id, StringComparer.Ordinal);
        media = release.Media.DistinctBy(file => file.File).ToFrozenDictionary(file => file.File, StringComparer.Ordinal);
        files = release.Files.ToFrozenDictionary(file => file.File, StringComparer.Ordinal);
        services = release.Services.ToFrozenDictionary(each => each.Id, StringComparer.Ordinal);
        profiles = release.Profiles.ToFrozenDictionary(profile => (profile.Kind, profile.TermId, profile.Language));
        Languages =
        [
            .. release.Site.Languages.Distinct(StringComparer.Ordinal).Where(language =>
                language == release.Site.DefaultLanguage
                || release.Briefings.Any(briefing => briefing.Language == language)
                || release.Pages.Any(page => page.Language == language)),
        ];
        var byLanguage = release.Briefings.ToLookup(briefing => briefing.Language, StringComparer.Ordinal);
        trees = Languages.ToFrozenDictionary(
            language => language,
            language => new LanguageTree(words[language], [.. byLanguage[language]], Ancestors),
            StringComparer.Ordinal);
        Markings = new ShownMarkings(release, trees.Values);
    }

    /// <summary>The release.</summary>
    public Release Release { get; }

    /// <summary>The relations.</summary>
    public Relations Relations { get; }

    /// <summary>Which terms texts name, and the texts with links to their pages.</summary>
    public ReleaseMentions Mentions => mentions.Value;

    /// <summary>How that is marked which stands on no briefing alone.</summary>
    public ShownMarkings Markings { get; }

    /// <summary>Which path everything has.</summary>
    public SitePaths Paths { get; }

    /// <summary>Languages that have a tree: the first, and those in which the target shows something.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Texts with absolute addresses, which several feeds share.</summary>
    public ConcurrentDictionary<BriefingKey, Markup> FeedBodies { get; } = new();

    /// <summary>What is shown in a language; null where nothing is.</summary>
    public LanguageTree? Tree(string language) => trees.GetValueOrDefault(language);

    /// <summary>A briefing by slug or id: in the language, else in the site's first, else in any.</summary>
    public ReleasedBriefing? Named(string name, string language) =>
        byName.GetValueOrDefault((name, language))
        ?? Languages.Select(other => byName.GetValueOrDefault((name, other))).FirstOrDefault(found => found is not null);

    /// <summary>A briefing; null where the target does not show it.</summary>
    public ReleasedBriefing? Find(BriefingKey key) => byKey.GetValueOrDefault(key);

    /// <summary>Its PDF; null without.</summary>
    public ReportFile? Report(BriefingKey key) => reports.GetValueOrDefault(key);

    /// <summary>A term; null where the target does not show it.</summary>
    public Term? Find(TermKind kind, string id) => terms.GetValueOrDefault((kind, id));

    /// <summary>All terms of a kind, as the release has them.</summary>
    public IEnumerable<Term> Of(TermKind kind) => kind switch
    {
        TermKind.Region => Release.Regions,
        TermKind.Country => Release.Countries,
        TermKind.Actor => Release.Actors,
        _ => Release.Impacts,
    };

    /// <summary>An author; null where unknown.</summary>
    public Author? Author(string id) => authors.GetValueOrDefault(id);

    /// <summary>A picture; null where unknown.</summary>
    public MediaFile? Media(string file) => media.GetValueOrDefault(file);

    /// <summary>A file to download, by its path from the output's root; null where the target does not have it.</summary>
    public ReleasedFile? Download(string file) => files.GetValueOrDefault(file);

    /// <summary>A pitch; null where unknown.</summary>
    public Services? ServicesOf(string? id) => id is null ? null : services.GetValueOrDefault(id);

    /// <summary>A term's profile in a language; null where there is none.</summary>
    public ReleasedProfile? Profile(Term term, string language) => profiles.GetValueOrDefault((term.Kind, term.Id, language));

    /// <summary>A region with all above it; a chain that bites its tail ends there.</summary>
    private IEnumerable<string> Ancestors(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = id; current is not null && seen.Add(current); current = (Find(TermKind.Region, current) as Region)?.Parent)
        {
            yield return current;
        }
    }
}
