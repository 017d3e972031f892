namespace Briefings.Core.Pictures;

/// <summary>Why a picture can't be published.</summary>
/// <param name="Words">What is wrong, as a part of a sentence.</param>
/// <param name="IsTooLarge">Whether it is whole and only has too many pixels.</param>
/// <param name="IsOther">Whether it is no picture at all, or one of a format that is not read.</param>
public sealed record PictureProblem(string Words, bool IsTooLarge = false, bool IsOther = false);
