using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Validation.Bodies;

/// <summary>The rules of texts that need more than the text itself: where links, fragments and pictures lead, and how sections may be marked.</summary>
internal static class BodyRules
{
    /// <summary>Checks all texts of a collection.</summary>
    public static ImmutableArray<Diagnostic> Check(Collection collection)
    {
        var rules = new Rules(collection);
        foreach (var briefing in collection.Briefings)
        {
            var marking = briefing.Tlp is { } own && rules.Index.OriginalOf(briefing)?.Tlp is { } original && original > own ? original : briefing.Tlp;
            rules.Check(briefing.Body, marking);
            // What an edition has from its original is checked there: its headings are those of the original, and one fault is told once.
            foreach (var phrase in briefing.Phrases.Where(phrase => phrase.Inlines is [var first, ..] && first.Place.File == briefing.File))
            {
                rules.Check(phrase.AsBody(briefing.Language), marking, briefing.Body);
            }
        }

        foreach (var file in collection.Pages.Concat(collection.Profiles))
        {
            rules.Check(file.Body, file.Tlp);
            if (file.Summary is { } summary)
            {
                rules.Check(summary.AsBody(file.Language), file.Tlp, file.Body);
            }
        }

        foreach (var body in collection.Vocabulary.Services.Values.SelectMany(services => services.Bodies))
        {
            rules.Check(body, Tlp.Clear);
        }

        rules.ReportUnlinked();
        return rules.Found;
    }

    private sealed class Rules
    {
        private readonly Collection collection;
        private readonly LinkAdvice advice;
        private readonly HashSet<string> linked = new(StringComparer.Ordinal);
        private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly Dictionary<Body, ImmutableHashSet<string>> headings = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<(string File, string Language), Briefing> editions;

        public Rules(Collection collection)
        {
            this.collection = collection;
            Index = new LinkIndex(collection);
            advice = new LinkAdvice(collection, Index);
            editions = Editions(collection, Index);
        }

        public LinkIndex Index { get; }

        public ImmutableArray<Diagnostic> Found => found.ToImmutable();

        /// <summary>Checks a text.</summary>
        /// <param name="body">The text.</param>
        /// <param name="marking">How it is marked.</param>
        /// <param name="headings">The text whose headings its links may name; its own where not given.</param>
        public void Check(Body body, Tlp? marking, Body? headings = null)
        {
            foreach (var block in body.AllBlocks())
            {
                switch (block)
                {
                    case MarkedSection section when section.Marking < marking:
                        Report(
                            Codes.SectionBelowBriefing,
                            section.Place,
                            $"a section marked \"{section.Marking.Word()}\" in a text marked \"{marking.Value.Word()}\"",
                            $"write \"{marking.Value.Word()}\" or higher");
                        break;
                    case Figure figure:
                        Picture(figure.Place, figure.File);
                        break;
                }
            }

            LoneNotes(body, marking ?? Tlp.Clear);
            foreach (var inline in body.AllInlines())
            {
                switch (inline)
                {
                    case Picture picture:
                        Picture(picture.Place, picture.File);
                        break;
                    case Link { Target: FragmentTarget fragment } link:
                        Fragment(link.Place, fragment.Id, headings ?? body);
                        break;
                    case Link { Target: BriefingTarget or SiteTarget } link:
                        Link(link, body.Language);
                        break;
                    case Link { Target: WebTarget } link when Index.Own(link.Target) is { IsSure: false } near && Index.Resolve(near, body.Language) is DownloadDestination to:
                        linked.Add(to.File.File);
                        break;
                    case Link { Target: WebTarget } link when Index.Own(link.Target) is { IsSure: true, IsFile: false }:
                        Link(link, body.Language);
                        break;
                }
            }
        }

        /// <summary>Reports files to download that nothing leads to: no target will have them.</summary>
        public void ReportUnlinked()
        {
            foreach (var source in collection.Briefings.SelectMany(briefing => briefing.Sources).Select(source => source.Address).OfType<string>())
            {
                Take(new WebTarget(source));
            }

            collection.Site.Navigation.ToList().ForEach(item => Take(new SiteTarget(item.To.Split('#')[0].TrimStart('/'), null)));
            foreach (var file in collection.Downloads.Values.Where(file => file.Entry is not null && !linked.Contains(file.File)))
            {
                Report(
                    Codes.FileWithoutLink,
                    collection.Vocabulary.Entries.GetValueOrDefault($"files/{file.File}", file.Place),
                    $"no text links to \"{file.File}\", so that it is in no output",
                    $"write \"[words]({file.File.Replace(" ", "%20", StringComparison.Ordinal)})\" where readers should find it");
            }

            void Take(LinkTarget target)
            {
                if (Index.Resolve(target, collection.Site.DefaultLanguage) is DownloadDestination to)
                {
                    linked.Add(to.File.File);
                }
            }
        }

        // For each circle of readers, what the gate would leave.
        private void LoneNotes(Body body, Tlp marking)
        {
            var inNotes = body.Footnotes.SelectMany(note => note.Blocks.AllBlocks()).OfType<MarkedSection>().Select(section => section.Marking).Distinct().ToList();
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var limit in Enum.GetValues<Tlp>().Where(limit => limit >= marking && inNotes.Exists(each => each > limit)))
            {
                foreach (var note in BodyPruner.Prune(body, limit).Footnotes.Where(note => note.Blocks.IsEmpty && reported.Add(note.Label)))
                {
                    Report(
                        Codes.LoneNote,
                        note.Place,
                        $"nothing is left of footnote \"{note.Label}\" for readers up to {limit.Label()}, though its mark stands in what they get",
                        "move the mark into a marked section, or give the footnote words that all may read");
                }
            }
        }

        private void Link(Link link, string language)
        {
            switch (Index.Resolve(link.Target, language))
            {
                case null:
                    var target = Index.Own(link.Target) is { } own ? new SiteTarget(own.Path, null) : link.Target;
                    var (what, name) = target is SiteTarget { Path: var path } && path.StartsWith("files/", StringComparison.Ordinal)
                        ? ("there is no file to download", path)
                        : target is BriefingTarget briefing ? ("no briefing has the slug or id", briefing.Key) : ("no page of the site is", ((SiteTarget)target).Path);
                    Report(Codes.BrokenLink, link.Place, $"{what} \"{name}\"", advice.For(target));
                    break;
                case BriefingDestination { Fragment: { } fragment } destination:
                    var edition = editions.GetValueOrDefault((destination.Original.File, destination.Language), destination.Original);
                    if (!edition.IsUnread)
                    {
                        Fragment(link.Place, fragment, edition.Body);
                    }

                    break;
                case PageDestination { Fragment: { } fragment } destination:
                    Fragment(link.Place, fragment, destination.Page.Body);
                    break;
                case DownloadDestination destination:
                    linked.Add(destination.File.File);
                    break;
                case TermDestination { Fragment: { } fragment } destination:
                    OfTemplate(link.Place, fragment, destination.Path, collection.Profiles.Where(profile => profile.TermKind == destination.Kind && profile.Slug.Equals(destination.Id, StringComparison.OrdinalIgnoreCase)));
                    break;
                case FixedDestination { Fragment: { } fragment } destination:
                    OfTemplate(link.Place, fragment, destination.Path, []);
                    break;
                case MonthDestination { Fragment: { } fragment } destination:
                    OfTemplate(link.Place, fragment, destination.Path, []);
                    break;
            }
        }

        // A page that a template makes has the headings of the term's profile, and ids of the template, which begin as below in the built-in
        // ones. A template of the house may have others, so that this is a warning.
        private void OfTemplate(Place place, string fragment, string path, IEnumerable<TextFile> profiles)
        {
            var ids = profiles.SelectMany(profile => HeadingIds.Of(profile.Body)).ToHashSet(StringComparer.Ordinal);
            if (!ids.Contains(fragment) && !fragment.StartsWith("part_", StringComparison.Ordinal) && !fragment.StartsWith("year_", StringComparison.Ordinal) && fragment != "main_text")
            {
                found.Add(new Diagnostic(Codes.BrokenFragment, place, $"\"{path}\" has no heading with the id \"{fragment}\"", ids.Count > 0 && LinkAdvice.ForFragment(fragment, ids) is { } advice ? advice : $"delete \"#{fragment}\"").AsWarning());
            }
        }

        private void Fragment(Place place, string fragment, Body body)
        {
            if (!headings.TryGetValue(body, out var ids))
            {
                headings[body] = ids = HeadingIds.Of(body);
            }

            if (!ids.Contains(fragment))
            {
                Report(Codes.BrokenFragment, place, $"no heading there has the id \"{fragment}\"", LinkAdvice.ForFragment(fragment, ids));
            }
        }

        private void Picture(Place place, string file)
        {
            if (collection.Downloads.ContainsKey(file))
            {
                linked.Add(file);
                Report(Codes.FileAsPicture, place, $"\"{file}\" is a file to download and no picture", $"write a link, without the exclamation mark: \"[words]({file.Replace(" ", "%20", StringComparison.Ordinal)})\"");
            }
            else if (!collection.Media.ContainsKey(file) && !collection.RefusedMedia.Contains(file))
            {
                Report(Codes.BrokenPicture, place, $"there is no picture \"{file}\"", advice.ForPicture(file));
            }
        }

        private void Report(DiagnosticDescriptor descriptor, Place place, string message, string? fix) => found.Add(new Diagnostic(descriptor, place, message, fix));

        private static Dictionary<(string File, string Language), Briefing> Editions(Collection collection, LinkIndex index)
        {
            var editions = new Dictionary<(string, string), Briefing>();
            foreach (var edition in collection.Briefings)
            {
                if (index.OriginalOf(edition) is { } original)
                {
                    editions.TryAdd((original.File, edition.Language), edition);
                }
            }

            return editions;
        }
    }
}
