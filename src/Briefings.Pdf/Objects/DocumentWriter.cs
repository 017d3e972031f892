namespace Briefings.Pdf;

/// <summary>Writes a document's objects (ISO 32000-1, 7.7).</summary>
internal static class DocumentWriter
{
    public static SaveResult Write(PdfDocument document, Stream stream) => throw new NotImplementedException();
}
