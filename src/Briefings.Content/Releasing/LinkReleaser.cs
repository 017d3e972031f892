using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Releasing;

/// <summary>What a target shows, as far as links ask.</summary>
/// <param name="Briefings">By original's file and language.</param>
/// <param name="ReasonOf">Why the target holds an original back, by its file; null where it shows it.</param>
/// <param name="Faulty">Editions that are left out since they have errors, by original's file and language.</param>
/// <param name="LeftOut">All files that are left out since they have errors.</param>
/// <param name="IsAlone">Whether one briefing is shown by itself, so that every link to another one becomes plain text.</param>
/// <param name="Pages">By slug and language, with the ids of their headings.</param>
/// <param name="Terms">Terms that something shown names.</param>
/// <param name="Months">Months in which something shown appeared: language, year, month.</param>
/// <param name="Files">Files to download that the target has.</param>
/// <param name="Hidden">Addresses of what the target holds back.</param>
internal sealed record ShownLinks(
    IReadOnlyDictionary<(string File, string Language), (ReleasedBriefing Briefing, ImmutableHashSet<string> Fragments)> Briefings,
    Func<Briefing, HoldReason?> ReasonOf,
    IReadOnlySet<(string File, string Language)> Faulty,
    IReadOnlySet<string> LeftOut,
    bool IsAlone,
    IReadOnlyDictionary<(string Slug, string Language), ImmutableHashSet<string>> Pages,
    TermSelector Terms,
    IReadOnlySet<(string Language, int Year, int Month)> Months,
    IReadOnlySet<string> Files,
    HiddenPaths Hidden);

/// <summary>
/// Makes the links of one text those of a target: a link to a briefing names its id, a link to another page its true path from
/// the output's root, and one to what the target does not show is plain text.
/// </summary>
internal sealed class LinkReleaser(LinkIndex index, ShownLinks shown, SiteSettings site, Target target, string language, ImmutableHashSet<string> fragments) : BodyRewriter
{
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> Found => found.ToImmutable();

    /// <summary>A text of front matter without the addresses of what this target does not show.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it stands.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public string? WithoutHidden(string? text, Place place)
    {
        if (text is null)
        {
            return null;
        }

        // Paths first: what follows cuts addresses short, and would leave the end of one that other signs part.
        text = WithoutPaths(text, place);
        var made = new StringBuilder();
        var kept = 0;
        foreach (var (start, path, end, address) in index.OwnIn(text))
        {
            if (IsHidden(address, place))
            {
                // The root stays, so that the sentence has its object.
                made.Append(text, kept, path - kept).Append('/');
                kept = end;
            }
        }

        return kept == 0 ? text : made.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>
    /// Whether a text that can't be cut tells of the address of a briefing that is held back; that is reported. An error also for one that
    /// has expired, since what stands there can't be left as it is.
    /// </summary>
    public bool Tells(string? text, Place place)
    {
        var told = text is null ? [] : shown.Hidden.In(text).ToList();
        told.ForEach(hidden => Report(hidden, Codes.LinkToHidden, place));
        return told.Count > 0;
    }

    /// <summary>Reports such addresses that stand in several pieces of a line, none of which could be cut alone.</summary>
    /// <param name="line">What the pieces say.</param>
    /// <param name="pieces">Where in it each begins, and where it stands in the file.</param>
    public void Check(string line, IReadOnlyList<(int Start, Place Place)> pieces)
    {
        var at = 0;
        foreach (var hidden in shown.Hidden.In(line))
        {
            while (at + 1 < pieces.Count && pieces[at + 1].Start <= hidden.Start)
            {
                at++;
            }

            if (at + 1 < pieces.Count && pieces[at + 1].Start < hidden.End)
            {
                Report(hidden, Codes.LinkToHidden, pieces[at].Place);
            }
        }
    }

    /// <summary>
    /// Reports such addresses, and the site's own ones, in words that stand in a file that can't be cut: a drawing, a template. Each is an
    /// error, also of a briefing that has expired.
    /// </summary>
    /// <param name="pieces">The words, piece by piece; one may go on in the next.</param>
    /// <param name="isAtWords">Whether the place of a piece is that of its first word, so that those of others can be reckoned.</param>
    public void CheckUncut(IReadOnlyList<HouseWords> pieces, bool isAtWords)
    {
        var line = new StringBuilder();
        var starts = new List<int>(pieces.Count);
        foreach (var piece in pieces)
        {
            starts.Add(line.Length);
            line.Append(piece.Text).Append('\n');
        }

        var words = line.ToString();
        var told = shown.Hidden.In(words).ToList();
        foreach (var hidden in told)
        {
            Report(hidden, Codes.LinkToHidden, PlaceAt(hidden.Start));
        }

        // A text for one recipient knows of no other briefing: there every address of one would count.
        var next = 0;
        foreach (var (start, _, end, address) in shown.IsAlone ? [] : index.OwnIn(words))
        {
            var before = found.Count;
            if (!IsHidden(address, PlaceAt(start)))
            {
                continue;
            }

            // What was said of it is meant for words that can be cut.
            while (found.Count > before)
            {
                found.RemoveAt(found.Count - 1);
            }

            while (next < told.Count && told[next].End <= start)
            {
                next++;
            }

            if (next == told.Count || told[next].Start >= end)
            {
                found.Add(new Diagnostic(
                    Codes.LinkToHidden, PlaceAt(start), $"target \"{target.Name}\" shows this but not \"{address.Path}\", whose address stands here", "take the address out"));
            }
        }

        Place PlaceAt(int start)
        {
            var at = starts.BinarySearch(start);
            at = at < 0 ? ~at - 1 : at;
            return isAtWords ? pieces[at].Place with { Column = pieces[at].Place.Column + start - starts[at] } : pieces[at].Place;
        }
    }

    private string WithoutPaths(string text, Place place)
    {
        var made = new StringBuilder();
        var kept = 0;
        foreach (var hidden in shown.Hidden.In(text).Where(hidden => hidden.Start >= kept))
        {
            ReportPath(hidden, place);
            made.Append(text, kept, hidden.Start - kept);
            kept = OwnAddresses.EndIn(text, hidden.End);
        }

        return kept == 0 ? text : made.Append(text, kept, text.Length - kept).ToString();
    }

    private void ReportPath(HiddenPath hidden, Place place)
    {
        if (hidden.Verdict is null)
        {
            Report(hidden, hidden.Download is { } file && file.Tlp <= target.Tlp ? Codes.LinkDropped : Codes.LinkToHidden, place);
            return;
        }

        if (hidden.Verdict.Reason == HoldReason.Faulty)
        {
            ReportLeftOut(place, hidden.Verdict.Briefing.File, "its address stands here", "the address is left out until then");
            return;
        }

        Report(hidden, hidden.Verdict.Reason is HoldReason.Expired or HoldReason.Withdrawn ? Codes.LinkDropped : Codes.LinkToHidden, place);
    }

    private void Report(HiddenPath hidden, DiagnosticDescriptor descriptor, Place place)
    {
        var whose = hidden.Verdict is { } told
            ? $"\"{told.Briefing.Slug}\" ({told.Briefing.File}), whose address stands here: {EntryOf(told.Briefing, told.Reason).Message}"
            : hidden.Download is { } file ? $"\"{file.File}\", whose address stands here: {ReasonOf(file)}"
            : $"\"{hidden.Picture}\", whose address stands here: only what this target does not show shows this picture";
        found.Add(new Diagnostic(
            descriptor,
            place,
            $"target \"{target.Name}\" shows this but holds back {whose}",
            descriptor == Codes.LinkToHidden ? "take the address out" : "the address is left out"));
    }

    private ReleaseEntry EntryOf(Briefing briefing, HoldReason? reason) =>
        new(briefing.File, briefing.Id, briefing.Language, briefing.Title, briefing.Tlp, reason ?? HoldReason.Incomplete, ByOriginal: false, Changes: null, target.Tlp);

    /// <summary>Whether an address that is typed in full, in a text or as a source, tells of what this target does not show; that is reported.</summary>
    public bool IsHidden(OwnAddress address, Place place)
    {
        // Words stand for the address, so that it is said what becomes of it.
        var link = new Link(place, new SiteTarget(address.Path, address.Fragment), [new Text(place, address.Path)]);
        if (index.Resolve(address, language) is { } destination)
        {
            return !IsSame(address, destination) && destination is not MediaDestination && Release(destination, link) switch
            {
                // A heading of a section that is marked higher is told of by its id.
                BriefingTarget released => released.Fragment is null && address.Fragment is not null,
                SiteTarget released => released.Fragment is null && address.Fragment is not null,
                _ => true,
            };
        }

        if (address.IsOfSite)
        {
            Report(Codes.LinkDropped, link, $"target \"{target.Name}\" has no \"{address.Path}\"");
        }

        return address.IsOfSite;
    }

    // The front page of another target's site is an address of the web like any other.
    private bool IsSame(OwnAddress address, Destination destination) =>
        destination is FixedDestination
        && !(address.IsSure && (address.Targets.Contains(target.Name) || (address.Targets.Contains(null) && !site.Roots.Any(root => root.Target == target.Name))));

    /// <summary>Where a target's address leads; null where this target has no such thing.</summary>
    public LinkTarget? Release(LinkTarget address) => index.Resolve(address, language) is { } destination ? Release(destination, link: null) : null;

    protected override void Rewrite(Inline inline, ImmutableArray<Inline>.Builder made)
    {
        var address = inline is Link { Target: WebTarget web } ? index.Own(web) : null;
        if (inline is not Link link || (link.Target is WebTarget && address is null && !shown.Hidden.In(Typed(link)).Any() && !HoldsQuery(link)))
        {
            base.Rewrite(inline, made);
            return;
        }

        LinkTarget? released;
        var isDead = false;
        if (link.Target is FragmentTarget fragment)
        {
            released = fragments.Contains(fragment.Id) ? fragment : null;
            if (released is null)
            {
                Report(Codes.FragmentDropped, link, $"heading \"{fragment.Id}\" is not shown in target \"{target.Name}\"");
            }
        }
        else if (index.Resolve(link.Target, language) is { } destination)
        {
            released = address is not null && IsSame(address, destination) ? link.Target : Release(destination, link);
            isDead = released is null && IsLeftOut(destination);
        }
        else
        {
            released = (address is null && link.Target is WebTarget) || address is { IsSure: false } or { IsFile: true } ? link.Target : null;
        }

        // An address of another host may hold that of a briefing, as those of archives and of searches do.
        if (released is WebTarget or SiteTarget && shown.Hidden.In(Typed(link with { Target = released })).FirstOrDefault() is { IsOne: true } hidden)
        {
            released = null;
            ReportPath(hidden, link.Place);
        }

        // A copy of an address that has no path of its own, "?p=12": only the host tells whose it is.
        if (released is WebTarget && address is null && HoldsQuery(link) && index.OwnIn(Typed(link)).Any(each => IsHidden(each.Address, link.Place)))
        {
            released = null;
        }

        if (released is null)
        {
            made.AddRange(isDead ? [new Strike(link.Place, Dead(link))] : Rewrite(link.Inlines));
        }
        else
        {
            made.Add(link with { Target = released, Inlines = Rewrite(link.Inlines) });
        }
    }

    private bool HoldsQuery(Link link) => Typed(link) is var typed && typed.Contains('=', StringComparison.Ordinal) && index.OwnIn(typed).Any(each => each.Address.Query.Length > 0);

    // Seen by authors alone: what has such links is no output.
    private ImmutableArray<Inline> Dead(Link link) => [.. Rewrite(link.Inlines), new Text(link.Place, link.Inlines.IsEmpty ? "left out" : " (left out)")];

    // No fault of the text in which the link stands: nobody has to wait for another's errors.
    private void ReportLeftOut(Place place, string file, string what, string fix) =>
        found.Add(new Diagnostic(Codes.LinkToLeftOut, place, $"{file} is left out, since it has errors; {what}", fix));

    private bool IsLeftOut(Destination destination) => destination switch
    {
        BriefingDestination to => to.IsExact ? shown.Faulty.Contains((to.Original.File, to.Language)) : shown.ReasonOf(to.Original) == HoldReason.Faulty,
        PageDestination to => shown.LeftOut.Contains(to.Page.File),
        DownloadDestination to => to.File.IsFaulty,
        _ => false,
    };

    private LinkTarget? Release(Destination destination, Link? link)
    {
        switch (destination)
        {
            case BriefingDestination briefing:
                return Release(briefing, link);
            case DownloadDestination { File: var file } to:
                return shown.Files.Contains(file.File) ? new SiteTarget(file.File, to.Fragment) : Held(file, link);
            case MediaDestination media:
                return new SiteTarget(media.File, null);
            case PageDestination { Page: var page } to when Languages(page.Language).FirstOrDefault(each => shown.Pages.ContainsKey((page.Slug, each))) is { } has:
                return new SiteTarget(Path(has, page.Slug + ".html"), to.Fragment is { } fragment && shown.Pages[(page.Slug, has)].Contains(fragment) ? fragment : null);
            case FixedDestination to:
                return new SiteTarget(Path(to.Language, to.Path), to.Fragment);
            case TermDestination to when Languages(to.Language).FirstOrDefault(each => shown.Terms.IsNamed(to.Kind, to.Id, each)) is { } has:
                return new SiteTarget(Path(has, to.Path), to.Fragment);
            case MonthDestination to when Languages(to.Language).FirstOrDefault(each => shown.Months.Contains((each, to.Year, to.Month))) is { } has:
                return new SiteTarget(Path(has, to.Path), to.Fragment);
            case PageDestination to when IsLeftOut(to):
                LeftOut(to.Page.File, link);
                return null;
            default:
                Report(Codes.LinkDropped, link, $"target \"{target.Name}\" has no {Describe(destination)}");
                return null;
        }
    }

    // As with briefings: what is marked higher is an error, so that nobody finds words without their file by chance.
    private LinkTarget? Held(Download file, Link? link)
    {
        if (file.IsFaulty)
        {
            LeftOut(file.Place.File, link);
        }
        else if (link is not null && !link.Optional && !shown.IsAlone && file.Tlp > target.Tlp)
        {
            found.Add(new Diagnostic(
                Codes.LinkToHidden,
                link.Place,
                $"target \"{target.Name}\" shows this text but holds back \"{file.File}\", to which it links: {ReasonOf(file)}",
                $"put the link into a section that is marked {file.Tlp.Word()}, or write \"[words]({file.File}){{.optional}}\""));
        }
        else
        {
            Report(Codes.LinkDropped, link, $"target \"{target.Name}\" has no \"{file.File}\": {ReasonOf(file)}");
        }

        return null;
    }

    private string ReasonOf(Download file) => file switch
    {
        { IsFaulty: true } => "it has errors",
        { Tlp: var marking } when marking > target.Tlp => $"marked {marking.Label()}, above the target's {target.Tlp.Label()}",
        _ => "no link that the target shows leads to it",
    };

    private LinkTarget? Release(BriefingDestination to, Link? link)
    {
        var original = to.Original;
        foreach (var wanted in (string[])(to.IsExact ? [to.Language] : [to.Language, original.Language, .. site.Languages]))
        {
            if (!shown.Briefings.TryGetValue((original.File, wanted), out var edition))
            {
                continue;
            }

            if (to.IsPdf)
            {
                return edition.Briefing.Pdf.Enabled ? new SiteTarget(Path(wanted, $"briefings/{edition.Briefing.Year}/{edition.Briefing.Slug}.pdf"), null) : Dropped();
            }

            if (to.Fragment is { } fragment && !edition.Fragments.Contains(fragment))
            {
                Report(Codes.FragmentDropped, link, $"heading \"{fragment}\" of \"{original.Slug}\" is not shown in target \"{target.Name}\"");
                return new BriefingTarget(edition.Briefing.Id, null, to.IsExact ? wanted : null);
            }

            return new BriefingTarget(edition.Briefing.Id, to.Fragment, to.IsExact ? wanted : null);
        }

        if (IsLeftOut(to))
        {
            LeftOut(original.File, link);
            return null;
        }

        // An exact link to an edition that is held back alone: its own reason is not told, its original's is none.
        var reason = shown.ReasonOf(original);
        if (link is not null && !link.Optional && !shown.IsAlone && reason is not (HoldReason.Expired or HoldReason.Withdrawn))
        {
            found.Add(new Diagnostic(
                Codes.LinkToHidden,
                link.Place,
                $"target \"{target.Name}\" shows this text but holds back \"{original.Slug}\" ({original.File}), to which it links: {EntryOf(original, reason).Message}",
                $"wait, or write \"[[{original.Slug}|words]]{{.optional}}\""));
            return null;
        }

        return Dropped();

        LinkTarget? Dropped()
        {
            Report(Codes.LinkDropped, link, $"target \"{target.Name}\" has no {(to.IsPdf ? "PDF of " : "")}\"{original.Slug}\" ({original.File})");
            return null;
        }
    }

    private void LeftOut(string file, Link? link)
    {
        if (link is not null)
        {
            ReportLeftOut(link.Place, file, "this link leads nowhere until then", "put its errors right");
        }
    }

    private static string Typed(Link link) => link.Target switch
    {
        WebTarget web => web.Address,
        SiteTarget site => $"{site.Path}#{site.Fragment}",
        _ => "",
    };

    // The language's own page where it has one, else the default's.
    private string[] Languages(string first) => first == site.DefaultLanguage ? [first] : [first, site.DefaultLanguage];

    private string Path(string of, string path) => of == site.DefaultLanguage ? path : $"{of}/{path}";

    private void Report(DiagnosticDescriptor descriptor, Link? link, string message)
    {
        if (link is not null)
        {
            found.Add(new Diagnostic(descriptor, link.Place, message, link.Inlines.IsEmpty ? "the link has no words, so that nothing is left of it" : "its words stay as plain text"));
        }
    }

    private static string Describe(Destination destination) => destination switch
    {
        PageDestination to => $"page \"{to.Page.Slug}.html\"",
        TermDestination to => $"\"{to.Path}\": nothing shown names it",
        MonthDestination to => string.Create(CultureInfo.InvariantCulture, $"briefing of the month of \"{to.Path}\""),
        _ => "such address",
    };
}
