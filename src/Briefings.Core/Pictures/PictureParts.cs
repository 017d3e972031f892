namespace Briefings.Core.Pictures;

/// <summary>What a reader of one format made of a file.</summary>
/// <param name="Bytes">The picture with what is known to be needed, written anew around its pixels, which are as they were.</param>
/// <param name="Width">Pixels as stored.</param>
/// <param name="Height">Pixels as stored.</param>
internal sealed record PictureParts(byte[] Bytes, int Width, int Height)
{
    /// <summary>How the camera was held, 1 to 8 (Exif 2.32, 4.6.4).</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Whether <see cref="Bytes"/> tell the orientation themselves, so that nothing need be turned.</summary>
    public bool TellsOrientation { get; init; }

    /// <summary>Whether the pixels must be drawn anew: colours that are not sRGB, a coding that browsers do not read, bytes that may hold anything.</summary>
    public bool MustBeRedrawn { get; init; }

    /// <summary>Whether there is more than one frame.</summary>
    public bool IsAnimated { get; init; }

    /// <summary>Whether no pixel was changed when the picture was saved.</summary>
    public bool IsLossless { get; init; }
}
