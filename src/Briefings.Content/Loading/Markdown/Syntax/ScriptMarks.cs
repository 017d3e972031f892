using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Keeps signs that raise or lower nothing from Markdig's reader of emphasis: as in Pandoc, nothing between <c>^</c> and <c>^</c> or
/// <c>~</c> and <c>~</c> may be a blank, and, as with its dollar signs, no digit may follow the second. Otherwise "10^6 or 10^7"
/// and "20~30% … 40~50%" would lose their signs and say other figures.
/// </summary>
internal sealed class ScriptMarks : InlineParser
{
    public ScriptMarks() => OpeningCharacters = ['^', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (slice.PeekChar() == sign || slice.PeekCharExtra(-1) == sign)
        {
            return false;
        }

        if (processor.ParserStates[Index] is not Pairs pairs || pairs.Text != slice.Text)
        {
            processor.ParserStates[Index] = pairs = new Pairs(slice.Text);
        }

        if (pairs.Closes(slice.Start))
        {
            return false;
        }

        var close = slice.Start + 1;
        while (close <= slice.End && slice.Text[close] is var each && each != sign && !char.IsWhiteSpace(each))
        {
            close += each == '\\' && close < slice.End && slice.Text[close + 1] == sign ? 2 : 1;
        }

        if (close <= slice.End && slice.Text[close] == sign && close > slice.Start + 1
            && !(close < slice.End && (slice.Text[close + 1] == sign || char.IsDigit(slice.Text[close + 1]))))
        {
            pairs.Expect(close);
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start)) { Span = new SourceSpan(position, position), Line = line, Column = column, IsClosed = true };
        slice.SkipChar();
        return true;
    }

    private sealed class Pairs(string text)
    {
        private readonly HashSet<int> closing = [];

        public string Text { get; } = text;

        public void Expect(int at) => closing.Add(at);

        public bool Closes(int at) => closing.Remove(at);
    }
}
