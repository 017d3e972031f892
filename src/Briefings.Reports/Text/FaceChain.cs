using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>A face and those that are asked, in turn, for characters that it lacks. Immutable but for a memory of answers that are always the same.</summary>
internal sealed class FaceChain(ImmutableArray<(FontFace Face, double Scale)> chain)
{
    private const int Remembered = 0x3000;
    private readonly byte[] answers = new byte[Remembered];
    private readonly ImmutableArray<FontFace> faces = [.. chain.Select(each => each.Face)];

    public ImmutableArray<FontFace> Faces => faces;

    public FontFace Main => faces[0];

    /// <summary>The height of the capitals of the first face, in parts of the size that a style asks for.</summary>
    public double CapHeight => Main.CapHeight * ScaleOf(0);

    /// <summary>How much larger than a style asks for the letters of a face are set.</summary>
    public double ScaleOf(int index) => chain[index].Scale;

    /// <summary>The first face that has a glyph for a code point; −1 for none.</summary>
    public int Find(int codepoint)
    {
        if (codepoint >= Remembered)
        {
            return Ask(codepoint);
        }

        var known = answers[codepoint];
        if (known == 0)
        {
            // Threads may both ask: they get the same answer.
            answers[codepoint] = known = (byte)(Ask(codepoint) + 2);
        }

        return known - 2;
    }

    private int Ask(int codepoint)
    {
        for (var i = 0; i < faces.Length; i++)
        {
            if (faces[i].HasGlyph(codepoint))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Finds chains of faces for letters, by the families of a style sheet.</summary>
internal sealed class FaceFinder
{
    private readonly ReportFonts fonts;
    private readonly ImmutableDictionary<string, FaceFamily> families;
    private readonly ConcurrentDictionary<(string Face, bool Bold, bool Italic), FaceChain> chains = new();
    private readonly FontFace? first;

    public FaceFinder(ReportFonts fonts, ImmutableDictionary<string, FaceFamily> families)
    {
        this.fonts = fonts;
        this.families = families;
        first = families.Keys.Order(StringComparer.Ordinal).Select(name => fonts.Find(families[name].Regular)).FirstOrDefault(face => face is not null);
    }

    /// <summary>Files that a family names and that are not there, ordered.</summary>
    public IEnumerable<string> Missing => families.Values
        .SelectMany(family => (string[])[family.Regular, family.Italic, family.Bold, family.BoldItalic])
        .Distinct(StringComparer.Ordinal)
        .Where(file => fonts.Find(file) is null)
        .Order(StringComparer.Ordinal);

    public bool HasAny => first is not null;

    public FaceChain For(CharacterStyle letters) => chains.GetOrAdd((letters.Face, letters.Bold, letters.Italic), key =>
    {
        var found = new List<(FontFace Face, double Scale)>();
        Add(key.Face, key.Bold, key.Italic, found, 0);
        if (found.Count == 0)
        {
            found.Add((first!, 1));
        }

        return new FaceChain([.. found]);
    });

    private void Add(string name, bool bold, bool italic, List<(FontFace Face, double Scale)> found, int depth)
    {
        if (depth > 4 || !families.TryGetValue(name, out var family))
        {
            return;
        }

        var file = (bold, italic) switch
        {
            (true, true) => family.BoldItalic,
            (true, false) => family.Bold,
            (false, true) => family.Italic,
            _ => family.Regular,
        };
        if (fonts.Find(file) is { } face && !found.Exists(each => each.Face == face))
        {
            found.Add((face, family.Scale));
        }

        foreach (var other in family.Fallback)
        {
            Add(other, bold, italic, found, depth + 1);
        }
    }
}
