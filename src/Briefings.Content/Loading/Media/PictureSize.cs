namespace Briefings.Content.Loading.Media;

/// <summary>The size of a picture.</summary>
/// <param name="Width">Pixels; 0 for a drawing without a size of its own.</param>
/// <param name="Height">Pixels; 0 for a drawing without a size of its own.</param>
internal readonly record struct PictureSize(int Width, int Height);
