namespace Briefings.Core.Pictures;

/// <summary>A raster picture that holds its pixels and nothing else.</summary>
/// <param name="Bytes">The file, for pages and reports.</param>
/// <param name="Kind">Its format.</param>
/// <param name="Width">Pixels as shown, upright.</param>
/// <param name="Height">Pixels as shown, upright.</param>
public sealed record CleanPicture(byte[] Bytes, PictureKind Kind, int Width, int Height)
{
    /// <summary>How the pixels are stored, 1 to 8 (Exif 2.32, 4.6.4); other than 1 for a JPEG only, whose bytes tell it and nothing else.</summary>
    public int Orientation { get; init; } = 1;
}
