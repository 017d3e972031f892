using System.Runtime.InteropServices;

namespace Briefings.Pdf;

/// <summary>
/// The part of HarfBuzz's C API that cuts a font down to some glyphs. The managed wrapper lacks it; its native library has it.
/// </summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";

    // hb-subset.h: hb_subset_flags_t and hb_subset_sets_t.
    private const uint NoHinting = 0x1;
    private const uint RetainGlyphIds = 0x2;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTables = 3;

    // Neither these nor what HarfBuzz does not know is asked for by ISO 32000-1, 9.9 in a CIDFontType2 font program.
    private static readonly uint[] Dropped =
        [.. ((string[])["cmap", "name", "OS/2", "post", "GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "gasp", "kern", "VDMX", "hdmx", "LTSH", "meta", "vhea", "vmtx"]).Select(Tag)];

    /// <summary>A face that subsets faster; it may be shared between threads until <see cref="Free"/> ends it.</summary>
    public static nint Preprocess(nint face) => hb_subset_preprocess(face);

    /// <summary>Frees what <see cref="Preprocess"/> made.</summary>
    public static void Free(nint face) => hb_face_destroy(face);

    /// <summary>The font file with only these glyphs (and those they are made of), ids kept.</summary>
    public static unsafe byte[] Subset(nint face, ReadOnlySpan<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == 0)
        {
            throw new InsufficientMemoryException("HarfBuzz made no subset input.");
        }

        nint subset = 0, blob = 0;
        try
        {
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphIds | NotdefOutline | NoLayoutClosure);
            var set = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
            {
                hb_set_add(set, glyph);
            }

            var drop = hb_subset_input_set(input, DropTables);
            foreach (var tag in Dropped)
            {
                hb_set_add(drop, tag);
            }

            subset = hb_subset_or_fail(face, input);
            if (subset == 0)
            {
                throw new FontFormatException("HarfBuzz could not make a subset of the face");
            }

            blob = hb_face_reference_blob(subset);
            var bytes = hb_blob_get_data(blob, out var length);
            return new ReadOnlySpan<byte>(bytes, (int)length).ToArray();
        }
        finally
        {
            if (blob != 0)
            {
                hb_blob_destroy(blob);
            }

            if (subset != 0)
            {
                hb_face_destroy(subset);
            }

            hb_subset_input_destroy(input);
        }
    }

    private static uint Tag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    [LibraryImport(Library)]
    private static partial nint hb_subset_preprocess(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int set);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static unsafe partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
