using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>Reads static pages and profiles of terms.</summary>
internal sealed class TextFileLoader(LoadedSettings settings, ImpactLabelsByLanguage impacts)
{
    private readonly SiteSettings site = settings.Site;

    /// <summary>Reads files; the result is in their order.</summary>
    /// <param name="files">The files, with the vocabulary that a profile is of.</param>
    public Outcome<ImmutableArray<TextFile>> Load(IEnumerable<(SourceFile File, TermKind? Kind)> files)
    {
        var read = files.AsParallel().AsOrdered().Select(each => Read(each.File, each.Kind)).ToList();
        return new(
            [.. read.Select(each => each.Text).OfType<TextFile>()],
            [.. read.SelectMany(each => each.Findings)]);
    }

    private (TextFile? Text, IEnumerable<Diagnostic> Findings) Read(SourceFile file, TermKind? kind)
    {
        var name = TextName.Parse(file.Stem);
        var diagnostics = new List<Diagnostic>();
        LanguageKey.CheckName(file, name, settings, diagnostics);

        if (MarkdownFile.Read(file, site, impacts, name.Language, Schemas.TextFile, diagnostics) is not { } markdown)
        {
            return (null, diagnostics);
        }

        var context = markdown.Context;
        LanguageKey.Check(markdown, name, settings);
        var keys = new MapReader(context, markdown.Keys, Schemas.TextFile, "");
        var text = new TextFile
        {
            File = file.Path,
            Slug = name.Name,
            TermKind = kind,
            Language = context.Language,
            Title = keys.Prose("title"),
            Summary = keys.Phrase("summary"),

            // A marking or status that can't be read must not fall back to the widest circle: its error ends the build, and so does this.
            Tlp = keys.Has("tlp") ? keys.ReadValue("tlp", Values.Marking) ?? Tlp.Red : Tlp.Clear,
            Status = keys.Has("status") ? keys.Word<Status>("status") ?? Status.Draft : Status.Approved,
            Body = markdown.Body,
            KeyPlaces = context.Places(),
        };
        if (kind is null && !context.Places().ContainsKey("title"))
        {
            context.Report(Codes.MissingKey, Place.Of(file.Path), "\"title\" is missing", "a page begins with front matter that has one");
        }

        var isDraft = text.Status == Status.Draft;
        return (text, context.Diagnostics.Concat(markdown.BodyFindings)
            .Select(each => isDraft && (each.Descriptor == Codes.MissingKey || markdown.BodyFindings.Contains(each)) && !Drafts.KeepsSeverity(each) ? each.AsWarning() : each));
    }
}
