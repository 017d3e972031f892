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
        // The stretch of clusters, open so far, that need ActualText: glyphs from, text from and to.
        int spanFrom = -1, spanStart = 0, spanEnd = 0;
        for (var i = 0; i < glyphs.Length;)
        {
            var cluster = glyphs[i].Cluster;
            var next = i + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == cluster)
            {
                next++;
            }

            var end = rightToLeft ? previous : next < glyphs.Length ? glyphs[next].Cluster : run.SourceEnd;
            previous = cluster;
            if (!sayText || SaysItself(glyphs[i..next], run.Source.AsSpan(cluster, end - cluster)))
            {
                FlushSpan(glyphs, ref spanFrom, i, spanStart, spanEnd);
                Show(glyphs[i..next], run.Source.AsSpan(cluster, end - cluster));
            }
            else if (spanFrom < 0)
            {
                (spanFrom, spanStart, spanEnd) = (i, cluster, end);
            }
            else
            {
                (spanStart, spanEnd) = (Math.Min(spanStart, cluster), Math.Max(spanEnd, end));
            }

            i = next;
        }

        FlushSpan(glyphs, ref spanFrom, glyphs.Length, spanStart, spanEnd);
    }

    private void FlushSpan(ReadOnlySpan<ShapedGlyph> glyphs, ref int from, int to, int start, int end)
    {
        if (from < 0)
        {
            return;
        }

        BeginActualText(run.Source[start..end]);
        for (var i = from; i < to; i++)
        {
            Show(glyphs.Slice(i, 1), run.Source.AsSpan(glyphs[i].Cluster, 1));
        }

        EndActualText();
        from = -1;
    }

    /// <summary>Whether the glyphs of a cluster say its text by ToUnicode alone; gives them their text where they have none yet.</summary>
    private readonly bool SaysItself(ReadOnlySpan<ShapedGlyph> cluster, scoped ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[Math.Min(text.Length, 64)];
        if (text.ContainsAny(Ignored) && text.Length <= kept.Length)
        {
            var length = 0;
            foreach (var c in text)
            {
                if (!Ignored.Contains(c))
                {
                    kept[length++] = c;
                }
            }

            text = kept[..length];
        }

        if (text is "\u00A0")
        {
            text = " ";
        }

        var says = true;
        foreach (var glyph in cluster)
        {
            says &= font.TryMap(glyph.Id, text);
        }

        return says && cluster.Length == 1 && !text.IsEmpty && text[0] is not (>= '\uE000' and <= '\uF8FF');
    }

    private void Show(ReadOnlySpan<ShapedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        foreach (var glyph in glyphs)
        {
            font.Use(glyph.Id);
            SetRise(glyph.OffsetY);
            var adjustment = (long)Math.Round(at - (pen + (glyph.OffsetX * thousandths)));
            if (adjustment != 0)
            {
                EndString();
                BeginArray();
                output.Int(adjustment);
                at -= adjustment;
            }

            BeginString();
            output.Escaped((byte)(glyph.Id >> 8)).Escaped((byte)glyph.Id);
            at += (run.Face.Advance(glyph.Id) * thousandths) + letterSpacing;
            pen += (glyph.Advance * thousandths) + (glyph.Advance != 0 ? letterSpacing : 0);
        }

        if (wordSpacing != 0 && text is " " or "\u00A0")
        {
            pen += wordSpacing;
        }
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
