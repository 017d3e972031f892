using System.Buffers;

namespace Briefings.Pdf;

/// <summary>
/// Writes the glyphs of a run as <c>TJ</c> operators (ISO 32000-1, 9.4.3): glyph ids as two-byte codes, kerning and justification as
/// adjustments, marks above or below by the text rise, and <c>ActualText</c> (14.9.4) around glyphs that alone would not say their text.
/// </summary>
internal ref struct TextEncoder
{
    // Invisible characters that leave no glyph and no text behind. Joiners are kept: they matter to words.
    private static readonly SearchValues<char> Ignored =
        SearchValues.Create("\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    private readonly ByteWriter output;
    private readonly FontUsage font;
    private readonly ShapedRun run;
    private readonly double thousandths;
    private readonly double letterSpacing;
    private readonly double wordSpacing;
    private double spacing;
    private double pen;
    private double at;
    private bool inArray;
    private bool inString;
    private int rise;

    private TextEncoder(ByteWriter output, FontUsage font, ShapedRun run, TextPaint paint)
    {
        this.output = output;
        this.font = font;
        this.run = run;
        thousandths = 1000.0 / run.Face.UnitsPerEm;
        letterSpacing = paint.LetterSpacing * 1000 / run.Size;
        spacing = letterSpacing;
        wordSpacing = paint.WordSpacing * 1000 / run.Size;
    }

    public static void Write(ByteWriter output, FontUsage font, ShapedRun run, TextPaint paint)
    {
        var encoder = new TextEncoder(output, font, run, paint);
        if (paint.ActualText is { } actual)
        {
            encoder.BeginActualText(actual);
            encoder.Glyphs(sayText: false);
            encoder.EndActualText();
        }
        else
        {
            encoder.Glyphs(sayText: true);
        }

        encoder.SetRise(0);
        encoder.EndArray();
    }

    private void Glyphs(bool sayText)
    {
        var glyphs = run.Glyphs;
        var rightToLeft = run.Options.Direction == TextDirection.RightToLeft;
        var previous = run.SourceEnd;
        // The stretch of groups, open so far, that need ActualText: glyphs from, text from and to.
        int spanFrom = -1, spanStart = 0, spanEnd = 0;
        for (var i = 0; i < glyphs.Length;)
        {
            var next = GroupEnd(glyphs, i, rightToLeft);
            var start = rightToLeft ? glyphs[next - 1].Cluster : glyphs[i].Cluster;
            var end = rightToLeft ? previous : next < glyphs.Length ? glyphs[next].Cluster : run.SourceEnd;
            previous = start;
            if (!sayText || SaysItself(glyphs[i..next], start, end))
            {
                FlushSpan(glyphs, ref spanFrom, i, spanStart, spanEnd);
                Show(glyphs[i..next], ends: false);
            }
            else
            {
                // Right to left, each group has a span of its own: poppler turns the letters of a longer one around.
                if (rightToLeft)
                {
                    FlushSpan(glyphs, ref spanFrom, i, spanStart, spanEnd);
                }

                spanStart = spanFrom < 0 ? start : spanStart;
                spanFrom = spanFrom < 0 ? i : spanFrom;
                spanEnd = end;
            }

            i = next;
        }

        FlushSpan(glyphs, ref spanFrom, glyphs.Length, spanStart, spanEnd);
    }

    /// <summary>Where the group that begins at a glyph ends: a cluster, with the marks above and below it, which may be clusters of their own.</summary>
    private static int GroupEnd(ReadOnlySpan<ShapedGlyph> glyphs, int start, bool rightToLeft)
    {
        var end = start;
        bool isMark;
        do
        {
            var cluster = glyphs[end].Cluster;
            isMark = true;
            for (; end < glyphs.Length && glyphs[end].Cluster == cluster; end++)
            {
                isMark &= glyphs[end].Advance == 0;
            }
        }
        while (end < glyphs.Length && (rightToLeft ? isMark : IsMark(glyphs, end)));
        return end;
    }

    private static bool IsMark(ReadOnlySpan<ShapedGlyph> glyphs, int at)
    {
        for (var cluster = glyphs[at].Cluster; at < glyphs.Length && glyphs[at].Cluster == cluster; at++)
        {
            if (glyphs[at].Advance != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void FlushSpan(ReadOnlySpan<ShapedGlyph> glyphs, ref int from, int to, int start, int end)
    {
        if (from < 0)
        {
            return;
        }

        BeginActualText(run.Source[start..end]);
        for (int next; from < to; from = next)
        {
            next = GroupEnd(glyphs, from, run.Options.Direction == TextDirection.RightToLeft);
            Show(glyphs[from..next], ends: true);
        }

        EndActualText();
        from = -1;
    }

    /// <summary>Whether the glyphs of a group say its text by ToUnicode alone; gives them their text where they have none yet.</summary>
    private readonly bool SaysItself(ReadOnlySpan<ShapedGlyph> group, int start, int end)
    {
        if (group.Length == 1)
        {
            Span<char> kept = stackalloc char[Math.Min(end - start, 64)];
            var text = Kept(run.Source.AsSpan(start, end - start), kept);
            return font.TryMap(group[0].Id, text) && !text.IsEmpty && text[0] is not (>= '\uE000' and <= '\uF8FF');
        }

        foreach (var glyph in group)
        {
            // A mark that is part of a letter (Arabic dots) says nothing by itself, but must be mapped to something (ISO 14289-1, 7.21.7).
            var own = glyph.Advance == 0 && SharesCluster(group, glyph) ? "\u200D" : run.Source.AsSpan(glyph.Cluster, ClusterLength(group, glyph.Cluster, end));
            font.TryMap(glyph.Id, own);
        }

        return false;
    }

    private static bool SharesCluster(ReadOnlySpan<ShapedGlyph> group, ShapedGlyph mark)
    {
        foreach (var glyph in group)
        {
            if (glyph.Cluster == mark.Cluster && glyph.Advance != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int ClusterLength(ReadOnlySpan<ShapedGlyph> group, int cluster, int end)
    {
        foreach (var glyph in group)
        {
            if (glyph.Cluster > cluster)
            {
                end = Math.Min(end, glyph.Cluster);
            }
        }

        return end - cluster;
    }

    /// <summary>The text without what is invisible; a no-break space is a space, as they share a glyph.</summary>
    private static ReadOnlySpan<char> Kept(ReadOnlySpan<char> text, Span<char> kept)
    {
        if (text is "\u00A0")
        {
            return " ";
        }

        if (!text.ContainsAny(Ignored) || text.Length > kept.Length)
        {
            return text;
        }

        var length = 0;
        foreach (var c in text)
        {
            if (!Ignored.Contains(c))
            {
                kept[length++] = c;
            }
        }

        return kept[..length];
    }

    /// <summary>Shows a group: letters first, then marks.</summary>
    /// <param name="group">The glyphs, left to right.</param>
    /// <param name="ends">
    /// Whether the last glyph shown must end where the group ends. Readers measure ActualText from the start of the first glyph to the end of
    /// the last, and see a space where a mark in the middle of the letter came last.
    /// </param>
    private void Show(ReadOnlySpan<ShapedGlyph> group, bool ends)
    {
        var start = pen;
        var marks = 0;
        foreach (var glyph in group)
        {
            if (glyph.Advance == 0)
            {
                marks++;
            }
            else
            {
                Glyph(glyph, pen);
                pen += (glyph.Advance * thousandths) + letterSpacing;
            }
        }

        if (wordSpacing != 0 && group.Length == 1 && run.Source[group[0].Cluster] is ' ' or '\u00A0')
        {
            pen += wordSpacing;
        }

        var at = start;
        var isSpaced = false;
        foreach (var glyph in group)
        {
            if (glyph.Advance == 0)
            {
                if (--marks == 0 && ends && group.Length > 1)
                {
                    isSpaced = true;
                    SetSpacing(pen - (at + ((glyph.OffsetX + run.Face.Advance(glyph.Id)) * thousandths)));
                }

                Glyph(glyph, at);
            }
            else
            {
                at += (glyph.Advance * thousandths) + letterSpacing;
            }
        }

        if (isSpaced)
        {
            SetSpacing(letterSpacing);
        }
    }

    private void Glyph(ShapedGlyph glyph, double origin)
    {
        font.Use(glyph.Id);
        SetRise(glyph.OffsetY);
        var adjustment = (long)Math.Round(at - (origin + (glyph.OffsetX * thousandths)));
        if (adjustment != 0)
        {
            EndString();
            BeginArray();
            output.Int(adjustment);
            at -= adjustment;
        }

        BeginString();
        output.Escaped((byte)(glyph.Id >> 8)).Escaped((byte)glyph.Id);
        at += (run.Face.Advance(glyph.Id) * thousandths) + spacing;
    }

    /// <summary>Character spacing (9.3.2), in thousandths of the size.</summary>
    private void SetSpacing(double thousandthsOfSize)
    {
        EndArray();
        var points = Math.Round(thousandthsOfSize * run.Size / 1000, 3);
        output.Real(points).Raw(" Tc\n"u8);
        spacing = points * 1000 / run.Size;
    }

    private void BeginActualText(string text)
    {
        EndArray();
        output.Raw("/Span <</ActualText "u8).Text(text).Raw(">> BDC\n"u8);
    }

    private void EndActualText()
    {
        EndArray();
        output.Raw("EMC\n"u8);
    }

    private void SetRise(int units)
    {
        if (units != rise)
        {
            EndArray();
            output.Real(units * run.Size / run.Face.UnitsPerEm).Raw(" Ts\n"u8);
            rise = units;
        }
    }

    private void BeginArray()
    {
        if (!inArray)
        {
            output.Byte((byte)'[');
            inArray = true;
        }
    }

    private void BeginString()
    {
        BeginArray();
        if (!inString)
        {
            output.Byte((byte)'(');
            inString = true;
        }
    }

    private void EndString()
    {
        if (inString)
        {
            output.Byte((byte)')');
            inString = false;
        }
    }

    private void EndArray()
    {
        EndString();
        if (inArray)
        {
            output.Raw("]TJ\n"u8);
            inArray = false;
        }
    }
}
