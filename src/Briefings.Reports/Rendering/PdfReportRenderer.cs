using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>Draws reports as tagged PDFs by our own writer. Faces are read once; nothing else is kept between reports.</summary>
public sealed class PdfReportRenderer : IReportRenderer
{
    // Contents take the same room whatever they show, so a second pass agrees with the first; an index may move what follows it once more.
    private const int MostPasses = 4;

    private readonly ReportFonts fonts;
    private readonly Conformance conformance;
    private readonly PdfEncryption? encryption;
    private readonly ConcurrentDictionary<ImmutableDictionary<string, FaceFamily>, FaceFinder> finders = new(ReferenceEqualityComparer.Instance);

    /// <summary>A renderer with these faces.</summary>
    /// <param name="fonts">The faces.</param>
    /// <param name="conformance">The standards that a report claims where it keeps their rules.</param>
    /// <param name="encryption">How files are encrypted, which makes no two alike and keeps PDF/A from being claimed; null for not at all.</param>
    public PdfReportRenderer(ReportFonts fonts, Conformance conformance = Conformance.PdfUA1 | Conformance.PdfA2A, PdfEncryption? encryption = null)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        this.fonts = fonts;
        this.conformance = conformance;
        this.encryption = encryption;
    }

    /// <inheritdoc/>
    public ReportResult Render(ReportDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        var found = new List<Diagnostic>();
        var faces = finders.GetOrAdd(document.Styles.Faces, families => new FaceFinder(fonts, families));
        foreach (var file in faces.Missing)
        {
            found.Add(new Diagnostic(Codes.ReportStyleSheet, Place.Of(document.Styles.File), $"the font \"{file}\" is missing or is no TrueType font"));
        }

        if (!faces.HasAny)
        {
            return new ReportResult(0, 0, [.. found]);
        }

        var size = ReportSize.Of(document, faces);
        if (size.Found is { } tooLarge)
        {
            return new ReportResult(0, 0, [.. found.Append(tooLarge).Order()]);
        }

        // Contents and index show page numbers that only the layout finds: it is run until it finds what they show.
        var shaped = new Dictionary<ReportText, ShapedText>(ReferenceEqualityComparer.Instance);
        PageNumbers? known = null;
        PdfDocument pdf;
        int pages;
        for (var pass = 1; ; pass++)
        {
            pdf = new PdfDocument(Options(document));
            var paint = new PaintState(pdf, new PictureDrawer(document.Pictures), faces, document.Information.Language, found);
            var builder = new PieceBuilder(document, faces, paint, found, shaped, known);
            pages = new PageBuilder(document, builder, paint, found, size).Build();
            if (!document.ShowsPageNumbers || paint.Numbers.SameAs(known ?? new PageNumbers()) || pass == MostPasses || pages > size.Pages)
            {
                break;
            }

            known = paint.Numbers;
        }

        // A file without its marking, or by half, must not be lying about.
        if (found.Exists(static diagnostic => diagnostic.Descriptor == Codes.ReportLabelUnseen || diagnostic.Descriptor == Codes.ReportTooLarge))
        {
            return new ReportResult(pages, 0, [.. found.Distinct().Order()]);
        }

        var saved = pdf.Save(stream);
        foreach (var problem in saved.Problems)
        {
            found.Add(new Diagnostic(Codes.ReportConformance, Place.Of(document.Styles.File), $"\"{document.Information.Title}\": {problem.Message} ({problem.Rule})"));
        }

        return new ReportResult(pages, saved.Length, [.. found.Distinct().Order()]);
    }

    private PdfOptions Options(ReportDocument document)
    {
        var information = document.Information;
        return new PdfOptions
        {
            Title = information.Title,
            Language = information.Language,
            Author = information.Author,
            Subject = information.Subject,
            Keywords = information.Marking is { } marking ? [.. information.Keywords, marking.Label()] : information.Keywords,
            Creator = "Briefings",
            Created = information.Created,
            Modified = information.Modified,
            Conformance = conformance,
            Encryption = encryption,
        };
    }
}
