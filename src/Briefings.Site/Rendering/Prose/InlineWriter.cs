using System.Collections.Immutable;
using Briefings.Core.Prose;

namespace Briefings.Site.Rendering.Prose;

/// <summary>Writes the words of a line.</summary>
internal sealed class InlineWriter(HtmlText html, ProseOptions options, Body body)
{
    private readonly Dictionary<string, int> numbers = Numbers(body);
    private readonly Dictionary<int, int> references = [];

    /// <summary>Whether links are written as their words and footnote marks not at all.</summary>
    public bool WithoutLinks { get; init; }

    public string NoteId(int number) => $"{options.IdPrefix}fn-{HtmlText.Number(number)}";

    public string ReferenceId(int number, int reference) =>
        $"{options.IdPrefix}fnref-{HtmlText.Number(number)}{(reference == 1 ? "" : "-" + HtmlText.Number(reference))}";

    /// <summary>How often a footnote was referred to so far.</summary>
    public int ReferencesTo(int number) => references.GetValueOrDefault(number);

    public void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Write(inline);
        }
    }

    public void Image(string file, string alternative)
    {
        if (options.Picture(file) is { } picture)
        {
            html.Open(
                "img",
                ("src", picture.Address),
                ("srcset", picture.Sources),
                ("alt", alternative),
                ("width", picture.Width > 0 ? HtmlText.Number(picture.Width) : null),
                ("height", picture.Height > 0 ? HtmlText.Number(picture.Height) : null),
                ("loading", "lazy"));
        }
        else
        {
            html.Text(alternative);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                html.Text(text.Value);
                break;
            case Emphasis emphasis:
                Wrapped("em", emphasis.Inlines);
                break;
            case Strong strong:
                Wrapped("strong", strong.Inlines);
                break;
            case Strike strike:
                Wrapped("s", strike.Inlines);
                break;
            case Superscript raised:
                Wrapped("sup", raised.Inlines);
                break;
            case Subscript lowered:
                Wrapped("sub", lowered.Inlines);
                break;
            case CodeSpan code:
                html.Element("code", code.Value);
                break;
            case Span { Language: { } language } span:
                html.Open("span", ("lang", language));
                Write(span.Inlines);
                html.Close("span");
                break;
            case Span span:
                Write(span.Inlines);
                break;
            case InlineElement { Element: "br" }:
                html.Open("br");
                break;
            case InlineElement element:
                html.Open(element.Element, Known(element.Element, element.Attributes));
                Write(element.Inlines);
                html.Close(element.Element);
                break;
            case Link link:
                Link(link);
                break;
            case Picture picture:
                Image(picture.File, picture.Alternative);
                break;
            case FootnoteReference reference:
                Reference(reference);
                break;
            case LineBreak:
                html.Open("br");
                break;
            case TaskMark task:
                // The box is drawn by the style sheet, so that who hears the page, or has no styles, gets the word for it.
                html.Open("span", ("class", task.IsDone ? "task task-done" : "task"));
                html.Element("span", task.IsDone ? options.Words.Done : options.Words.Task, ("class", "hidden"));
                html.Close("span");
                html.Text(" ");
                break;
            case SoftBreak:
                html.Text("\n");
                break;
        }
    }

    /// <summary>The attributes of an element; those that no publisher can allow never get here, and would not get further.</summary>
    public static (string Name, string? Value)[] Known(string element, ImmutableArray<ElementAttribute> attributes)
    {
        if (!HtmlElements.IsInline(element) && !HtmlElements.IsBlock(element))
        {
            throw new ArgumentException($"No text may hold the element {element}.", nameof(element));
        }

        var known = HtmlElements.AttributesOf(element);
        return [.. attributes.Where(attribute => known.Contains(attribute.Name, StringComparer.Ordinal) && HtmlElements.CanHold(attribute.Name, attribute.Value)).Select(attribute => (attribute.Name, (string?)attribute.Value))];
    }

    private void Wrapped(string element, ImmutableArray<Inline> inlines)
    {
        html.Open(element);
        Write(inlines);
        html.Close(element);
    }

    private static bool SaysItsAddress(Link link) =>
        link is { Target: WebTarget { Address: var address }, Inlines: [Text { Value: var words }] } && Bare(words).Equals(Bare(address), StringComparison.OrdinalIgnoreCase);

    // "www.au.int" for https://www.au.int/.
    private static ReadOnlySpan<char> Bare(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return address.AsSpan(scheme < 0 ? 0 : scheme + 3).TrimEnd('/');
    }

    private void Link(Link link)
    {
        var resolved = link.Target is FragmentTarget fragment
            ? new ResolvedLink($"{options.FragmentBase}#{options.IdPrefix}{Uri.EscapeDataString(fragment.Id)}", "")
            : options.Link(link.Target);
        if (resolved is null || WithoutLinks)
        {
            if (link.Inlines.IsEmpty)
            {
                html.Text(resolved?.Title ?? "");
            }

            Write(link.Inlines);
            return;
        }

        var kind = resolved.Facts is not null ? "file" : link.Target is MentionTarget ? "mention" : SaysItsAddress(link) ? "address" : null;
        html.Open("a", ("class", kind), ("href", resolved.Address), ("download", resolved.IsSaved ? "" : null));
        if (link.Inlines.IsEmpty)
        {
            html.Text(resolved.Title);
        }

        Write(link.Inlines);
        if (resolved.Facts is { Length: > 0 } facts)
        {
            html.Text(" ");
            html.Element("span", facts, ("class", "file-facts"));
        }

        html.Close("a");
    }

    private void Reference(FootnoteReference reference)
    {
        if (WithoutLinks || !numbers.TryGetValue(reference.Label, out var number))
        {
            return;
        }

        var count = references[number] = ReferencesTo(number) + 1;
        html.Open("sup", ("class", "footnote-ref"));
        html.Element(
            "a",
            HtmlText.Number(number),
            ("id", ReferenceId(number, count)),
            ("href", options.FragmentBase + "#" + NoteId(number)),
            ("role", "doc-noteref"),
            ("aria-label", ProseWords.Fill(options.Words.Note, "number", number)));
        html.Close("sup");
    }

    private static Dictionary<string, int> Numbers(Body body)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < body.Footnotes.Length; index++)
        {
            numbers.TryAdd(body.Footnotes[index].Label, index + 1);
        }

        return numbers;
    }
}
