namespace Briefings.Pdf;

/// <summary>The glyphs of one face that a document uses, and the text that each stands for (ToUnicode, ISO 32000-1, 9.10.3).</summary>
internal sealed class FontUsage(FontFace face, int index)
{
    private readonly string?[] texts = new string?[face.GlyphCount];
    private readonly bool[] used = new bool[face.GlyphCount];

    public FontFace Face { get; } = face;

    /// <summary>The number in its resource name.</summary>
    public int Index { get; } = index;

    /// <summary>Whether the glyph for missing characters was drawn.</summary>
    public bool DrewMissingGlyph { get; private set; }

    public void Use(ushort glyph)
    {
        used[glyph] = true;
        DrewMissingGlyph |= glyph == 0;
    }

    /// <summary>Gives a glyph the text that it stands for, unless it stands for another already.</summary>
    /// <returns>Whether the glyph by itself says this text.</returns>
    public bool TryMap(ushort glyph, ReadOnlySpan<char> text)
    {
        ref var known = ref texts[glyph];
        if (known is null)
        {
            known = text.Length == 1 && text[0] < SingleCharacters.Length ? SingleCharacters[text[0]] : text.ToString();
            return true;
        }

        return text.SequenceEqual(known);
    }

    public string? TextOf(ushort glyph) => texts[glyph];

    /// <summary>The glyphs used, in order.</summary>
    public ushort[] UsedGlyphs()
    {
        var count = used.AsSpan().Count(true);
        var glyphs = new ushort[count];
        for (int glyph = 0, n = 0; n < count; glyph++)
        {
            if (used[glyph])
            {
                glyphs[n++] = (ushort)glyph;
            }
        }

        return glyphs;
    }

    private static readonly string[] SingleCharacters = [.. Enumerable.Range(0, 0x250).Select(c => ((char)c).ToString())];
}
