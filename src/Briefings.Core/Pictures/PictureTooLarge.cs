namespace Briefings.Core.Pictures;

/// <summary>A picture with more pixels than are read; caught at <see cref="PictureCleaner"/>'s door.</summary>
internal sealed class PictureTooLarge(long width, long height) : Exception
{
    public long Width => width;

    public long Height => height;
}
