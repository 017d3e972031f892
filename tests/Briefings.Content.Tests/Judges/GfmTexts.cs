using System.Globalization;

namespace Briefings.Content.Tests.Judges;

/// <summary>Small texts of tables and words that are struck through, the same for the same seed.</summary>
internal sealed class GfmTexts(int seed)
{
    private static readonly string[] Words = ["port", "Kayes", "12", "4.5", "fuel", "a-b", "é", "x_y", "(late)", "no.", "5*6", "a,b"];

    private readonly System.Random random = new(seed);

    /// <summary>A text of one or two blocks.</summary>
    public string Next() => string.Join("\n\n", Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(5) switch
    {
        0 => Line(3),
        1 => "- " + Line(2) + "\n- " + Line(2),
        2 => "> " + Table().Replace("\n", "\n> ", StringComparison.Ordinal),
        _ => Table(),
    }));

    private string Table()
    {
        var width = random.Next(1, 5);
        var isOpen = width > 1 && random.Next(3) == 0;
        var before = random.Next(6) == 0 ? Line(2) + "\n" : "";
        var rows = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Row(Enumerable.Range(0, width).Select(_ => Cell()), isOpen));
        var head = Row(Enumerable.Range(0, width).Select(_ => Piece()), isOpen);
        return before + string.Join('\n', [head, Row(Enumerable.Range(0, width).Select(_ => Dashes(isOpen)), isOpen), .. rows]);
    }

    private string Row(IEnumerable<string> cells, bool isOpen)
    {
        var bar = random.Next(3) switch { 0 => "|", 1 => " |  ", _ => " | " };
        var row = string.Join(bar, cells);
        return isOpen ? row : "|" + Blanks() + row + Blanks() + "|" + Blanks();
    }

    private string Blanks() => new(' ', random.Next(3));

    // One dash at the beginning of a line begins a list there and a table here, which is a difference of its own.
    private string Dashes(bool isOpen) => (random.Next(3) == 0 ? ":" : "") + new string('-', random.Next(isOpen ? 2 : 1, 6)) + (random.Next(3) == 0 ? ":" : "");

    private string Cell() => random.Next(8) switch
    {
        0 => "",
        1 => "a \\| b",
        2 => "`x \\| y`",
        3 => "**b** \\\\ c",
        _ => Line(2),
    };

    private string Line(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Piece()));

    private string Piece() => random.Next(12) switch
    {
        0 => $"~~{Word()} {Word()}~~",
        1 => $"~~{Word()}~~{random.Next(10).ToString(CultureInfo.InvariantCulture)}",
        2 => $"*{Word()} ~~{Word()}~~*",
        3 => $"~~**{Word()}** {Word()}~~",
        4 => $"`{Word()} ~~x~~`",
        5 => $"\\~\\~{Word()}",
        6 => $"[{Word()} ~~{Word()}~~](about.html)",
        _ => Word(),
    };

    private string Word() => Words[random.Next(Words.Length)];
}
