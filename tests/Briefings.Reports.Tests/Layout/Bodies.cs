using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using CsCheck;

namespace Briefings.Reports.Tests.Layout;

/// <summary>Random texts: all that Markdown can make, Latin, Arabic, Cyrillic and Greek words, tables of any width, words of any length.</summary>
internal static class Bodies
{
    private static readonly Place Nowhere = new("content/x.md", 1, 1);

    private static readonly string[] Latin = ["Jama’at", "Côte", "d’Ivoire", "fin", "office", "80–95", "1,200", "“quoted”", "l’œuvre", "Ouagadougou", "M.\u00A0Keïta"];

    private static readonly string[] Others = ["Сахель", "дорога", "заправочные", "Їжак", "οδός", "καύσιμα", "Ὀδύσσεια"];

    private static readonly string[] Arabic = ["الساحل", "مالي", "وقود", "٢٠٢٥", "شاحنات"];

    private static readonly Gen<string> Word = Gen.Frequency(
        (20, Gen.Char['a', 'z'].Array[1, 11].Select(letters => new string(letters))),
        (2, Gen.Int[0, Latin.Length - 1].Select(i => Latin[i])),
        (2, Gen.Int[0, Arabic.Length - 1].Select(i => Arabic[i])),
        (2, Gen.Int[0, Others.Length - 1].Select(i => Others[i])),
        (1, Gen.Char['a', 'z'].Array[60, 200].Select(letters => new string(letters))),
        (1, Gen.Char['a', 'z'].Array[5, 40].Select(letters => "https://www.example.org/" + new string(letters) + "/x?y=" + new string(letters))));

    private static readonly Gen<string> Words = Word.Array[1, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Cell = Word.Array[1, 5].Select(words => string.Join(' ', words));

    private static readonly Gen<ImmutableArray<Inline>> Inlines = Gen.Select(Words, Words, Gen.Int[0, 9], Gen.Int[0, 3]).Select((one, other, kind, note) =>
    {
        Inline second = kind switch
        {
            0 => new Emphasis(Nowhere, [new Text(Nowhere, other)]),
            1 => new Strong(Nowhere, [new Text(Nowhere, other), new Superscript(Nowhere, [new Text(Nowhere, "th")])]),
            2 => new Link(Nowhere, new WebTarget("https://www.example.org/"), [new Text(Nowhere, other)]),
            3 => new CodeSpan(Nowhere, other),
            4 => new Strike(Nowhere, [new Text(Nowhere, other)]),
            5 => new LineBreak(Nowhere),
            6 => new Span(Nowhere, [new Text(Nowhere, other)], "fr", false),
            _ => new Text(Nowhere, other),
        };
        return note == 0
            ? ImmutableArray.Create(new Text(Nowhere, one), new SoftBreak(Nowhere), second, new FootnoteReference(Nowhere, "n"))
            : ImmutableArray.Create(new Text(Nowhere, one + " "), second);
    });

    private static readonly Gen<Block> Paragraph = Inlines.Select(inlines => (Block)new Core.Prose.Paragraph(Nowhere, inlines));

    private static readonly Gen<Block> Block = Gen.Frequency(
        (8, Paragraph),
        (2, Gen.Select(Gen.Int[2, 6], Word).Select((level, word) => (Block)new Heading(Nowhere, level, "h", [new Text(Nowhere, word)]))),
        (2, Gen.Select(Paragraph.Array[1, 3].Array[1, 8], Gen.Bool, Gen.Bool).Select((items, tight, ordered) =>
            (Block)new Core.Prose.ListBlock(Nowhere, ordered ? 8 : null, tight, [.. items.Select(item => item.ToImmutableArray())]))),
        (2, Gen.Select(Gen.Int[1, 14], Gen.Int[1, 20], Cell.Array[14 * 20]).Select(MakeTable)),
        (1, Paragraph.Array[1, 3].Select(blocks => (Block)new Quote(Nowhere, [.. blocks], [new Text(Nowhere, "Somebody, 14 September 2025")]))),
        (1, Paragraph.Array[1, 12].Select(blocks => (Block)new Aside(Nowhere, [.. blocks]))),
        (1, Paragraph.Array[1, 4].Select(blocks => (Block)new MarkedSection(Nowhere, Core.Tlp.Amber, [.. blocks]))),
        (1, Gen.Select(Word, Paragraph).Select((term, block) => (Block)new DefinitionList(Nowhere, [new Definition([new Text(Nowhere, term)], [block])]))),
        (1, Words.Select(words => (Block)new CodeBlock(Nowhere, words.Replace(' ', '\n'), null))),
        (1, Gen.Const((Block)new ThematicBreak(Nowhere))),
        (2, Gen.Select(Inlines, Gen.Int[1, 3000], Gen.Int[1, 3000], Gen.Bool).Select((caption, width, height, drawn) =>
            (Block)new Core.Prose.Figure(Nowhere, drawn ? $"media/{width}x{height}.svg" : $"media/{width / 8}x{height / 8}.png", "A picture", caption, Phrase.Of("Somebody").Inlines))));

    /// <summary>A body of 1 to 16 blocks with one footnote, which may be long.</summary>
    public static Gen<Body> Body { get; } = Gen.Select(Block.Array[1, 16], Paragraph.Array[1, 4]).Select((blocks, note) =>
        new Body("en", [.. blocks.Select((block, i) => block is Heading heading ? heading with { Id = $"h{i}" } : block)], [new Footnote("n", [.. note.Select(WithoutNotes)], Nowhere)]));

    /// <summary>The plain words of the paragraphs of a body, not those of tables and code, which readers order in their own way.</summary>
    public static IEnumerable<string> Paragraphs(Body body) =>
        body.Blocks.OfType<Core.Prose.Paragraph>().SelectMany(paragraph => paragraph.Inlines.OfType<Text>()).Select(text => text.Value);

    private static Block MakeTable(int columns, int rows, string[] words) => new Core.Prose.Table(
        Nowhere,
        [.. Enumerable.Range(0, columns).Select(i => (ColumnAlignment)(i % 3))],
        [.. Enumerable.Range(0, columns).Select(i => ImmutableArray.Create<Inline>(new Text(Nowhere, "Head" + i)))],
        [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(i => ImmutableArray.Create<Inline>(new Text(Nowhere, words[(row * columns) + i]))).ToImmutableArray())],
        null);

    private static Block WithoutNotes(Block block) => block is Core.Prose.Paragraph paragraph
        ? paragraph with { Inlines = [.. paragraph.Inlines.Where(inline => inline is not FootnoteReference)] }
        : block;
}
