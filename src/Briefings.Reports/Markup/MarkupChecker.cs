using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

namespace Briefings.Reports;

/// <summary>Holds markup against the vocabulary: unknown and misplaced elements, unknown and missing attributes, words where none may stand.</summary>
internal static class MarkupChecker
{
    /// <summary>Checks the root itself; false where it is none of ours, so that nothing in it can be checked.</summary>
    public static bool CheckRoot(MarkupElement root, List<Diagnostic> found)
    {
        if (root.Name != "report")
        {
            found.Add(new Diagnostic(Codes.ReportElement, root.Place, $"the root is <{root.Name}>", "write <report>"));
            return false;
        }

        CheckAttributes(root, Vocabulary.Find(root.Name)!, found);
        return true;
    }

    /// <summary>Checks a node that stands directly in the root.</summary>
    public static void CheckTop(MarkupElement root, MarkupNode node, List<Diagnostic> found) =>
        CheckNode(root, Vocabulary.Find(root.Name)!, node, asBlocks: true, asInlines: false, found);

    private static void CheckElement(MarkupElement element, List<Diagnostic> found)
    {
        var rule = Vocabulary.Find(element.Name)!;
        CheckAttributes(element, rule, found);
        var asBlocks = rule.Content is Content.Blocks or Content.BlocksAndChildren
            || (rule.Content == Content.Flow && element.Elements.Any(child => Vocabulary.Find(child.Name)?.Position == Position.Block));
        var asInlines = rule.Content == Content.Inlines || (rule.Content == Content.Flow && !asBlocks);
        foreach (var node in element.Nodes)
        {
            CheckNode(element, rule, node, asBlocks, asInlines, found);
        }
    }

    private static void CheckNode(MarkupElement element, ElementRule rule, MarkupNode node, bool asBlocks, bool asInlines, List<Diagnostic> found)
    {
        switch (node)
        {
            case MarkupText { IsBlank: false } when !asInlines:
                found.Add(new Diagnostic(Codes.ReportElement, node.Place, $"words stand directly in <{element.Name}>", "put them into <p>"));
                break;
            case MarkupElement child:
                var known = Vocabulary.Find(child.Name);
                if (known is null)
                {
                    var nearest = Nearest.To(child.Name, Vocabulary.All.Select(each => each.Name));
                    found.Add(new Diagnostic(Codes.ReportElement, child.Place, $"unknown element <{child.Name}>", nearest is null ? null : $"did you mean <{nearest}>?"));
                    break;
                }

                if (!rule.Children.Contains(child.Name) && !(asBlocks && Vocabulary.IsBlock(child.Name)) && !(asInlines && Vocabulary.IsInline(child.Name)))
                {
                    found.Add(new Diagnostic(Codes.ReportElement, child.Place, $"<{child.Name}> can't stand in <{element.Name}>", Allowed(rule, asBlocks, asInlines)));
                }

                CheckElement(child, found);
                break;
        }
    }

    private static string? Allowed(ElementRule rule, bool asBlocks, bool asInlines) => (asBlocks, asInlines) switch
    {
        _ when rule.Content == Content.Children => $"it holds {string.Join(", ", rule.Children.Select(child => $"<{child}>"))}",
        _ when rule.Content == Content.Empty => "it holds nothing",
        (true, _) => "it holds blocks",
        (_, true) => "it holds words and inline elements",
        _ => null,
    };

    private static void CheckAttributes(MarkupElement element, ElementRule rule, List<Diagnostic> found)
    {
        foreach (var attribute in element.Attributes)
        {
            if (!rule.Required.Contains(attribute.Name) && !rule.Optional.Contains(attribute.Name))
            {
                var nearest = Nearest.To(attribute.Name, [.. rule.Required, .. rule.Optional]);
                found.Add(new Diagnostic(
                    Codes.ReportAttribute,
                    attribute.Place,
                    $"unknown attribute \"{attribute.Name}\" of <{element.Name}>",
                    nearest is null ? null : $"did you mean \"{nearest}\"?"));
            }
        }

        if (element.Find("lang") is { } language && !LanguageTag.IsWellFormed(language.Value))
        {
            found.Add(new Diagnostic(Codes.ReportAttribute, language.Place, $"\"{language.Value}\" is no language", "write a tag such as fr, pt-BR or zh-Hant (BCP 47)"));
        }

        foreach (var name in rule.Required)
        {
            if (element.Find(name) is not null)
            {
                continue;
            }

            found.Add(new Diagnostic(Codes.ReportAttribute, element.Place, $"<{element.Name}> lacks the attribute \"{name}\""));
        }
    }
}
