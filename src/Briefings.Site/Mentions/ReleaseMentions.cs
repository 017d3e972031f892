using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefings.Content.Mentions;
using Briefings.Content.Model;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Addresses;

namespace Briefings.Site.Mentions;

/// <summary>
/// The terms that the texts of a target name. It knows the terms of the <see cref="Release"/> only: what a target hides is found nowhere,
/// and keeps no other name from being found. Made once for a target, then used from any number of threads.
/// </summary>
public sealed class ReleaseMentions
{
    private readonly FrozenDictionary<string, MentionFinder> finders;
    private readonly FrozenDictionary<(TermKind Kind, string Id, string Language), MentionTarget> pages;

    private ReleaseMentions(FrozenDictionary<string, MentionFinder> finders, FrozenDictionary<(TermKind, string, string), MentionTarget> pages)
    {
        this.finders = finders;
        this.pages = pages;
    }

    /// <summary>Gets ready for all texts of a target.</summary>
    public static ReleaseMentions Of(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var terms = release.Regions.Concat<Term>(release.Countries).Concat(release.Actors).Concat(release.Impacts).ToArray();
        var places = release.Briefings.SelectMany(briefing => briefing.Places).ToArray();
        var languages = release.Briefings.Select(briefing => briefing.Language).Concat(release.Profiles.Select(profile => profile.Language)).Distinct(StringComparer.Ordinal);
        return new ReleaseMentions(
            languages.ToFrozenDictionary(language => language, language => MentionFinder.Of(terms, places, language, release.Site.DefaultLanguage), StringComparer.Ordinal),
            Pages(release, terms));
    }

    /// <summary>The terms that a briefing's text names, each once, by kind and id; none where its author turned mentions off.</summary>
    public ImmutableArray<(TermKind Kind, string Id)> TermsIn(ReleasedBriefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        return briefing.Mentions ? BodyMentions.TermsOf(briefing.Body, finders[briefing.Language]) : [];
    }

    /// <summary>A briefing's text, in which the first mention of a term in each section leads to its page.</summary>
    public Body Linked(ReleasedBriefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        return briefing.Mentions ? Linked(briefing.Body, briefing.Language, null) : briefing.Body;
    }

    /// <summary>A profile's text with such links; none to the term itself.</summary>
    public Body Linked(ReleasedProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Linked(profile.Body, profile.Language, (profile.Kind, profile.TermId));
    }

    // Only to pages in the text's own language: whoever did not ask for a link shall not land in another one.
    private Body Linked(Body body, string language, (TermKind Kind, string Id)? except) =>
        new MentionLinker(
            finders[language],
            mention => except == (mention.Kind, mention.TermId) ? null : pages.GetValueOrDefault((mention.Kind, mention.TermId, language))).Rewrite(body);

    // A term has a page in each language in which something shown names it.
    private static FrozenDictionary<(TermKind, string, string), MentionTarget> Pages(Release release, Term[] terms)
    {
        var paths = new SitePaths(release.Site.DefaultLanguage);
        var byId = terms.ToDictionary(term => (term.Kind, term.Id));
        var pages = new Dictionary<(TermKind, string, string), MentionTarget>();
        void Add(TermKind kind, string id, string language)
        {
            if (byId.TryGetValue((kind, id), out var term))
            {
                pages.TryAdd((kind, id, language), new MentionTarget(paths.Term(term, language)));
            }
        }

        foreach (var briefing in release.Briefings)
        {
            foreach (var region in briefing.Regions)
            {
                for (var at = region; at is not null && !pages.ContainsKey((TermKind.Region, at, briefing.Language)); at = (byId.GetValueOrDefault((TermKind.Region, at)) as Region)?.Parent)
                {
                    Add(TermKind.Region, at, briefing.Language);
                }
            }

            foreach (var country in briefing.Countries.Concat(briefing.Spillover))
            {
                Add(TermKind.Country, country, briefing.Language);
            }

            foreach (var actor in briefing.Actors)
            {
                Add(TermKind.Actor, actor.Id, briefing.Language);
            }

            foreach (var impact in briefing.Impacts)
            {
                Add(TermKind.Impact, impact.Category, briefing.Language);
            }
        }

        return pages.ToFrozenDictionary();
    }
}
