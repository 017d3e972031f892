using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>Report markup, the XML that templates under <c>templates/reports/</c> write; its reference is <c>docs/report-markup.md</c>.</summary>
public static class ReportMarkup
{
    /// <summary>Turns markup into a report.</summary>
    /// <param name="xml">The markup.</param>
    /// <param name="context">What it may refer to.</param>
    /// <returns>The report, null where there are errors that leave none; and everything that was found.</returns>
    public static Outcome<ReportDocument?> Parse(string xml, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(context);
        var locate = context.Locate ?? ((line, column) => new Place(context.File, line, column));
        using var reader = new MarkupReader(xml, locate);
        if (reader.Root is not { } root)
        {
            return new Outcome<ReportDocument?>(null, reader.Fault is { } none ? [none] : []);
        }

        // What does not hold to the vocabulary is not built, but read to its end for what else is wrong.
        var faults = new List<Diagnostic>();
        var styles = new List<Diagnostic>();
        var isReport = MarkupChecker.CheckRoot(root, faults);
        var state = new BuildState(context, xml);
        state.Marking = new MarkingReader(state).OfReport(root);
        var builder = new DocumentBuilder(state, root);
        while (reader.Next() is { } node)
        {
            if (isReport)
            {
                MarkupChecker.CheckTop(root, node, faults);
            }

            if (node is MarkupElement element)
            {
                if (faults.Count == 0)
                {
                    builder.Add(element);
                }
                else
                {
                    // Nothing is built of it, but styles that are not there can be told all the same.
                    styles.AddRange(UnknownStyles(element, context.Styles));
                }
            }
        }

        if (reader.Fault is { } fault)
        {
            return new Outcome<ReportDocument?>(null, [fault]);
        }

        if (faults.Count > 0)
        {
            return new Outcome<ReportDocument?>(null, [.. faults.Concat(styles).Concat(builder.Found).Order()]);
        }

        var document = builder.Build(root);
        var found = builder.Found.ToImmutableArray().Sort();
        return new Outcome<ReportDocument?>(found.Any(each => each.Severity == Severity.Error) ? null : document, found);
    }

    /// <summary>That a style is not in the style sheet.</summary>
    internal static Diagnostic UnknownStyle(MarkupAttribute attribute, ReportStyles styles) => new(
        Codes.ReportStyle,
        attribute.Place,
        $"unknown style \"{attribute.Value}\"",
        Nearest.To(attribute.Value, styles.Names) is { } nearest ? $"did you mean \"{nearest}\"?" : null);

    private static IEnumerable<Diagnostic> UnknownStyles(MarkupElement element, ReportStyles styles)
    {
        if (element.Find("style") is { } style && styles.Find(style.Value) is null)
        {
            yield return UnknownStyle(style, styles);
        }

        foreach (var found in element.Elements.SelectMany(child => UnknownStyles(child, styles)))
        {
            yield return found;
        }
    }
}

/// <summary>What the builders of one report share.</summary>
/// <param name="context">What the markup may refer to.</param>
/// <param name="xml">The markup, of which only a part has been read at any time.</param>
internal sealed class BuildState(ReportContext context, string xml)
{
    private readonly Dictionary<string, ReportPicture?> pictures = new(StringComparer.Ordinal);
    private readonly List<ReportLink> anchorLinks = [];
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> named = new(() => MarkupReader.Names(xml));

    public ReportContext Context => context;

    public ReportStyles Styles => context.Styles;

    public List<Diagnostic> Found { get; } = [];

    public ImmutableDictionary<string, ReportPicture> Pictures => pictures
        .Where(each => each.Value is not null)
        .ToImmutableDictionary(each => each.Key, each => each.Value!, StringComparer.Ordinal);

    /// <summary>Notes of the template itself are numbered on after those of bodies.</summary>
    public int NoteCount { get; set; }

    public void Fault(DiagnosticDescriptor code, Place place, string message, string? fix = null) => Found.Add(new Diagnostic(code, place, message, fix));

    /// <summary>The label of the report; null for none.</summary>
    public Tlp? Marking { get; set; }

    /// <summary>Whether what is built is a running head or foot.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Whether a page can end between the blocks that are built.</summary>
    public bool CanBreak { get; set; } = true;

    /// <summary>Whether each heading has a name, so that contents can lead to it.</summary>
    public bool NamesHeadings { get; } = MarkupReader.Holds(xml, "contents");

    private int headings;
    private int drawings;

    /// <summary>A name for a heading that the template gave none.</summary>
    public string HeadingName()
    {
        string name;
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"h.{++headings}");
        }
        while (!Claim(name));
        return name;
    }

    /// <summary>Keeps a drawing of the markup among the pictures.</summary>
    public ReportPicture AddDrawing(Func<string, ReportPicture> make)
    {
        // No file of content/ has a colon in its name.
        var name = string.Create(CultureInfo.InvariantCulture, $"drawing:{++drawings}");
        return pictures[name] = make(name);
    }

    /// <summary>The page master that an element names; null where it names none, or, with a finding, one that is not there.</summary>
    public PageMaster? PageOf(MarkupElement element)
    {
        if (element.Find("page") is not { } page)
        {
            return null;
        }

        if (element != Top)
        {
            Fault(Codes.ReportAttribute, page.Place, "only a section that stands directly in the report has pages of its own");
            return null;
        }

        if (Styles.Pages.TryGetValue(page.Value, out var master))
        {
            return master;
        }

        Fault(Codes.ReportName, page.Place, $"the style sheet has no page \"{page.Value}\"", Nearest.To(page.Value, Styles.Pages.Keys) is { } nearest ? $"did you mean \"{nearest}\"?" : null);
        return null;
    }

    /// <summary>The element directly in the report that is built.</summary>
    public MarkupElement? Top { get; set; }

    /// <summary>Whether the markup gives a block this name, perhaps further down.</summary>
    public bool IsNamed(string id) => xml.Contains($"\"{id}\"", StringComparison.Ordinal) && named.Value.Contains(id);

    /// <summary>The page master of the pages that are built.</summary>
    public PageMaster Master { get; set; } = new();

    public bool Claim(string anchor) => anchors.Add(anchor);

    public bool IsClaimed(string anchor) => anchors.Contains(anchor);

    public ReportLink LinkTo(string anchor, Place place)
    {
        var link = new ReportLink(null, anchor, place);
        anchorLinks.Add(link);
        return link;
    }

    public void CheckAnchors()
    {
        foreach (var link in anchorLinks.Where(link => !anchors.Contains(link.Anchor!)))
        {
            Fault(Codes.ReportName, link.Place, $"no block has the id \"{link.Anchor}\"", Nearest.To(link.Anchor!, anchors) is { } nearest ? $"did you mean \"{nearest}\"?" : null);
        }
    }

    /// <summary>Reads a picture; false, with a finding, where there is none.</summary>
    public bool Picture(string file, Place place)
    {
        if (!pictures.TryGetValue(file, out var picture))
        {
            var bytes = context.Media(file);
            picture = bytes is null ? null : PictureReader.Read(file, bytes.Value, place, Found);
            if (bytes is null)
            {
                Fault(Codes.ReportPicture, place, $"there is no picture \"{file}\"", "name a file below content/ that a released text, its cover or the settings show");
            }

            pictures[file] = picture;
        }

        return picture is not null;
    }
}

/// <summary>Builds a document from checked elements, added in the order of the markup.</summary>
internal sealed class DocumentBuilder
{
    private readonly BuildState state;
    private readonly BlockBuilder blocks;
    private readonly RunningBuilder running;
    private readonly ImmutableArray<ReportRunning>.Builder heads = ImmutableArray.CreateBuilder<ReportRunning>();
    private readonly ImmutableArray<ReportRunning>.Builder feet = ImmutableArray.CreateBuilder<ReportRunning>();
    private readonly ImmutableArray<ReportBlock>.Builder body = ImmutableArray.CreateBuilder<ReportBlock>();
    private readonly PageMaster master;
    private bool showsPageNumbers;

    /// <summary>A builder of one document.</summary>
    /// <param name="state">What the builders share.</param>
    /// <param name="root">The document without what is in it.</param>
    public DocumentBuilder(BuildState state, MarkupElement root)
    {
        this.state = state;
        master = Master(root);
        blocks = new BlockBuilder(state, root.Value("lang") ?? "");
        running = new RunningBuilder(state, blocks);
    }

    public IReadOnlyList<Diagnostic> Found => state.Found;

    /// <summary>Builds what stands directly in the report.</summary>
    public void Add(MarkupElement element)
    {
        state.Top = element;
        state.Master = element.Value("page") is { } page && state.Styles.Pages.TryGetValue(page, out var own) ? own : master;
        switch (element.Name)
        {
            case "head":
                heads.Add(running.Build(element));
                break;
            case "foot":
                feet.Add(running.Build(element));
                break;
            default:
                body.AddRange(blocks.Blocks([element]));
                break;
        }

        showsPageNumbers |= Holds(element, "contents") || Holds(element, "index") || Holds(element, "pageref");
    }

    public ReportDocument Build(MarkupElement root)
    {
        state.CheckAnchors();
        return new ReportDocument
        {
            Information = Information(root),
            Page = master,
            Heads = heads.ToImmutable(),
            Feet = feet.ToImmutable(),
            Blocks = body.ToImmutable(),
            ShowsPageNumbers = showsPageNumbers,
            Styles = state.Styles,
            Pictures = state.Pictures,
        };
    }

    private static bool Holds(MarkupElement element, string name)
    {
        if (element.Name == name)
        {
            return true;
        }

        foreach (var node in element.Nodes)
        {
            if (node is MarkupElement child && Holds(child, name))
            {
                return true;
            }
        }

        return false;
    }

    private PageMaster Master(MarkupElement root)
    {
        var name = root.Value("page") ?? "a4";
        if (state.Styles.Pages.TryGetValue(name, out var master))
        {
            return master;
        }

        state.Fault(Codes.ReportName, root.Find("page")?.Place ?? root.Place, $"the style sheet has no page \"{name}\"");
        return new PageMaster();
    }

    private ReportInformation Information(MarkupElement root)
    {
        var title = root.Value("title")!.Trim();
        if (title.Length == 0)
        {
            state.Fault(Codes.ReportAttribute, root.Find("title")!.Place, "the title is empty");
        }

        return new ReportInformation(
            title,
            root.Value("lang")!,
            root.Value("author"),
            root.Value("subject"),
            [.. (root.Value("keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Moment(root.Find("created")!) ?? default,
            root.Find("modified") is { Value.Length: > 0 } modified ? Moment(modified) : null,
            state.Marking);
    }

    private DateTimeOffset? Moment(MarkupAttribute attribute)
    {
        if (DateTimeOffset.TryParse(attribute.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        state.Fault(Codes.ReportAttribute, attribute.Place, $"\"{attribute.Value}\" is no date", "write it as 2025-09-15T16:00:00Z");
        return null;
    }
}
