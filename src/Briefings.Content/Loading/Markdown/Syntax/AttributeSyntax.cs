using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>What stands in one pair of braces, all of it well-formed.</summary>
/// <param name="Offset">Where the opening brace stands in the text.</param>
/// <param name="Classes">Names typed as <c>.name</c>.</param>
/// <param name="Values">What is typed as <c>key=value</c>, and <c>#name</c> under the key <c>id</c>; of a key that stands twice the first.</param>
/// <param name="Twice">A key that stands twice, as typed; null for none.</param>
internal sealed record TypedAttributes(int Offset, ImmutableArray<string> Classes, ImmutableArray<KeyValuePair<string, string>> Values, string? Twice)
{
    /// <summary>Under which a node of the tree keeps its attributes.</summary>
    public const string Key = "briefings-attributes";

    /// <summary>The attributes of a node; null without.</summary>
    public static TypedAttributes? Of(IMarkdownObject node) => node is ColonContainer container ? container.Typed : node.GetData(Key) as TypedAttributes;

    /// <summary>The value of a key; null without.</summary>
    public string? this[string key] => Values.FirstOrDefault(each => each.Key == key).Value;
}

/// <summary>
/// Attributes in braces: <c>{#id .class key=value key="value"}</c>, on one line. Markdig's own reader takes whatever stands in braces,
/// words of the text among it, and hangs it on what it thinks is near.
/// </summary>
internal static partial class AttributeSyntax
{
    /// <summary>Reads attributes at the beginning of a slice and moves it behind them; null, and nothing is moved, where there are none.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="offset">Where it begins in the text.</param>
    public static TypedAttributes? Read(ref StringSlice slice, int offset)
    {
        if (slice.CurrentChar != '{' || WellFormed().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return null;
        }

        var classes = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        string? twice = null;
        foreach (var typed in match.Groups["item"].Captures.Select(capture => capture.Value))
        {
            if (typed[0] == '.')
            {
                classes.Add(typed[1..]);
                continue;
            }

            var sign = typed.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = typed[0] == '#' ? ("id", typed[1..]) : (typed[..sign].TrimEnd(), typed[(sign + 1)..].Trim());
            value = value is ['"' or '\'', .. var inner, '"' or '\''] ? inner : value;
            if (values.Any(each => each.Key == key))
            {
                twice ??= key == "id" ? "#" + value : key;
            }
            else
            {
                values.Add(new(key, value));
            }
        }

        slice.Start = match.Index + match.Length;
        return new TypedAttributes(offset, classes.ToImmutable(), values.ToImmutable(), twice);
    }

    /// <summary>
    /// Whether what stands in braces, given without them, was meant as attributes though it is none or stands where none are read:
    /// <c>#name</c>, <c>.name</c> or <c>name=</c> anywhere in it.
    /// </summary>
    public static bool LooksLikeAttributes(string inside) => Alike().IsMatch(inside);

    /// <summary>Takes attributes from the end of a heading's or fence's line.</summary>
    public static bool TakeFromEnd(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var end = line.End;
        while (end >= line.Start && line.Text[end] is ' ' or '\t')
        {
            end--;
        }

        var start = end < line.Start || line.Text[end] != '}' ? -1 : line.Text.LastIndexOf('{', end, end - line.Start + 1);
        if (start < 0 || (start > line.Start && line.Text[start - 1] == '\\'))
        {
            return false;
        }

        var braces = new StringSlice(line.Text, start, end);
        if (Read(ref braces, start) is not { } typed || !braces.IsEmpty)
        {
            return false;
        }

        block.SetData(TypedAttributes.Key, typed);
        line.End = start - 1;
        return true;
    }

    [GeneratedRegex(@"\G\{[ \t]*(?>(?<item>[#.][\p{L}\p{Nd}_][\p{L}\p{Nd}_:.-]*|[\p{L}_][\p{L}\p{Nd}_:.-]*[ \t]*=[ \t]*(?>""[^""\r\n]*""|'[^'\r\n]*'|[^\s""'{}=]+))(?>[ \t]+|(?=\})))+\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();

    [GeneratedRegex(@"(?:^|\s)(?:[#.][\p{L}_][\p{L}\p{Nd}_:.-]*|[\p{L}_][\p{L}\p{Nd}_:.-]*\s*=)|^\s*#[\p{L}\p{Nd}_]", RegexOptions.CultureInvariant)]
    private static partial Regex Alike();
}
