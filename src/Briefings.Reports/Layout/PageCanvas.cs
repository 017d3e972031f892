using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>What all pages of a document share while they are painted.</summary>
internal sealed class PaintState(PdfDocument document, PictureDrawer pictures, FaceFinder faces, string language, List<Diagnostic> found)
{
    private readonly List<(int Level, OutlineItem Item)> outline = [];

    public PdfDocument Document => document;

    public PictureDrawer Pictures => pictures;

    public FaceFinder Faces => faces;

    /// <summary>The document's language.</summary>
    public string Language => language;

    public List<Diagnostic> Found => found;

    /// <summary>On which pages things came to stand.</summary>
    public PageNumbers Numbers { get; } = new();

    /// <summary>The element of each note.</summary>
    public Dictionary<ReportNote, Tag> NoteTags { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<string> Defined { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Used { get; } = new(StringComparer.Ordinal);

    public void AddBookmark(int level, string words, Destination destination)
    {
        while (outline.Count > 0 && outline[^1].Level >= level)
        {
            outline.RemoveAt(outline.Count - 1);
        }

        var parent = outline.Count > 0 ? outline[^1].Item : document.Outline;
        outline.Add((level, parent.Add(words, destination, isOpen: level < 3)));
    }
}

/// <summary>A page that pieces are painted on.</summary>
internal sealed class PageCanvas(PaintState state, PdfPage page, double top, int number)
{
    private readonly List<(Action Paint, ArtifactSubtype Subtype)> waiting = [];
    private ArtifactSubtype running;

    public PaintState State => state;

    public PdfPage Page => page;

    /// <summary>Where the text of the page begins.</summary>
    public double Top => top;

    /// <summary>Whether what is painted is no part of what the document says.</summary>
    public bool IsArtifact { get; private set; }

    /// <summary>What was met for the margin column, with the height at which it was met.</summary>
    public List<(SideNote Side, double Y)> Sides { get; } = [];

    /// <summary>From where to where things reach into the margin column, from top to bottom.</summary>
    public List<(double Top, double Bottom)> Wide { get; } = [];

    /// <summary>The first heading of level 1 or 2 on the page.</summary>
    public string? FirstSection { get; private set; }

    /// <summary>The last heading of level 1 or 2 on the page.</summary>
    public string? LastSection { get; private set; }

    /// <summary>The labels that were painted in running heads and feet.</summary>
    public List<PaintedLabel> Labels { get; } = [];

    /// <summary>Paints what stands on a label's plate: in running heads and feet after everything else, so that nothing lies over it.</summary>
    public void Label(PaintedLabel label, Action paint)
    {
        if (running == ArtifactSubtype.None)
        {
            paint();
            return;
        }

        Labels.Add(label);
        waiting.Add((paint, running));
    }

    /// <summary>Paints the labels of running heads and feet.</summary>
    public void PaintLabels()
    {
        var all = waiting.ToArray();
        waiting.Clear();
        foreach (var (paint, subtype) in all)
        {
            Artifact(paint, subtype);
        }
    }

    public static Rgb Rgb(Colour colour) => new(colour.R, colour.G, colour.B);

    public void AddSide(SideNote side, double y)
    {
        // Its place among what is read is here, though it is painted later.
        side.Tag.Get(state.Document);
        Sides.Add((side, y));
    }

    public void Mark(Tag tag, Action<StructureElement> prepare, Action paint)
    {
        if (IsArtifact)
        {
            paint();
            return;
        }

        var element = tag.Get(state.Document);
        prepare(element);
        using (page.Mark(element))
        {
            paint();
        }
    }

    public void Ornament(Action<PdfPage> paint) => Apart(ArtifactType.Layout, paint);

    public void Background(Action<PdfPage> paint) => Apart(ArtifactType.Background, paint);

    /// <summary>Paints what stands on the page already, or on each page.</summary>
    public void Artifact(Action paint, ArtifactSubtype subtype = ArtifactSubtype.None)
    {
        using (page.Artifact(subtype == ArtifactSubtype.None ? ArtifactType.Layout : ArtifactType.Pagination, subtype))
        {
            (IsArtifact, running) = (true, subtype);
            paint();
            (IsArtifact, running) = (false, ArtifactSubtype.None);
        }
    }

    public void Picture(string file, Rect rect)
    {
        state.Pictures.Draw(page, file, rect);
        foreach (var (line, x, y) in state.Pictures.Labels(file, rect, state))
        {
            foreach (var part in line.Parts)
            {
                var letters = part.Segment.Letters;
                page.DrawText(part.Run!, x + part.X, y - letters.Rise, new TextPaint(Rgb(letters.Colour), letters.Tracking, 0, part.ActualText));
            }
        }
    }

    /// <summary>The first line of a heading is reached.</summary>
    public void Reach(TextMark mark, double y)
    {
        if (IsArtifact)
        {
            return;
        }

        if (mark.Level is 1 or 2)
        {
            FirstSection ??= mark.Words;
            LastSection = mark.Words;
        }

        if (mark.Outline && mark.Words.Length > 0)
        {
            state.AddBookmark(mark.Level, mark.Words, new Destination(page, Math.Max(0, y - 12)));
        }
    }

    public void Define(string anchor, double y)
    {
        if (!IsArtifact && state.Defined.Add(anchor))
        {
            state.Numbers.Add(anchor, number);
            state.Document.AddDestination(anchor, new Destination(page, Math.Max(0, y - 12)));
        }
    }

    /// <summary>A place for the index is reached.</summary>
    public void Reach(ReportIndexMark mark, double y)
    {
        if (!IsArtifact)
        {
            Define(state.Numbers.Add(mark, number), y);
        }
    }

    private void Apart(ArtifactType type, Action<PdfPage> paint)
    {
        if (IsArtifact)
        {
            paint(page);
            return;
        }

        using (page.Artifact(type))
        {
            paint(page);
        }
    }
}
