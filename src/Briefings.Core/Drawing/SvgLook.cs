using System.Globalization;
using System.Xml.Linq;

namespace Briefings.Core.Drawing;

/// <summary>What hides parts of a drawing, by attribute, style or style sheet.</summary>
internal sealed class SvgLook(SvgSheet sheet)
{
    private static readonly string[] Hiding = ["display", "visibility", "opacity"];

    private readonly SvgRuleIndex rules = new(sheet, Hides);

    /// <summary>Why it can't be told what is seen, as a sentence; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether an element is never drawn where it stands, whatever is in it.</summary>
    public bool IsHidden(XElement element) =>
        Of(element, "display") == "none" || IsNought(Of(element, "opacity")) || (string?)element.Attribute("systemLanguage") == "" || element.Attribute("requiredExtensions") is not null;

    /// <summary>Whether an element is shown; the visibility around it is given and becomes its own.</summary>
    public SvgSight Sight(XElement element, SvgSight around) => new(
        Of(element, "visibility") is { } visibility ? visibility == "visible" : around.IsVisible);

    private static bool Hides(SvgRule rule) => rule.Declarations.Exists(each => Hiding.Contains(each.Name, StringComparer.Ordinal));

    private static bool IsNought(string? value) =>
        value?.TrimEnd("%abcdefghijklmnopqrstuvwxyz ".ToCharArray()) is { Length: > 0 } number && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount <= 0;

    // CSS Cascade 4, 6: a style before a sheet, a sheet before an attribute. Which of two rules counts depends on their selectors; where
    // one of them hides, that is not guessed.
    private string? Of(XElement element, string property)
    {
        if (element.Attribute("style") is { } style && SvgValues.Declarations(style.Value).LastOrDefault(each => each.Name == property) is { Value: { } own })
        {
            return Bare(own);
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        var isSure = true;
        foreach (var (rule, isAlways) in rules.For(element))
        {
            if (rule.Declarations.FindLast(each => each.Name == property) is { Value: { } value } && rule.IsFor(element) is not false and var isFor)
            {
                isSure &= isFor == true && isAlways;
                values.Add(Bare(value));
            }
        }

        if (values.Any(value => CouldHide(property, value)) && (!isSure || values.Count > 1))
        {
            Problem ??= $"the style sheet may hide a part by \"{property}\", and whether it does depends on more than one class";
        }

        return values.Count == 0 ? Bare((string?)element.Attribute(property))
            : values.FirstOrDefault(value => value is not "none") ?? (isSure ? values.First() : "unknown");
    }

    private static bool CouldHide(string property, string? value) => property switch
    {
        "display" => value == "none",
        "visibility" => value is "hidden" or "collapse",
        "opacity" => IsNought(value),
        _ => false,
    };

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]
    private static string? Bare(string? value) => value?.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
}

/// <summary>How parts within an element are seen.</summary>
/// <param name="IsVisible">Whether they are shown.</param>
internal readonly record struct SvgSight(bool IsVisible)
{
    public static SvgSight Initial => new(true);
}
