using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Briefings.Core.Drawing;

/// <summary>Which elements and attributes of SVG 2 only draw.</summary>
internal static partial class SvgRules
{
    public const string Namespace = "http://www.w3.org/2000/svg";
    public const string XLink = "http://www.w3.org/1999/xlink";
    public const string Html = "http://www.w3.org/1999/xhtml";
    public const string MathML = "http://www.w3.org/1998/Math/MathML";
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Elements that draw, define or describe; none runs, moves, loads or leads anywhere.</summary>
    public static FrozenSet<string> Elements { get; } = Words(
        """
        svg g defs symbol use switch style
        path rect circle ellipse line polyline polygon text tspan textPath
        linearGradient radialGradient stop pattern clipPath mask marker
        filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
        feSpecularLighting feSpotLight feTile feTurbulence
        """);

    /// <summary>Elements that draw nothing where they stand, only where something refers to them.</summary>
    public static FrozenSet<string> Definitions { get; } = Words("defs symbol clipPath mask pattern marker linearGradient radialGradient filter");

    /// <summary>Elements whose text is drawn.</summary>
    public static FrozenSet<string> Texts { get; } = Words("text tspan textPath");

    // Attributes whose value is a name; nothing in it is obeyed.
    private static readonly FrozenSet<string> Plain = Words("id class lang type");

    private static readonly FrozenSet<string> Attributes = Words(
        """
        id class lang type style transform x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio
        d points pathLength rotate textLength lengthAdjust startOffset method spacing side offset gradientUnits gradientTransform spreadMethod
        patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
        refX refY orient filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
        targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant scale xChannelSelector yChannelSelector azimuth elevation
        stdDeviation radius z specularConstant specularExponent pointsAtX pointsAtY pointsAtZ limitingConeAngle baseFrequency numOctaves seed
        stitchTiles tableValues slope intercept amplitude exponent systemLanguage requiredExtensions
        """);

    private static readonly FrozenSet<string> Properties = Words(
        """
        d transform x y cx cy r rx ry width height
        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering cursor
        direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
        font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
        isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
        paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi
        vector-effect visibility white-space word-spacing writing-mode
        """);

    /// <summary>Whether an attribute is kept.</summary>
    public static bool IsKnown(string name) => Attributes.Contains(name) || Properties.Contains(name);

    /// <summary>Whether a style may say something of it.</summary>
    public static bool IsProperty(string name) => Properties.Contains(name);

    /// <summary>Whether an attribute's value is never obeyed.</summary>
    public static bool IsPlain(string name) => Plain.Contains(name);

    /// <summary>What is wrong with a style, as the end of a sentence; null where nothing is. It may refer to parts of the drawing only.</summary>
    public static string? StyleProblem(string style)
    {
        if (style.Contains('\\', StringComparison.Ordinal))
        {
            return "holds a backslash, by which an address can be hidden";
        }

        // With comments and without: what looks like one may be a string, and hide what is between two.
        return LoadingPart(style) ?? LoadingPart(Comment().Replace(style, ""));
    }

    private static string? LoadingPart(string style) =>
        Loading().Matches(style).FirstOrDefault(match => !match.Groups["target"].Success) is { } match ? $"loads something: \"{match.Value.Trim()}\"" : null;

    private static FrozenSet<string> Words(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("""url\s*\(\s*["']?\s*(?<target>\#)?|@import|@namespace|@font-face|expression\s*\(|javascript\s*:|vbscript\s*:|data\s*:|behavior\s*:|-moz-binding|(image|image-set|src|element|paint|attr)\s*\(""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loading();
}
