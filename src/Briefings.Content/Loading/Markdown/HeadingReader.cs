using System.Text;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Gives headings their ids and checks their levels, before anything else is read: an id must not depend on headings in sections
/// that some readers do not get, or it would tell of them.
/// </summary>
internal sealed partial class HeadingReader
{
    private readonly ReadingContext context;
    private readonly List<(HeadingBlock Heading, Tlp Marking)> headings = [];
    private readonly Dictionary<HeadingBlock, string> ids = [];

    public HeadingReader(ReadingContext context, MarkdownDocument document)
    {
        this.context = context;
        Collect(document, Tlp.Clear);
        GiveIds();
        CheckLevels();
    }

    /// <summary>The id of a heading; unique in its text.</summary>
    public string IdOf(HeadingBlock heading) => ids.GetValueOrDefault(heading, "section");

    /// <summary>The words of a heading as typed, without markup.</summary>
    public static string WordsOf(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                BriefingLinkInline link => link.Words,
                BareAddressInline address => address.Typed,
                AutolinkInline address => address.Url,
                _ => null,
            });
        }

        return words.ToString().Trim();
    }

    private void Collect(ContainerBlock container, Tlp marking)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading)
            {
                if (heading != context.RepeatedTitle)
                {
                    headings.Add((heading, marking));
                }
            }
            else if (block is ContainerBlock inner)
            {
                Collect(inner, inner is ColonContainer { Marking: { } own } && own > marking ? own : marking);
            }
        }
    }

    private void GiveIds()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);

        // Each begins where the last one of its words ended, or a text of the same headings would take long.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);

        // The widest circle first: what it reads must not be numbered by what it does not get, nor by ids that are typed there.
        foreach (var circle in headings.GroupBy(each => each.Marking, each => each.Heading).OrderBy(each => each.Key))
        {
            foreach (var heading in circle)
            {
                if (TypedAttributes.Of(heading) is { } attributes && attributes["id"] is { } typed)
                {
                    ids[heading] = typed;
                    if (OfPage().IsMatch(typed))
                    {
                        context.Report(Codes.DuplicateHeadingId, context.At(attributes.Offset), $"\"{typed}\" is an id that pages give to footnotes or parts of their own", "choose another");
                    }
                    else if (!taken.Add(typed))
                    {
                        context.Report(Codes.DuplicateHeadingId, context.At(attributes.Offset), $"heading id \"{typed}\" is used twice", "choose another");
                    }
                }
            }

            foreach (var heading in circle.Where(each => !ids.ContainsKey(each)))
            {
                var slug = Slug.From(WordsOf(heading.Inline)) is { Length: > 0 } made ? made : "section";
                slug = OfPage().IsMatch(slug) ? "section-" + slug : slug;
                var id = slug;
                for (var number = numbers.GetValueOrDefault(slug, 2); !taken.Add(id); number++)
                {
                    id = $"{slug}-{number}";
                    numbers[slug] = number + 1;
                }

                ids[heading] = id;
            }
        }
    }

    private void CheckLevels()
    {
        var reported = new HashSet<HeadingBlock>();
        foreach (var (heading, _) in headings.Where(each => each.Heading.Level == 1))
        {
            reported.Add(heading);
            context.Report(Codes.TopLevelHeading, context.At(heading), "a heading of level 1 in the text", "write \"##\": the title is level 1");
        }

        foreach (var limit in headings.Select(each => each.Marking).Distinct().Order())
        {
            var previous = 1;
            var where = headings.Exists(each => each.Marking > limit) ? $", for readers up to {limit.Label()}" : "";
            foreach (var (heading, marking) in headings.Where(each => each.Marking <= limit))
            {
                var level = Math.Max(2, heading.Level);
                if (level > previous + 1 && reported.Add(heading))
                {
                    context.Report(
                        Codes.SkippedHeadingLevel,
                        context.At(heading),
                        $"a heading of level {level} follows one of level {previous}{where}",
                        $"write \"{new string('#', previous + 1)}\"");
                }

                previous = level;
            }
        }
    }

    // Ids of footnotes and their marks, and of the parts of pages.
    [GeneratedRegex("^(?:fn|fnref)-(?:[0-9]+(?:-[0-9]+)?|heading)$|^(?:part|source|year)_|^main_text$")]
    private static partial Regex OfPage();
}
