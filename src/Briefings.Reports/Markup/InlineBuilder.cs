using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Builds words and what stands among them.</summary>
internal sealed class InlineBuilder(BuildState state, BlockBuilder blocks)
{
    private readonly DrawingBuilder drawings = new(state, blocks);
    private readonly MarkingReader markings = new(state);
    private readonly FieldReader fields = new(state);

    public ImmutableArray<ReportInline> Build(IEnumerable<MarkupNode> nodes, CharacterStyle letters)
    {
        var output = new List<ReportInline>();
        Add(nodes, letters, null, null, output);
        return InlineSpace.Tidy(output);
    }

    private void Add(IEnumerable<MarkupNode> nodes, CharacterStyle letters, ReportLink? link, string? language, List<ReportInline> output)
    {
        foreach (var node in nodes)
        {
            if (node is MarkupText text)
            {
                output.Add(new ReportRun(text.Place, letters, link, InlineSpace.Cased(text.Text, letters), language));
            }
            else if (node is MarkupElement element)
            {
                Add(element, letters, link, language, output);
            }
        }
    }

    private void Add(MarkupElement element, CharacterStyle letters, ReportLink? link, string? language, List<ReportInline> output)
    {
        var place = element.Place;
        switch (element.Name)
        {
            case "b":
                Add(element.Nodes, letters with { Bold = true }, link, language, output);
                break;
            case "i":
                Add(element.Nodes, letters with { Italic = !letters.Italic }, link, language, output);
                break;
            case "s":
                Add(element.Nodes, letters with { Strike = true }, link, language, output);
                break;
            case "sup" or "sub":
                Add(element.Nodes, InlineSpace.Raised(letters, element.Name == "sup"), link, language, output);
                break;
            case "span":
                Add(element.Nodes, Letters(element, letters), link, element.Value("lang") ?? language, output);
                break;
            case "link":
                Add(element.Nodes, Letters(element, letters, "link"), Link(element), language, output);
                break;
            case "pageref":
                var anchor = element.Find("anchor")!;
                output.Add(new ReportPageReference(place, Letters(element, letters), state.LinkTo(anchor.Value, anchor.Place), anchor.Value));
                break;
            case "br":
                output.Add(new ReportLineBreak(place, letters));
                break;
            case "squares":
                output.Add(Squares(element, letters, link));
                break;
            case "marking":
                output.Add(Marking(element, letters));
                break;
            case "field":
                output.Add(fields.Read(element, Letters(element, letters)));
                break;
            case "note":
                var style = state.Styles.Get("note");
                var label = (++state.NoteCount).ToString(CultureInfo.InvariantCulture);
                output.Add(new ReportNoteMark(place, state.Styles.Overlay("note-mark", letters), new ReportNote(label, style, blocks.Flow(element, style))));
                break;
            case "nobreak":
                var kept = new List<ReportInline>();
                Add(element.Nodes, letters with { Hyphenate = false }, link, language, kept);
                output.AddRange(kept.Select(each => each is ReportRun run ? run with { Text = InlineSpace.Unbroken(run.Text) } : each));
                break;
            case "mark":
                var through = element.Find("through");
                if (through is not null)
                {
                    state.LinkTo(through.Value, through.Place);
                }

                output.Add(new ReportIndexMark(place, letters, element.Value("term")!.Trim(), element.Value("under")?.Trim(), through?.Value));
                break;
            case "drawing":
                var drawn = drawings.Build(element);
                output.Add(new ReportInlinePicture(place, letters, link, drawn.File, element.Value("alt")!.Trim(), drawn.Height));
                break;
            case "picture":
                state.Picture(element.Value("file")!, element.Find("file")!.Place);
                output.Add(new ReportInlinePicture(place, letters, link, element.Value("file")!, element.Value("alt")!.Trim(), blocks.Length(element, "height") ?? letters.Size));
                break;
            default:
                throw new InvalidOperationException($"The vocabulary has an inline <{element.Name}> that nothing builds.");
        }
    }

    private CharacterStyle Letters(MarkupElement element, CharacterStyle letters, string? otherwise = null)
    {
        var attribute = element.Find("style");
        if (attribute is null)
        {
            return otherwise is null ? letters : state.Styles.Overlay(otherwise, letters);
        }

        if (state.Styles.Find(attribute.Value) is null)
        {
            blocks.UnknownStyle(attribute);
        }

        return state.Styles.Overlay(attribute.Value, letters);
    }

    private ReportLink? Link(MarkupElement element)
    {
        var (to, anchor) = (element.Find("to"), element.Find("anchor"));
        if (to is null == anchor is null)
        {
            state.Fault(Codes.ReportAttribute, element.Place, "<link> takes one of the attributes \"to\" and \"anchor\"");
            return null;
        }

        if (anchor is not null)
        {
            return state.LinkTo(anchor.Value, anchor.Place);
        }

        if (Uri.TryCreate(to!.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel")
        {
            return new ReportLink(to.Value, null, to.Place);
        }

        state.Fault(Codes.ReportAttribute, to.Place, $"\"{to.Value}\" is no absolute address of the web, of mail or of a telephone");
        return null;
    }

    private ReportSquares Squares(MarkupElement element, CharacterStyle letters, ReportLink? link)
    {
        var of = blocks.Number(element, "of", 1, 20) ?? 5;
        var empty = state.Styles.FindColour("edge") ?? letters.Colour;
        if (element.Find("empty") is { } attribute)
        {
            if (ColourExpression.Evaluate(attribute.Value, state.Styles.FindColour) is { } colour)
            {
                empty = colour;
            }
            else
            {
                state.Fault(Codes.ReportAttribute, attribute.Place, $"unknown colour \"{attribute.Value}\"");
            }
        }

        return new ReportSquares(element.Place, Letters(element, letters), link, blocks.Number(element, "level", 0, of) ?? 0, of, empty);
    }

    private ReportMarking Marking(MarkupElement element, CharacterStyle letters)
    {
        var own = Letters(element, letters, "marking");
        return new ReportMarking(element.Place, own, markings.Among(element, own));
    }
}

/// <summary>Blanks between words, as HTML has them: runs of them are one, none at the ends of a paragraph.</summary>
internal static class InlineSpace
{
    public static ImmutableArray<ReportInline> Tidy(List<ReportInline> inlines)
    {
        var output = ImmutableArray.CreateBuilder<ReportInline>(inlines.Count);
        var afterBlank = true;
        foreach (var inline in inlines)
        {
            if (inline is ReportIndexMark)
            {
                output.Add(inline);
                continue;
            }

            if (inline is not ReportRun run)
            {
                TrimEnd(output, inline is ReportLineBreak);
                output.Add(inline);
                afterBlank = inline is ReportLineBreak;
                continue;
            }

            var text = Collapse(run.Text, ref afterBlank);
            if (text.Length > 0)
            {
                output.Add(run with { Text = text });
            }
        }

        TrimEnd(output, true);
        return output.ToImmutable();
    }

    public static string Cased(string text, CharacterStyle letters) => letters.Capitals ? text.ToUpper(CultureInfo.InvariantCulture) : text;

    /// <summary>Letters of raised or lowered words.</summary>
    public static CharacterStyle Raised(CharacterStyle letters, bool up) =>
        letters with { Size = Math.Round(letters.Size * 0.68, 2), Rise = Math.Round(letters.Rise + (letters.Size * (up ? 0.34 : -0.14)), 2) };

    /// <summary>Words as one line, without blanks at its ends.</summary>
    public static string Line(string text)
    {
        var afterBlank = true;
        return Collapse(text, ref afterBlank).TrimEnd(' ');
    }

    /// <summary>Words that stay on one line: blanks and hyphens in their forms that do not break.</summary>
    public static string Unbroken(string text)
    {
        var afterBlank = false;
        return Collapse(text, ref afterBlank).Replace(' ', '\u00A0').Replace('-', '\u2011');
    }

    private static void TrimEnd(ImmutableArray<ReportInline>.Builder output, bool trim)
    {
        for (var i = output.Count - 1; trim && i >= 0; i--)
        {
            if (output[i] is ReportIndexMark)
            {
                continue;
            }

            if (output[i] is not ReportRun last || !last.Text.EndsWith(' '))
            {
                return;
            }

            var text = last.Text.TrimEnd(' ');
            if (text.Length > 0)
            {
                output[i] = last with { Text = text };
                return;
            }

            output.RemoveAt(i);
        }
    }

    private static string Collapse(string text, ref bool afterBlank)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = c is ' ' or '\t' or '\r' or '\n';
            if (!blank)
            {
                builder.Append(c);
            }
            else if (!afterBlank)
            {
                builder.Append(' ');
            }

            afterBlank = blank;
        }

        return builder.ToString();
    }
}
