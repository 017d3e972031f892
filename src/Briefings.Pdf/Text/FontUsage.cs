namespace Briefings.Pdf;

/// <summary>
/// The glyphs of one face that a document uses, and the text that each stands for (ToUnicode, ISO 32000-1, 9.10.3). A glyph's code is its id;
/// where it stands for another text too (a small capital for "A" and "a", an Arabic letter without its dots), that has a code of its own
/// beyond all ids, so that every reader finds the right text, also those that do not know ActualText.
/// </summary>
internal sealed class FontUsage(FontFace face, int index)
{
    private static readonly string[] SingleCharacters = [.. Enumerable.Range(0, 0x700).Select(c => ((char)c).ToString())];

    private readonly string?[] texts = new string?[face.GlyphCount];
    private readonly List<(ushort Glyph, string Text)> more = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> moreCodes = [];

    public FontFace Face { get; } = face;

    /// <summary>The number in its resource name.</summary>
    public int Index { get; } = index;

    /// <summary>Whether the glyph for missing characters was drawn.</summary>
    public bool DrewMissingGlyph => texts[0] is not null;

    /// <summary>Whether codes are something else than glyph ids for some glyphs.</summary>
    public bool HasMoreCodes => more.Count > 0;

    /// <summary>The code that shows a glyph and says a text.</summary>
    /// <returns>False where all codes are taken: the code then says another text.</returns>
    public bool TryCode(ushort glyph, ReadOnlySpan<char> text, out ushort code)
    {
        code = glyph;
        ref var known = ref texts[glyph];
        if (known is null || text.SequenceEqual(known))
        {
            known ??= Intern(text);
            return true;
        }

        var key = (glyph, Intern(text));
        if (moreCodes.TryGetValue(key, out code))
        {
            return true;
        }

        if (texts.Length + more.Count > ushort.MaxValue)
        {
            code = glyph;
            return false;
        }

        code = (ushort)(texts.Length + more.Count);
        more.Add(key);
        moreCodes.Add(key, code);
        return true;
    }

    /// <summary>The codes used, in order.</summary>
    public FontCode[] UsedCodes()
    {
        var codes = new List<FontCode>();
        for (var glyph = 0; glyph < texts.Length; glyph++)
        {
            if (texts[glyph] is { } text)
            {
                codes.Add(new((ushort)glyph, (ushort)glyph, text));
            }
        }

        for (var i = 0; i < more.Count; i++)
        {
            codes.Add(new((ushort)(texts.Length + i), more[i].Glyph, more[i].Text));
        }

        return [.. codes];
    }

    private static string Intern(ReadOnlySpan<char> text) =>
        text.Length == 1 && text[0] < SingleCharacters.Length ? SingleCharacters[text[0]] : text.ToString();
}

/// <summary>A code (CID) of a font: the glyph that it shows and the text that it says.</summary>
internal readonly record struct FontCode(ushort Code, ushort Glyph, string Text);
