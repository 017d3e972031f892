using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>
/// Which texts of a drawing are read, for certain. A text is published only where all that is said of it and around it is known to show
/// it; where it is known to hide it, it goes; anything else is an error, since a text that was hidden must neither leave nor become seen.
/// </summary>
internal sealed class SvgReading
{
    private const int DeepestUse = 50;
    private const int MostDoubts = 20;

    private readonly XElement root;
    private readonly IReadOnlyDictionary<string, XElement> byId;
    private readonly IReadOnlySet<string> twice;
    private readonly SvgLetterLook look;
    private readonly HashSet<XElement> holders = [];
    private readonly HashSet<(XElement, SvgLetters)> used = [];
    private readonly double side;

    private SvgReading(XElement root, SvgSheet sheet, IReadOnlyDictionary<string, XElement> byId, IReadOnlySet<string> twice)
    {
        (this.root, this.byId, this.twice) = (root, byId, twice);
        // Values are compared in lower case; two ids that differ by case alone are not told apart.
        var folded = byId.ToLookup(each => each.Key, each => each.Value, StringComparer.OrdinalIgnoreCase);
        look = new SvgLetterLook(sheet, id => !twice.Any(each => each.Equals(id, StringComparison.OrdinalIgnoreCase)) && folded[id].Take(2).ToList() is [var one] ? one : null);
        side = SvgPathParser.Numbers((string?)root.Attribute("viewBox") ?? "") is [_, _, var width, var height] ? Math.Max(width, height)
            : Math.Max(SvgPaints.Length((string?)root.Attribute("width") ?? "300") ?? 300, SvgPaints.Length((string?)root.Attribute("height") ?? "150") ?? 150);
    }

    /// <summary>The elements whose own words are read.</summary>
    public HashSet<XElement> Read { get; } = [];

    /// <summary>Why it can't be told of some, and at which element.</summary>
    public List<(string Why, SvgSource At)> Doubts { get; } = [];

    /// <summary>Words that are not seen where they lie: how, and at which element.</summary>
    public List<(string Why, SvgSource At)> Unseen { get; private set; } = [];

    /// <summary>Whether a drawing holds words.</summary>
    public static bool HasWords(XElement root) => root.DescendantsAndSelf().Any(HasOwnWords);

    /// <summary>Finds out.</summary>
    /// <param name="root">The drawing.</param>
    /// <param name="sheet">Its style sheet.</param>
    /// <param name="byId">Its parts.</param>
    /// <param name="twice">The ids that more than one element has.</param>
    public static SvgReading Of(XElement root, SvgSheet sheet, IReadOnlyDictionary<string, XElement> byId, IReadOnlySet<string> twice)
    {
        var reading = new SvgReading(root, sheet, byId, twice);
        reading.Hold();
        if (reading.holders.Count > 0)
        {
            reading.Visit(root, SvgLetters.Initial, 0);
            reading.Painted(sheet);
            if (reading.Doubts.Count == 0)
            {
                reading.Unseen = SvgScene.Unseen(root, byId, reading.look, reading.Read);
            }
        }

        return reading;
    }

    private static bool HasOwnWords(XElement element) =>
        SvgRules.Texts.Contains(element.Name.LocalName) && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));

    // Which elements hold words, or use what does.
    private void Hold()
    {
        var users = root.Descendants().Where(element => element.Name.LocalName == "use" && element.Attribute("href") is not null)
            .ToLookup(element => element.Attribute("href")!.Value[1..], StringComparer.Ordinal);
        var found = new Queue<XElement>(root.DescendantsAndSelf().Where(HasOwnWords));
        while (found.TryDequeue(out var element))
        {
            for (var each = element; each is not null && holders.Add(each); each = each.Parent)
            {
                foreach (var user in (string?)each.Attribute("id") is { } id ? users[id] : [])
                {
                    found.Enqueue(user);
                }
            }
        }
    }

    private void Visit(XElement element, SvgLetters around, int uses)
    {
        var letters = look.Within(element, around);
        var name = element.Name.LocalName;
        if (letters.IsHidden)
        {
            return;
        }

        if (HasOwnWords(element) && !letters.AreHidden)
        {
            if (letters.Doubt is { } doubt)
            {
                Doubt(doubt.Why, doubt.By);
            }
            else if (letters.Unclear(side) is { } why)
            {
                Doubt(why, SvgSource.Of(element));
            }
            else
            {
                Read.Add(element);
            }
        }

        if (name == "use")
        {
            Use(element, letters, uses);
            return;
        }

        foreach (var child in element.Elements().Where(holders.Contains))
        {
            var inner = child.Name.LocalName;
            var isText = SvgRules.Texts.Contains(name);
            // SVG 2, 11.1: letters are drawn in these, and nowhere else.
            if (isText ? inner is "tspan" or "textPath" : inner is "svg" or "g" or "text" or "use" or "switch")
            {
                Visit(child, letters, uses);
            }
        }
    }

    private void Use(XElement element, SvgLetters letters, int uses)
    {
        if ((string?)element.Attribute("href") is not { Length: > 1 } href || !byId.TryGetValue(href[1..], out var target) || !holders.Contains(target))
        {
            return;
        }

        if (twice.Contains(href[1..]) || uses >= DeepestUse)
        {
            Doubt(uses >= DeepestUse ? "uses within uses" : "an id that more than one part has", SvgSource.Of(element));
        }
        else if (target.Name.LocalName is "symbol" or "svg" or "g" or "text" or "use" or "switch" && used.Add((target, letters)))
        {
            Visit(target, letters, uses + 1);
        }
    }

    // Words in what others are painted, cut or marked with are seen as shapes at best.
    private void Painted(SvgSheet sheet)
    {
        var values = root.DescendantsAndSelf().SelectMany(element => element.Attributes().Select(attribute =>
            attribute.Name == "href" ? element.Name.LocalName == "use" ? "" : $"url({attribute.Value})" : attribute.Value));
        var ruled = sheet.AllRules.SelectMany(rule => rule.Declarations).Select(each => each.Value);
        foreach (Match match in values.Concat(ruled).SelectMany(value => SvgTrim.Reference().Matches(value)))
        {
            if (byId.TryGetValue(match.Groups["id"].Value, out var target) && holders.Contains(target)
                && target.DescendantsAndSelf().FirstOrDefault(element => HasOwnWords(element) && !Read.Contains(element)) is { } words)
            {
                Doubt("words in a part that others are painted, cut or marked with", SvgSource.Of(words));
            }
        }
    }

    private void Doubt(string why, SvgSource at)
    {
        if (Doubts.Count < MostDoubts && !Doubts.Contains((why, at)))
        {
            Doubts.Add((why, at));
        }
    }
}
