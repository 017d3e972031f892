using Briefings.Core.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown;

/// <summary>
/// Checks what serves the whole text from wherever it stands: texts of footnotes and addresses of links. Markdig takes the first of one
/// label; which that is depends on what else stands there, so that two are an error, and so is one that would bring words out of a
/// marked section.
/// </summary>
internal static class Labels
{
    /// <summary>Checks them.</summary>
    public static void Check(ReadingContext context, MarkdownDocument document)
    {
        // Sections inside others are left out: those that stay begin and end in the same order.
        var (starts, ends) = (new List<int>(), new List<int>());
        foreach (var section in context.Containers.Where(container => container.Marking is not null).OrderBy(container => container.Span.Start))
        {
            if (starts.Count == 0 || section.Span.Start > ends[^1])
            {
                starts.Add(section.Span.Start);
                ends.Add(section.Closing < 0 ? int.MaxValue : section.Closing);
            }
        }

        var used = document.Descendants<LinkInline>().Select(link => link.Reference?.Label).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var group in document.Descendants<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
            {
                var (first, label) = (group.Links.GetValueOrDefault(definition.Label ?? ""), definition.Label ?? "");
                if (IsInSection(definition))
                {
                    context.Report(
                        Codes.DefinitionInSection,
                        context.At(definition),
                        $"the address of \"[{label}]\" stands in a marked section and would serve the whole text",
                        $"write it at the link, \"[words]({definition.Url})\", and delete this line");
                }
                else if (first is not null && first != definition && !IsInSection(first))
                {
                    var what = definition is FootnoteLinkReferenceDefinition ? "text of footnote" : "address of";
                    context.Report(
                        Codes.LabelTwice,
                        context.At(definition),
                        $"a second {what} \"{label.TrimStart('^')}\": the first stands in line {context.At(first).Line}",
                        "give one of them another label, or delete it");
                }
                else if (definition is not FootnoteLinkReferenceDefinition && label is not ['^', ..] && used.Contains(label) && !string.IsNullOrWhiteSpace(definition.Title))
                {
                    context.ReportTyped(Codes.ForeignSyntax, definition.Span.Start, $"the title \"{HtmlAttributes.Shorten(definition.Title)}\" is not shown", "put its words into the text, or delete it");
                }
                else if (definition is not FootnoteLinkReferenceDefinition && label is not ['^', ..] && !used.Contains(label))
                {
                    // "[Update]: unconfirmed" looks like words and is none.
                    context.Report(
                        Codes.UnusedFootnote,
                        context.At(definition),
                        $"this line gives \"[{label}]\" an address that no link uses, and is not shown",
                        $"delete it; where it is text write \"\\[{label}]: …\"");
                }
            }
        }

        // A footnote's text that stands in a section is read as an address, and has a finding of its own.
        bool IsInSection(LinkReferenceDefinition definition)
        {
            if (definition is FootnoteLinkReferenceDefinition || definition.Label is ['^', ..])
            {
                return false;
            }

            var at = starts.BinarySearch(definition.Span.Start);
            at = at < 0 ? ~at - 1 : at;
            return at >= 0 && definition.Span.Start < ends[at];
        }
    }
}
