namespace Briefings.Reports;

/// <summary>
/// What all parts of one stack share: how high what stands below each piece is, and its notes, reckoned once from the last piece up. A
/// stack that goes on over many pages is asked on each of them.
/// </summary>
/// <param name="pieces">The pieces of the whole stack.</param>
internal sealed class StackHeights(IReadOnlyList<Piece> pieces)
{
    private NotePiece[]? notes;
    private int[] notesBefore = [];
    private double[]? below;
    private double tightness;

    /// <summary>
    /// The height of what stands below a piece, with the space between; null where it depends on where on the page that is.
    /// </summary>
    /// <param name="index">The piece.</param>
    /// <param name="piece">The piece, or what is left of it.</param>
    /// <param name="tightness">What part of the space between pieces is left.</param>
    public double? Below(int index, Piece piece, double tightness)
    {
        if (below is null || !this.tightness.Equals(tightness))
        {
            (below, this.tightness) = (Reckon(tightness), tightness);
        }

        if (below.Length == 0 || index + 1 >= pieces.Count)
        {
            return below.Length == 0 ? null : 0;
        }

        return Gap(piece, pieces[index + 1], tightness) + pieces[index + 1].Height + below[index + 1];
    }

    /// <summary>The notes of a piece and all below it.</summary>
    public IReadOnlyList<NotePiece> NotesFrom(int index)
    {
        if (notes is null)
        {
            var all = new List<NotePiece>();
            notesBefore = new int[pieces.Count + 1];
            for (var i = 0; i < pieces.Count; i++)
            {
                all.AddRange(pieces[i].Notes);
                notesBefore[i + 1] = all.Count;
            }

            notes = [.. all];
        }

        var from = notesBefore[Math.Min(index, pieces.Count)];
        return from == notes.Length ? Piece.NoNotes : new ArraySegment<NotePiece>(notes, from, notes.Length - from);
    }

    private double[] Reckon(double tightness)
    {
        var sums = new double[pieces.Count];
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            // What stands in the margin may push lines down, by how much the page says.
            if (pieces[i].Sides.Count > 0)
            {
                return [];
            }

            sums[i] = i + 1 == pieces.Count ? 0 : Gap(pieces[i], pieces[i + 1], tightness) + pieces[i + 1].Height + sums[i + 1];
        }

        return sums;
    }

    private static double Gap(Piece above, Piece piece, double tightness) =>
        (Math.Max(above.After, piece.Before) * tightness) + StackPiece.Hang(piece);
}
