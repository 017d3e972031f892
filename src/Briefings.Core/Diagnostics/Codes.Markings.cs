namespace Briefings.Core.Diagnostics;

/// <content>Bodies, continued: 110–119.</content>
public static partial class Codes
{
    /// <summary>BRF110.</summary>
    public static readonly DiagnosticDescriptor LooksLikeMarking = new("BRF110", Severity.Error, "What looks like a marking and is none",
        "A section is marked by a line `::: {tlp=AMBER}` and ends with a line `:::`. What looks like one of them elsewhere (in code, in a comment, indented by four blanks or a tab, at the end of a paragraph, in front matter, with other signs that look alike) would leave text unmarked whose author meant to mark it. Code that is to show such lines begins with ```` ```text {.literal} ````; in words write `\\:::` and `\\{`.");

    /// <summary>BRF111.</summary>
    public static readonly DiagnosticDescriptor UnclosedCode = new("BRF111", Severity.Error, "Code that is never closed",
        "Code between fences ends with a line of the same signs, at least as many as began it. Without it all that follows would be code, a marked section among it. A fence in a list item, quote or note is closed there. In code with `{.literal}` no line begins as its own fence; a longer fence shows shorter ones.");

    /// <summary>BRF112.</summary>
    public static readonly DiagnosticDescriptor LabelTwice = new("BRF112", Severity.Error, "Label given twice",
        "Two footnotes (`[^1]: …`) or two addresses of links (`[1]: …`) of one text have the same label, so that only one would be seen. Upper and lower case, accents and the number of blanks make no difference.");

    /// <summary>BRF113.</summary>
    public static readonly DiagnosticDescriptor DefinitionInSection = new("BRF113", Severity.Error, "Address of a link in a marked section",
        "A line `[label]: address` serves the whole text, so that one in a marked section would bring its address to readers who may not see the section. Write the address at the link: `[words](https://example.org)`.");

    /// <summary>BRF114.</summary>
    public static readonly DiagnosticDescriptor NotesInCircle = new("BRF114", Severity.Error, "Footnotes that name each other in a circle",
        "A footnote can name another one, but not itself, nor one that leads back to it: nobody could read it to an end.");

    /// <summary>BRF115.</summary>
    public static readonly DiagnosticDescriptor LoneNote = new("BRF115", Severity.Error, "Footnote of a marked section only",
        "For readers who may not see the section the footnote would have a number and no text. Move its mark into a marked section, or give it words that all readers may see.");

    /// <summary>BRF116.</summary>
    public static readonly DiagnosticDescriptor ColonsOutOfPlace = new("BRF116", Severity.Error, "Line of colons that closes nothing",
        "A line `:::` closes what was opened last, with as many colons, in the same list item, quote or note. A section that is opened in a list item is closed in it.");

    /// <summary>BRF117.</summary>
    public static readonly DiagnosticDescriptor AttributeTwice = new("BRF117", Severity.Error, "Attribute given twice",
        "In `{tlp=GREEN tlp=RED}` one of the two would win, and not by what you meant. Until one is left, a section is treated as RED.");

    /// <summary>BRF118.</summary>
    public static readonly DiagnosticDescriptor CaptionOutside = new("BRF118", Severity.Error, "Caption outside of the section of its table",
        "A paragraph `Table: …` beside a marked section that begins or ends with a table would be read by those who do not get the table. Move the caption into the section.");

    /// <summary>BRF119.</summary>
    public static readonly DiagnosticDescriptor SectionInTable = new("BRF119", Severity.Error, "Section around a part of a table",
        "A marked section holds whole blocks: around some rows of a table, or some meanings of a term, it ends the table, and its rows are paragraphs of bars. Put the section around the whole table, or write a second table, with its own head, in the section.");
}
