using System.Text.RegularExpressions;
using Briefings.Content.Loading.Yaml;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

// What is printed as typed, though it was meant as markup.
internal static partial class Values
{
    // A line has no blocks: what would begin one in a text is a sign like any other.
    private static void CheckBlockSign(KeyContext context, YamlNode node, string name, string text)
    {
        if (BlockSign().Match(text) is { Success: true } match)
        {
            var sign = match.Groups["sign"].Value;
            var why = sign[0] is '#' or '>' ? "a line has no headings and quotes" : "the page has a sign of its own";
            context.Diagnostics.Add(
                new Diagnostic(Codes.MalformedValue, node.Place, $"{name} begins with \"{sign}\", which is printed: {why}", $"delete \"{sign}\" and the blank").AsWarning());
        }
    }

    // As portions are marked elsewhere. It may be a legend, so that it is told and not refused.
    private static void CheckPortion(KeyContext context, YamlNode node, string name, string text)
    {
        if (Markdown.Markings.PortionOf(text) is { } label)
        {
            context.Diagnostics.Add(
                new Diagnostic(Codes.LooksLikeMarking, node.Place, $"\"{label}\" at the beginning of {name} marks nothing: whoever may have the briefing reads it", "delete it, or move the words into a section of the text")
                    .AsWarning());
        }
    }

    // Titles, labels and the like stand in places that hold no markup: tabs of browsers, bookmarks, lists.
    private static void CheckMarkup(KeyContext context, YamlNode node, string name, string text)
    {
        if (Markup().Match(text) is { Success: true } match)
        {
            var words = match.Groups["words"].Value;
            context.Diagnostics.Add(
                new Diagnostic(Codes.ReadsOtherwise, node.Place, $"\"{match.Value}\" is printed as typed: {name} is plain text", $"write \"{words}\"").AsWarning());
        }
    }

    [GeneratedRegex(@"^(?<sign>[•▪‣·–—\uF0B7]|[-*+](?: \[[ xX]\])?|>|#{1,6})[ \t\u00A0]", RegexOptions.CultureInvariant)]
    private static partial Regex BlockSign();

    [GeneratedRegex(
        @"\*\*(?<words>[^*\s](?:[^*]{0,200}[^*\s])?)\*\*|\[\[(?:[^\[\]|]{1,200}\|)?(?<words>[^\[\]|]{1,200})\]\]|\[(?<words>[^\[\]]{1,200})\]\([^()\s]{1,300}\)|`(?<words>[^`]{1,200})`|==(?<words>[^=\s][^=]{0,200})==|</?(?:b|i|em|strong|u|sup|sub|br|span)\b[^<>]{0,100}>(?<words>)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
