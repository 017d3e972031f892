using System.Collections.Immutable;
using System.Text;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Reports;

/// <summary>Writes a line of words as report markup, for the lines of front matter; texts go into reports without markup.</summary>
/// <param name="link">What a link leads to, and the title that stands for missing words; null where the target shows nothing there.</param>
internal sealed class PhraseMarkup(Func<LinkTarget, (string? Address, string Title, string? Facts)?> link)
{
    private readonly StringBuilder output = new();

    /// <summary>The words as markup in which every value is escaped.</summary>
    public static string Write(ImmutableArray<Inline> inlines, Func<LinkTarget, (string? Address, string Title, string? Facts)?> link)
    {
        var writer = new PhraseMarkup(link);
        writer.Write(inlines);
        return writer.output.ToString();
    }

    private void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                Text(text.Value);
                break;
            case CodeSpan code:
                Open("span", "style", "code-span");
                Text(code.Value);
                Close("span");
                break;
            case Emphasis:
                Wrapped("i", inline);
                break;
            case Strong:
                Wrapped("b", inline);
                break;
            case Strike:
                Wrapped("s", inline);
                break;
            case Superscript:
                Wrapped("sup", inline);
                break;
            case Subscript:
                Wrapped("sub", inline);
                break;
            case Span { Language: { } language } span:
                Open("span", "lang", language);
                Write(span.Inlines);
                Close("span");
                break;
            case Link found:
                Link(found);
                break;
            case LineBreak or SoftBreak:
                Text(" ");
                break;
            default:
                Write(inline.Children());
                break;
        }
    }

    private void Link(Link found)
    {
        var resolved = link(found.Target);
        ImmutableArray<Inline> words = found.Inlines.IsEmpty && resolved is { Title: var title } ? [new Text(found.Place, title)] : found.Inlines;
        if (resolved?.Address is not { } address)
        {
            Write(words);
            return;
        }

        Open("link", "to", address);
        Write(words);
        if (resolved.Value.Facts is { Length: > 0 } facts)
        {
            Text(" " + facts);
        }

        Close("link");
    }

    private void Wrapped(string element, Inline inline)
    {
        output.Append('<').Append(element).Append('>');
        Write(inline.Children());
        Close(element);
    }

    private void Open(string element, string attribute, string value) =>
        output.Append('<').Append(element).Append(' ').Append(attribute).Append("=\"").Append(Escaping.Xml(value)).Append("\">");

    private void Close(string element) => output.Append("</").Append(element).Append('>');

    private void Text(string words) => output.Append(Escaping.Xml(words));
}
