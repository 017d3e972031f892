using System.Text;
using System.Text.RegularExpressions;
using Briefings.Reports;
using Held = Briefings.Reports.Content;

namespace Briefings.Fuzz.Targets;

/// <summary>
/// Makes markup that the vocabulary allows out of what a mutation left of some: what stands in a wrong place is left out, what is open is
/// closed. Most of what is made of it comes as far as the layout, which markup that does not parse never reaches.
/// </summary>
internal sealed partial class ReportMender
{
    private readonly StringBuilder output = new();
    private readonly Stack<Open> open = new();

    private ReportMender()
    {
    }

    /// <summary>The markup that is left of an input.</summary>
    public static string Mend(string input)
    {
        var mender = new ReportMender();
        var at = 0;
        foreach (Match tag in Tag().Matches(input))
        {
            mender.Words(input[at..tag.Index]);
            mender.Element(tag);
            at = tag.Index + tag.Length;
        }

        mender.Words(input[at..]);
        mender.Root();
        while (mender.open.Count > 0)
        {
            mender.Close();
        }

        return mender.output.ToString();
    }

    private void Root()
    {
        if (output.Length == 0)
        {
            Begin(Vocabulary.Find("report")!, "");
        }
    }

    private void Words(string words)
    {
        if (open.Count == 0 || string.IsNullOrWhiteSpace(words) || !open.Peek().TakesWords())
        {
            return;
        }

        output.Append(Escaped(words));
    }

    private void Element(Match tag)
    {
        var name = tag.Groups[2].Value;
        if (Vocabulary.Find(name) is not { } rule)
        {
            return;
        }

        if (tag.Groups[1].Length > 0)
        {
            // The last element is closed at the end, so that whatever follows has a place.
            while (name != "report" && open.Any(each => each.Rule.Name == name) && Close() != name)
            {
            }

            return;
        }

        if (name != "report")
        {
            Root();
        }
        else if (output.Length > 0)
        {
            return;
        }

        if (open.Count > 0 && !open.Peek().Takes(rule))
        {
            return;
        }

        Begin(rule, tag.Groups[3].Value);
        if (tag.Groups[4].Length > 0 && name != "report")
        {
            Close();
        }
    }

    private void Begin(ElementRule rule, string attributes)
    {
        output.Append('<').Append(rule.Name);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(attributes))
        {
            var name = attribute.Groups[1].Value;
            if ((rule.Required.Contains(name) || rule.Optional.Contains(name)) && written.Add(name))
            {
                output.Append(' ').Append(name).Append("=\"").Append(Escaped(attribute.Groups[2].Value)).Append('"');
            }
        }

        foreach (var name in rule.Required.Where(written.Add))
        {
            output.Append(' ').Append(name).Append("=\"").Append(Value(name)).Append('"');
        }

        open.Push(new Open(rule));
        if (rule.Content == Held.Empty)
        {
            output.Append("/>");
            open.Pop();
        }
        else
        {
            output.Append('>');
        }
    }

    private string? Close()
    {
        if (!open.TryPop(out var last))
        {
            return null;
        }

        output.Append("</").Append(last.Rule.Name).Append('>');
        return last.Rule.Name;
    }

    private static string Value(string attribute) => attribute switch
    {
        "title" or "alt" or "term" => "A",
        "lang" => "en",
        "created" => "2025-09-15T16:00:00Z",
        "file" => "media/x.png",
        "d" => "M0 0L9 9",
        "points" => "0 0 9 9 3 1",
        "text" => "{page}",
        "label" => "TLP:CLEAR",
        "of" => "a",
        "level" => "3",
        _ => "12",
    };

    private static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // What XML can't hold (XML 1.0, 2.2); a lone surrogate comes as the replacement character.
            var holds = rune.Value is 9 or 10 or 13 or >= 0x20 and not (0xFFFE or 0xFFFF);
            text.Append(rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => holds ? rune.ToString() : "" });
        }

        return text.ToString();
    }

    [GeneratedRegex("""<(/?)([A-Za-z0-9]{1,12})((?:\s+[a-z0-9-]+\s*=\s*"[^"<]*")*)\s*(/?)>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s([a-z0-9-]+)\s*=\s*""([^""<]*)""")]
    private static partial Regex Attribute();

    // An element that is open, and whether it turned out to hold words or blocks where it may hold either.
    private sealed class Open(ElementRule rule)
    {
        private bool? words;

        public ElementRule Rule => rule;

        public bool TakesWords() => rule.Content == Held.Inlines || (rule.Content == Held.Flow && (words ??= true));

        public bool Takes(ElementRule child)
        {
            if (rule.Children.Contains(child.Name))
            {
                return true;
            }

            return rule.Content switch
            {
                Held.Blocks or Held.BlocksAndChildren => Vocabulary.IsBlock(child.Name),
                Held.Inlines => Vocabulary.IsInline(child.Name),
                Held.Flow when child.Position == Position.Block => !(words ??= false),
                Held.Flow when child.Position == Position.Both => true,
                Held.Flow when child.Position == Position.Inline => words ??= true,
                _ => false,
            };
        }
    }
}
