using System.Collections.Immutable;
using Briefings.Core.Prose;

namespace Briefings.Reports;

/// <summary>Builds the words of a text that was parsed from Markdown.</summary>
internal sealed class BodyInlines(BuildState state, BodyPass pass, string prefix)
{
    private readonly Dictionary<string, ReportNote> notes = new(StringComparer.Ordinal);

    public ImmutableArray<ReportInline> Build(ImmutableArray<Inline> inlines, CharacterStyle letters)
    {
        var output = new List<ReportInline>();
        Add(inlines, letters, null, null, output);
        return InlineSpace.Tidy(output);
    }

    private void Add(ImmutableArray<Inline> inlines, CharacterStyle letters, ReportLink? link, string? language, List<ReportInline> output)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    output.Add(new ReportRun(text.Place, letters, link, InlineSpace.Cased(text.Value, letters), language));
                    break;
                case Emphasis emphasis:
                    Add(emphasis.Inlines, letters with { Italic = !letters.Italic }, link, language, output);
                    break;
                case Strong strong:
                    Add(strong.Inlines, letters with { Bold = true }, link, language, output);
                    break;
                case Strike strike:
                    Add(strike.Inlines, letters with { Strike = true }, link, language, output);
                    break;
                case Superscript raised:
                    Add(raised.Inlines, InlineSpace.Raised(letters, true), link, language, output);
                    break;
                case Subscript lowered:
                    Add(lowered.Inlines, InlineSpace.Raised(letters, false), link, language, output);
                    break;
                case CodeSpan code:
                    output.Add(new ReportRun(code.Place, state.Styles.Overlay("code-span", letters), link, code.Value, language));
                    break;
                case Span span:
                    Add(span.Inlines, letters, link, span.Language ?? language, output);
                    break;
                case InlineElement element:
                    Add(element.Inlines, Letters(element.Element, letters), link, element.Attributes.FirstOrDefault(attribute => attribute.Name == "lang")?.Value ?? language, output);
                    break;
                case Link target:
                    AddLink(target, letters, link, language, output);
                    break;
                case Picture picture:
                    state.Picture(picture.File, picture.Place);
                    output.Add(new ReportInlinePicture(picture.Place, letters, link, picture.File, picture.Alternative, letters.Size));
                    break;
                case FootnoteReference reference when pass.Note(reference.Label, notes) is { } note:
                    output.Add(new ReportNoteMark(reference.Place, state.Styles.Overlay("note-mark", letters), note));
                    break;
                case FootnoteReference:
                    break;
                case LineBreak line:
                    output.Add(new ReportLineBreak(line.Place, letters));
                    break;
                case TaskMark task:
                    output.Add(new ReportRun(task.Place, state.Styles.Find("task-sign") is null ? letters : state.Styles.Overlay("task-sign", letters), link, task.Sign + "\u00A0", language));
                    break;
                case SoftBreak soft:
                    output.Add(new ReportRun(soft.Place, letters, link, " ", language));
                    break;
                default:
                    throw new InvalidOperationException($"A text holds a {inline.GetType().Name} that reports do not know.");
            }
        }
    }

    // As browsers set them.
    private CharacterStyle Letters(string element, CharacterStyle letters) => element switch
    {
        "b" or "strong" => letters with { Bold = true },
        "em" or "i" or "cite" or "dfn" or "var" => letters with { Italic = !letters.Italic },
        "s" or "del" => letters with { Strike = true },
        "sup" => InlineSpace.Raised(letters, true),
        "sub" => InlineSpace.Raised(letters, false),
        "code" or "kbd" or "samp" => state.Styles.Overlay("code-span", letters),
        _ => letters,
    };

    private void AddLink(Link target, CharacterStyle letters, ReportLink? outer, string? language, List<ReportInline> output)
    {
        if (target.Target is FragmentTarget fragment)
        {
            Add(target.Inlines, state.Styles.Overlay("link", letters), state.LinkTo(prefix + fragment.Id, target.Place), language, output);
            return;
        }

        if (state.Context.Links(target.Target) is not { } address)
        {
            // What this target does not show is not linked; the words stay.
            Add(target.Inlines, letters, outer, language, output);
            return;
        }

        // What is in the same report is nearer than the web: a block that the markup names by the briefing's id.
        var link = target.Target is BriefingTarget { Key: var id } && state.IsNamed(id)
            ? state.LinkTo(id, target.Place)
            : new ReportLink(address.Address, null, target.Place);
        ImmutableArray<Inline> words = target.Inlines.IsEmpty ? [new Text(target.Place, address.Title)] : target.Inlines;
        if (address.Facts is { Length: > 0 } facts)
        {
            words = words.Add(new Text(target.Place, " " + facts));
        }

        Add(words, state.Styles.Overlay("link", letters), link, language, output);
    }
}
