namespace Briefings.Core.Diagnostics;

/// <summary>A place in a file that an author can jump to.</summary>
/// <param name="File">The path as the author knows it: relative to the working folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1; 0 when the finding concerns the file as a whole.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units; 0 when the finding concerns the whole line or file.</param>
public readonly record struct Place(string File, int Line, int Column) : IComparable<Place>
{
    /// <summary>A place that stands for a whole file.</summary>
    public static Place Of(string file) => new(file, 1, 1);

    /// <summary>Orders by file (ordinal), then line, then column.</summary>
    public int CompareTo(Place other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary>The place as editors and CI logs make it clickable: <c>path:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;
}
