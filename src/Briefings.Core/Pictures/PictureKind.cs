namespace Briefings.Core.Pictures;

/// <summary>The formats of raster pictures that pages show.</summary>
public enum PictureKind
{
    /// <summary>ITU-T T.81.</summary>
    Jpeg,

    /// <summary>ISO/IEC 15948, animations included.</summary>
    Png,

    /// <summary>RFC 9649.</summary>
    WebP,

    /// <summary>GIF87a and GIF89a.</summary>
    Gif,
}
