using Briefings.Testing;

namespace Briefings.Pdf.Tests;

/// <summary>The faces that reports are set in.</summary>
internal static class Fonts
{
    public static FontFace Serif { get; } = Load("SourceSerif4-Regular");

    public static FontFace SerifItalic { get; } = Load("SourceSerif4-Italic");

    public static FontFace SerifBold { get; } = Load("SourceSerif4-SemiBold");

    public static FontFace Sans { get; } = Load("Inter-Regular");

    public static FontFace SansBold { get; } = Load("Inter-SemiBold");

    public static FontFace Arabic { get; } = Load("NotoNaskhArabic-Regular");

    private static FontFace Load(string name) => FontFace.Load(Repository.Path("templates", "reports", "fonts", name + ".ttf"));
}
