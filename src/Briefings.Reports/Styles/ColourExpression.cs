using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Drawing;

namespace Briefings.Reports;

/// <summary>
/// Colours as the style sheet writes them: <c>#12344d</c>, a name, <c>mix(primary, paper, 12%)</c>, <c>on(primary)</c> (black or white),
/// <c>readable(primary, paper, 4.5)</c> (made darker or lighter until the contrast is reached), so that a publisher's colours
/// never make text that can't be read.
/// </summary>
internal static class ColourExpression
{
    /// <summary>The colour; null where the text is none or a name is unknown.</summary>
    public static Colour? Evaluate(string text, Func<string, Colour?> find)
    {
        text = text.Trim();
        if (text.StartsWith('#'))
        {
            return Colour.Parse(text);
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return find(text);
        }

        if (!text.EndsWith(')'))
        {
            return null;
        }

        var arguments = Split(text[(open + 1)..^1]);
        var colours = arguments.Take(text[..open] == "on" ? 1 : 2).Select(each => Evaluate(each, find)).ToArray();
        if (Array.Exists(colours, colour => colour is null))
        {
            return null;
        }

        return (text[..open], arguments.Count) switch
        {
            ("on", 1) => colours[0]!.Value.Opposite(),
            ("mix", 3) when Number(arguments[2]) is { } share => colours[0]!.Value.Mix(colours[1]!.Value, Math.Clamp(share, 0, 1)),
            ("readable", 3) when Number(arguments[2]) is { } ratio => colours[0]!.Value.ReadableOn(colours[1]!.Value, ratio),
            _ => null,
        };
    }

    /// <summary>All named colours, each of which may use others; what is already known stays.</summary>
    /// <param name="texts">What the style sheet says.</param>
    /// <param name="known">The publisher's colours.</param>
    /// <param name="fault">Told the name and text of each that is no colour, or is defined by itself.</param>
    public static ImmutableDictionary<string, Colour> ResolveAll(
        ImmutableDictionary<string, string> texts,
        ImmutableDictionary<string, Colour> known,
        Action<string, string> fault)
    {
        var done = ImmutableDictionary.CreateBuilder<string, Colour>(StringComparer.Ordinal);
        foreach (var name in (string[])["primary", "accent"])
        {
            if (known.TryGetValue(name, out var colour))
            {
                done[name] = colour;
            }
        }

        var open = new HashSet<string>(StringComparer.Ordinal);
        Colour? Find(string name)
        {
            if (done.TryGetValue(name, out var colour))
            {
                return colour;
            }

            if (!texts.TryGetValue(name, out var text) || !open.Add(name))
            {
                return null;
            }

            var found = Evaluate(text, Find);
            open.Remove(name);
            if (found is { } value)
            {
                done[name] = value;
            }

            return found;
        }

        foreach (var name in texts.Keys.Order(StringComparer.Ordinal))
        {
            if (Find(name) is null)
            {
                fault(name, texts[name]);
            }
        }

        return done.ToImmutable();
    }

    private static double? Number(string text)
    {
        var percent = text.EndsWith('%');
        return double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? percent ? value / 100 : value
            : null;
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return parts;
    }
}
