using System.Buffers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefings.Content.Loading.Markdown.Syntax;

/// <summary>
/// Reads the bullets of word processors as signs of list items, so that what Word pastes is the list that its author sees. A dash and a
/// middle dot stand in sentences too: before a blank they begin a list only where the line after begins with the same.
/// </summary>
internal sealed class PastedBulletParser : ListItemParser
{
    /// <summary>Signs that are nothing but bullets; those above U+F000 are of the faces Symbol and Wingdings.</summary>
    public static readonly SearchValues<char> Sure = SearchValues.Create("•‣▪◦●○■➢►▸⁃∙\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF071\uF02D");

    /// <summary>Signs that are something else as well.</summary>
    public static readonly SearchValues<char> Unsure = SearchValues.Create("–·");

    public PastedBulletParser() => OpeningCharacters = [.. "•‣▪◦●○■➢►▸⁃∙\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF071\uF02D–·"];

    /// <summary>Whether a list is one of these.</summary>
    public static bool Made(ListBlock list) => !list.IsOrdered && (Sure.Contains(list.BulletType) || Unsure.Contains(list.BulletType));

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        var sign = state.CurrentChar;
        result = new ListInfo(sign);
        // A row of them is a line between paragraphs.
        if (state.Line.AsSpan()[1..].TrimStart(" \t").StartsWith([sign]))
        {
            return false;
        }

        if (state.PeekChar(1) is not (' ' or '\t') || (Unsure.Contains(sign) && state.PeekChar(1) == ' ' && pendingBulletType != sign && !BeginsRun(state, sign)))
        {
            return false;
        }

        state.NextChar();
        return true;
    }

    // Not in the middle of a sentence, and not alone: "– who, when" below a quote says who said it.
    private static bool BeginsRun(BlockProcessor state, char sign)
    {
        if (state.CurrentBlock is ParagraphBlock { Lines.Count: > 0 } paragraph
            && state.IsOpen(paragraph)
            && !paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.AsSpan().TrimEnd().EndsWith(":"))
        {
            return false;
        }

        var next = LineBehind(state.Line.Text, state.Line.End + 1);
        next = next.IsEmpty ? LineBehind(state.Line.Text, state.Line.End + 1, lines: 2) : next;
        return next.Length > 1 && next[0] == sign && next[1] is ' ' or '\t';
    }

    // A line further on, without the signs of quotes and the blanks before its words.
    private static ReadOnlySpan<char> LineBehind(string text, int at, int lines = 1)
    {
        var rest = text.AsSpan(Math.Min(at, text.Length));
        for (; lines > 0 && rest.IndexOf('\n') is >= 0 and var end; lines--)
        {
            rest = rest[(end + 1)..];
        }

        var length = rest.IndexOf('\n');
        return lines > 0 ? [] : (length < 0 ? rest : rest[..length]).TrimStart("> \t").TrimEnd("\r \t");
    }
}
