namespace Briefings.Site.Rendering.Engine;

/// <summary>Where the lines of a text begin, read once, so that any number of places can be found in it.</summary>
internal sealed class TextLines
{
    private readonly List<int> starts = [0];
    private readonly int length;

    public TextLines(string text)
    {
        length = text.Length;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>The offset of a place; beyond the text the last one.</summary>
    /// <param name="line">Counted from 1.</param>
    /// <param name="column">Counted from 1.</param>
    public int OffsetOf(int line, int column) =>
        Math.Min(length, starts[Math.Clamp(line - 1, 0, starts.Count - 1)] + Math.Max(0, column - 1));

    /// <summary>The line and column of an offset, counted from 1.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var index = starts.BinarySearch(offset);
        index = index < 0 ? ~index - 1 : index;
        return (index + 1, offset - starts[index] + 1);
    }
}
