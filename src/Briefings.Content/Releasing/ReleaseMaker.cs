using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>Makes one release, top to bottom: verdicts, briefings, terms, pages, files to download, links, pictures.</summary>
internal sealed class ReleaseMaker
{
    private readonly Collection collection;
    private readonly Target target;
    private readonly DateTimeOffset now;
    private readonly bool isPreview;
    private readonly string? only;
    private readonly Tlp limit;
    private readonly Tlp around;
    private readonly LinkIndex index;
    private readonly ImmutableArray<Verdict> verdicts;
    private readonly HashSet<(string File, string Language)> faulty;
    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<string, Briefing> files = new(StringComparer.Ordinal);

    public ReleaseMaker(Collection collection, Target target, DateTimeOffset now, bool isPreview, string? only = null, Tlp? around = null)
    {
        this.collection = collection;
        this.target = target;
        this.now = now;
        this.isPreview = isPreview;
        this.only = only;
        limit = isPreview ? Tlp.Red : target.Tlp;
        this.around = around ?? limit;
        index = new LinkIndex(collection);
        foreach (var briefing in collection.Briefings)
        {
            files.TryAdd(briefing.File, briefing);
        }

        verdicts = Verdicts.Of(collection, index, target.Tlp, now);
        faulty = verdicts.Where(verdict => verdict.Reason == HoldReason.Faulty).Select(verdict => ((index.OriginalOf(verdict.Briefing) ?? verdict.Briefing).File, verdict.Briefing.Language)).ToHashSet();
    }

    /// <summary>Makes it.</summary>
    /// <param name="house">The house's own words, which the target prints as they stand.</param>
    public Outcome<Release> Make(ImmutableArray<HouseText> house)
    {
        var briefings = Briefings();
        var terms = new TermSelector(collection.Vocabulary, briefings.Select(each => each.Released));
        var texts = Texts();
        var downloads = only is null ? Downloads(briefings, terms, texts) : PublishedDownloads();
        var links = Links(briefings, terms, texts, downloads);
        var released = Ordered(briefings.AsParallel().AsOrdered().Select(each => WithLinks(each.Released, links)).ToList());
        var impacts = terms.Impacts();
        var services = Services(released, links);
        var pages = Pages(texts, links);
        var profiles = Profiles(terms, links);
        released = [.. released.Select(briefing => briefing with { Body = new ImpactReleaser(impacts).Rewrite(briefing.Body) })];
        var bodies = released.Select(briefing => briefing.Body)
            .Concat(pages.Select(page => page.Body))
            .Concat(profiles.Select(profile => profile.Body))
            .Concat(services.SelectMany(each => each.Bodies));
        var settings = With(links, collection.Site.DefaultLanguage, [], releaser =>
        {
            var texts = new SettingsReleaser(releaser, collection);
            return (
                Site: texts.Release(collection.Site),
                Regions: texts.Release(terms.Regions(), "regions"),
                Countries: texts.Release(terms.Countries(), "countries"),
                Actors: texts.Release(terms.Actors(), "actors"),
                Impacts: texts.Release(impacts, "impacts"),
                Services: services.Select(texts.Release).ToImmutableArray(),
                Authors: collection.Vocabulary.Authors.Values.Where(author => released.Any(briefing => briefing.Authors.Contains(author.Id))).Select(texts.Release).ToImmutableArray(),
                Files: downloads.Select(texts.Release).ToImmutableArray(),
                Navigation: texts.Release(Navigation(links)));
        });
        var media = MediaSelector.Select(collection, bodies, released);
        With(links, collection.Site.DefaultLanguage, [], releaser =>
        {
            foreach (var words in media.Select(file => collection.DrawnWords.GetValueOrDefault(file.File, [])))
            {
                releaser.CheckUncut([.. words.Select(each => new HouseWords(each.Text, each.Place))], isAtWords: false);
            }

            foreach (var text in house)
            {
                releaser.CheckUncut(text.Pieces, isAtWords: true);
            }

            return true;
        });
        var release = new Release
        {
            Site = settings.Site with { Navigation = settings.Navigation },
            Target = target,
            Now = now,
            IsPreview = isPreview,
            IsForRecipient = only is not null,
            Briefings = released,
            Pages = pages,
            Regions = settings.Regions,
            Countries = settings.Countries,
            Actors = settings.Actors,
            Impacts = settings.Impacts,
            Authors = settings.Authors,
            Services = settings.Services,
            Profiles = profiles,
            Media = media,
            Files = settings.Files,
            Withdrawals = isPreview || !target.WithdrawnPages ? [] : Withdrawals(),
        };
        return new Outcome<Release>(release, [.. found.Distinct().Order()]);
    }

    private ImmutableArray<(ReleasedBriefing Released, string File)> Briefings()
    {
        var shown = verdicts.Where(verdict => (verdict.IsShown || (isPreview && verdict.Reason != HoldReason.Faulty)) && (only is null || verdict.Briefing.Id == only)).DistinctBy(verdict => (BriefingReleaser.IdOf(verdict.Briefing), verdict.Briefing.Language)).ToList();
        var languages = shown.ToLookup(verdict => BriefingReleaser.IdOf(verdict.Briefing), verdict => verdict.Briefing.Language, StringComparer.Ordinal);
        var releaser = new BriefingReleaser(collection, target, limit, index, isPreview);
        if (!isPreview)
        {
            found.AddRange(shown.SelectMany(verdict => AheadOfClock.Findings(verdict.Briefing, now)));
            found.AddRange(only is null ? verdicts.SelectMany(verdict => AheadOfClock.FarAhead(verdict.Briefing, now, collection.Site.TimeZone)) : []);
        }

        return
        [
            .. shown.AsParallel().AsOrdered().Select(verdict =>
            {
                var id = BriefingReleaser.IdOf(verdict.Briefing);
                return (releaser.Release(verdict, InOrder(languages[id]), languages.Contains, now), (index.OriginalOf(verdict.Briefing) ?? verdict.Briefing).File);
            }),
        ];
    }

    // By all that may be shown and may hold a link: texts, lines of front matter, sources, services, profiles. The navigation leads to pages alone.
    private ImmutableArray<Download> Downloads(
        ImmutableArray<(ReleasedBriefing Released, string File)> briefings,
        TermSelector terms,
        ImmutableArray<(TextFile Text, Body Body)> texts)
    {
        var selector = new DownloadSelector(index, limit);
        foreach (var (briefing, _) in briefings)
        {
            selector.Take(briefing.Body);
            foreach (var phrase in briefing.Phrases)
            {
                selector.Take(phrase.AsBody(briefing.Language));
            }

            foreach (var address in briefing.Sources.Select(source => source.Address).OfType<string>())
            {
                selector.Take(new WebTarget(address), briefing.Language);
            }
        }

        foreach (var (text, body) in texts)
        {
            selector.Take(body);
            if (text.Summary is { } summary)
            {
                selector.Take(summary.AsBody(text.Language));
            }
        }

        foreach (var (profile, kind, term) in ShownProfiles(terms).Where(each => terms.IsNamed(each.Kind, each.Term, each.Profile.Language)))
        {
            selector.Take(BodyPruner.Prune(profile.Body, around));
        }

        var languages = briefings.Select(each => each.Released.Language).Concat(texts.Select(each => each.Text.Language)).Append(collection.Site.DefaultLanguage).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var body in NamedServices(briefings.Select(each => each.Released)).SelectMany(services => services.BodiesIn(languages, collection.Site.DefaultLanguage)))
        {
            selector.Take(BodyPruner.Prune(body, around));
        }

        return selector.Found;
    }

    // What goes to one recipient alone leads to the site, so to what the site has for everybody.
    private ImmutableArray<Download> PublishedDownloads()
    {
        var published = new ReleaseMaker(collection, target with { Tlp = around }, now, isPreview: false);
        var briefings = published.Briefings();
        return published.Downloads(briefings, new TermSelector(collection.Vocabulary, briefings.Select(each => each.Released)), published.Texts());
    }

    private ImmutableArray<(TextFile Text, Body Body)> Texts() =>
        [.. collection.Pages.Where(page => IsShown(page, collection.Pages)).Select(page => (Text: page, Body: BodyPruner.Prune(page.Body, around)))];

    private ShownLinks Links(
        ImmutableArray<(ReleasedBriefing Released, string File)> briefings,
        TermSelector terms,
        ImmutableArray<(TextFile Text, Body Body)> texts,
        ImmutableArray<Download> downloads)
    {
        var hidden = Hidden(briefings, texts, downloads);
        var shown = new Dictionary<(string, string), (ReleasedBriefing, ImmutableHashSet<string>)>();
        var months = new HashSet<(string, int, int)>();
        foreach (var (released, file) in briefings)
        {
            shown.TryAdd((file, released.Language), (released, HeadingIds.Of(released.Body, hidden)));
            var day = TimeZoneInfo.ConvertTime(released.Published.Instant, collection.Site.TimeZone);
            months.Add((released.Language, day.Year, day.Month));
        }

        var reasons = verdicts.Where(verdict => !verdict.Briefing.IsEdition).GroupBy(verdict => verdict.Briefing.File, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Reason, StringComparer.Ordinal);
        return new ShownLinks(
            shown,
            briefing => reasons.GetValueOrDefault(briefing.File),
            faulty,
            collection.LeftOut,
            IsAlone: only is not null,
            texts.DistinctBy(each => (each.Text.Slug, each.Text.Language)).ToDictionary(each => (each.Text.Slug, each.Text.Language), each => HeadingIds.Of(each.Body, hidden)),
            terms,
            months,
            downloads.Select(each => each.File).ToHashSet(StringComparer.Ordinal),
            hidden);
    }

    private HiddenPaths Hidden(
        ImmutableArray<(ReleasedBriefing Released, string File)> briefings, ImmutableArray<(TextFile Text, Body Body)> texts, ImmutableArray<Download> downloads)
    {
        // A preview shows everything.
        if (isPreview)
        {
            return new HiddenPaths([], ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty, [], []);
        }

        var pictures = Pictures(briefings, texts);
        return new HiddenPaths(verdicts, pictures, OtherNames(), collection.Downloads.Values.Except(downloads), HeldPictures(pictures));
    }

    // Before links are released, which asks for it.
    private HashSet<string> Pictures(ImmutableArray<(ReleasedBriefing Released, string File)> briefings, ImmutableArray<(TextFile Text, Body Body)> texts)
    {
        var bodies = briefings.Select(each => each.Released.Body)
            .Concat(texts.Select(each => each.Body))
            .Concat(collection.Profiles.Where(profile => IsShown(profile, collection.Profiles)).Select(profile => BodyPruner.Prune(profile.Body, around)))
            .Concat(collection.Vocabulary.Services.Values.SelectMany(services => services.Bodies).Select(body => BodyPruner.Prune(body, around)));
        return bodies.SelectMany(MediaSelector.FilesOf).Concat(briefings.Select(each => each.Released.Cover?.File)).Append(collection.Site.Brand.Logo?.File).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    // Shown by marked sections, or by pages and profiles that the target does not have. One recipient's text stands beside what the site shows.
    private IEnumerable<string> HeldPictures(HashSet<string> shown)
    {
        if (only is not null)
        {
            return [];
        }

        var typed = collection.Briefings.Select(briefing => briefing.Body)
            .Concat(collection.Pages.Concat(collection.Profiles).Select(text => text.Body))
            .Concat(collection.Vocabulary.Services.Values.SelectMany(services => services.Bodies));
        return typed.SelectMany(MediaSelector.FilesOf).Where(file => collection.Media.ContainsKey(file) && !shown.Contains(file)).Distinct(StringComparer.Ordinal);
    }

    private HashSet<string> OtherNames()
    {
        var vocabulary = collection.Vocabulary;
        return vocabulary.Regions.Values.Concat<Term>(vocabulary.Countries.Values).Concat(vocabulary.Actors.Values).Concat(vocabulary.Impacts.Values).Select(term => term.Slug)
            .Concat(collection.Pages.Select(page => page.Slug)).Concat(["index", "reports", "404", "feed"]).Select(name => AddressText.Of(name).Letters).ToHashSet(StringComparer.Ordinal);
    }

    private Body WithLinks(Body body, ShownLinks links)
    {
        body = With(links, body.Language, [], releaser => new HeadingReleaser(releaser, body).Rewrite(body));
        return With(links, body.Language, HeadingIds.Of(body), releaser =>
        {
            var linked = releaser.Rewrite(body);
            LineNet.Check(linked, releaser);
            return new TextReleaser(releaser).Rewrite(linked);
        });
    }

    private string? WithLinks(string? text, TextFile file, string key, ShownLinks links) =>
        With(links, file.Language, [], releaser => releaser.WithoutHidden(text, file.KeyPlaces.GetValueOrDefault(key, Place.Of(file.File))));

    private ReleasedBriefing WithLinks(ReleasedBriefing briefing, ShownLinks links)
    {
        var released = With(links, briefing.Language, HeadingIds.Of(briefing.Body), releaser => new FrontMatterReleaser(releaser, files[briefing.SourceFile], index).Release(briefing));
        return released with { Body = WithLinks(briefing.Body, links) };
    }

    private T With<T>(ShownLinks links, string language, ImmutableHashSet<string> fragments, Func<LinkReleaser, T> release)
    {
        var releaser = new LinkReleaser(index, links, collection.Site, target, language, fragments);
        var released = release(releaser);
        if (!releaser.Found.IsEmpty)
        {
            lock (found)
            {
                found.AddRange(releaser.Found);
            }
        }

        return released;
    }

    private static ImmutableArray<ReleasedBriefing> Ordered(IEnumerable<ReleasedBriefing> briefings) =>
        [.. briefings.OrderByDescending(briefing => briefing.Published.Instant.UtcTicks).ThenBy(briefing => briefing.Key)];

    // A page or profile in another language is never shown where the default language's is held back.
    private bool IsShown(TextFile file, ImmutableArray<TextFile> all)
    {
        return MayLeave(file) && FirstOf(file, all).All(MayLeave);

        bool MayLeave(TextFile text) => !collection.LeftOut.Contains(text.File) && (isPreview || IsApproved(text));

        bool IsApproved(TextFile text) => text.Status == Status.Approved && text.Tlp <= around && (text.TermKind is not null || !string.IsNullOrWhiteSpace(text.Title));
    }

    private IEnumerable<TextFile> FirstOf(TextFile file, ImmutableArray<TextFile> all) =>
        all.Where(other => other.Slug == file.Slug && other.TermKind == file.TermKind && other.Language == collection.Site.DefaultLanguage);

    // As with editions of briefings: a translation tells of the text that it is one of.
    private Tlp MarkingOf(TextFile file, ImmutableArray<TextFile> all) => FirstOf(file, all).Select(first => first.Tlp).Append(file.Tlp).Max();

    private ImmutableArray<ReleasedPage> Pages(ImmutableArray<(TextFile Text, Body Body)> texts, ShownLinks links)
    {
        var languages = texts.ToLookup(each => each.Text.Slug, each => each.Text.Language, StringComparer.Ordinal);
        return
        [
            .. texts.DistinctBy(each => (each.Text.Slug, each.Text.Language))
                .Select(each => new ReleasedPage(
                    each.Text.Slug,
                    each.Text.Language,
                    InOrder(languages[each.Text.Slug]),
                    string.IsNullOrWhiteSpace(each.Text.Title) ? each.Text.Slug : WithLinks(each.Text.Title, each.Text, "title", links)!,
                    each.Text.Summary is { } summary ? With(links, each.Text.Language, HeadingIds.Of(each.Body), releaser => FrontMatterReleaser.Release(releaser, summary, each.Text.Language)) : null,
                    BodyPruner.Strictest(each.Body, MarkingOf(each.Text, collection.Pages)),
                    MarkingOf(each.Text, collection.Pages),
                    WithLinks(each.Body, links)))
                .OrderBy(page => page.Language, StringComparer.Ordinal)
                .ThenBy(page => page.Slug, StringComparer.Ordinal),
        ];
    }

    private ImmutableArray<ReleasedProfile> Profiles(TermSelector terms, ShownLinks links) =>
    [
        .. ShownProfiles(terms)
            .DistinctBy(each => (each.Kind, each.Term, each.Profile.Language))
            .Select(each =>
            {
                var body = BodyPruner.Prune(each.Profile.Body, around);
                return new ReleasedProfile(each.Kind, each.Term, each.Profile.Language, BodyPruner.Strictest(body, MarkingOf(each.Profile, collection.Profiles)), WithLinks(body, links));
            })
            .OrderBy(profile => profile.Kind)
            .ThenBy(profile => profile.TermId, StringComparer.Ordinal)
            .ThenBy(profile => profile.Language, StringComparer.Ordinal),
    ];

    private IEnumerable<(TextFile Profile, TermKind Kind, string Term)> ShownProfiles(TermSelector terms) =>
        collection.Profiles
            .Where(profile => profile.TermKind is not null && IsShown(profile, collection.Profiles))
            .Select(profile => (Profile: profile, Kind: profile.TermKind!.Value, Term: TermId(profile)!))
            .Where(each => each.Term is not null && terms.IsNamed(each.Kind, each.Term));

    private IEnumerable<Services> NamedServices(IEnumerable<ReleasedBriefing> briefings)
    {
        var named = briefings.Select(briefing => briefing.Services).Append(collection.Site.Services).ToHashSet(StringComparer.Ordinal);
        return collection.Vocabulary.Services.Values.Where(services => named.Contains(services.Id));
    }

    // Files are named in lower case where an id of a country is not.
    private string? TermId(TextFile profile)
    {
        var vocabulary = collection.Vocabulary;
        IEnumerable<Term> all = profile.TermKind switch
        {
            TermKind.Region => vocabulary.Regions.Values,
            TermKind.Country => vocabulary.Countries.Values,
            TermKind.Actor => vocabulary.Actors.Values,
            _ => vocabulary.Impacts.Values,
        };
        return all.FirstOrDefault(term => string.Equals(term.Slug, profile.Slug, StringComparison.OrdinalIgnoreCase))?.Id;
    }

    private ImmutableArray<Services> Services(ImmutableArray<ReleasedBriefing> released, ShownLinks links)
    {
        return
        [
            .. NamedServices(released)
                .Select(services => services with
                {
                    Text = Released(services.Text),
                    Closing = Released(services.Closing),
                }),
        ];

        ImmutableSortedDictionary<string, Body> Released(ImmutableSortedDictionary<string, Body> texts) =>
            texts.ToImmutableSortedDictionary(text => text.Key, text => WithLinks(BodyPruner.Prune(text.Value, around), links), texts.KeyComparer);
    }

    // Entries that no language of this target has fall away quietly, as pins do.
    private ImmutableArray<NavigationItem> Navigation(ShownLinks links) =>
    [
        .. collection.Site.Navigation.Where(item =>
            item.To.Contains(':', StringComparison.Ordinal)
            || collection.Site.Languages.Any(language =>
                new LinkReleaser(index, links, collection.Site, target, language, []).Release(new SiteTarget(item.To.Split('#')[0].TrimStart('/'), null)) is not null)),
    ];

    private ImmutableArray<string> InOrder(IEnumerable<string> languages) =>
    [
        .. languages.Distinct(StringComparer.Ordinal)
            .OrderBy(language => collection.Site.Languages.IndexOf(language) is var at and >= 0 ? at : int.MaxValue)
            .ThenBy(language => language, StringComparer.Ordinal),
    ];

    // What was shown once and whose own marking the target allows; a draft that was never out is not told of.
    private ImmutableArray<Withdrawal> Withdrawals() =>
    [
        .. verdicts
            .Where(verdict => verdict.Reason is HoldReason.Withdrawn or HoldReason.Expired && verdict.Marking <= target.Tlp && verdict.WasOut(now))
            .Where(verdict => verdict.Briefing is { Id: not null, Published: not null })
            .Select(verdict => (verdict.Briefing, verdict.Marking))
            .Select(each => new Withdrawal(
                each.Briefing.Id!,
                each.Briefing.Language,
                each.Briefing.Year,
                each.Briefing.Slug,
                BriefingReleaser.Later(each.Briefing.Published!.Value, each.Briefing.Embargo),
                each.Marking))
            .OrderBy(withdrawal => withdrawal.Id, StringComparer.Ordinal)
            .ThenBy(withdrawal => withdrawal.Language, StringComparer.Ordinal),
    ];

    // A heading tells of an impact only where that impact has a page.
    private sealed class ImpactReleaser(ImmutableArray<Impact> impacts) : BodyRewriter
    {
        protected override Block? Rewrite(Block block) =>
            block is Heading { Impact: { } impact } heading && !impacts.Any(each => each.Id == impact) ? heading with { Impact = null } : base.Rewrite(block);
    }
}
