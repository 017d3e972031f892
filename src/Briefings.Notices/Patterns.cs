using System.Text.RegularExpressions;

namespace Briefings.Notices;

/// <summary>
/// Hyphenation patterns, which lie in an assembly of ours. The head of the file that they come from, with copyright and licence, stands beside
/// them in the checkout: <c>hyph-fr.lic.txt</c> for <c>hyph-fr.pat.txt</c> and <c>hyph-fr.hyp.txt</c>.
/// </summary>
internal static partial class Patterns
{
    /// <summary>True for patterns and for the words that they get wrong.</summary>
    public static bool Knows(string path) => Name().IsMatch(path);

    /// <summary>A part for each language.</summary>
    public static IEnumerable<Part> Read(IReadOnlyList<ShippedFile> files, ICollection<string> problems)
    {
        var languages = files.Where(static file => Knows(file.Path)).GroupBy(static file => Name().Match(file.Path).Groups[1].Value);
        foreach (var language in languages)
        {
            var source = Path.Combine(Path.GetDirectoryName(language.First().Source)!, language.Key + ".lic.txt");
            if (!File.Exists(source) || Text.Read(source) is not { Length: > 0 } text)
            {
                problems.Add(
                    $"\"{language.First().Path}\" has no licence beside it: "
                    + $"add \"{language.Key}.lic.txt\", the head of the file that it comes from.");
                continue;
            }

            var licence = Licence().Match(text) is { Success: true } match ? match.Groups[1].Value : "as its text says";
            yield return new Part(language.Key + " (hyphenation patterns)", null, licence, null, null, Inventory.PathsOf(language), [text]);
        }
    }

    [GeneratedRegex(@"([^/!]+)\.(?:pat|hyp)\.txt$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^% licence:\n%\s+name: *(\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Licence();
}
