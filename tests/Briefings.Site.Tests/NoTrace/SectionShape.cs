using System.Collections.Immutable;
using System.Globalization;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// A marked section and where it stands. <c>FENCE</c> stands for its attribute, <c>WORD</c> for its word, <c>PICTURE</c> for the file of a
/// picture of its own, <c>FILE</c> for that of a file to download that is marked CLEAR, <c>NOTE</c> for a label, <c>NEVER</c> for what no target shows.
/// </summary>
/// <param name="Whole">As its author wrote it.</param>
/// <param name="Left">What is left where the section is taken out.</param>
internal sealed record SectionShape(string Whole, string Left = "")
{
    /// <summary>What an editor leaves who takes out only what no target shows; the whole where there is no such thing.</summary>
    public string? Shown { get; init; }

    /// <summary>The text of a note, which stands at the end of the file.</summary>
    public string Note { get; init; } = "";

    /// <summary>What is left of the note; where it is null, the note is the section's own and goes with it.</summary>
    public string? NoteLeft { get; init; }

    /// <summary>The first has a heading that others link to.</summary>
    public static ImmutableArray<SectionShape> All { get; } =
    [
        // What stands around a section and nothing but it goes with it.
        new("::: FENCE\n## Part WORD\n\nWORD tells.[^WORD]\n\n## Outlook\n\nMore.\n:::\n\n") { Note = "[^WORD]: WORD note.\n\n" },
        new("## Alone WORD\n\n::: FENCE\nWORD stands below a heading of its own.\n:::\n\n## Between\n\nThis stays.\n\n", "## Between\n\nThis stays.\n\n"),
        new("::: FENCE\n| WORD | B |\n|---|---|\n| 1 | 2 |\n\n> WORD said so.\n>\n> — WORD, 14 September 2025\n:::\n\n"),
        new("::: FENCE\n![WORD alternative](PICTURE \"WORD caption\")\n:::\n\n"),
        new(":::: note\n::: FENCE\nWORD in a note.\n:::\n::::\n\n"),
        new("- [ ] One\n- [x] Two\n\n  ::: FENCE\n  - [x] WORD in a task.\n  :::\n\n", "- [ ] One\n- [x] Two\n\n"),
        new("> [!WARNING]\n> ::: FENCE\n> WORD in a callout.\n> :::\n\n"),
        new("::: FENCE\n> [!TIP] WORD\n> WORD in a callout.\n:::\n\n"),
        new("- One\n- Two\n\n  ::: FENCE\n  WORD in a list.\n  :::\n\n", "- One\n- Two\n\n"),
        new("::: FENCE\n[WORD](https://WORD.example.org/) leads away.\n\n```\nWORD\n```\n:::\n\n"),
        new("::: FENCE\nhttps://WORD.example.org/a--b, (www.WORD.example.net) and WORD@example.org.\n:::\n\n"),

        new("::: FENCE\nWORD is in [a file](FILE), [[FILE]].\n:::\n\n"),

        // Pasted from a word processor, and a credit with a link.
        new("::: FENCE\n•\tWORD\n•\tTwo WORD\n\n– WORD\n– Two\n\nA\tWORD\n1\tWORD\n\t2\tWORD\n:::\n\n"),
        new("• One\n• Two\n\n  ::: FENCE\n  WORD in a pasted list.\n  :::\n\n", "• One\n• Two\n\n"),
        new("A\tB\n1\t2\n::: FENCE\nWORD below a pasted table.\n:::\n\n", "A\tB\n1\t2\n\n"),
        new("::: FENCE\n![WORD alternative](PICTURE){credit=\"By [WORD](https://WORD.example.org/) WORD\"}\n:::\n\n"),

        // Fences in fences, of both signs.
        new("::: FENCE\n~~~~~\n```\nWORD\n~~~~\nWORD\n~~~~~\n\n````text\n~~~\n```\nWORD\n````\n:::\n\n"),
        new("::: FENCE\n   ```\n   WORD\n     WORD\n   ```````\n:::\n\n"),

        // Within what holds blocks.
        new("> Somebody said this.\n>\n> ::: FENCE\n> WORD was said too.\n> :::\n\n", "> Somebody said this.\n\n"),
        new("> ::: FENCE\n> WORD is all of a quote.\n> :::\n\n"),
        new("Term\n:   Meaning.\n\n    ::: FENCE\n    WORD in a meaning.\n    :::\n\n", "Term\n:   Meaning.\n\n"),
        new("Known.[^NOTE]\n\n", "Known.[^NOTE]\n\n") { Note = "[^NOTE]: A note.\n\n    ::: FENCE\n    WORD in a note at the end.\n    :::\n\n", NoteLeft = "[^NOTE]: A note.\n\n" },
        new("- One\n- ::: FENCE\n  WORD is an item.\n  :::\n- Three\n\n", "- One\n- Three\n\n"),
        new("1. One\n\n\t::: FENCE\n\tWORD behind a tab.\n\t:::\n\n2. Two\n\n", "1. One\n\n2. Two\n\n"),
        new("> - One\n>\n>   ::: FENCE\n>   WORD in a list in a quote.\n>   :::\n\n", "> - One\n\n"),
        new("- One\n  - Two\n\n    ::: FENCE\n    WORD two deep.\n    :::\n\n- Three\n\n", "- One\n  - Two\n- Three\n\n"),
        new("::: note FENCE\nWORD in a marked note.\n:::\n\n"),
        new(":::::::FENCE\n- WORD\n\n\t- WORD behind a tab\n:::::::\n\n"),

        // Sections in sections, and what is never rendered.
        new("::::: FENCE\nWORD tells.\n\n:::: note\n::: {tlp=RED}\nNEVER.\n:::\n::::\n:::::\n\n") { Shown = "::::: FENCE\nWORD tells.\n:::::\n\n" },
        new("::: FENCE\n<!-- NEVER -->\n\nWORD follows a comment.\n:::\n\n") { Shown = "::: FENCE\nWORD follows a comment.\n:::\n\n" },
        new("::: FENCE\nWORD before a section.\n\n::: FENCE\n[^WORD] *WORD*\n:::\n:::\n\n") { Note = "[^WORD]: WORD `WORD`\n\n" },
    ];

    /// <summary>What is written of it in a text and at its end.</summary>
    /// <param name="section">What it is called and marked by.</param>
    /// <param name="view">Whether it is written as its author did, as shown, or as taken out.</param>
    public (string Text, string Note) Write(SectionName section, SectionView view)
    {
        string Fill(string text) => text
            .Replace("FENCE", $"{{tlp={section.Tlp}}}", StringComparison.Ordinal)
            .Replace("WORD", section.Word, StringComparison.Ordinal)
            .Replace("PICTURE", section.Picture, StringComparison.Ordinal)
            .Replace("FILE", section.File, StringComparison.Ordinal)
            .Replace("NOTE", string.Create(CultureInfo.InvariantCulture, $"n{section.At}"), StringComparison.Ordinal)
            .Replace("NEVER", Words.Never, StringComparison.Ordinal);

        return view switch
        {
            SectionView.Gone => (Fill(Left), Fill(NoteLeft ?? "")),
            SectionView.Shown => (Fill(Shown ?? Whole), Fill(Note)),
            _ => (Fill(Whole), Fill(Note)),
        };
    }
}
