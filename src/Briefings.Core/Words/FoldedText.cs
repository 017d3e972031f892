using System.Globalization;
using System.Text;

namespace Briefings.Core.Words;

/// <summary>
/// A text folded as <see cref="Folding.Fold"/> folds it, that still knows which signs of the text each folded sign came from. One object
/// reads many texts one after the other and keeps its memory, so that searching a whole collection costs none.
/// </summary>
public sealed class FoldedText
{
    private const string Blank = " ";

    // What a code point of the basic plane folds to, found once; two threads that find it at the same time find the same.
    private static readonly string?[] Known = new string?[0x10000];

    private char[] folded = new char[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];

    /// <summary>How many signs the folded text has.</summary>
    public int Length { get; private set; }

    /// <summary>The folded text; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, Length);

    /// <summary>Folds a text.</summary>
    public void Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Length = 0;
        var blankFrom = -1;
        for (var at = 0; at < text.Length;)
        {
            var each = text[at];
            string made;
            var next = at + 1;
            if (each < 0x80)
            {
                made = Known[each] ??= Fold(new Rune(each));
            }
            else if (Rune.TryGetRuneAt(text, at, out var rune))
            {
                next = at + rune.Utf16SequenceLength;
                made = rune.IsBmp ? Known[rune.Value] ??= Fold(rune) : Fold(rune);
            }
            else
            {
                made = Rune.ReplacementChar.ToString();
            }

            foreach (var sign in made)
            {
                if (sign == ' ')
                {
                    blankFrom = blankFrom < 0 && Length > 0 ? at : blankFrom;
                    continue;
                }

                if (blankFrom >= 0)
                {
                    Add(' ', blankFrom, at);
                    blankFrom = -1;
                }

                Add(sign, at, next);
            }

            at = next;
        }
    }

    /// <summary>Where in the text the sign begins that became the folded sign at <paramref name="index"/>.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Where in the text that sign ends; accents that stand after it as signs of their own are not counted in.</summary>
    public int EndOf(int index) => ends[index];

    /// <summary>Whether a sign of the text begins at this folded sign: the second <c>s</c> that comes of <c>ß</c> begins none.</summary>
    public bool Begins(int index) => index == 0 || starts[index] != starts[index - 1];

    /// <summary>Whether a sign of the text ends before this folded sign.</summary>
    public bool Ends(int index) => index == Length || starts[index] != starts[index - 1];

    private void Add(char sign, int start, int end)
    {
        if (Length == folded.Length)
        {
            Array.Resize(ref folded, Length * 2);
            Array.Resize(ref starts, Length * 2);
            Array.Resize(ref ends, Length * 2);
        }

        (folded[Length], starts[Length], ends[Length]) = (sign, start, end);
        Length++;
    }

    // Between two letters, since blanks at the ends of a text fold away.
    private static string Fold(Rune rune) =>
        Rune.IsWhiteSpace(rune) ? Blank
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control ? ""
        : Folding.Fold($"x{rune}x")[1..^1];
}
