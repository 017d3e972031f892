namespace Briefings.Core.Pictures;

/// <summary>A picture that can't be read whole; caught at <see cref="PictureCleaner"/>'s door, where it becomes words for the author.</summary>
/// <param name="problem">What is wrong, as the end of "the picture can't be published: …".</param>
internal sealed class PictureFault(string problem) : Exception(problem)
{
    /// <summary>Words for a file that ends before the picture does.</summary>
    public const string CutOff = "the file is cut off";

    /// <summary>Words for bytes that are not what they should be.</summary>
    public const string Damaged = "a part of the picture is damaged";
}
