using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>Takes out of a drawing what it never shows, and gives other names to what is referred to.</summary>
internal sealed partial class SvgTrim
{
    private readonly XElement root;
    private readonly SvgSheet sheet;
    private readonly SvgLook look;
    private readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
    private readonly HashSet<XElement> drawn = [];
    private readonly HashSet<XElement> read = [];
    private readonly Queue<string> referred = new();

    private SvgTrim(XElement root, SvgSheet sheet)
    {
        this.root = root;
        this.sheet = sheet;
        look = new SvgLook(sheet);
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Attribute("id") is not null))
        {
            byId.TryAdd(element.Attribute("id")!.Value, element);
        }
    }

    /// <summary>Trims a drawing in place.</summary>
    /// <param name="root">The drawing.</param>
    /// <param name="sheets">Its style sheets, one behind the other.</param>
    /// <param name="twice">The ids that more than one element has, whether it stays or not.</param>
    /// <param name="doubts">Texts of which can't be told whether they are seen.</param>
    /// <param name="unseen">Texts that are not seen where they lie, and how they lie.</param>
    /// <returns>What else is wrong, as a sentence; null where nothing is.</returns>
    public static string? Apply(XElement root, string sheets, IReadOnlySet<string> twice, out List<(string Why, SvgSource At)> doubts, out List<(string Why, SvgSource At)> unseen)
    {
        (doubts, unseen) = ([], []);
        root.Descendants().Where(element => element.Name.LocalName == "style").ToList().ForEach(element => element.Remove());
        if (SvgRules.StyleProblem(sheets) is { } loading)
        {
            return $"the style sheet {loading}";
        }

        if (SvgValues.IsAbsurd("style", sheets))
        {
            return "the style sheet has a number beyond all measure";
        }

        var sheet = SvgSheet.Read(sheets, out var problem);
        if (problem is not null)
        {
            return $"the style sheet {problem}";
        }

        var trim = new SvgTrim(root, sheet);
        var reading = SvgReading.Of(root, sheet, trim.byId, twice);
        (doubts, unseen) = (reading.Doubts, reading.Unseen);
        if (doubts.Count > 0 || unseen.Count > 0)
        {
            return null;
        }

        trim.read.UnionWith(reading.Read);
        trim.Draw();
        if (trim.look.Problem is { } unclear)
        {
            return unclear;
        }

        trim.Remove();
        SvgNames.Change(root, sheet);
        return null;
    }

    private void Draw()
    {
        foreach (var value in sheet.AllRules.SelectMany(rule => rule.Declarations))
        {
            Refer(value.Value);
        }

        Visit(root, SvgSight.Initial);
        while (referred.TryDequeue(out var id))
        {
            if (byId.TryGetValue(id, out var element) && !drawn.Contains(element))
            {
                Visit(element, SvgSight.Initial, isReferred: true);
            }
        }
    }

    // Whether anything of the element is seen.
    private bool Visit(XElement element, SvgSight around, bool isReferred = false)
    {
        var isDefinition = SvgRules.Definitions.Contains(element.Name.LocalName);
        if ((!isReferred && isDefinition) || (!isDefinition && look.IsHidden(element)))
        {
            return false;
        }

        var sight = look.Sight(element, around);
        var isSeen = false;
        foreach (var child in element.Elements())
        {
            isSeen |= Visit(child, sight);
        }

        isSeen |= read.Contains(element);

        // What has no look of its own, such as a stop of a gradient, counts with what holds it.
        if (isSeen || isDefinition || sight.IsVisible)
        {
            drawn.Add(element);
            foreach (var attribute in element.Attributes())
            {
                Refer(attribute.Name == "href" ? $"url({attribute.Value})" : attribute.Value);
            }

            return true;
        }

        return false;
    }

    private void Refer(string value)
    {
        if (value.Contains('#', StringComparison.Ordinal))
        {
            foreach (Match match in Reference().Matches(value))
            {
                referred.Enqueue(match.Groups["id"].Value);
            }
        }
    }

    // An element around something drawn stays, without what else is in it; it may be seen in one place and not in another.
    private void Remove()
    {
        var kept = drawn.SelectMany(element => element.AncestorsAndSelf()).ToHashSet();
        kept.Add(root);
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            if (!kept.Contains(element))
            {
                element.Remove();
            }
            else if (!read.Contains(element))
            {
                element.Nodes().OfType<XText>().ToList().ForEach(text => text.Remove());
            }
        }
    }

    /// <summary>A reference to a part of the drawing.</summary>
    [GeneratedRegex("""url\(\s*["']?\#(?<id>[^"')]*?)["']?\s*\)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex Reference();
}
