using System.Collections.Immutable;
using System.Text;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// Blocks of public texts that bring readers of Markdown into trouble. Each has a bit in a text's plan, and the words between
/// <c>‹</c> and <c>›</c> are never rendered: an editor who deletes what is hidden deletes them too.
/// </summary>
internal static class Furniture
{
    public static ImmutableArray<string> All { get; } =
    [
        "`````\n```\ncode\n~~~\n```\n`````\n\n",
        "~~~text\n`````\ncode\n~~~\n\n",
        "- One\n\n  ````\n  ```\n  code\n  ````\n\n- Two\n\n",
        "> ~~~\n> code\n> ~~~\n\n",
        "[Statement][said] of all.\n\n[said]: https://www.example.com/statement\n\n",
        "‹<!-- NEVER -->\n\n›Words after a comment.\n\n",
        "It stays‹<!-- NEVER -->› here.\n\n",
        "Term\n:   Meaning\n:   Second\n\n",
        "1. One\n\n\tBelow it.\n\n2. Two\n   - Inner\n\n\t\tDeeper.\n\n",
        "::: note\n- One\n\n  > Quoted.\n:::\n\n",
        "| A | B |\n|---|---|\n| `a` | b |\n\nTable: Words of a table\n\n",
        "***\n\n",
        "• One\n• Two\n\n",
        "A\tB\n1\t\"2\n3\"\n\n",
        "> [!NOTE]\n> Words of a callout.\n\n",
        "- [ ] To do\n  - [x] Done\n\n",
        "> [!IMPORTANT] Title\n> - One\n\n",
        "It stays ‹%%NEVER%% ›here too.\n\n",
        "‹%%\nNEVER\n\nNEVER\n%%\n\n›Words after a private comment.\n\n",
        "- One‹\n\n  %% NEVER %%›\n\n  Below a private comment.\n\n",
        "See https://www.example.com/a_b--c, www.example.net or desk@example.com.\n\n",
    ];

    /// <summary>Those whose bits are set.</summary>
    /// <param name="bits">The bits.</param>
    /// <param name="whole">Whether what is never rendered is written too.</param>
    public static string Of(int bits, bool whole)
    {
        var text = new StringBuilder();
        for (var at = 0; at < All.Length; at++)
        {
            if ((bits & (1 << at)) != 0)
            {
                text.Append(whole ? All[at].Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal) : Without(All[at]));
            }
        }

        return text.Replace("NEVER", Words.Never).ToString();
    }

    private static string Without(string block)
    {
        var open = block.IndexOf('‹', StringComparison.Ordinal);
        return open < 0 ? block : block.Remove(open, block.IndexOf('›', StringComparison.Ordinal) + 1 - open);
    }
}
