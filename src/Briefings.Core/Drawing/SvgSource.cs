using System.Buffers;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Briefings.Core.Diagnostics;

namespace Briefings.Core.Drawing;

/// <summary>What an element of a drawing said before it was cleaned: what is left out can hide as well as what stays.</summary>
internal sealed partial class SvgSource
{
    private static readonly SearchValues<char> Structure = SearchValues.Create("{}[]@<\\");

    private readonly Dictionary<string, string> attributes = new(StringComparer.Ordinal);

    private SvgSource(Place place) => Place = place;

    /// <summary>Where the element stands.</summary>
    public Place Place { get; }

    /// <summary>Its attributes without a namespace.</summary>
    public IReadOnlyDictionary<string, string> Attributes => attributes;

    /// <summary>The declarations of its style, in their order; names in lower case.</summary>
    public IReadOnlyList<(string Name, string Value)> Style { get; private set; } = [];

    /// <summary>Whether its style can be read in one way only.</summary>
    public bool IsClear { get; private set; } = true;

    /// <summary>Begins to note what an element says.</summary>
    public static SvgSource Note(XElement element, Place place)
    {
        var source = new SvgSource(place);
        element.AddAnnotation(source);
        return source;
    }

    /// <summary>What an element said.</summary>
    public static SvgSource Of(XElement element) => element.Annotation<SvgSource>() ?? new SvgSource(Place.Of(""));

    /// <summary>Notes an attribute.</summary>
    public void Add(string name, string value)
    {
        attributes[name] = value;
        if (name == "style")
        {
            Style = Declarations(value, out var isClear);
            IsClear = isClear;
        }
    }

    /// <summary>All declarations of a style, known or not.</summary>
    /// <param name="style">The style.</param>
    /// <param name="isClear">Whether every reader takes it apart in the same way: no brackets, texts or comments that hold its signs.</param>
    public static IReadOnlyList<(string Name, string Value)> Declarations(string style, out bool isClear)
    {
        var result = new List<(string, string)>();
        isClear = !((style.Contains("/*", StringComparison.Ordinal) && style.AsSpan().IndexOfAny('"', '\'') >= 0)
            || Count(style, "/*") != Count(style, "*/") || style.AsSpan().ContainsAny(Structure));
        foreach (var part in Comment().Replace(style, " ").Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                isClear &= string.IsNullOrWhiteSpace(part);
                continue;
            }

            var name = part[..colon].Trim().ToLowerInvariant();
            isClear &= Name().IsMatch(name) && Count(part, "(") == Count(part, ")") && Count(part, "\"") % 2 == 0 && Count(part, "'") % 2 == 0;
            result.Add((name, part[(colon + 1)..].Trim().ToLowerInvariant()));
        }

        return result;
    }

    private static int Count(string text, string sign) => (text.Length - text.Replace(sign, "", StringComparison.Ordinal).Length) / sign.Length;

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A(--.*|-?[a-z][a-z-]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
