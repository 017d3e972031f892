using System.Text;

namespace Briefings.Site.Rendering.Models;

/// <summary>The names of enumerations in front matter, models and language files: <c>SecurityForce</c> is <c>security-force</c>.</summary>
internal static class Names
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Names[value];

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));
    }

    private static string Kebab(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }
}
