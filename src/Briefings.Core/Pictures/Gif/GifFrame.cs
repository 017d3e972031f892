namespace Briefings.Core.Pictures;

/// <summary>One frame of a GIF (GIF89a, 20 to 23).</summary>
/// <param name="Place">Left, top, width and height as the file has them, eight bytes.</param>
/// <param name="IsInterlaced">Whether its rows are in four groups.</param>
/// <param name="Palette">Three bytes a colour; null where it has the palette of the file.</param>
/// <param name="Colours">Set for each colour that a pixel has.</param>
/// <param name="Start">Bits of a colour.</param>
/// <param name="Codes">Its pixels.</param>
/// <param name="Control">How it is shown, four bytes; null for nothing said.</param>
internal sealed record GifFrame(byte[] Place, bool IsInterlaced, byte[]? Palette, bool[] Colours, int Start, byte[] Codes, byte[]? Control)
{
    /// <summary>The colour that is not seen; -1 for none.</summary>
    public int Transparent => Control is { } control && (control[0] & 1) == 1 ? control[3] : -1;
}
