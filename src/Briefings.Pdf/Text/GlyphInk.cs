using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Briefings.Pdf;

/// <summary>
/// How far the outline of a glyph reaches within a band of heights, by the part of HarfBuzz's C API that walks outlines. The managed
/// wrapper lacks it; its native library has it.
/// </summary>
internal static unsafe partial class GlyphInk
{
    private const string Library = "libHarfBuzzSharp";

    // A curve of a glyph is a few tenths of an em long: its chords lie within a thousandth of it.
    private const int Chords = 12;

    private static readonly nint Functions = MakeFunctions();

    /// <summary>The leftmost and the rightmost place of the outline between two heights, in design units from the glyph's origin; null where nothing of it is there.</summary>
    /// <param name="font">HarfBuzz's font, scaled to design units.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="bottom">The lower edge of the band, in design units above the baseline.</param>
    /// <param name="top">Its upper edge.</param>
    public static (float Left, float Right)? Within(nint font, ushort glyph, float bottom, float top)
    {
        var walk = new Walk { Bottom = bottom, Top = top, Left = float.PositiveInfinity, Right = float.NegativeInfinity };
        hb_font_draw_glyph(font, glyph, Functions, (nint)(&walk));
        return walk.Left <= walk.Right ? (walk.Left, walk.Right) : null;
    }

    private static nint MakeFunctions()
    {
        var functions = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(functions, (nint)(delegate* unmanaged[Cdecl]<nint, Walk*, nint, float, float, nint, void>)&MoveTo, 0, 0);
        hb_draw_funcs_set_line_to_func(functions, (nint)(delegate* unmanaged[Cdecl]<nint, Walk*, nint, float, float, nint, void>)&LineTo, 0, 0);
        hb_draw_funcs_set_quadratic_to_func(functions, (nint)(delegate* unmanaged[Cdecl]<nint, Walk*, nint, float, float, float, float, nint, void>)&QuadraticTo, 0, 0);
        hb_draw_funcs_make_immutable(functions);
        return functions;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint functions, Walk* walk, nint state, float x, float y, nint data) => (walk->X, walk->Y) = (x, y);

    // HarfBuzz closes a contour with a line to its start; cubic curves stand in no glyf table, and come as lines where none is set for them.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint functions, Walk* walk, nint state, float x, float y, nint data) => walk->To(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(nint functions, Walk* walk, nint state, float controlX, float controlY, float x, float y, nint data)
    {
        var (startX, startY) = (walk->X, walk->Y);
        for (var i = 1; i <= Chords; i++)
        {
            var t = (float)i / Chords;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            walk->To((a * startX) + (b * controlX) + (c * x), (a * startY) + (b * controlY) + (c * y));
        }
    }

    [LibraryImport(Library)]
    private static partial void hb_font_draw_glyph(nint font, uint glyph, nint functions, nint data);

    [LibraryImport(Library)]
    private static partial nint hb_draw_funcs_create();

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_make_immutable(nint functions);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_move_to_func(nint functions, nint function, nint data, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_line_to_func(nint functions, nint function, nint data, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_quadratic_to_func(nint functions, nint function, nint data, nint destroy);

    // Where a walk along an outline is, and what it saw within its band.
    private struct Walk
    {
        public float X;
        public float Y;
        public float Bottom;
        public float Top;
        public float Left;
        public float Right;

        public void To(float x, float y)
        {
            var (low, high) = (Math.Max(Math.Min(Y, y), Bottom), Math.Min(Math.Max(Y, y), Top));
            if (low <= high)
            {
                // The part of the line within the band lies between where it enters and where it leaves; a level line lies there whole.
                var (one, other) = y == Y ? (X, x) : (At(low, x, y), At(high, x, y));
                Left = Math.Min(Left, Math.Min(one, other));
                Right = Math.Max(Right, Math.Max(one, other));
            }

            (X, Y) = (x, y);
        }

        private readonly float At(float height, float x, float y) => X + ((x - X) * (height - Y) / (y - Y));
    }
}
