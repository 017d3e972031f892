using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site.Relating;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Faults of every kind that a generator leaks by, to see that the search and the comparison find them.</summary>
internal static partial class Leaks
{
    public static ImmutableArray<Leak> All { get; } =
    [
        .. OfTexts,
        .. OfKeys,
        .. OfFiles,

        // At the gate.
        new("markings are compared with the wrong target") { OnRelease = (at, _) => Gate.Open(at.Collection, at.Target with { Tlp = Tlp.AmberStrict }, Moments.Now).Value with { Target = at.Target } },
        new("the clock runs ahead") { OnRelease = (at, _) => Gate.Open(at.Collection, at.Target, Moments.Now.AddDays(40)).Value with { Now = Moments.Now } },
        new("an expiry is forgotten") { OnRelease = (at, release) => Plus(at, release, "expired") },
        new("drafts and reviews get in") { OnRelease = (at, release) => Plus(at, release, "draft", "review") },
        new("what was withdrawn stays") { OnRelease = (at, release) => Plus(at, release, "withdrawn") },
        new("marked sections stay") { OnRelease = (at, release) => Bodies(at, release, body => body) },
        new("headings of marked sections stay") { OnRelease = (at, release) => Bodies(at, release, body => new HeadingsOfSections().Rewrite(body)) },
        new("footnotes of marked sections stay") { OnRelease = (at, release) => Bodies(at, release, (whole, body) => body with { Footnotes = whole.Footnotes }) },
        new("a page is marked by what it hides") { OnRelease = (at, release) => release with { Briefings = Each(at, release, (whole, shown) => shown with { Tlp = whole.Tlp }) } },
        new("terms that only hidden briefings name stay") { OnRelease = (at, release) => Terms(release, Preview(at)) },
        new("pictures that only hidden briefings use stay") { OnRelease = (at, release) => release with { Media = Preview(at).Media } },
        new("withdrawals are told of whatever their marking") { OnRelease = (at, release) => release with { Withdrawals = Gate.Open(at.Collection, at.Target with { Tlp = Tlp.AmberStrict, WithdrawnPages = true }, Moments.Now).Value.Withdrawals } },
        new("a pin on a hidden briefing is named in the text") { OnRelease = (at, release) => Named(at, release) },

        // After it.
        new("relations are reckoned over everything") { OnRelations = (at, release) => Among(Relater.Relate(Preview(at)), release) },
        new("reports are made of the whole text") { OnReports = (at, release) => Bodies(at, release, body => body) },
        new("the sitemap lists everything") { OnFiles = (at, files) => Append(files, "sitemap.xml", string.Concat(Hidden(at).Select(hidden => $"<!-- {hidden.Slug} -->"))) },
        new("a search index holds titles in base 64") { OnFiles = (at, files) => Append(files, "feed.json", string.Concat(Hidden(at).Select(hidden => Convert.ToBase64String(Encoding.UTF8.GetBytes("\"" + hidden.Title))))) },
        new("a list counts what it does not show") { OnFiles = (at, files) => { if (Hidden(at).Length > 0) { Append(files, "index.html", $"<!-- {Preview(at).Briefings.Length} -->"); } } },
        new("files of an earlier build stay") { OnFiles = (at, files) => { foreach (var hidden in Hidden(at)) { files.TryAdd($"briefings/{hidden.Year}/{hidden.Slug}.html", []); } } },
        new("old addresses of hidden briefings redirect") { OnFiles = (at, files) => { foreach (var alias in Hidden(at).SelectMany(hidden => hidden.Aliases)) { files.TryAdd(alias + ".moved.html", []); } } },
        new("pictures keep their metadata") { OnFiles = (at, files) => Originals(at, files) },
        new("a report names an account in UTF-16") { OnFiles = (at, files) => Reports(at, files, word => Encoding.BigEndianUnicode.GetBytes($"\n%({word})")) },
        new("a report names an account in hexadecimal") { OnFiles = (at, files) => Reports(at, files, word => Encoding.ASCII.GetBytes($"\n%<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(word))}>")) },
        new("a report carries a compressed attachment") { OnFiles = (at, files) => Reports(at, files, Attachment) },
    ];

    private static Release Preview(LeakPoint at) => Gate.Preview(at.Collection, at.Target, Moments.Now).Value;

    private static ReleasedBriefing[] Hidden(LeakPoint at) => [.. Preview(at).Briefings.Where(briefing => briefing.HeldBack is not null)];

    private static Release Plus(LeakPoint at, Release release, params string[] reasons)
    {
        var all = Preview(at);
        var more = all.Briefings.Where(briefing => briefing.HeldBack is { } reason && reasons.Contains(reason)).Select(briefing => briefing with { HeldBack = null }).ToArray();
        return more.Length == 0 ? release : Terms(release, all) with
        {
            Briefings = [.. release.Briefings.Concat(more).OrderByDescending(briefing => briefing.Published.Instant.UtcTicks).ThenBy(briefing => briefing.Key)],
            Authors = all.Authors,
            Services = all.Services,
            Media = all.Media,
            Withdrawals = [],
        };
    }

    private static Release Terms(Release release, Release all) => release with
    {
        Regions = all.Regions,
        Countries = all.Countries,
        Actors = all.Actors,
        Impacts = all.Impacts,
    };

    private static ImmutableArray<ReleasedBriefing> Each(LeakPoint at, Release release, Func<ReleasedBriefing, ReleasedBriefing, ReleasedBriefing> change)
    {
        var all = Preview(at).Briefings.ToDictionary(briefing => briefing.Key);
        return [.. release.Briefings.Select(briefing => change(all[briefing.Key], briefing))];
    }

    private static Release Bodies(LeakPoint at, Release release, Func<Body, Body> change) => Bodies(at, release, (whole, _) => change(whole));

    // Only where the two differ at all: a preview's links may lead where this target has nothing. Pictures come along, since a
    // later stage refuses a text whose pictures are not released.
    private static Release Bodies(LeakPoint at, Release release, Func<Body, Body, Body> change)
    {
        var briefings = Each(at, release, (whole, shown) => Sections(whole.Body) == Sections(shown.Body) ? shown : shown with { Body = change(new NoLinks().Rewrite(whole.Body), shown.Body) });
        var shows = briefings.SelectMany(briefing => briefing.Body.AllBlocks()).OfType<Figure>().Select(figure => figure.File).ToHashSet(StringComparer.Ordinal);
        return release with
        {
            Briefings = briefings,
            Media = [.. release.Media.Concat(Preview(at).Media.Where(media => shows.Contains(media.File))).DistinctBy(media => media.File).OrderBy(media => media.File, StringComparer.Ordinal)],
        };
    }

    private static int Sections(Body body) => body.AllBlocks().OfType<MarkedSection>().Count();

    private static Release Named(LeakPoint at, Release release) => Hidden(at) is [var hidden, ..]
        ? release with
        {
            Briefings =
            [
                .. release.Briefings.Select(briefing => briefing with
                {
                    Body = briefing.Body with { Blocks = briefing.Body.Blocks.Add(new Paragraph(Place.Of(briefing.SourceFile), [new Text(Place.Of(briefing.SourceFile), hidden.Title)])) },
                }),
            ],
        }
        : release;

    private static Relations Among(Relations relations, Release release)
    {
        var shown = release.Briefings.Select(briefing => briefing.Key).ToHashSet();
        var terms = release.Regions.Cast<Term>().Concat(release.Countries).Concat(release.Actors).Concat(release.Impacts).Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        return Relations.None with
        {
            Related = relations.Related
            .Where(pair => shown.Contains(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.RemoveAll(each => !shown.Contains(each.Target) || each.Reasons.Any(reason => reason.Term is { } term && !terms.Contains(term)))))
            .ToImmutableSortedDictionary(),
        };
    }

    private static void Append(SortedDictionary<string, byte[]> files, string path, string text)
    {
        if (text.Length > 0)
        {
            files[path] = [.. files[path], .. Encoding.UTF8.GetBytes(text)];
        }
    }

    private static void Originals(LeakPoint at, SortedDictionary<string, byte[]> files)
    {
        foreach (var media in Preview(at).Media.Where(media => files.ContainsKey(media.File)))
        {
            files[media.File] = File.ReadAllBytes(media.FullPath);
        }
    }

    private static void Reports(LeakPoint at, SortedDictionary<string, byte[]> files, Func<string, byte[]> tail)
    {
        if (Hidden(at) is not [var hidden, ..])
        {
            return;
        }

        
        foreach (var path in files.Keys.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal)).ToArray())
        {
            files[path] = [.. files[path], .. tail(hidden.Title), .. "\n"u8];
        }
    }

    private static byte[] Attachment(string word)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.UTF8.GetBytes(word));
        }

        return [.. "\n999 0 obj\n<</Filter/FlateDecode>>stream\n"u8, .. output.ToArray(), .. "\nendstream\nendobj"u8];
    }

    private sealed class NoLinks : BodyRewriter
    {
        protected override void Rewrite(Inline inline, ImmutableArray<Inline>.Builder made)
        {
            if (inline is Link link)
            {
                made.AddRange(Rewrite(link.Inlines));
            }
            else
            {
                base.Rewrite(inline, made);
            }
        }
    }

    private sealed class HeadingsOfSections : BodyRewriter
    {
        protected override Block? Rewrite(Block block) => block is MarkedSection marked
            ? marked.Blocks.OfType<Heading>().FirstOrDefault()
            : base.Rewrite(block);
    }
}
