using Briefings.Core;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Reports;

namespace Briefings.Site.Rendering.Models;

/// <summary>Makes markup, or plain words, of lines of front matter: key points, judgments, summaries.</summary>
internal static class PhraseModel
{
    /// <summary>A line as prose with its links: of a page, or of a report.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="phrase">The line.</param>
    /// <param name="language">BCP 47 tag of the line.</param>
    /// <param name="inReport">Whether the file is report markup.</param>
    public static Markup Of(ModelScope scope, Phrase phrase, string language, bool inReport)
    {
        if (!inReport)
        {
            return ProseModel.Line(scope, phrase.AsBody(language));
        }

        var markup = PhraseMarkup.Write(phrase.Inlines, target => ProseModel.Link(scope, target) is { } link ? (link.Address, link.Title, link.Facts) : null);
        return Markup.Report(markup, ProseModel.MarkingOf(scope, phrase.AsBody(language)));
    }

    /// <summary>The words alone, and the marking of what they tell: a link without words of its own says the title of what it leads to.</summary>
    public static (string Words, Tlp Marking) Words(ModelScope scope, Phrase phrase)
    {
        var marking = Tlp.Clear;
        var inlines = phrase.Inlines;
        if (inlines.AllInlines().Any(IsBare))
        {
            inlines = new Titled(target =>
            {
                var link = ProseModel.Link(scope, target);
                marking = (Tlp)Math.Max((int)marking, (int)(link?.Marking ?? Tlp.Clear));
                return link?.Title ?? "";
            }).Of(phrase).Inlines;
        }

        return (PlainText.Of(inlines), marking);
    }

    private static bool IsBare(Inline inline) => inline is Link { Inlines.IsEmpty: true };

    private sealed class Titled(Func<LinkTarget, string> title) : BodyRewriter
    {
        public Phrase Of(Phrase phrase) => Phrase.From(Rewrite(phrase.AsBody("")));

        protected override void Rewrite(Inline inline, System.Collections.Immutable.ImmutableArray<Inline>.Builder made) =>
            base.Rewrite(inline is Link { Inlines.IsEmpty: true } link ? new Text(link.Place, title(link.Target)) : inline, made);
    }
}
