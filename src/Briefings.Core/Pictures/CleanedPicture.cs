namespace Briefings.Core.Pictures;

/// <summary>What came of a file: one of the two.</summary>
/// <param name="Picture">The picture; null where it can't be published.</param>
/// <param name="Fault">Why it can't.</param>
public sealed record CleanedPicture(CleanPicture? Picture, PictureProblem? Fault);
