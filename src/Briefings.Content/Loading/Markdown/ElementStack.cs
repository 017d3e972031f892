using System.Collections.Immutable;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Puts what stands between the tags of one line into elements; what the publisher does not allow is reported and dropped, its words stay.</summary>
internal sealed class ElementStack(ReadingContext context)
{
    private readonly Stack<(HtmlTag Tag, Place Place, ImmutableArray<Inline>.Builder Outer)> open = new();

    /// <summary>Where further words go.</summary>
    public ImmutableArray<Inline>.Builder Inlines { get; private set; } = ImmutableArray.CreateBuilder<Inline>();

    /// <summary>How many elements are open.</summary>
    public int Depth => open.Count;

    /// <summary>Takes a tag.</summary>
    /// <param name="html">The tag.</param>
    /// <param name="depth">How deep the line lies.</param>
    public void Add(HtmlTagInline html, int depth)
    {
        var place = context.At(html);
        if (html.IsComment)
        {
            return;
        }

        if (html.Tag is not { } tag)
        {
            context.ReportHtml(place, html.Typed == "<!--" ? "\"<!--\" is never closed" : $"raw HTML \"{HtmlAttributes.Shorten(html.Typed)}\" is dropped", html.Typed == "<!--" ? "end the comment with \"-->\"" : HtmlAdvice.For(html.Typed));
            return;
        }

        if (!context.Source.Html.Allows(tag.Name) || !HtmlElements.IsInline(tag.Name))
        {
            // The closing tag of what was reported need not be.
            if (context.ReportedTags.Add(tag.Name) || !tag.IsClosing)
            {
                context.ReportHtml(place, $"raw HTML \"{HtmlAttributes.Shorten(tag.Typed)}\" is dropped",
                    context.Source.Html.Allows(tag.Name) ? "put its tags on lines of their own" : tag.Name == "br" ? "end the line with a backslash" : HtmlAdvice.For(tag.Typed));
            }

            return;
        }

        if (tag.Name == "br")
        {
            HtmlAttributes.Read(context, tag, place);
            if (!tag.IsClosing)
            {
                Inlines.Add(new LineBreak(place));
            }
        }
        else if (!tag.IsClosing)
        {
            if (tag.Typed.EndsWith("/>", StringComparison.Ordinal))
            {
                HtmlAttributes.Read(context, tag, place);
            }
            else if (!context.IsTooDeep(depth + Depth, place))
            {
                open.Push((tag, place, Inlines));
                Inlines = ImmutableArray.CreateBuilder<Inline>();
            }
        }
        else if (open.Count > 0 && open.Peek().Tag.Name == tag.Name)
        {
            var (opening, begin, outer) = open.Pop();
            var attributes = HtmlAttributes.Read(context, opening, begin);
            if (Inlines.Count > 0)
            {
                outer.Add(new InlineElement(begin, opening.Name, attributes, Inlines.ToImmutable()));
            }

            Inlines = outer;
        }
        else
        {
            context.ReportHtml(place, $"\"</{tag.Name}>\" closes nothing here", "close what was opened last first, in the same emphasis or link");
        }
    }

    /// <summary>All words; what is still open is reported.</summary>
    public ImmutableArray<Inline> Close()
    {
        while (open.Count > 0)
        {
            var (tag, place, outer) = open.Pop();
            context.ReportHtml(place, $"\"<{tag.Name}>\" is never closed", $"write </{tag.Name}> in the same paragraph");
            outer.AddRange(Inlines);
            Inlines = outer;
        }

        return Inlines.ToImmutable();
    }
}
