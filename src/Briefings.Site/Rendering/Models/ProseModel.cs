using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Downloads;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Prose;
using Briefings.Site.Rendering.Words;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Makes markup of parsed text, and its table of contents.</summary>
internal static class ProseModel
{
    /// <summary>The text as markup with addresses as the file needs them; null in reports, whose text does not pass through markup.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="body">The text.</param>
    /// <param name="headingShift">How many levels deeper headings are written.</param>
    /// <param name="idPrefix">What ids begin with, where a page holds several texts.</param>
    /// <param name="page">The path of the page that holds the text, where the file is another: in feeds.</param>
    /// <param name="own">How the text is marked by itself.</param>
    public static Markup Of(ModelScope scope, Body body, int headingShift = 0, string idPrefix = "", string? page = null, Tlp own = Tlp.Clear)
    {
        var text = ProseWriter.Write(body, Options(scope, headingShift, idPrefix, page));
        return Markup.Html(text, MarkingOf(scope, body, own));
    }

    /// <summary>A text of one paragraph as the words of a line.</summary>
    public static Markup Line(ModelScope scope, Body line) =>
        Markup.Html(line.Blocks is [Paragraph paragraph] ? ProseWriter.WritePhrase(paragraph.Inlines, Options(scope, 0, "", null)) : "", MarkingOf(scope, line));

    private static ProseOptions Options(ModelScope scope, int headingShift, string idPrefix, string? page) =>
        new()
        {
            Link = target => Link(scope, target),
            Picture = file => scope.Data.Media(file) is { } media
                ? new ResolvedPicture(scope.Locator.File(MediaFiles.Path(media)).ToString(), media.Width, media.Height)
                : null,
            Words = WordsOf(scope.Words),
            HeadingShift = headingShift,
            IdPrefix = idPrefix,
            FragmentBase = page is null ? "" : scope.Locator.Url(page).ToString(),
        };

    /// <summary>The strictest marking of what a text tells: its own, its sections', and what is known by what it links to.</summary>
    public static Tlp MarkingOf(ModelScope scope, Body body, Tlp own = Tlp.Clear) =>
        body.AllBlocks().OfType<MarkedSection>().Select(section => section.Marking)
            .Concat(body.AllInlines().OfType<Link>().Select(link => Link(scope, link.Target)?.Marking ?? Tlp.Clear))
            .Append(own)
            .Max();

    /// <summary>The headings of a text, nested: each holds those below its level that follow it.</summary>
    public static ScriptArray Contents(Body body)
    {
        var top = new ScriptArray();
        var open = new Stack<(int Level, ScriptArray Children)>();
        foreach (var heading in body.Headings())
        {
            while (open.Count > 0 && open.Peek().Level >= heading.Level)
            {
                open.Pop();
            }

            var children = new ScriptArray();
            (open.Count == 0 ? top : open.Peek().Children).Add(new ModelObject("heading", 5)
            {
                ["id"] = heading.Id,
                ["href"] = Address.Fragment(heading.Id),
                ["text"] = PlainText.Of(heading.Inlines),
                ["level"] = heading.Level,
                ["children"] = children,
            });
            open.Push((heading.Level, children));
        }

        return top;
    }

    /// <summary>Where a link of a text leads, as the file needs it; null where the target shows nothing there.</summary>
    internal static ResolvedLink? Link(ModelScope scope, LinkTarget target)
    {
        switch (target)
        {
            case WebTarget web:
                return Address.Web(web.Address) is { } address ? new(address.ToString(), web.Address) : null;
            case BriefingTarget { Key: var name, Fragment: var fragment, Language: var language }:
                return scope.Data.Named(name, language ?? scope.Language) is { } briefing
                    ? new(scope.Locator.File(scope.Paths.Briefing(briefing), fragment).ToString(), briefing.Title) { Marking = MarkingOf(briefing.Body, fragment, briefing.HeadTlp) }
                    : null;
            case SiteTarget { Path: var path, Fragment: var fragment } when scope.Data.Download(path) is { } download:
                return new(scope.Locator.File(path, fragment).ToString(), scope.In(download.Title)!)
                {
                    Marking = download.Tlp,
                    Facts = DownloadModel.Facts(scope, download),
                    IsSaved = download.Kind != DownloadKind.Pdf,
                };
            case SiteTarget { Path: var path, Fragment: var fragment }:
                return scope.Locator.Index.Resolve(path, scope.Language) is { } file
                    ? new(scope.Locator.File(file, fragment).ToString(), path) { Marking = scope.Locator.Index.MarkingOf(file) }
                    : null;
            case MentionTarget { Path: var path }:
                return scope.Locator.Index.Contains(path) ? new(scope.Locator.File(path).ToString(), path) { Marking = scope.Locator.Index.MarkingOf(path) } : null;
            default:
                return null;
        }
    }

    // The id of a heading tells of the section in which it stands.
    private static Tlp MarkingOf(Body body, string? fragment, Tlp own) =>
        fragment is null ? own : body.AllBlocks().OfType<MarkedSection>()
            .Where(section => section.Blocks.AllBlocks().OfType<Heading>().Any(heading => heading.Id == fragment))
            .Select(section => section.Marking)
            .Append(own)
            .Max();

    private static ProseWords WordsOf(LanguageWords words) => new(
        words.Text("prose.claim"),
        words.Text("prose.notes"),
        words.Text("prose.note"),
        words.Text("prose.back"),
        words.Text("prose.back_again"),
        words.Text("prose.aside"),
        words.Text("prose.table"),
        words.Text("prose.credit"),
        words.Text("prose.marked"))
    {
        Asides = AsidesOf(words),
        Task = words.Text("prose.task"),
        Done = words.Text("prose.task_done"),
    };

    /// <summary>What asides of other kinds than a note are called.</summary>
    internal static ImmutableDictionary<AsideKind, string> AsidesOf(LanguageWords words) => Enum.GetValues<AsideKind>()
        .Where(kind => kind != AsideKind.Note)
        .ToImmutableDictionary(kind => kind, kind => words.Text("prose." + Names.Of(kind)));
}
