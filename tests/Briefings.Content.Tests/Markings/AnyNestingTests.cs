using Briefings.Content.Releasing;
using Briefings.Content.Tests.Markdown;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using CsCheck;

namespace Briefings.Content.Tests.Markings;

/// <summary>
/// A section with a secret word, and around and in it lines that open and close other things in any order and with any indent. The
/// lines of colons come in pairs, so that a reader of the text sees at once what is marked: the secret is not in what all get, or
/// there is an error.
/// </summary>
public sealed class AnyNestingTests
{
    private const string Secret = "SECRET";
    private const string Public = "PUBLIC";

    private static readonly string[] Prefixes = ["", "", "", "", "> ", ">", "- ", "  ", "1. ", " ", "    ", "\t", "      ", "> - ", ">  ", ":   ", "[^1]: ", "   ", "• ", "•\t", "– "];

    private static readonly string[] Pieces =
    [
        "", "", "words", "words", "> quote", "- item", "  more", "1. one", "Term", ":   meaning", ":   ", "    indented", "\ttab", "```", "~~~", "````", "```sh", "~~~~~", "  ```", "- ```", "> ~~~", "<!--", "-->", "<!-- a -->",
        "<div>", "</div>", "<details>", "</details>", "| a | b |", "|---|---|", "| c |", "---", "===", "## Heading", "[^1]: note", "[^1]", "[^1]:", "[x]: about.html", "[x]", "`", "``", "[", "{", "}", "{.x}", "**", "\\", "Table: a",
        "::: note\naside\n:::", "::: warning\naside\n:::", "> [!NOTE]", "- [ ] item", "[x] ", "> [!tip]- Title\n> words", "> [!NOTE]\n> ~~~", "::: note\n```\n:::\n```\n:::", "```\ncode\n```", "```text {.literal}\n:::\n```", "~~~ {.literal}\n::: note\n~~~", "> ::: note\n> aside\n> :::", "- ::: note\n  aside\n  :::", "    - deep", "\u00A0", "&nbsp;",
        "%%", "%%", "%% a %%", "%%%%", "%% a", "a %%", "• item", "•\titem", "– one\n– two", "A\tB\nC\tD", "A\tB", "\tA\tB\n1\t2\t3", "A\t\"B\nC\"", "A\t\"B", "#\tA\n1\tB",
    ];

    private static readonly Gen<string> Noise = Gen.Select(Of(Prefixes), Of(Pieces), (prefix, piece) => Prefixed(prefix, piece));

    private static readonly Gen<(string Text, bool HasComment)> Texts = Gen.Select(
        Noise.List[0, 4], Noise.List[0, 4], Noise.List[0, 4], Noise.List[0, 4],
        Gen.Select(Of(Prefixes), Of(Prefixes), Of(Prefixes), Gen.Bool),
        (before, above, below, after, prefixes) =>
        {
            // Half of the time all lines of the section stand as far in as each other, as authors type them.
            var (opening, middle, closing) = prefixes.Item4 ? (prefixes.Item1, Continued(prefixes.Item1), Continued(prefixes.Item1)) : (prefixes.Item1, prefixes.Item2, prefixes.Item3);
            string[] lines =
            [
                .. before, opening + "::: {tlp=AMBER}", .. above.Select(each => prefixes.Item4 ? Prefixed(middle, each) : each), middle + Secret,
                .. below.Select(each => prefixes.Item4 ? Prefixed(middle, each) : each), closing + ":::", .. after, "", Public,
            ];
            return (string.Join('\n', lines), lines.Any(line => line.Contains('<', StringComparison.Ordinal) || line.Contains("%%", StringComparison.Ordinal)));
        });

    private static Gen<string> Of(string[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);

    [Fact]
    public void A_marked_word_is_hidden_or_there_is_an_error() =>
        Texts.Sample(
            each =>
            {
                var outcome = Read.All(each.Text);
                if (outcome.Diagnostics.Any(finding => finding.Severity == Severity.Error))
                {
                    return;
                }

                var shown = Samples(BodyPruner.Prune(outcome.Value, Tlp.Clear));
                shown.ShouldNotContain(Secret, Case.Sensitive, each.Text);
                if (!each.HasComment)
                {
                    shown.ShouldContain(Public, Case.Sensitive, each.Text);
                }
            },
            iter: Iterations);

    // More are tried by hand: BRIEFINGS_NESTINGS=1000000.
    private static int Iterations => int.TryParse(Environment.GetEnvironmentVariable("BRIEFINGS_NESTINGS"), out var typed) ? typed : 10_000;

    private static string Samples(Body body) => PlainText.Of(body) + string.Join('\n', body.AllInlines().OfType<Link>().Select(link => link.Target));

    private static string Prefixed(string prefix, string piece) => string.Join('\n', piece.Split('\n').Select((line, index) => (index == 0 ? prefix : Continued(prefix)) + line));

    // What stands before further lines of the same item, quote or note.
    private static string Continued(string prefix) => prefix switch
    {
        "- " or "• " or "– " => "  ",
        "•\t" => "\t",
        "1. " => "   ",
        "> - " => ">   ",
        ":   " or "[^1]: " => "    ",
        _ => prefix,
    };
}
