namespace Briefings.Core.Pictures;

/// <summary>What is known of a picture once it was read whole.</summary>
/// <param name="Width">Pixels as shown, upright; 0 where there is a fault.</param>
/// <param name="Height">Pixels as shown, upright; 0 where there is a fault.</param>
/// <param name="Fault">Why it can't be published; null where it can.</param>
public sealed record PictureFacts(int Width, int Height, PictureProblem? Fault);
