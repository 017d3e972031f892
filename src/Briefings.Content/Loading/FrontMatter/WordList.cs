using System.Collections.Immutable;
using System.Text;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>The words that stand for the values of an enumeration: <c>SecurityForce</c> is typed <c>security-force</c>.</summary>
internal static class WordList
{
    /// <summary>The words with their values, in the enumeration's order.</summary>
    public static ImmutableArray<(string Word, T Value)> Values<T>()
        where T : struct, Enum => Table<T>.Values;

    /// <summary>The words for the reference page.</summary>
    public static string Of<T>()
        where T : struct, Enum => Of(Values<T>().Select(each => each.Word));

    /// <summary>Words for the reference page.</summary>
    public static string Of(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly ImmutableArray<(string Word, T Value)> Values = [.. Enum.GetValues<T>().Select(value => (Kebab(value.ToString()), value))];
    }
}
