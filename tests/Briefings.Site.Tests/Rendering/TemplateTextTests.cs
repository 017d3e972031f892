using System.Text.RegularExpressions;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>What readers see between values belongs to a language: its words, and the marks that stand between them.</summary>
public sealed partial class TemplateTextTests
{
    // Ornaments that a screen reader skips, and signs for "nothing" and "left out" that no language spells.
    private static readonly string[] Signs = ["·", "–", "…"];

    public static TheoryData<string> Templates => [.. Directory.EnumerateFiles(Repository.Path("templates"), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Path("templates"), path).Replace('\\', '/'))
        .Where(path => path.EndsWith(".html", StringComparison.Ordinal) || (path.StartsWith("reports/", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_writes_no_words_and_no_marks_of_its_own(string template)
    {
        var text = File.ReadAllText(Repository.Path("templates", template));
        Written(text).ShouldBeEmpty(template);
        Joined(text).ShouldBeEmpty(template);
    }

    [Theory]
    [InlineData("<p>{{ t \"x\" }}: {{ y }}</p>", ":")]
    [InlineData("<li>{{ a }}{{ if !for.first }}, {{ end }}</li>", ",")]
    [InlineData("<b>Words</b>", "Words")]
    [InlineData("<span>({{ role }})</span>", "()")]
    public void Words_and_marks_would_be_found(string template, string found) => string.Concat(Written(template)).ShouldBe(found);

    [Fact]
    public void Marks_that_join_would_be_found() => Joined("{{ names | array.join \", \" }}{{ a + \": \" + b }}").ShouldBe(["\", \"", "\": \""]);

    private static IEnumerable<string> Written(string template)
    {
        // Expressions go first: they hold the ">" of comparisons, and stand in attributes too.
        return Tag().Replace(Expression().Replace(template, ""), " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(static word => !Signs.Contains(word));
    }

    private static IEnumerable<string> Joined(string template) => Expression().Matches(template).SelectMany(static match => Mark().Matches(match.Value)).Select(static match => match.Value);

    [GeneratedRegex("\\{\\{.*?\\}\\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[ \\p{P}\\p{S}\\u00A0\\u202F]*[,;:·()\\[\\]–—][ \\p{P}\\u00A0\\u202F]*\"")]
    private static partial Regex Mark();
}
