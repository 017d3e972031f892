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
    private readonly ReadOnlySpan<ShapedGlyph> glyphs;
    private readonly Span<ushort> codes;
    private readonly bool rightToLeft;
    private readonly double thousandths;
    private readonly double letterSpacing;
    private readonly double wordSpacing;
    private double spacing;
    private double pen;
    private double at;
    private bool inArray;
    private bool inString;
    private int rise;

    private TextEncoder(ByteWriter output, FontUsage font, ShapedRun run, TextPaint paint, Span<ushort> codes)
    {
        this.output = output;
        this.font = font;
        this.run = run;
        this.codes = codes;
        glyphs = run.Glyphs;
        rightToLeft = run.Options.Direction == TextDirection.RightToLeft;
        thousandths = 1000.0 / run.Face.UnitsPerEm;
        letterSpacing = paint.LetterSpacing * 1000 / run.Size;
        spacing = letterSpacing;
        wordSpacing = paint.WordSpacing * 1000 / run.Size;
    }

    public static void Write(ByteWriter output, FontUsage font, ShapedRun run, TextPaint paint)
    {
        var codes = ArrayPool<ushort>.Shared.Rent(run.Glyphs.Length);
        var encoder = new TextEncoder(output, font, run, paint, codes);
        // A single glyph, such as the hyphen of a line break, says its text by a code of its own (ISO 32000-1, 14.8.2.2.3): that is smaller, and
        // poppler loses what follows a span within marked content when it lists the structure.
        if (paint.ActualText is [not (>= '\uE000' and <= '\uF8FF'), ..] text && encoder.glyphs.Length == 1 && font.TryCode(encoder.glyphs[0].Id, text, out codes[0]))
        {
            encoder.Show(0, 1, ends: false);
        }
        else if (paint.ActualText is { } actual)
        {
            encoder.BeginActualText(actual);
            encoder.Groups(sayText: false);
            encoder.EndActualText();
        }
        else
        {
            encoder.Groups(sayText: true);
        }

        encoder.SetRise(0);
        encoder.EndArray();
        ArrayPool<ushort>.Shared.Return(codes);
    }

    private void Groups(bool sayText)
    {
        var previous = run.SourceEnd;
        // The stretch of groups, open so far, that need ActualText: glyphs from, text from and to.
        int spanFrom = -1, spanStart = 0, spanEnd = 0;
        for (var i = 0; i < glyphs.Length;)
        {
            var next = GroupEnd(i);
            var start = rightToLeft ? glyphs[next - 1].Cluster : glyphs[i].Cluster;
            var end = rightToLeft ? previous : next < glyphs.Length ? glyphs[next].Cluster : run.SourceEnd;
            previous = start;
            if (FindCodes(i, next, start, end) || !sayText)
            {
                FlushSpan(ref spanFrom, i, spanStart, spanEnd);
                Show(i, next, ends: false);
            }
            else
            {
                // Right to left, each group has a span of its own: poppler turns the letters of a longer one around.
                if (rightToLeft)
                {
                    FlushSpan(ref spanFrom, i, spanStart, spanEnd);
                }

                spanStart = spanFrom < 0 ? start : spanStart;
                spanFrom = spanFrom < 0 ? i : spanFrom;
                spanEnd = end;
            }

            i = next;
        }

        FlushSpan(ref spanFrom, glyphs.Length, spanStart, spanEnd);
    }

    /// <summary>Where the group that begins at a glyph ends: a cluster, with the marks above and below it, which may be clusters of their own.</summary>
    private readonly int GroupEnd(int start)
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
        while (end < glyphs.Length && (rightToLeft ? isMark : IsMark(end)));
        return end;
    }

    private readonly bool IsMark(int at)
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

    private void FlushSpan(ref int from, int to, int start, int end)
    {
        if (from < 0)
        {
            return;
        }

        BeginActualText(run.Source[start..end]);
        for (int next; from < to; from = next)
        {
            next = GroupEnd(from);
            Show(from, next, ends: true);
        }

        EndActualText();
        from = -1;
    }

    /// <summary>Finds the codes of a group's glyphs; whether they say its text by ToUnicode alone.</summary>
    private readonly bool FindCodes(int from, int to, int start, int end)
    {
        var group = glyphs[from..to];
        if (group.Length == 1)
        {
            Span<char> kept = stackalloc char[Math.Min(end - start, 64)];
            var text = Kept(run.Source.AsSpan(start, end - start), kept);
            // A private character says nothing without ActualText (ISO 19005-2, 6.2.11.7.3).
            return font.TryCode(group[0].Id, text, out codes[from]) && !text.IsEmpty && text[0] is not (>= '\uE000' and <= '\uF8FF');
        }

        // Glyphs of one cluster stand together, and clusters rise or fall: one walk knows where the text of each ends.
        for (var i = 0; i < group.Length;)
        {
            var cluster = group[i].Cluster;
            var (after, advances) = (i, false);
            for (; after < group.Length && group[after].Cluster == cluster; after++)
            {
                advances |= group[after].Advance != 0;
            }

            var textEnd = rightToLeft ? i > 0 ? group[i - 1].Cluster : end : after < group.Length ? group[after].Cluster : end;
            for (; i < after; i++)
            {
                // A mark that is part of a letter (Arabic dots) says nothing by itself, but must be mapped to something (ISO 14289-1, 7.21.7).
                var own = group[i].Advance == 0 && advances ? "\u200D" : run.Source.AsSpan(cluster, textEnd - cluster);
                font.TryCode(group[i].Id, own, out codes[from + i]);
            }
        }

        return false;
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
    /// <param name="from">Its first glyph.</param>
    /// <param name="to">The glyph after its last.</param>
    /// <param name="ends">
    /// Whether the last glyph shown must end where the group ends. Readers measure ActualText from the start of the first glyph to the end of
    /// the last, and see a space where a mark in the middle of the letter came last.
    /// </param>
    private void Show(int from, int to, bool ends)
    {
        var origin = pen;
        var marks = 0;
        for (var i = from; i < to; i++)
        {
            if (glyphs[i].Advance == 0)
            {
                marks++;
            }
            else
            {
                Glyph(i, pen);
                pen += (glyphs[i].Advance * thousandths) + letterSpacing;
            }
        }

        if (wordSpacing != 0 && to == from + 1 && run.Source[glyphs[from].Cluster] is ' ' or '\u00A0')
        {
            pen += wordSpacing;
        }

        var isSpaced = false;
        for (var i = from; i < to; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Advance != 0)
            {
                origin += (glyph.Advance * thousandths) + letterSpacing;
                continue;
            }

            if (--marks == 0 && ends && to > from + 1)
            {
                isSpaced = true;
                SetSpacing(pen - (origin + ((glyph.OffsetX + run.Face.Advance(glyph.Id)) * thousandths)));
            }

            Glyph(i, origin);
        }

        if (isSpaced)
        {
            SetSpacing(letterSpacing);
        }
    }

    private void Glyph(int index, double origin)
    {
        var glyph = glyphs[index];
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
        output.Escaped((byte)(codes[index] >> 8)).Escaped((byte)codes[index]);
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
