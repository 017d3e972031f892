namespace Briefings.Core.Downloads;

/// <summary>Looks into a file before it is offered to readers: whether it is what its name says, and what it holds that nobody meant to send.</summary>
public static class DownloadInspector
{
    /// <summary>Looks into a file. Never throws, whatever the bytes are; what it unpacks is bounded.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="kind">What its name says that it is.</param>
    public static Inspection Inspect(ReadOnlyMemory<byte> bytes, DownloadKind kind)
    {
        if (bytes.IsEmpty)
        {
            return new Inspection { IsOther = "it is empty" };
        }

        try
        {
            return kind switch
            {
                DownloadKind.Pdf => PdfInspector.Inspect(bytes),
                DownloadKind.Csv => CsvInspector.Inspect(bytes.Span),
                DownloadKind.Zip => ArchiveInspector.Inspect(bytes),
                DownloadKind.Gpx => MapInspector.Gpx(bytes),
                DownloadKind.Kml => MapInspector.Kml(bytes),
                DownloadKind.Geojson => MapInspector.Geojson(bytes.Span),
                _ => OfficeInspector.Inspect(bytes, kind),
            };
        }
        catch (Unreadable reason)
        {
            return new Inspection { Unreadable = reason.Message };
        }
    }
}
