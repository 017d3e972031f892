using Briefings.Core.Drawing;

namespace Briefings.Reports.Tests.Lines;

public class LineTests
{
    [Theory]
    [InlineData("one two", "one |two")]
    [InlineData("10 km", "10 km")]
    [InlineData("10 kmx", "10 |kmx")]
    [InlineData("12 000 litres", "12 000 |litres")]
    [InlineData("in 2025 300 fell", "in |2025 |300 |fell")]
    [InlineData("« quoi » ; non", "« quoi » ; |non")]
    [InlineData("10\u00A0km", "10\u00A0km")]
    [InlineData("80–95 %", "80–95 %")]
    [InlineData("Ségou–Mopti", "Ségou–|Mopti")]
    [InlineData("well-known", "well-|known")]
    [InlineData("-5 degrees", "-5 |degrees")]
    [InlineData("a — b", "a |— |b")]
    [InlineData("quoi ?", "quoi ?")]
    [InlineData("and/or", "and/|or")]
    [InlineData("14/15 May 2025", "14/15 May |2025")]
    [InlineData("un non\u2011dit", "un |non\u2011dit")]
    [InlineData("un\u00ADbreak", "un\u00AD|break")]
    [InlineData("https://www.example.org/a/b?c=d", "https://|www|.example|.org/|a/|b|?c|=d")]
    public void Lines_end_where_they_may(string text, string expected)
    {
        var breaks = LineBreaks.Find(text);
        string.Concat(text.Select((c, i) => (breaks[i] != LineBreakKind.None ? "|" : "") + c)).ShouldBe(expected);
    }

    [Fact]
    public void Lines_differ_less_than_a_greedy_breaker_would_make_them()
    {
        // Greedy: "aaa bb" / "cc" / "ddddd": the second line is nearly empty.
        var text = new Monospace("aaa bb cc ddddd");
        LineBreaker.Break(text, 6, justified: false).Select(span => text.Text[span.Start..span.End].TrimEnd()).ShouldBe(["aaa", "bb cc", "ddddd"]);
    }

    [Theory]
    [InlineData("what the fall means for the road to A", 32, "what the fall means|for the road to A")]
    [InlineData("one line", 32, "one line")]
    [InlineData("incomprehensibility is a", 20, "incomprehensibility|is a")]
    public void A_title_is_set_in_lines_of_about_one_length(string text, double width, string expected)
    {
        var title = new Monospace(text);
        string.Join('|', LineBreaker.Balance(title, width).Select(span => text[span.Start..span.End].TrimEnd())).ShouldBe(expected);
    }

    [Fact]
    public void A_word_that_no_line_holds_is_cut_and_nothing_is_lost()
    {
        var text = new Monospace("a " + new string('x', 25) + " b");
        var lines = LineBreaker.Break(text, 10, justified: false);
        string.Concat(lines.Select(span => text.Text[span.Start..span.End])).ShouldBe(text.Text);
        lines.Max(span => text.Text[span.Start..span.End].TrimEnd().Length).ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void A_word_that_is_cut_gets_a_hyphen_and_an_address_none()
    {
        var word = new Monospace("a " + new string('x', 25) + ". b");
        var lines = LineBreaker.Break(word, 10, justified: false);
        lines.Where(line => line.Hyphen).Count().ShouldBeGreaterThan(1);
        lines.ShouldAllBe(line => line.End - line.Start + (line.Hyphen ? 1 : 0) <= 11);
        lines.ShouldAllBe(line => word.Text[line.Start] != '.');
        var number = new Monospace(new string('7', 25));
        LineBreaker.Break(number, 10, justified: false).ShouldAllBe(line => !line.Hyphen);
    }

    [Fact]
    public void A_typed_hyphen_counts_among_those_in_a_row()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var words = Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? "ab-cd" : string.Concat(Enumerable.Repeat("abc", random.Next(1, 5)))).ToArray();
            var text = new Monospace(string.Join(' ', words), syllable: 3);
            var lines = LineBreaker.Break(text, random.Next(16, 40), justified: true);
            var ends = string.Concat(lines.Select(line => line.Hyphen || text.Text[line.End - 1] == '-' ? '-' : '.'));
            ends.ShouldNotContain("---", Case.Sensitive, $"round {round}");
        }
    }

    [Fact]
    public void A_line_break_that_was_asked_for_is_there()
    {
        var text = new Monospace("one" + LineBreaks.LineEnd + "two three");
        LineBreaker.Break(text, 100, justified: false).Select(span => (span.Start, span.Last)).ShouldBe([(0, true), (4, true)]);
    }

    [Theory]
    [InlineData("abc", "000")]
    [InlineData("abc אבג 12", "0000111122")]
    [InlineData("אבג abc 12", "1111222222")]
    [InlineData("العام 2025 كان", "11111122221111")]
    [InlineData("أكثر من 80 شاحنة", "1111111122111111")]
    public void Levels_follow_the_bidirectional_algorithm(string text, string expected) =>
        string.Concat(Bidi.Levels(text, 0, out _).Select(level => (char)('0' + level))).ShouldBe(expected);

    [Theory]
    [InlineData("#abc", "#aabbcc")]
    [InlineData("mix(#000000, #ffffff, 50%)", "#808080")]
    [InlineData("on(#ffff00)", "#000000")]
    [InlineData("on(#000080)", "#ffffff")]
    [InlineData("mix(on(#000000), #000000, 100%)", "#ffffff")]
    public void Colours_are_reckoned(string expression, string expected) =>
        ColourExpression.Evaluate(expression, static _ => null).ShouldBe(Colour.Parse(expected));

    // Forty small letters and syllables of three letters: each line could end in a hyphen, and looks best so.
    [Fact]
    public void No_more_than_two_lines_in_a_row_end_in_hyphens_and_the_last_is_no_piece_of_a_word()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var words = Enumerable.Range(0, 40).Select(_ => string.Concat(Enumerable.Repeat("abc", random.Next(1, 5)))).ToArray();
            var text = new Monospace(string.Join(' ', words), syllable: 3);
            var lines = LineBreaker.Break(text, random.Next(13, 40), justified: round % 2 == 0);
            string.Concat(lines.Select(span => text.Text[span.Start..span.End])).ShouldBe(text.Text);
            for (var i = 2; i < lines.Count; i++)
            {
                (lines[i].Hyphen && lines[i - 1].Hyphen && lines[i - 2].Hyphen).ShouldBeFalse($"round {round}, line {i}");
            }

            (lines.Count > 1 && lines[^2].Hyphen && !text.Text[lines[^1].Start..].Contains(' ', StringComparison.Ordinal)).ShouldBeFalse($"round {round}");
        }
    }

    [Fact]
    public void Where_hyphens_are_spared_no_word_is_divided_that_leaves_half_a_line()
    {
        var random = new Random(2);
        var (spared, other) = (0, 0);
        for (var round = 0; round < 200; round++)
        {
            var words = Enumerable.Range(0, 20).Select(_ => string.Concat(Enumerable.Repeat("abc", random.Next(1, 4)))).ToArray();
            var text = new Monospace(string.Join(' ', words), syllable: 3);
            var width = random.Next(20, 40);
            spared += LineBreaker.Break(text, width, justified: false, sparing: true).Count(line => line.Hyphen);
            other += LineBreaker.Break(text, width, justified: false).Count(line => line.Hyphen);
        }

        spared.ShouldBe(0);
        other.ShouldBeGreaterThan(20);
        // A line that would hold next to nothing still ends in one, and so does one that is too narrow for its word.
        LineBreaker.Break(new Monospace("a abcabcabcabc abcabc", syllable: 3), 13, justified: false, sparing: true).Count(line => line.Hyphen).ShouldBe(1);
        LineBreaker.Break(new Monospace("abcabcabc", syllable: 3), 7, justified: false, sparing: true).Count(line => line.Hyphen).ShouldBe(1);
    }

    [Fact]
    public void The_last_line_is_more_than_a_short_word()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var words = Enumerable.Range(0, 40).Select(_ => new string('x', random.Next(1, 8))).Append("x");
            var text = new Monospace(string.Join(' ', words));
            var lines = LineBreaker.Break(text, random.Next(25, 60), justified: false);
            (lines[^1].End - lines[^1].Start).ShouldBeGreaterThan(3, $"round {round}");
        }
    }

    [Theory]
    [InlineData("one two three", 7, 2, 0)]
    [InlineData("one two three", 20, 1, 0)]
    [InlineData("one two three", 4, 4, 1)]
    [InlineData("abcdefghij", 4, 3, 1)]
    [InlineData("one\u2028two three", 20, 2, 0)]
    public void Lines_are_counted_before_they_are_set(string text, double width, int lines, int divided) =>
        LineBreaker.Count(new Monospace(text), width).ShouldBe((lines, divided));

    [Theory]
    [InlineData("en", "hyphenation", "hy-phen-ation")]
    [InlineData("en-GB", "transportation", "trans-port-a-tion")]
    [InlineData("en", "associate", "as-so-ciate")]
    [InlineData("en", "project", "project")]
    [InlineData("en", "Bamako JNIM3 counter-terrorism example.org/something", "Bamako JNIM3 counter-terrorism example.org/something")]
    [InlineData("en", "(government’s) information.", "(gov-ern-ment’s) in-for-ma-tion.")]
    [InlineData("fr", "l’approvisionnement", "l’ap-pro-vi-sion-ne-ment")]
    [InlineData("fr", "l’état déstabilisation", "l’état dé-sta-bi-li-sa-tion")]
    [InlineData("ar", "hyphenation", "hyphenation")]
    public void Words_are_divided_as_their_language_does(string language, string text, string expected)
    {
        var breaks = new LineBreakKind[text.Length + 1];
        Hyphenator.For(language)?.Mark(text, 0, text.Length, breaks);
        string.Concat(text.Select((c, i) => (breaks[i] == LineBreakKind.Hyphen ? "-" : "") + c)).ShouldBe(expected);
    }

    private sealed class Monospace(string text, int syllable = 0) : ILineText
    {
        public string Text => text;

        public LineBreakKind[] Breaks { get; } = Find(text, syllable);

        public double[] Advances { get; } = [.. Enumerable.Range(0, text.Length + 1).Select(i => (double)i)];

        public double HyphenWidth => 1;

        public double Em => 1;

        public bool LettersGive => true;

        public bool CutsWithHyphen(int position) => char.IsLetter(text[position - 1]) && char.IsLetter(text[position]);

        private static LineBreakKind[] Find(string text, int syllable)
        {
            var breaks = LineBreaks.Find(text);
            for (int i = 1, letter = 0; syllable > 0 && i < text.Length; i++)
            {
                letter = text[i] == ' ' ? -1 : letter + 1;
                breaks[i] = letter > 0 && letter % syllable == 0 ? LineBreakKind.Hyphen : breaks[i];
            }

            return breaks;
        }
    }
}
