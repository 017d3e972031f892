namespace Briefings.PdfChecks;

/// <content>Checkpoint 28: annotations. Those that are hidden or off the page need no tags, and PrinterMark has rules of its own.</content>
public static partial class Matterhorn
{
    private static readonly HashSet<string> AnnotationTypes = new(
        "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact".Split(' '),
        StringComparer.Ordinal);

    [Condition("28-002", "ISO 14289-1, 7.18.1", "an annotation is no kid of an Annot element")]
    public static IEnumerable<string> M28_002(PdfFacts facts) => Visible(facts)
        .Where(each => each.Subtype is not ("Widget" or "Link" or "PrinterMark" or "Popup") && AnnotationTypes.Contains(each.Subtype) && facts.Structure.Of(each.Dictionary)?.Standard != "Annot")
        .Select(Where);

    [Condition("28-004", "ISO 14289-1, 7.18.1", "an annotation has neither Contents nor an element with Alt")]
    public static IEnumerable<string> M28_004(PdfFacts facts) => Visible(facts)
        .Where(each => each.Subtype is not ("Widget" or "Popup" or "PrinterMark") && AnnotationTypes.Contains(each.Subtype) && !IsDescribed(facts, each)).Select(Where);

    [Condition("28-005", "ISO 14289-1, 7.18.1", "a form field has neither TU nor an element with Alt")]
    public static IEnumerable<string> M28_005(PdfFacts facts) => Visible(facts)
        .Where(each => each.Subtype == "Widget" && string.IsNullOrWhiteSpace(facts.File.Text(each.Dictionary, "TU") ?? facts.File.Text(facts.File.Dictionary(each.Dictionary, "Parent"), "TU")) && !HasAlternative(facts, each))
        .Select(Where);

    [Condition("28-006", "ISO 14289-1, 7.18.2", "an annotation of a type that ISO 32000-1 does not know is not tagged and described")]
    public static IEnumerable<string> M28_006(PdfFacts facts) => Visible(facts)
        .Where(each => !AnnotationTypes.Contains(each.Subtype) && (facts.Structure.Of(each.Dictionary)?.Standard != "Annot" || !IsDescribed(facts, each))).Select(Where);

    [Condition("28-007", "ISO 14289-1, 7.18.2", "there is a TrapNet annotation")]
    public static IEnumerable<string> M28_007(PdfFacts facts) => facts.Annotations.Where(static each => each.Subtype == "TrapNet").Select(Where);

    [Condition("28-008", "ISO 14289-1, 7.18.3", "a page with annotations has no Tabs")]
    public static IEnumerable<string> M28_008(PdfFacts facts) => facts.Annotations.Select(static each => each.Page).Distinct().Where(static page => !page.Dictionary.Has("Tabs")).Select(static page => $"page {page.Index + 1}");

    [Condition("28-009", "ISO 14289-1, 7.18.3", "a page with annotations has Tabs other than S")]
    public static IEnumerable<string> M28_009(PdfFacts facts) => facts.Annotations.Select(static each => each.Page).Distinct()
        .Where(page => page.Dictionary.Has("Tabs") && facts.File.Name(page.Dictionary, "Tabs") != "S").Select(static page => $"page {page.Index + 1}");

    [Condition("28-010", "ISO 14289-1, 7.18.4", "a widget is in no Form element")]
    public static IEnumerable<string> M28_010(PdfFacts facts) => Visible(facts).Where(each => each.Subtype == "Widget" && facts.Structure.Of(each.Dictionary)?.Standard != "Form").Select(Where);

    [Condition("28-011", "ISO 14289-1, 7.18.5", "a link is in no Link element")]
    public static IEnumerable<string> M28_011(PdfFacts facts) => Visible(facts)
        .Where(each => each.Subtype == "Link" && facts.Structure.Of(each.Dictionary)?.Ancestry().Any(static element => element.Standard == "Link") != true).Select(Where);

    [Condition("28-012", "ISO 14289-1, 7.18.5", "a link has no Contents")]
    public static IEnumerable<string> M28_012(PdfFacts facts) => Visible(facts)
        .Where(each => each.Subtype == "Link" && string.IsNullOrWhiteSpace(facts.File.Text(each.Dictionary, "Contents"))).Select(Where);

    [Condition("28-014", "ISO 14289-1, 7.18.6.2", "a media clip has no CT")]
    public static IEnumerable<string> M28_014(PdfFacts facts) => MediaClips(facts).Where(static clip => !clip.Dictionary.Has("CT")).Select(static clip => $"object {clip.Number}");

    [Condition("28-015", "ISO 14289-1, 7.18.6.2", "a media clip has no Alt")]
    public static IEnumerable<string> M28_015(PdfFacts facts) => MediaClips(facts).Where(clip => facts.File.List(clip.Dictionary, "Alt").Count == 0).Select(static clip => $"object {clip.Number}");

    [Condition("28-016", "ISO 14289-1, 7.18.7", "a file attachment's specification lacks F or UF")]
    public static IEnumerable<string> M28_016(PdfFacts facts) => facts.Annotations
        .Where(each => each.Subtype == "FileAttachment" && (facts.File.Dictionary(each.Dictionary, "FS") is not { } specification || string.IsNullOrEmpty(facts.File.Text(specification, "F")) || string.IsNullOrEmpty(facts.File.Text(specification, "UF"))))
        .Select(Where);

    [Condition("28-017", "ISO 14289-1, 7.18.8", "a PrinterMark is in the structure tree")]
    public static IEnumerable<string> M28_017(PdfFacts facts) => facts.Annotations.Where(each => each.Subtype == "PrinterMark" && facts.Structure.Of(each.Dictionary) is not null).Select(Where);

    [Condition("28-018", "ISO 14289-1, 7.18.8", "a PrinterMark's appearance is no artifact")]
    public static IEnumerable<string> M28_018(PdfFacts facts) => facts.Annotations
        .Where(each => each.Subtype == "PrinterMark" && facts.File.Get(facts.File.Dictionary(each.Dictionary, "AP"), "N") is RawStream appearance &&
            !System.Text.Encoding.Latin1.GetString(facts.File.Decode(appearance)).TrimStart().StartsWith("/Artifact", StringComparison.Ordinal))
        .Select(Where);

    private static string Where(RawAnnotation annotation) => $"page {annotation.Page.Index + 1}: {annotation.Subtype}";

    private static bool HasAlternative(PdfFacts facts, RawAnnotation annotation) =>
        !string.IsNullOrWhiteSpace(facts.Structure.Of(annotation.Dictionary) is { } element ? facts.File.Text(element.Dictionary, "Alt") : null);

    private static bool IsDescribed(PdfFacts facts, RawAnnotation annotation) =>
        !string.IsNullOrWhiteSpace(facts.File.Text(annotation.Dictionary, "Contents")) || HasAlternative(facts, annotation);

    private static IEnumerable<(int Number, RawDictionary Dictionary)> MediaClips(PdfFacts facts) =>
        facts.File.Dictionaries().Where(each => facts.File.Name(each.Dictionary, "S") == "MCD" && facts.File.Name(each.Dictionary, "Type") is null or "MediaClip" && each.Dictionary.Has("D"));

    /// <summary>Annotations that are not hidden (Table 165, bit 2) and not wholly outside their page's media box.</summary>
    private static IEnumerable<RawAnnotation> Visible(PdfFacts facts) => facts.Annotations.Where(each =>
    {
        if ((facts.File.Integer(each.Dictionary, "F", 0) & 2) != 0)
        {
            return false;
        }

        var box = each.Page.MediaBox?.Items.Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => number.Value).ToArray();
        var own = facts.File.List(each.Dictionary, "Rect").Select(facts.File.Resolve).OfType<RawNumber>().Select(static number => number.Value).ToArray();
        return box is not { Length: 4 } || own.Length != 4 ||
            (Math.Min(own[0], own[2]) < Math.Max(box[0], box[2]) && Math.Max(own[0], own[2]) > Math.Min(box[0], box[2]) && Math.Min(own[1], own[3]) < Math.Max(box[1], box[3]) && Math.Max(own[1], own[3]) > Math.Min(box[1], box[3]));
    });
}
