using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace Briefings.Core.Downloads;

/// <summary>Looks into ways and maps: GPX 1.1, KML 2.2 and GeoJSON (RFC 7946).</summary>
internal static partial class MapInspector
{
    private static readonly string[] Shapes =
        ["FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];

    private static readonly string[] People = ["author", "authors", "creator", "created_by", "owner", "user", "editor", "email", "last_edited_user", "created_user"];

    /// <summary>Looks into GPX.</summary>
    /// <exception cref="Unreadable">It can't be read whole.</exception>
    public static Inspection Gpx(ReadOnlyMemory<byte> bytes)
    {
        var traces = new Traces();
        string? root = null;
        var author = int.MaxValue;
        XmlWalk.Read(bytes, "the file", node =>
        {
            root ??= node.NodeType == XmlNodeType.Element ? node.LocalName : null;
            Common(node, traces);
            author = node.Depth <= author && node.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? int.MaxValue : author;
            if (node is { NodeType: XmlNodeType.Element, LocalName: "author" })
            {
                author = node.Depth;
            }
            else if (node is { NodeType: XmlNodeType.Element, LocalName: "copyright" } && node.GetAttribute("author") is { Length: > 0 } holder)
            {
                traces.Add(DownloadTrace.Authors, "the name of who made it", "names of those who made it", holder);
            }
            else if (node is { NodeType: XmlNodeType.Element, LocalName: "email" } && author != int.MaxValue)
            {
                traces.Add(DownloadTrace.Authors, "the name of who made it", "names of those who made it", $"{node.GetAttribute("id")}@{node.GetAttribute("domain")}");
            }
            else if (node.NodeType == XmlNodeType.Text && author != int.MaxValue)
            {
                traces.Add(DownloadTrace.Authors, "the name of who made it", "names of those who made it", node.Value);
            }
        });
        return root == "gpx" ? traces.ToInspection() : new Inspection { IsOther = $"its outermost element is \"{root}\"" };
    }

    /// <summary>Looks into KML.</summary>
    /// <exception cref="Unreadable">It can't be read whole.</exception>
    public static Inspection Kml(ReadOnlyMemory<byte> bytes)
    {
        var traces = new Traces();
        string? root = null;
        var path = new Stack<string>();
        XmlWalk.Read(bytes, "the file", node =>
        {
            root ??= node.NodeType == XmlNodeType.Element ? node.LocalName : null;
            Common(node, traces);
            while (path.Count > node.Depth)
            {
                path.Pop();
            }

            if (node.NodeType == XmlNodeType.Element)
            {
                path.Push(node.LocalName);
                if (node.LocalName is "NetworkLink" or "NetworkLinkControl")
                {
                    traces.Add(DownloadTrace.Links, "a link that is fetched when it is opened", "links that are fetched when it is opened");
                }
            }
            else if (node.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                KmlWords(path, node.Value.Trim(), traces);
            }
        });
        return root == "kml" ? traces.ToInspection() : new Inspection { IsOther = $"its outermost element is \"{root}\"" };
    }

    /// <summary>Looks into GeoJSON.</summary>
    /// <exception cref="Unreadable">It can't be read whole.</exception>
    public static Inspection Geojson(ReadOnlySpan<byte> bytes)
    {
        var traces = new Traces();
        var isShape = false;
        var json = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
            var name = "";
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString() ?? "";
                        break;
                    case JsonTokenType.String:
                        var value = reader.GetString() ?? "";
                        isShape |= reader.CurrentDepth == 1 && name == "type" && Shapes.Contains(value, StringComparer.Ordinal);
                        Words(value, traces);
                        if (value.Length > 0 && People.Contains(name, StringComparer.OrdinalIgnoreCase))
                        {
                            traces.Add(DownloadTrace.Authors, "the name of who made it", "names of those who made it", $"{name}: {value}");
                        }

                        break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new Unreadable("it is no JSON that can be read", exception);
        }

        return isShape ? traces.ToInspection() : new Inspection { IsOther = "it has no \"type\" of RFC 7946 at its top" };
    }

    private static void Common(XmlReader node, Traces traces)
    {
        switch (node.NodeType)
        {
            case XmlNodeType.Comment when !string.IsNullOrWhiteSpace(node.Value):
                traces.Add(DownloadTrace.Comments, "a comment", "comments", node.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                traces.Forbid("an instruction for programs");
                break;
            case XmlNodeType.Element when node.NamespaceURI is "http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg":
                traces.Forbid("elements of a page");
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                Words(node.Value, traces);
                break;
        }
    }

    private static void KmlWords(Stack<string> path, string words, Traces traces)
    {
        var name = path.TryPeek(out var top) ? top : "";
        var above = path.Skip(1).FirstOrDefault() ?? "";
        if (name == "visibility" && words is "0" or "false")
        {
            traces.Add(DownloadTrace.Hidden, "a place that is turned off", "places that are turned off");
        }
        else if (above == "author" || name == "author")
        {
            traces.Add(DownloadTrace.Authors, "the name of who made it", "names of those who made it", words);
        }
        else if (name == "href" && above is "Icon" or "ItemIcon" or "Link" or "Url" or "Model" && words.Contains(':', StringComparison.Ordinal))
        {
            traces.Add(DownloadTrace.Links, "a picture that is fetched when it is opened", "pictures that are fetched when it is opened", words);
        }
    }

    private static void Words(string words, Traces traces)
    {
        if (Script().IsMatch(words))
        {
            traces.Forbid("a script in its words");
        }
        else if (Fetched().IsMatch(words))
        {
            traces.Add(DownloadTrace.Links, "a picture that is fetched when it is opened", "pictures that are fetched when it is opened");
        }
    }

    [GeneratedRegex(@"<\s*(?:script|iframe|object|embed|form|meta|link|base|svg)\b|\bjavascript:|<[^<>]{0,500}\son[a-z]{2,20}\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"<\s*(?:img|audio|video|source)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fetched();
}
