using System.Collections.Frozen;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>
/// How an element changes whether letters in it are seen. Only what is on a short list is known to show or to hide them; anything else that
/// is said of an element is a doubt.
/// </summary>
internal sealed class SvgLetterLook(SvgSheet sheet, Func<string, XElement?> part)
{
    // What is told below.
    private static readonly FrozenSet<string> Told = Words(
        "display visibility opacity fill stroke fill-opacity stroke-opacity stroke-width color font font-size transform clip-path");

    // What moves letters by little, changes their form or says nothing of them.
    private static readonly FrozenSet<string> Harmless = Words(
        """
        alignment-baseline baseline-shift clip-rule color-interpolation color-interpolation-filters color-rendering cursor d direction
        dominant-baseline enable-background fill-rule flood-color flood-opacity font-family font-kerning font-stretch font-style font-synthesis
        font-variant font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
        font-variant-position font-feature-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
        kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start overflow paint-order pointer-events
        shape-rendering stop-color stop-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit text-align
        text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style text-rendering transform-origin transform-box
        unicode-bidi user-select vector-effect white-space word-spacing writing-mode x y background background-color solid-color solid-opacity
        """);

    // Attributes beside those that are properties too.
    private static readonly FrozenSet<string> Conditions = Words("systemLanguage requiredExtensions requiredFeatures textLength");

    private readonly SvgCascade cascade = new(sheet);
    private readonly Dictionary<string, (SvgClip? Clip, bool IsClear)> clips = new(StringComparer.Ordinal);

    /// <summary>How letters in an element are seen.</summary>
    public SvgLetters Within(XElement element, SvgLetters around)
    {
        var source = SvgSource.Of(element);
        var why = around.Doubt is null ? Doubt(element, source) : null;
        var display = Agreed<bool>(element, "display", value => value switch { null or "inline" or "block" => true, "none" => false, _ => null });
        var opacity = Agreed(element, "opacity", SvgPaints.Opacity);
        var moved = Agreed(element, "transform", SvgPaints.Move);
        var (clip, isClear) = ClipOf(element);
        why ??= display is null ? Named("display") : opacity is null ? Named("opacity") : moved is null ? Named("transform") : !isClear ? Named("clip-path") : IsTurnedElsewhere(element, moved.Value) ? Named("transform-origin") : null;
        var colour = Agreed(element, "color", value => SvgPaints.Paint(value, around.HasColour, around.HasColour, part));
        return around with
        {
            IsHidden = around.IsHidden || display == false || opacity <= 0,
            IsVisible = Agreed(element, "visibility", value => value switch
            {
                null or "inherit" => around.IsVisible,
                "visible" => true,
                "hidden" or "collapse" => false,
                _ => null,
            }),
            HasColour = colour,
            HasFill = Agreed(element, "fill", value => SvgPaints.Paint(value, around.HasFill, colour, part)),
            HasStroke = Agreed(element, "stroke", value => SvgPaints.Paint(value, around.HasStroke, colour, part)),
            FillOpacity = Agreed(element, "fill-opacity", value => value is null or "inherit" ? around.FillOpacity : SvgPaints.Opacity(value)),
            StrokeOpacity = Agreed(element, "stroke-opacity", value => value is null or "inherit" ? around.StrokeOpacity : SvgPaints.Opacity(value)),
            StrokeWidth = Dashes(element) ? null : Agreed(element, "stroke-width", value => value is null or "inherit" ? around.StrokeWidth : SvgPaints.Length(value)),
            Size = SizeOf(element, around.Size),
            Move = moved ?? Transform.Identity,
            Ink = Ink(element, around.Ink),
            Clip = clip,
            Opacity = around.Opacity * (opacity ?? 1),
            Placed = around.Placed.Around(moved ?? Transform.Identity),
            Doubt = around.Doubt ?? (why is null ? null : (why, source)),
        };
    }

    private static string Named(string name) => $"\"{name}\"";

    private string? Doubt(XElement element, SvgSource source)
    {
        if (!cascade.IsClear(element))
        {
            return "a style that can be read in more than one way";
        }

        var said = cascade.Declarations(element).Concat(source.Attributes.Where(each => IsProperty(each.Key)).Select(each => (Name: each.Key, each.Value)))
            .FirstOrDefault(each => !IsHarmless(each.Name, each.Value));
        if (said.Name is not null)
        {
            return Named(said.Name);
        }

        if (source.Attributes.Keys.FirstOrDefault(Conditions.Contains) is { } condition)
        {
            return Named(condition);
        }

        // What has no size, or its own scale, may show nothing.
        var isOutermost = element.Parent is null;
        return element.Name.LocalName switch
        {
            "switch" or "textPath" => $"the element \"{element.Name.LocalName}\"",
            "svg" or "symbol" or "use" when source.Attributes.FirstOrDefault(each => each.Key switch
            {
                "width" or "height" => !(isOutermost && SvgPaints.Length(each.Value.Trim()) >= 1),
                "viewBox" => !isOutermost || SvgPathParser.Numbers(each.Value) is not [_, _, > 0, > 0],
                _ => false,
            }) is { Key: { } key } => Named(key),
            _ => null,
        };
    }

    // Attributes that are properties as well; others of the same name in a style are not obeyed as attributes.
    private static bool IsProperty(string name) =>
        SvgRules.IsProperty(name) && name is not ("x" or "y" or "width" or "height" or "d" or "r" or "rx" or "ry" or "cx" or "cy");

    private static bool IsHarmless(string name, string value) =>
        Told.Contains(name) || Harmless.Contains(name) || name.StartsWith("--", StringComparison.Ordinal)
        || name.StartsWith("-inkscape-", StringComparison.Ordinal) || name.StartsWith("-sodipodi-", StringComparison.Ordinal)
        || (name != "all" && value.Trim().ToLowerInvariant() is "none" or "auto" or "normal");

    /// <summary>What is said of a property that parts within inherit: by the element or the nearest around it; null where nothing is, or several things.</summary>
    public string? Inherited(XElement element, string property)
    {
        foreach (var each in element.AncestorsAndSelf())
        {
            var values = cascade.Values(each, property);
            if (values.Count > 1 || values.First() is not (null or "inherit"))
            {
                return values.Count > 1 ? null : values.First();
            }
        }

        return null;
    }

    // Of one name there is one, so that two parts that are cut alike are alike.
    private (SvgClip? Clip, bool IsClear) ClipOf(XElement element)
    {
        var values = cascade.Values(element, "clip-path");
        var key = string.Join('\n', values.Select(value => value ?? ""));
        if (!clips.TryGetValue(key, out var known))
        {
            clips[key] = known = (SvgClip.Of(values, part, out var isClear), isClear);
        }

        return known;
    }

    private string? Ink(XElement element, string? around)
    {
        var values = cascade.Values(element, "fill");
        return values.Count > 1 ? null : values.First() is null or "inherit" ? around : values.First() is "currentcolor" ? null : values.First();
    }

    // Turned or scaled around another point than the corner, so that it lies where is not reckoned.
    private bool IsTurnedElsewhere(XElement element, Transform move) =>
        move with { E = 0, F = 0 } != Transform.Identity
        && cascade.Values(element, "transform-origin").Concat(cascade.Values(element, "transform-box")).Any(value => value is not (null or "0 0" or "0px 0px" or "0" or "view-box"));

    private bool Dashes(XElement element) => cascade.Values(element, "stroke-dasharray").Any(value => value is not (null or "none"));

    private double? SizeOf(XElement element, double? around)
    {
        var fonts = cascade.Values(element, "font");
        if (fonts.All(value => value is null))
        {
            return Agreed(element, "font-size", value => SvgPaints.Size(value, around));
        }

        var sizes = fonts.Select(value => value is null ? around : SvgPaints.SizeOfFont(value) is { } size ? SvgPaints.Size(size, around) : null)
            .Concat(cascade.Values(element, "font-size").Where(value => value is not null).Select(value => SvgPaints.Size(value, around))).Distinct().ToList();
        return sizes.Count == 1 ? sizes[0] : null;
    }

    // What all values that a property may have come to; null where they differ or one is not understood.
    private T? Agreed<T>(XElement element, string property, Func<string?, T?> read)
        where T : struct
    {
        var results = cascade.Values(element, property).Select(read).Distinct().ToList();
        return results.Count == 1 ? results[0] : null;
    }

    private static FrozenSet<string> Words(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
