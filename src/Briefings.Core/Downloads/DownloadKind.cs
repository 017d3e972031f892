namespace Briefings.Core.Downloads;

/// <summary>What a file that readers may save can be. What a browser would run or show as a page of the site is none of them.</summary>
public enum DownloadKind
{
    /// <summary>A document of pages (ISO 32000).</summary>
    Pdf,

    /// <summary>A text of Word (ECMA-376).</summary>
    Docx,

    /// <summary>A workbook of Excel (ECMA-376).</summary>
    Xlsx,

    /// <summary>Slides of PowerPoint (ECMA-376).</summary>
    Pptx,

    /// <summary>A table in plain text (RFC 4180).</summary>
    Csv,

    /// <summary>An archive of files of the other kinds (APPNOTE).</summary>
    Zip,

    /// <summary>Ways and points of receivers (GPX 1.1).</summary>
    Gpx,

    /// <summary>A map for earth viewers (OGC KML 2.2).</summary>
    Kml,

    /// <summary>A map in JSON (RFC 7946).</summary>
    Geojson,
}

/// <summary>How kinds are named.</summary>
public static class DownloadKinds
{
    /// <summary>The extensions, without a full stop.</summary>
    public static IEnumerable<string> Extensions => Enum.GetNames<DownloadKind>().Select(name => name.ToLowerInvariant());

    /// <summary>The kind that a name says; null where it is none of the list.</summary>
    /// <param name="name">A name or path; capitals don't matter.</param>
    public static DownloadKind? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name[(dot + 1)..];
        foreach (var kind in Enum.GetValues<DownloadKind>())
        {
            if (extension.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What readers know it by: <c>XLSX</c>, <c>GeoJSON</c>.</summary>
    /// <param name="kind">The kind.</param>
    public static string Label(this DownloadKind kind) => kind == DownloadKind.Geojson ? "GeoJSON" : kind.ToString().ToUpperInvariant();
}
