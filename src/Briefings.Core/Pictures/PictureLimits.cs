namespace Briefings.Core.Pictures;

/// <summary>How much a picture may ask for, on pages and in reports alike.</summary>
public static class PictureLimits
{
    /// <summary>The most pixels of a picture: 200 MB once unpacked, a sheet of A2 in print quality.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>The most pixels of all frames of an animation together, which are read one after the other.</summary>
    public const long MostMovingPixels = 100_000_000;

    /// <summary>The most pixels along a side; the formats and browsers end at 65,535 at most.</summary>
    public const int LongestSide = 65_000;

    /// <summary>Refuses a picture of another size; called before anything is unpacked.</summary>
    /// <exception cref="PictureTooLarge">It has more pixels than that.</exception>
    internal static void Hold(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new PictureFault("it has no size");
        }

        if (width > LongestSide || height > LongestSide || width * height > MostPixels)
        {
            throw new PictureTooLarge(width, height);
        }
    }

    /// <summary>Refuses an animation of more pixels; called with each frame.</summary>
    /// <exception cref="PictureTooLarge">It has more pixels than that.</exception>
    internal static void HoldFrames(long width, long height, long pixels)
    {
        if (pixels > MostMovingPixels)
        {
            throw new PictureTooLarge(width, height);
        }
    }
}
