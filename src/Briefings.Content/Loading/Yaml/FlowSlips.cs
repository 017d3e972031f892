using System.Text.RegularExpressions;

namespace Briefings.Content.Loading.Yaml;

/// <summary>Slips in maps in braces that YAML reads as keys without a value.</summary>
internal static partial class FlowSlips
{
    /// <summary>The key and value of <c>id:tplf</c>, which lacks its blank; null where it is something else, such as an address.</summary>
    public static (string Key, string Value)? Glued(string name) =>
        Key().Match(name) is { Success: true } match ? (match.Groups["name"].Value, match.Groups["value"].Value) : null;

    /// <summary>What was meant by a value in which a comma stands without quotes, and what to write.</summary>
    /// <param name="key">The key of the value.</param>
    /// <param name="before">What stands before the comma.</param>
    /// <param name="behind">What stands behind it.</param>
    public static (string Whole, string Fix) Joined(string key, string before, string behind)
    {
        if (Number().IsMatch(before) && Digits().IsMatch(behind))
        {
            return ($"{before}.{behind}", $"write {key}: {before}.{behind}, or where it is text {key}: \"{before},{behind}\"");
        }

        var whole = $"{before}, {behind}";
        var list = key.EndsWith('s') && key != "status" ? $", or as a list {key}: [{before}, {behind}]" : "";
        return (whole, whole.Contains('"', StringComparison.Ordinal) || whole.Contains('\\', StringComparison.Ordinal) ? "put the whole value in double quotes" : $"write {key}: \"{whole}\"{list}");
    }

    [GeneratedRegex("""^(?<name>[A-Za-z_][\w-]*):(?!//)(?<value>\S.*)$""")]
    private static partial Regex Key();

    [GeneratedRegex("^-?[0-9]+$")]
    private static partial Regex Number();

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Digits();
}
