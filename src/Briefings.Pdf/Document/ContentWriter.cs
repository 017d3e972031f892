namespace Briefings.Pdf;

/// <summary>
/// Writes a page's content stream (ISO 32000-1, 7.8.2) so that its operators nest: marked content is opened by the first thing drawn in it,
/// never straddles a text object, and each sequence has its own id.
/// </summary>
internal sealed class ContentWriter(PdfPage page, ByteWriter buffer)
{
    private ByteWriter output = buffer;
    private readonly List<byte[]> packed = [];
    private readonly List<Scope> scopes = [];
    private readonly List<StructureElement> markedElements = [];
    private readonly Stack<GraphicsState> saved = [];
    private GraphicsState state = GraphicsState.Initial;
    private int openMark = -1;
    private int openMarkDepth;
    private bool inText;
    private double lineX;
    private double lineY;

    private enum ScopeKind
    {
        Mark,
        Artifact,
        State,
    }

    /// <summary>What was compressed already, each part a zlib stream that ends between two operators.</summary>
    public IReadOnlyList<byte[]> Packed => packed;

    /// <summary>What was written since.</summary>
    public ReadOnlySpan<byte> Written => output.Written;

    /// <summary>The elements whose content has the ids 0, 1, 2… (14.7.4.4, parent tree).</summary>
    public IReadOnlyList<StructureElement> MarkedElements => markedElements;

    /// <summary>Whether the page has a picture with a soft mask.</summary>
    public bool HasTransparency { get; private set; }

    /// <summary>How deep graphics states were nested (ISO 19005-2, 6.1.13 allows 28).</summary>
    public int DeepestState { get; private set; }

    public PageScope BeginMark(StructureElement element) => Begin(new Scope(ScopeKind.Mark, element));

    public PageScope BeginArtifact(ArtifactType type, ArtifactSubtype subtype, Rect? bounds) =>
        Begin(new Scope(ScopeKind.Artifact, null, type, subtype, bounds));

    public PageScope BeginClip(VectorPath path, FillRule rule)
    {
        var scope = BeginState();
        if (path.IsEmpty)
        {
            output.Raw("0 0 0 0 re\n"u8);
        }
        else
        {
            Segments(path);
        }

        output.Raw(rule == FillRule.EvenOdd ? "W* n\n"u8 : "W n\n"u8);
        return scope;
    }

    public PageScope BeginTransform(Matrix m)
    {
        if (!double.IsFinite(m.A + m.B + m.C + m.D + m.E + m.F))
        {
            throw new ArgumentException("A matrix has finite numbers.", nameof(m));
        }

        var scope = BeginState();
        // The caller's y goes down, the page's goes up: turn over, map, turn back.
        var h = page.Height;
        output.Fine(m.A).Byte(32).Fine(-m.B).Byte(32).Fine(-m.C).Byte(32).Fine(m.D).Byte(32);
        output.Real(m.E + (m.C * h)).Byte(32).Real(h - (m.D * h) - m.F).Raw(" cm\n"u8);
        return scope;
    }

    public void End(int depth)
    {
        if (depth != scopes.Count)
        {
            throw new InvalidOperationException("Scopes of a page end in the reverse order of their beginning.");
        }

        var scope = scopes[^1];
        if (scope.Kind == ScopeKind.State)
        {
            EndText();
            if (openMark >= 0 && openMarkDepth == saved.Count)
            {
                CloseMark();
            }

            output.Raw("Q\n"u8);
            state = saved.Pop();
        }
        else if (openMark == scopes.Count - 1)
        {
            CloseMark();
        }

        scopes.RemoveAt(scopes.Count - 1);
    }

    public void Finish()
    {
        if (scopes.Count > 0)
        {
            throw new InvalidOperationException($"A mark or state of page {page.Index} is still open.");
        }
    }

    /// <summary>Compresses what was written so far, which is a fifth of it, and gives the buffer away. More may follow.</summary>
    public ByteWriter Pack()
    {
        var full = output;
        if (full.Length > 0)
        {
            packed.Add(Deflater.Once(full.Written));
        }

        output = new ByteWriter(0);
        full.Clear();
        scopes.TrimExcess();
        saved.TrimExcess();
        markedElements.TrimExcess();
        return full;
    }

    public void Path(VectorPath path, Rgb? fill, Stroke? stroke, FillRule rule)
    {
        if (stroke is { } checkedStroke && !(checkedStroke.Width >= 0 && checkedStroke.Dash >= 0 && checkedStroke.Gap >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(stroke), "Widths and dashes are not negative.");
        }

        OpenMark();
        EndText();
        if (path.IsEmpty || (fill is null && stroke is null))
        {
            return;
        }

        if (fill is { } colour)
        {
            Fill(colour);
        }

        if (stroke is { } line)
        {
            StrokeState(line);
        }

        Segments(path);
        output.Raw((fill, stroke, rule) switch
        {
            (null, _, _) => "S\n"u8,
            (_, null, FillRule.NonZero) => "f\n"u8,
            (_, null, _) => "f*\n"u8,
            (_, _, FillRule.NonZero) => "B\n"u8,
            _ => "B*\n"u8,
        });
    }

    public void Image(PdfImage image, Rect rect)
    {
        if (!double.IsFinite(rect.X + rect.Y + rect.Width + rect.Height))
        {
            throw new ArgumentException("A picture is placed by finite numbers.", nameof(rect));
        }

        OpenMark();
        EndText();
        HasTransparency |= image.Alpha is not null;
        output.Raw("q "u8).Real(rect.Width).Raw(" 0 0 "u8).Real(rect.Height).Byte(32).Real(rect.X).Byte(32).Real(page.Height - rect.Bottom);
        output.Raw(" cm /I"u8).Int(page.Document.UseImage(image)).Raw(" Do Q\n"u8);
        DeepestState = Math.Max(DeepestState, saved.Count + 1);
    }

    public void Text(ShapedRun run, double x, double baseline, TextPaint paint)
    {
        if (!double.IsFinite(x + baseline + paint.LetterSpacing + paint.WordSpacing))
        {
            throw new ArgumentException("Text is placed by finite numbers.", nameof(x));
        }

        OpenMark();
        if (run.Glyphs.IsEmpty)
        {
            return;
        }

        var font = page.Document.UseFont(run.Face);
        if (!inText)
        {
            output.Raw("BT\n"u8);
            inText = true;
            lineX = lineY = 0;
        }

        Fill(paint.Colour);
        if (state.Font != font.Index || state.Size != run.Size)
        {
            output.Raw("/F"u8).Int(font.Index).Byte(32).Real(run.Size).Raw(" Tf\n"u8);
            state = state with { Font = font.Index, Size = run.Size };
        }

        if (state.LetterSpacing != paint.LetterSpacing)
        {
            output.Real(paint.LetterSpacing).Raw(" Tc\n"u8);
            state = state with { LetterSpacing = paint.LetterSpacing };
        }

        // Rounded here, so that the place of a line never depends on how many lines came before it.
        double toX = Math.Round(x, 3), toY = Math.Round(page.Height - baseline, 3);
        output.Real(toX - lineX).Byte(32).Real(toY - lineY).Raw(" Td\n"u8);
        (lineX, lineY) = (toX, toY);
        TextEncoder.Write(output, font, run, paint);
    }

    private void Fill(Rgb colour)
    {
        if (state.FillColour != colour)
        {
            Colour(colour, "g\n"u8, "rg\n"u8);
            state = state with { FillColour = colour };
        }
    }

    private void StrokeState(Stroke line)
    {
        if (state.StrokeColour != line.Colour)
        {
            Colour(line.Colour, "G\n"u8, "RG\n"u8);
            state = state with { StrokeColour = line.Colour };
        }

        if (state.Line is not { } old || old with { Colour = line.Colour } != line)
        {
            output.Real(line.Width).Raw(" w "u8).Int((int)line.Cap).Raw(" J "u8).Int((int)line.Join).Raw(" j ["u8);
            if (line.Dash > 0)
            {
                output.Real(line.Dash).Byte(32).Real(line.Gap > 0 ? line.Gap : line.Dash);
            }

            output.Raw("] 0 d\n"u8);
            state = state with { Line = line };
        }
    }

    private void Colour(Rgb colour, ReadOnlySpan<byte> gray, ReadOnlySpan<byte> rgb)
    {
        output.Real(colour.R / 255.0).Byte(32);
        if (colour.IsGray)
        {
            output.Raw(gray);
        }
        else
        {
            output.Real(colour.G / 255.0).Byte(32).Real(colour.B / 255.0).Byte(32).Raw(rgb);
        }
    }

    private void Segments(VectorPath path)
    {
        foreach (var s in path.Segments)
        {
            switch (s.Verb)
            {
                case VectorPath.Verb.Move:
                    Point(s.X1, s.Y1).Raw("m\n"u8);
                    break;
                case VectorPath.Verb.Line:
                    Point(s.X1, s.Y1).Raw("l\n"u8);
                    break;
                case VectorPath.Verb.Curve:
                    Point(s.X1, s.Y1);
                    Point(s.X2, s.Y2);
                    Point(s.X3, s.Y3).Raw("c\n"u8);
                    break;
                case VectorPath.Verb.Rectangle:
                    Point(s.X1, s.Y1 + s.Y2).Real(s.X2).Byte(32).Real(s.Y2).Raw(" re\n"u8);
                    break;
                default:
                    output.Raw("h\n"u8);
                    break;
            }
        }
    }

    private ByteWriter Point(double x, double y) => output.Real(x).Byte(32).Real(page.Height - y).Byte(32);

    private PageScope Begin(Scope scope)
    {
        CloseMark();
        scopes.Add(scope);
        return new PageScope(this, scopes.Count);
    }

    private PageScope BeginState()
    {
        EndText();
        output.Raw("q\n"u8);
        saved.Push(state);
        DeepestState = Math.Max(DeepestState, saved.Count);
        scopes.Add(new Scope(ScopeKind.State, null));
        return new PageScope(this, scopes.Count);
    }

    private void OpenMark()
    {
        var index = scopes.Count - 1;
        while (index >= 0 && scopes[index].Kind == ScopeKind.State)
        {
            index--;
        }

        if (index < 0)
        {
            throw new InvalidOperationException("What is drawn is marked as content of a structure element or as an artifact first.");
        }

        if (openMark == index)
        {
            return;
        }

        EndText();
        var scope = scopes[index];
        if (scope.Element is { } element)
        {
            output.Name(StructureNames.Of(element.Type)).Raw(" <</MCID "u8).Int(markedElements.Count).Raw(">> BDC\n"u8);
            element.AddContent(page, markedElements.Count);
            markedElements.Add(element);
        }
        else
        {
            output.Raw("/Artifact <</Type"u8).Name(scope.Type.ToString());
            if (scope.Subtype != ArtifactSubtype.None)
            {
                output.Raw("/Subtype"u8).Name(scope.Subtype.ToString());
            }

            if (scope.Bounds is { } box)
            {
                output.Raw("/BBox["u8).Real(box.X).Byte(32).Real(page.Height - box.Bottom).Byte(32).Real(box.Right).Byte(32).Real(page.Height - box.Y).Byte((byte)']');
            }

            output.Raw(">> BDC\n"u8);
        }

        openMark = index;
        openMarkDepth = saved.Count;
    }

    private void CloseMark()
    {
        EndText();
        if (openMark >= 0)
        {
            output.Raw("EMC\n"u8);
            openMark = -1;
        }
    }

    private void EndText()
    {
        if (inText)
        {
            output.Raw("ET\n"u8);
            inText = false;
        }
    }

    private readonly record struct Scope(
        ScopeKind Kind,
        StructureElement? Element,
        ArtifactType Type = ArtifactType.Layout,
        ArtifactSubtype Subtype = ArtifactSubtype.None,
        Rect? Bounds = null);

    /// <summary>The part of the graphics state (8.4.1) that we set; <c>q</c> saves it and <c>Q</c> brings it back.</summary>
    private readonly record struct GraphicsState(Rgb FillColour, Rgb StrokeColour, Stroke? Line, int Font, double Size, double LetterSpacing)
    {
        public static GraphicsState Initial => new(Rgb.Black, Rgb.Black, null, -1, 0, 0);
    }
}
