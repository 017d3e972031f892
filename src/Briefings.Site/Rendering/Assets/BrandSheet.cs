using System.Collections.Immutable;
using System.Text;

using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Site.Rendering.Assets;

/// <summary>The publisher's colours as custom properties, in a sheet of their own because pages carry no style of theirs.</summary>
internal static class BrandSheet
{
    /// <summary>The asset's name.</summary>
    public const string Name = "brand.css";

    /// <summary>The sheet: <c>--brand-primary</c>, <c>--brand-accent</c>, and for each impact with a colour <c>--impact-id</c> and a class that sets <c>--impact</c>.</summary>
    /// <param name="brand">The publisher's colours.</param>
    /// <param name="impacts">The impacts of the target.</param>
    /// <param name="marking">How strictly it is marked that the target knows them; said in a comment where not all may know.</param>
    public static string Of(Brand brand, ImmutableArray<Impact> impacts, Tlp marking = Tlp.Clear)
    {
        var result = new StringBuilder(marking > Tlp.Clear ? $"/* {marking.Label()} */\n" : "").Append(":root {\n");
        Declare(result, "--brand-primary", brand.Primary);
        Declare(result, "--brand-accent", brand.Accent);
        var coloured = impacts.Where(impact => impact.Colour is { } colour && IsColour(colour) && impact.Slug.All(IsIdent)).ToArray();
        foreach (var impact in coloured)
        {
            Declare(result, "--impact-" + impact.Slug, impact.Colour!);
        }

        result.Append("}\n");
        foreach (var impact in coloured)
        {
            result.Append(".impact-").Append(impact.Slug).Append(" { --impact: ").Append(impact.Colour).Append("; }\n");
        }

        return result.ToString();
    }

    private static void Declare(StringBuilder result, string property, string colour)
    {
        // The loader has checked colours; the check stands here too, since whatever comes through would be code.
        if (IsColour(colour))
        {
            result.Append("  ").Append(property).Append(": ").Append(colour).Append(";\n");
        }
    }

    private static bool IsColour(string text) =>
        text.Length is 4 or 7 && text[0] == '#' && text.AsSpan(1).ToArray().All(char.IsAsciiHexDigit);

    private static bool IsIdent(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
