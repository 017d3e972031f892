namespace Briefings.Pdf;

/// <summary>Writes a document's objects (ISO 32000-1, 7.7): catalog, page tree, pages, resources; the rest by writers of their own.</summary>
internal sealed class DocumentWriter
{
    private const int KidsInNode = 32;

    private readonly PdfDocument document;
    private readonly FileWriter file;
    private readonly int firstPage;
    private readonly int resources;

    private DocumentWriter(PdfDocument document, FileWriter file)
    {
        this.document = document;
        this.file = file;
        Catalog = file.Allocate();
        Info = file.Allocate();
        resources = file.Allocate();
        firstPage = file.Allocate(document.Pages.Count);
    }

    private int Catalog { get; }

    private int Info { get; }

    public static SaveResult Write(PdfDocument document, Stream stream)
    {
        var problems = ConformanceRules.Check(document, document.Options.Conformance);
        var claimed = document.Options.Conformance & ~ConformanceRules.Broken(problems);
        using var security = document.Options.Encryption is { } encryption ? new SecurityHandler(encryption) : null;
        using var file = new FileWriter(stream, security?.Cipher);
        var writer = new DocumentWriter(document, file);
        writer.Objects(claimed);
        var securityDictionary = 0;
        if (security is not null)
        {
            securityDictionary = file.Allocate();
            file.Plain(securityDictionary, security.Dictionary());
        }

        var length = file.Finish(writer.Catalog, writer.Info, securityDictionary);
        return new SaveResult(length, claimed, problems);
    }

    /// <summary>The number of a page's object.</summary>
    public int Page(PdfPage page) => firstPage + page.Index;

    /// <summary>An explicit destination (12.3.2.2).</summary>
    public void Destination(ByteWriter output, Destination destination) => output.Byte((byte)'[').Ref(Page(destination.Page)).Raw("/XYZ "u8)
        .Real(destination.Left).Byte(32).Real(destination.Page.Height - destination.Top).Raw(" null]"u8);

    private void Objects(Conformance claimed)
    {
        var navigation = new NavigationWriter(document, file, this);
        navigation.AllocateAnnotations();
        var structure = new StructureWriter(document, file, this, navigation);
        var pages = Pages(navigation);
        Resources();
        var structureRoot = structure.Write();
        navigation.WriteAnnotations();
        var outlines = navigation.WriteOutlines();
        var destinations = navigation.WriteDestinations();
        var labels = navigation.WritePageLabels();
        var metadata = file.Allocate();
        file.Stream(metadata, "/Type/Metadata/Subtype/XML"u8, XmpPacket.Write(document.Options, claimed), StreamFilter.None);
        InfoDictionary();
        var profile = 0;
        if (claimed.HasFlag(Conformance.PdfA2A))
        {
            profile = file.Allocate();
            file.Stream(profile, "/N 3"u8, SrgbProfile.Bytes);
        }

        var output = file.Begin(Catalog);
        output.Raw("<</Type/Catalog/Pages "u8).Ref(pages).Raw("/Lang"u8).Text(document.Options.Language);
        output.Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Ref(structureRoot);
        output.Raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).Ref(metadata);
        if (outlines != 0)
        {
            output.Raw("/PageMode/UseOutlines/Outlines "u8).Ref(outlines);
        }

        if (destinations != 0)
        {
            output.Raw("/Names<</Dests "u8).Ref(destinations).Raw(">>"u8);
        }

        if (labels != 0)
        {
            output.Raw("/PageLabels "u8).Ref(labels);
        }

        if (profile != 0)
        {
            output.Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "u8).Ref(profile).Raw(">>]"u8);
        }

        output.Raw(">>"u8);
    }

    /// <summary>The page tree (7.7.3), balanced; returns the number of its root.</summary>
    private int Pages(NavigationWriter navigation)
    {
        var parents = new int[document.Pages.Count];
        var level = Enumerable.Range(0, document.Pages.Count).Select(i => (Number: firstPage + i, Count: 1)).ToArray();
        var isPages = true;
        do
        {
            var chunks = level.Chunk(KidsInNode).ToArray();
            var next = chunks.Select(chunk => (Number: file.Allocate(), Count: chunk.Sum(kid => kid.Count))).ToArray();
            for (var i = 0; isPages && i < parents.Length; i++)
            {
                parents[i] = next[i / KidsInNode].Number;
            }

            // Nodes need their parent's number, which the next level has: so its kids are remembered until then.
            nodes.AddRange(chunks.Select((chunk, i) => new Node(next[i].Number, next[i].Count, [.. chunk.Select(kid => kid.Number)])));
            level = next;
            isPages = false;
        }
        while (level.Length > 1);

        var parentOf = nodes.SelectMany(node => node.Kids.Select(kid => (Kid: kid, node.Number))).ToDictionary(pair => pair.Kid, pair => pair.Number);
        foreach (var page in document.Pages)
        {
            Page(page, parents[page.Index], navigation);
        }

        foreach (var node in nodes)
        {
            var output = file.Begin(node.Number);
            output.Raw("<</Type/Pages/Count "u8).Int(node.Count);
            if (parentOf.TryGetValue(node.Number, out var parent))
            {
                output.Raw("/Parent "u8).Ref(parent);
            }

            output.Raw("/Kids["u8);
            foreach (var kid in node.Kids)
            {
                output.Ref(kid).Byte(32);
            }

            output.Raw("]>>"u8);
        }

        return level[0].Number;
    }

    private readonly List<Node> nodes = [];

    private void Page(PdfPage page, int parent, NavigationWriter navigation)
    {
        var (firstContents, contents) = Contents(page.Content);
        var output = file.Begin(Page(page));
        output.Raw("<</Type/Page/Parent "u8).Ref(parent);
        output.Raw("/MediaBox[0 0 "u8).Real(page.Width).Byte(32).Real(page.Height).Raw("]/Resources "u8).Ref(resources);
        output.Raw("/Contents "u8);
        if (contents == 1)
        {
            output.Ref(firstContents);
        }
        else
        {
            output.Byte((byte)'[');
            for (var i = 0; i < contents; i++)
            {
                output.Ref(firstContents + i).Byte(32);
            }

            output.Byte((byte)']');
        }

        output.Raw("/Tabs/S"u8);
        if (page.Content.MarkedElements.Count > 0)
        {
            output.Raw("/StructParents "u8).Int(page.Index);
        }

        if (page.Content.HasTransparency)
        {
            output.Raw("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
        }

        navigation.PageAnnotations(output, page);
        output.Raw(">>"u8);
    }

    /// <summary>Writes a page's content (7.8.2) and tells the number of its first stream and how many there are.</summary>
    private (int First, int Count) Contents(ContentWriter content)
    {
        var hasRest = content.Packed.Count == 0 || content.Written.Length > 0;
        var count = content.Packed.Count + (hasRest ? 1 : 0);
        var first = file.Allocate(count);
        for (var i = 0; i < content.Packed.Count; i++)
        {
            file.Stream(first + i, [], content.Packed[i], StreamFilter.Deflated);
        }

        if (hasRest)
        {
            file.Stream(first + count - 1, [], content.Written);
        }

        return (first, count);
    }

    /// <summary>One resource dictionary for all pages (7.8.3): fonts and pictures are shared, and a report uses most of them on most pages.</summary>
    private void Resources()
    {
        var fonts = document.Fonts.Select(font => FontWriter.Write(file, font)).ToArray();
        var images = document.Images.Select(image => ImageWriter.Write(file, image)).ToArray();
        var output = file.Begin(resources);
        output.Raw("<<"u8);
        Named(output, "/Font<<"u8, "/F"u8, fonts);
        Named(output, "/XObject<<"u8, "/I"u8, images);
        output.Raw(">>"u8);
    }

    private static void Named(ByteWriter output, ReadOnlySpan<byte> category, ReadOnlySpan<byte> prefix, int[] numbers)
    {
        if (numbers.Length == 0)
        {
            return;
        }

        output.Raw(category);
        for (var i = 0; i < numbers.Length; i++)
        {
            output.Raw(prefix).Int(i).Byte(32).Ref(numbers[i]);
        }

        output.Raw(">>"u8);
    }

    /// <summary>The document information dictionary (14.3.3); XMP says the same.</summary>
    private void InfoDictionary()
    {
        var options = document.Options;
        var output = file.Begin(Info);
        output.Raw("<</Title"u8).Text(options.Title);
        Entry("/Author"u8, options.Author);
        Entry("/Subject"u8, options.Subject);
        Entry("/Keywords"u8, options.Keywords.IsDefaultOrEmpty ? null : string.Join(", ", options.Keywords));
        Entry("/Creator"u8, options.Creator);
        Entry("/Producer"u8, options.Producer);
        output.Raw("/CreationDate"u8).Date(options.Created).Raw("/ModDate"u8).Date(options.Modified ?? options.Created).Raw(">>"u8);

        void Entry(ReadOnlySpan<byte> key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                output.Raw(key).Text(value);
            }
        }
    }

    private sealed record Node(int Number, int Count, int[] Kids);
}
