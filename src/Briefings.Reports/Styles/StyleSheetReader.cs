using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Briefings.Reports;

/// <summary>Reads <c>styles.yaml</c>: every fault with its line and column, and all of them at once.</summary>
internal sealed class StyleSheetReader
{
    private static readonly ImmutableArray<string> StyleKeys =
    [
        "base", "face", "bold", "italic", "size", "scale", "colour", "tracking", "features", "underline", "strike", "rise", "ground", "capitals", "hyphenate",
        "leading", "align", "before", "after", "indent", "indent_end", "keep", "orphans", "widows", "fill", "padding", "border", "border_colour",
        "bleed", "wide", "float", "row_rule", "marker", "max_height", "gap",
    ];

    private readonly string file;
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();

    private StyleSheetReader(string file) => this.file = file;

    public static Outcome<ReportStyles> Read(string yaml, string file)
    {
        var reader = new StyleSheetReader(file);
        var styles = reader.ReadSheet(yaml);
        return new Outcome<ReportStyles>(styles, reader.found.ToImmutable());
    }

    private ReportStyles ReadSheet(string yaml)
    {
        var root = new YamlMappingNode();
        try
        {
            var stream = BoundedYamlParser.Load(new StringReader(yaml));
            root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode ?? root : root;
        }
        catch (YamlException fault)
        {
            found.Add(new Diagnostic(Codes.ReportStyleSheet, new Place(file, (int)fault.Start.Line, (int)fault.Start.Column), $"the style sheet does not parse: {fault.Message}"));
        }

        CheckKeys(root, ["colours", "faces", "pages", "styles"]);
        var texts = Entries(root, "colours").ToImmutableDictionary(each => each.Key, each => Text(each.Value), StringComparer.Ordinal);
        var colourNodes = Entries(root, "colours").ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        var colours = ColourExpression.ResolveAll(
            texts,
            ImmutableDictionary<string, Colour>.Empty,
            (name, text) => Fault(colourNodes[name], $"the colour \"{name}\" is no colour: \"{text}\""));
        var faces = Entries(root, "faces").ToImmutableDictionary(each => each.Key, each => Family(each.Value), StringComparer.Ordinal);
        var pages = Entries(root, "pages").ToImmutableDictionary(each => each.Key, each => Page(each.Key, each.Value), StringComparer.Ordinal);
        var nodes = Entries(root, "styles").ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        var done = new Dictionary<string, StyleProperties>(StringComparer.Ordinal);
        foreach (var name in nodes.Keys)
        {
            Style(name, nodes, done, [], colours, faces);
        }

        if (found.Count == 0)
        {
            foreach (var name in ReportStyles.Required.Where(name => !nodes.ContainsKey(name)))
            {
                Fault(root, $"the style \"{name}\" is missing");
            }
        }

        foreach (var name in ReportStyles.Required)
        {
            done.TryAdd(name, new StyleProperties());
        }

        if (found.Count == 0 && done["marking"].Resolve("marking", colours).Characters.Size is var size && size < MarkingReader.LeastSize)
        {
            Fault(
                (nodes["marking"] as YamlMappingNode) is { } marking && Child(marking, "size") is { } node ? node : nodes["marking"],
                string.Create(CultureInfo.InvariantCulture, $"the style \"marking\" has letters of {size:0.##} points"),
                "TLP labels are set in 12 points or more (FIRST TLP 2.0)");
        }

        return new ReportStyles(file, texts, colours, faces, pages, done.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private StyleProperties Style(
        string name,
        Dictionary<string, YamlNode> nodes,
        Dictionary<string, StyleProperties> done,
        HashSet<string> open,
        ImmutableDictionary<string, Colour> colours,
        ImmutableDictionary<string, FaceFamily> faces)
    {
        if (done.TryGetValue(name, out var known))
        {
            return known;
        }

        var node = nodes[name];
        if (node is not YamlMappingNode map || !open.Add(name))
        {
            Fault(node, node is YamlMappingNode ? $"the style \"{name}\" is based on itself" : $"the style \"{name}\" is no map of properties");
            return done[name] = new StyleProperties();
        }

        CheckKeys(map, StyleKeys);
        var own = Properties(map, colours, faces);
        if (Child(map, "base") is { } basis)
        {
            if (nodes.ContainsKey(Text(basis)))
            {
                own = Style(Text(basis), nodes, done, open, colours, faces).With(own);
            }
            else
            {
                Fault(basis, $"unknown style \"{Text(basis)}\"");
            }
        }

        open.Remove(name);
        return done[name] = own;
    }

    private StyleProperties Properties(YamlMappingNode map, ImmutableDictionary<string, Colour> colours, ImmutableDictionary<string, FaceFamily> faces)
    {
        var face = Child(map, "face");
        if (face is not null && !faces.ContainsKey(Text(face)))
        {
            Fault(face, $"unknown face \"{Text(face)}\"");
            face = null;
        }

        var keep = Child(map, "keep") is { } kept ? Word(kept, ["next", "together", "none"]) : null;
        var capitals = Child(map, "capitals") is { } cased ? Word(cased, ["true", "false", "small"]) : null;
        return new StyleProperties
        {
            Face = face is null ? null : Text(face),
            Bold = Flag(map, "bold"),
            Italic = Flag(map, "italic"),
            Size = Number(map, "size", 1, 400),
            Scale = Number(map, "scale", 0.1, 10),
            Colour = ColourText(map, "colour", colours),
            Tracking = Number(map, "tracking", -10, 50),
            Features = Child(map, "features") is YamlSequenceNode list ? [.. list.Children.Select(Text)] : null,
            Underline = Flag(map, "underline"),
            Strike = Flag(map, "strike"),
            Rise = Number(map, "rise", -2, 2),
            Ground = ColourText(map, "ground", colours),
            Capitals = capitals is null ? null : capitals == "true",
            SmallCapitals = capitals is null ? null : capitals == "small",
            Hyphenate = Flag(map, "hyphenate"),
            Leading = Number(map, "leading", 1, 1000),
            Align = Child(map, "align") is { } align && Word(align, ["start", "center", "end", "justify", "balance"]) is { } word ? Enum.Parse<Alignment>(word, ignoreCase: true) : null,
            Before = Number(map, "before", 0, 1000),
            After = Number(map, "after", 0, 1000),
            Indent = Number(map, "indent", 0, 1000),
            IndentEnd = Number(map, "indent_end", 0, 1000),
            KeepWithNext = keep is null ? null : keep == "next",
            KeepTogether = keep is null ? null : keep == "together",
            Orphans = (int?)Number(map, "orphans", 1, 100),
            Widows = (int?)Number(map, "widows", 1, 100),
            Fill = ColourText(map, "fill", colours),
            Padding = Sides(map, "padding"),
            Border = Sides(map, "border"),
            BorderColour = ColourText(map, "border_colour", colours),
            Bleed = Flag(map, "bleed"),
            Wide = Flag(map, "wide"),
            Floats = Flag(map, "float"),
            RowRule = Number(map, "row_rule", 0, 20),
            Marker = Child(map, "marker") is { } marker ? Text(marker) : null,
            MaxHeight = Number(map, "max_height", 10, 2000),
            Gap = Number(map, "gap", 0, 500),
        };
    }

    private FaceFamily Family(YamlNode node)
    {
        var map = node as YamlMappingNode ?? new YamlMappingNode();
        CheckKeys(map, ["regular", "italic", "bold", "bold_italic", "fallback", "scale"]);
        if (Child(map, "regular") is null)
        {
            Fault(node, "a face names a file: \"regular\" is missing");
        }

        string File(string key, string otherwise) => Child(map, key) is { } child ? Text(child) : otherwise;
        var regular = File("regular", "");
        var bold = File("bold", regular);
        ImmutableArray<string> fallback = Child(map, "fallback") is YamlSequenceNode list ? [.. list.Children.Select(Text)] : [];
        return new FaceFamily(regular, File("italic", regular), bold, File("bold_italic", bold), fallback, Number(map, "scale", 0.5, 2) ?? 1);
    }

    private PageMaster Page(string name, YamlNode node)
    {
        var map = node as YamlMappingNode ?? new YamlMappingNode();
        CheckKeys(map, ["size", "margin", "side", "gutter", "grid", "head", "foot"]);
        var (width, height) = Child(map, "size") is { } size ? PaperSize(size) : (595.276, 841.89);
        var page = new PageMaster
        {
            Name = name,
            Width = width,
            Height = height,
            Margin = Sides(map, "margin") ?? new Edges(60, 50, 60, 50),
            Side = Number(map, "side", 0, 2000) ?? 0,
            Gutter = Number(map, "gutter", 0, 500) ?? 0,
            Grid = Number(map, "grid", 0, 200) ?? 0,
            Head = Number(map, "head", 0, 500) ?? 28,
            Foot = Number(map, "foot", 0, 500) ?? 28,
        };
        if (page.Main < 72 || page.Height - page.Margin.Vertical < 72)
        {
            Fault(node, $"the page \"{name}\" leaves no room for text");
            return new PageMaster { Name = name, Margin = new Edges(60, 50, 60, 50), Head = 28, Foot = 28 };
        }

        return page;
    }

    private (double Width, double Height) PaperSize(YamlNode node)
    {
        switch (Text(node).ToUpperInvariant())
        {
            case "A4":
                return (595.276, 841.89);
            case "A5":
                return (419.528, 595.276);
            case "LETTER":
                return (612, 792);
            default:
                if (node is YamlSequenceNode { Children.Count: 2 } pair && Lengths.Parse(Text(pair[0])) is { } width && Lengths.Parse(Text(pair[1])) is { } height)
                {
                    return (Math.Clamp(width, 150, 5000), Math.Clamp(height, 150, 5000));
                }

                Fault(node, $"unknown paper size \"{Text(node)}\"", "write A4, A5, Letter or [width, height]");
                return (595.276, 841.89);
        }
    }

    private double? Number(YamlMappingNode map, string key, double least, double most)
    {
        if (Child(map, key) is not { } node)
        {
            return null;
        }

        if (Lengths.Parse(Text(node)) is { } value && value >= least && value <= most)
        {
            return value;
        }

        Fault(node, string.Create(CultureInfo.InvariantCulture, $"\"{Text(node)}\" is no number from {least} to {most}"));
        return null;
    }

    private bool? Flag(YamlMappingNode map, string key) => Child(map, key) is { } node && Word(node, ["true", "false"]) is { } word ? word == "true" : null;

    private string? Word(YamlNode node, ImmutableArray<string> words)
    {
        if (words.Contains(Text(node)))
        {
            return Text(node);
        }

        Fault(node, $"\"{Text(node)}\" is not one of {string.Join(", ", words)}");
        return null;
    }

    private Edges? Sides(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node)
        {
            return null;
        }

        var parts = (node is YamlSequenceNode list ? list.Children : [node]).Select(each => Lengths.Parse(Text(each))).ToArray();
        if (Array.TrueForAll(parts, part => part is >= 0 and <= 1000))
        {
            switch (parts.Length)
            {
                case 1:
                    return new Edges(parts[0]!.Value, parts[0]!.Value, parts[0]!.Value, parts[0]!.Value);
                case 2:
                    return new Edges(parts[0]!.Value, parts[1]!.Value, parts[0]!.Value, parts[1]!.Value);
                case 4:
                    return new Edges(parts[0]!.Value, parts[1]!.Value, parts[2]!.Value, parts[3]!.Value);
            }
        }

        Fault(node, $"\"{key}\" is one length, or [vertical, horizontal], or [top, end, bottom, start]");
        return null;
    }

    private string? ColourText(YamlMappingNode map, string key, ImmutableDictionary<string, Colour> colours)
    {
        if (Child(map, key) is not { } node)
        {
            return null;
        }

        var text = Text(node);
        if (text != "none" && ColourExpression.Evaluate(text, name => colours.TryGetValue(name, out var colour) ? colour : null) is null)
        {
            Fault(node, $"unknown colour \"{text}\"");
            return null;
        }

        return text;
    }

    private void CheckKeys(YamlMappingNode map, ImmutableArray<string> known)
    {
        foreach (var key in map.Children.Keys.Where(key => !known.Contains(Text(key))))
        {
            var nearest = Nearest.To(Text(key), known);
            Fault(key, $"unknown key \"{Text(key)}\"", nearest is null ? null : $"did you mean \"{nearest}\"?");
        }
    }

    private IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode root, string key)
    {
        var node = Child(root, key);
        if (node is null or YamlMappingNode)
        {
            return ((YamlMappingNode?)node)?.Children.Select(each => (Text(each.Key), each.Value)) ?? [];
        }

        Fault(node, $"\"{key}\" is a map of names");
        return [];
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : node.ToString();

    private void Fault(YamlNode node, string message, string? fix = null) =>
        found.Add(new Diagnostic(Codes.ReportStyleSheet, new Place(file, Math.Max(1, (int)node.Start.Line), Math.Max(1, (int)node.Start.Column)), message, fix));
}
