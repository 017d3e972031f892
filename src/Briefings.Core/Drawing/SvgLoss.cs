using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Briefings.Core.Drawing;

/// <summary>Which declarations of a drawing go though browsers obey them, so that it looks otherwise than in the program that made it.</summary>
internal static partial class SvgLoss
{
    // What has a value that is not among those that drawings need: var(), calc(), color-mix(), icc-color().
    private static readonly FrozenSet<string> Looks = Words(
        """
        fill stroke color stop-color flood-color lighting-color opacity fill-opacity stroke-opacity stop-opacity flood-opacity stroke-width
        stroke-dasharray transform filter mask clip-path mix-blend-mode display visibility marker marker-start marker-mid marker-end
        """);

    // What is known to browsers and to no drawing program.
    private static readonly FrozenSet<string> Unknown = Words(
        "scale rotate translate offset offset-path offset-distance offset-rotate mask-image mask-border backdrop-filter zoom perspective content-visibility");

    /// <summary>Whether it is such a one.</summary>
    /// <param name="name">The property, in lower case.</param>
    /// <param name="value">Its value as typed.</param>
    /// <param name="isAttribute">Whether it is an attribute: some have the name of a property and say another thing.</param>
    public static bool Is(string name, string value, bool isAttribute) =>
        value.Trim() is { Length: > 0 } typed
        && ((!isAttribute && Unknown.Contains(name) && typed is not ("none" or "auto" or "normal" or "visible")) || (Looks.Contains(name) && Obeyed().IsMatch(typed) && SvgValues.Clean(name, typed) is null));

    // What browsers do not know either goes without a word: it draws nothing there either.
    [GeneratedRegex(
        @"(?<![\w-])(?:(?:var|calc|min|max|clamp|env|color|color-mix|icc-color|device-cmyk|light-dark|inset|circle|ellipse|polygon|path|rect|xywh|[a-z]+3d|(?:rotate|scale|translate)[xyz]|perspective)\s*\(|(?:canvas|canvastext|linktext|buttontext|highlight|highlighttext|graytext|accentcolor)\z)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Obeyed();

    private static FrozenSet<string> Words(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
