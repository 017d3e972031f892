using System.Collections.Frozen;

namespace Briefings.Core.Drawing;

/// <summary>The words that values of SVG attributes and properties know (SVG 2, CSS Color 4, Filter Effects 1, Masking 1, Compositing 1).</summary>
internal static class SvgWords
{
    private static readonly FrozenSet<string> Words = Set(
        """
        none inherit initial unset auto normal all currentcolor transparent context-fill context-stroke important
        """);

    private static readonly FrozenSet<string> Colours = Set(
        """
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse
        chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
        darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
        deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
        greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral
        lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
        lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
        mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite
        navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink
        plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
        slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
        """);

    private static readonly FrozenSet<string> Others = Set(
        """
        nonzero evenodd butt round square miter miter-clip arcs bevel start middle end bolder lighter bold italic oblique small-caps
        larger smaller xx-small x-small small medium large x-large xx-large condensed expanded narrower wider ultra-condensed extra-condensed
        semi-condensed semi-expanded extra-expanded ultra-expanded underline overline line-through blink solid double dotted dashed wavy
        ltr rtl embed bidi-override isolate isolate-override plaintext lr rl tb lr-tb rl-tb tb-rl horizontal-tb vertical-rl vertical-lr
        baseline before-edge after-edge central mathematical hanging ideographic alphabetic text-before-edge text-after-edge text-bottom
        text-top use-script no-change reset-size super sub bottom center top left right
        visible hidden scroll collapse inline block inline-block list-item run-in compact marker table table-cell contents flex grid
        visiblepainted visiblefill visiblestroke painted fill stroke bounding-box bounding-box
        optimizespeed optimizequality optimizelegibility geometricprecision crispedges pixelated srgb linearrgb new accumulate
        userspaceonuse objectboundingbox strokewidth pad reflect repeat align stretch exact spacing spacingandglyphs
        xminymin xmidymin xmaxymin xminymid xmidymid xmaxymid xminymax xmidymax xmaxymax meet slice auto-start-reverse
        default preserve nowrap pre pre-wrap pre-line break-spaces matrix saturate huerotate luminancetoalpha identity table discrete linear gamma
        over in out atop xor lighter arithmetic erode dilate fractalnoise turbulence stitch nostitch duplicate wrap true false r g b a
        multiply screen overlay darken color-dodge color-burn hard-light soft-light difference exclusion hue saturation color luminosity plus-lighter
        luminance alpha match-source add subtract intersect exclude no-clip border-box padding-box content-box fill-box stroke-box view-box
        markers non-scaling-stroke non-scaling-size non-rotation fixed-position crosshair pointer move text wait help mixed upright
        serif sans-serif monospace cursive fantasy system-ui mode
        """);

    /// <summary>Functions whose arguments are held to the same words.</summary>
    public static FrozenSet<string> Functions { get; } = Set(
        "rgb rgba hsl hsla hwb lab lch oklab oklch matrix translate translatex translatey scale scalex scaley rotate skewx skewy url blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia");

    private static readonly FrozenSet<string> Units = Set("% px pt pc in mm cm q em ex rem ch vw vh vmin vmax deg rad grad turn");

    public static bool IsKnown(string word) => Words.Contains(word) || Colours.Contains(word) || Others.Contains(word);

    /// <summary>Whether a word is the name of a colour that is seen (CSS Color 4, 6.1).</summary>
    public static bool IsColour(string word) => Colours.Contains(word);

    public static bool IsUnit(string unit) => unit.Length == 0 || Units.Contains(unit);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
