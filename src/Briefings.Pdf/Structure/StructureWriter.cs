namespace Briefings.Pdf;

/// <summary>Writes the structure tree (ISO 32000-1, 14.7): root, elements, parent tree (14.7.4.4) and id tree.</summary>
internal sealed class StructureWriter
{
    private readonly PdfDocument document;
    private readonly FileWriter file;
    private readonly DocumentWriter owner;
    private readonly NavigationWriter navigation;
    private readonly int firstElement;
    private readonly List<(string Id, int Number)> ids = [];

    public StructureWriter(PdfDocument document, FileWriter file, DocumentWriter owner, NavigationWriter navigation)
    {
        this.document = document;
        this.file = file;
        this.owner = owner;
        this.navigation = navigation;
        firstElement = file.Allocate(document.ElementCount);
    }

    /// <summary>The number of an element's object.</summary>
    public int Element(StructureElement element) => firstElement + element.Ordinal;

    /// <summary>Writes the tree and returns the number of its root.</summary>
    public int Write()
    {
        var root = file.Allocate();
        // Deep trees are walked without recursion, so that no document can exhaust the stack.
        var open = new Stack<StructureElement>();
        open.Push(document.Root);
        while (open.TryPop(out var element))
        {
            WriteElement(element, root);
            for (var i = element.Kids.Length - 1; i >= 0; i--)
            {
                if (element.Kids[i].Element is { } kid)
                {
                    open.Push(kid);
                }
            }
        }

        var parents = ParentTree();
        var idTree = 0;
        if (ids.Count > 0)
        {
            ids.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
            idTree = TreeWriter.Write(file, "Names", ids.Count, (output, i) => output.Text(ids[i].Id), (output, i) => output.Ref(ids[i].Number));
        }

        var tree = file.Begin(root);
        tree.Raw("<</Type/StructTreeRoot/K "u8).Ref(Element(document.Root)).Raw("/ParentTree "u8).Ref(parents);
        tree.Raw("/ParentTreeNextKey "u8).Int(document.Pages.Count + navigation.TaggedAnnotations.Count);
        if (idTree != 0)
        {
            tree.Raw("/IDTree "u8).Ref(idTree);
        }

        tree.Raw(">>"u8);
        return root;
    }

    private int ParentTree()
    {
        var pages = document.Pages.Where(page => page.Content.MarkedElements.Count > 0).ToArray();
        var annotations = navigation.TaggedAnnotations;
        return TreeWriter.Write(
            file,
            "Nums",
            pages.Length + annotations.Count,
            (output, i) => output.Int(i < pages.Length ? pages[i].Index : document.Pages.Count + i - pages.Length),
            (output, i) =>
            {
                if (i >= pages.Length)
                {
                    output.Ref(Element(annotations[i - pages.Length].Element!));
                    return;
                }

                output.Byte((byte)'[');
                foreach (var element in pages[i].Content.MarkedElements)
                {
                    output.Ref(Element(element)).Byte(32);
                }

                output.Byte((byte)']');
            });
    }

    private void WriteElement(StructureElement element, int root)
    {
        var number = Element(element);
        var output = file.Begin(number);
        output.Raw("<</Type/StructElem/S"u8).Name(StructureNames.Of(element.Type));
        output.Raw("/P "u8).Ref(element.Parent is { } parent ? Element(parent) : root);
        if (element.Id is { } id)
        {
            output.Raw("/ID"u8).Text(id);
            ids.Add((id, number));
        }

        Text(output, "/T"u8, element.Title);
        Text(output, "/Alt"u8, element.Alternative);
        Text(output, "/ActualText"u8, element.ActualText);
        Text(output, "/Lang"u8, element.Language);
        Attributes(output, element);
        Kids(output, element);
        output.Raw(">>"u8);
    }

    private void Kids(ByteWriter output, StructureElement element)
    {
        if (element.Kids.Length == 0)
        {
            return;
        }

        PdfPage? page = null;
        foreach (var kid in element.Kids)
        {
            page ??= kid.Page ?? kid.Annotation?.Page;
        }

        if (page is not null)
        {
            output.Raw("/Pg "u8).Ref(owner.Page(page));
        }

        output.Raw("/K["u8);
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } child)
            {
                output.Ref(Element(child));
            }
            else if (kid.Annotation is { } annotation)
            {
                output.Raw("<</Type/OBJR/Obj "u8).Ref(navigation.Number(annotation));
                PageOf(annotation.Page);
                output.Raw(">>"u8);
            }
            else if (kid.Page == page)
            {
                output.Int(kid.MarkedContentId);
            }
            else
            {
                output.Raw("<</Type/MCR/MCID "u8).Int(kid.MarkedContentId);
                PageOf(kid.Page!);
                output.Raw(">>"u8);
            }

            output.Byte(32);
        }

        output.Byte((byte)']');

        void PageOf(PdfPage other)
        {
            if (other != page)
            {
                output.Raw("/Pg "u8).Ref(owner.Page(other));
            }
        }
    }

    /// <summary>The attributes that its type asks for (14.8.5).</summary>
    private static void Attributes(ByteWriter output, StructureElement element)
    {
        var isCell = element.Type is StructureType.TH or StructureType.TD;
        if (isCell && (element.Scope is not null || element.RowSpan > 1 || element.ColumnSpan > 1))
        {
            output.Raw("/A<</O/Table"u8);
            if (element.Scope is { } scope)
            {
                output.Raw("/Scope"u8).Name(scope.ToString());
            }

            if (element.RowSpan > 1)
            {
                output.Raw("/RowSpan "u8).Int(element.RowSpan);
            }

            if (element.ColumnSpan > 1)
            {
                output.Raw("/ColSpan "u8).Int(element.ColumnSpan);
            }

            output.Raw(">>"u8);
        }
        else if (element.Type == StructureType.L && element.Numbering != ListNumbering.None)
        {
            output.Raw("/A<</O/List/ListNumbering"u8).Name(element.Numbering.ToString()).Raw(">>"u8);
        }
        else if (element.Bounds is { } bounds)
        {
            var (page, box) = bounds;
            output.Raw("/A<</O/Layout/Placement/Block/BBox["u8).Real(box.X).Byte(32).Real(page.Height - box.Bottom).Byte(32);
            output.Real(box.Right).Byte(32).Real(page.Height - box.Y).Raw("]>>"u8);
        }
    }

    private static void Text(ByteWriter output, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            output.Raw(key).Text(text);
        }
    }
}
