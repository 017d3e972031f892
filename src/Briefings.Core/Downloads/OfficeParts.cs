using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Briefings.Core.Downloads;

/// <summary>Looks into the XML parts of a document of Word, Excel or PowerPoint.</summary>
internal sealed partial class OfficeParts(Traces traces, DownloadKind kind)
{
    private static readonly string[] Changed =
    [
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange",
        "numberingChange", "cellIns", "cellDel", "cellMerge", "customXmlInsRangeStart", "customXmlDelRangeStart",
    ];

    private readonly HashSet<string> hidingStyles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    private string part = "";
    private string root = "";
    private string space = "";
    private string style = "";
    private string within = "";
    private bool isField;
    private bool isDefaultStyle;
    private readonly StringBuilder fields = new();

    /// <summary>Looks into one part.</summary>
    /// <param name="name">Its path in the document.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="Unreadable">It is no XML that can be read.</exception>
    public void Read(string name, byte[] bytes)
    {
        part = name;
        (root, space, style, within, isField) = ("", "", "", "", false);
        fields.Clear();
        XmlWalk.Read(bytes, $"\"{name}\" in it", Visit);
        LookAtFields();
    }

    private void Visit(XmlReader node)
    {
        switch (node.NodeType)
        {
            case XmlNodeType.Element:
                within = node.LocalName;
                if (node.Depth == 0)
                {
                    // By what a part is and not by its name, which any part may have.
                    (root, space) = (node.LocalName, node.NamespaceURI);
                }

                Element(node);
                Paths(node);
                break;
            case XmlNodeType.EndElement:
                within = "";
                isField &= node.LocalName != "fld";
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                Words(node.Value);
                break;
            case XmlNodeType.ProcessingInstruction when node.Name.StartsWith("xml-", StringComparison.Ordinal):
                traces.Forbid($"an instruction for programs ({part})");
                break;
        }
    }

    private void Element(XmlReader node)
    {
        if (root == "Relationships")
        {
            Relationship(node);
        }
        else if (space.EndsWith("/custom-properties", StringComparison.Ordinal) || space.EndsWith("/customProperties", StringComparison.Ordinal))
        {
            if (node.LocalName == "property")
            {
                traces.Add(DownloadTrace.Authors, "a property of its own", "properties of its own", node.GetAttribute("name"));
            }
        }
        else if (node.Depth == 0 && (!Format().IsMatch(space) || (part.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && !part.Contains("Props", StringComparison.OrdinalIgnoreCase)))
            && !(node.LocalName == "Sources" && node.IsEmptyElement))
        {
            traces.Add(DownloadTrace.Authors, "data that the page does not show", "pieces of data that the page does not show", part);
        }
        else if (kind == DownloadKind.Docx)
        {
            Word(node);
        }
        else if (kind == DownloadKind.Xlsx)
        {
            Excel(node);
        }
        else if (kind == DownloadKind.Pptx)
        {
            PowerPoint(node);
        }

        if (node.LocalName is "cNvPr" or "docPr" && IsOn(node.GetAttribute("hidden")))
        {
            traces.Add(DownloadTrace.Hidden, "a hidden drawing", "hidden drawings", node.GetAttribute("name"));
        }
    }

    private void Word(XmlReader node)
    {
        var own = node.NamespaceURI;
        switch (node.LocalName)
        {
            case "comment" when root == "comments":
                traces.Add(DownloadTrace.Comments, "a comment", "comments", node.GetAttribute("author", own));
                break;
            case "person" when root == "people":
                traces.Add(DownloadTrace.Authors, "the name of somebody who worked on it", "names of those who worked on it", node.GetAttribute("author", own));
                break;
            case "style":
                style = node.GetAttribute("styleId", own) ?? "";
                isDefaultStyle = IsOn(node.GetAttribute("default", own));
                break;
            case "basedOn" when root == "styles" && node.GetAttribute("val", own) is { } parent:
                parents[style] = parent;
                break;
            case "vanish" when IsOn(node.GetAttribute("val", own) ?? "1"):
                // What holds for all of the document hides without being named in it; levels of lists hide their numbers, and what tables do is looked at.
                if (root == "styles" && style.Length > 0 && !isDefaultStyle)
                {
                    hidingStyles.Add(style);
                }
                else
                {
                    traces.Add(DownloadTrace.Hidden, "hidden words", "places of hidden words", part);
                }

                break;
            case "rStyle" or "pStyle" or "tblStyle" when node.GetAttribute("val", own) is { } used && Hides(used):
                traces.Add(DownloadTrace.Hidden, "hidden words", "places of hidden words", part);
                break;
            case "hidden" when root != "styles" && IsOn(node.GetAttribute("val", own) ?? "1"):
                traces.Add(DownloadTrace.Hidden, "a hidden row of a table", "hidden rows of tables", part);
                break;
            case "fldSimple" when node.GetAttribute("instr", own) is { } instruction && fields.Length < 100_000:
                fields.Append(' ').Append(instruction).Append(' ');
                break;
            case "docVar":
                traces.Add(DownloadTrace.Hidden, "a variable that the page does not show", "variables that the page does not show", node.GetAttribute("name", own));
                break;
            case "dataSource" or "altChunk":
                traces.Add(DownloadTrace.Links, "a source of data", "sources of data", part);
                break;
            case var name when Changed.Contains(name, StringComparer.Ordinal) && (node.GetAttribute("id", own) is not null || node.GetAttribute("author", own) is not null):
                traces.Add(DownloadTrace.Changes, "a tracked change", "tracked changes", node.GetAttribute("author", own));
                break;
        }
    }

    // A style hides what the one hides that it is based on.
    private bool Hides(string used)
    {
        for (var steps = 0; steps < 50; steps++)
        {
            if (hidingStyles.Contains(used))
            {
                return true;
            }

            if (!parents.TryGetValue(used, out var parent))
            {
                return false;
            }

            used = parent;
        }

        return true;
    }

    // Excel hides rows and columns by a size of nothing as well, and all that are not named by one word.
    private static bool IsNothing(string? size) => double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number < 0.6;

    private void Excel(XmlReader node)
    {
        switch (node.LocalName)
        {
            case "comment" when root == "comments":
                traces.Add(DownloadTrace.Comments, "a comment", "comments", node.GetAttribute("ref"));
                break;
            case "threadedComment":
                traces.Add(DownloadTrace.Comments, "a comment", "comments", node.GetAttribute("ref"));
                break;
            case "person":
                traces.Add(DownloadTrace.Authors, "the name of somebody who worked on it", "names of those who worked on it", node.GetAttribute("displayName"));
                break;
            case "sheet" when root == "workbook" && node.GetAttribute("state") is { } state and not "visible":
                traces.Add(DownloadTrace.Hidden, state == "veryHidden" ? "a sheet that the program does not even list" : "a hidden sheet", "hidden sheets", node.GetAttribute("name"));
                break;
            case "definedName" when IsOn(node.GetAttribute("hidden")) && node.GetAttribute("name")?.StartsWith("_xlnm.", StringComparison.Ordinal) != true:
                traces.Add(DownloadTrace.Hidden, "a hidden name", "hidden names", node.GetAttribute("name"));
                break;
            case "absPath" when node.GetAttribute("url") is { Length: > 0 } folder:
                traces.Add(DownloadTrace.Authors, "the folder where it was kept", "folders where it was kept", folder);
                break;
            case "fileSharing" when node.GetAttribute("userName") is { Length: > 0 } user:
                traces.Add(DownloadTrace.Authors, "the name of somebody who worked on it", "names of those who worked on it", user);
                break;
            case "sheetFormatPr" when IsOn(node.GetAttribute("zeroHeight")) || IsNothing(node.GetAttribute("defaultRowHeight")) || IsNothing(node.GetAttribute("defaultColWidth")):
                traces.Add(DownloadTrace.Hidden, "rows or columns that are hidden unless they are named", "sheets of hidden rows or columns", Name);
                break;
            case "row" when root == "worksheet" && (IsOn(node.GetAttribute("hidden")) || IsNothing(node.GetAttribute("ht"))):
                traces.Add(DownloadTrace.Hidden, "a hidden row", "hidden rows", $"{Name} row {node.GetAttribute("r")}");
                break;
            case "col" when root == "worksheet" && (IsOn(node.GetAttribute("hidden")) || IsNothing(node.GetAttribute("width"))):
                traces.Add(DownloadTrace.Hidden, "a hidden column", "hidden columns", $"{Name} column {node.GetAttribute("min")}");
                break;
            case "pivotCacheRecords":
                traces.Add(DownloadTrace.Hidden, "all the rows behind a pivot table", "tables of rows behind pivot tables", part);
                break;
            case "revisions" or "headers" when node.Depth == 0:
                traces.Add(DownloadTrace.Changes, "a list of changes", "lists of changes", part);
                break;
            case "externalLink":
                traces.Add(DownloadTrace.Links, "a copy of what was read from another workbook", "copies of what was read from other workbooks", part);
                break;
            case "connection" or "queryTable":
                traces.Add(DownloadTrace.Links, "a connection to a source of data", "connections to sources of data", node.GetAttribute("name"));
                break;
            case "macrosheet":
                traces.Forbid($"a macro ({part})");
                break;
            case "ddeLink":
                traces.Forbid("a command to another program (DDE)");
                break;
        }
    }

    private string Name => part[(part.LastIndexOf('/') + 1)..].Replace(".xml", "", StringComparison.Ordinal);

    private void PowerPoint(XmlReader node)
    {
        switch (node.LocalName)
        {
            case "cm" when root == "cmLst":
                traces.Add(DownloadTrace.Comments, "a comment", "comments", part);
                break;
            case "cmAuthor" or "author" when root is "cmAuthorLst" or "authorLst":
                traces.Add(DownloadTrace.Authors, "the name of somebody who worked on it", "names of those who worked on it", node.GetAttribute("name"));
                break;
            case "sld" when node.GetAttribute("show") is { } show && !IsOn(show):
                traces.Add(DownloadTrace.Hidden, "a hidden slide", "hidden slides", Name);
                break;
            case "hlinkClick" or "hlinkHover" or "hlinkMouseOver" when node.GetAttribute("action") is { } action
                && (action.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase) || action.StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase)):
                traces.Forbid("a button that runs something");
                break;
            case "fld":
                // The number of the slide, or a date, is no note.
                isField = !node.IsEmptyElement;
                break;
        }
    }

    private void Words(string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        switch (within)
        {
            case "creator" or "lastModifiedBy" when root == "coreProperties":
                traces.Add(DownloadTrace.Authors, "the name of who wrote it", "names of those who wrote it", words);
                break;
            case "description" when root == "coreProperties":
                traces.Add(DownloadTrace.Comments, "a remark in its properties", "remarks in its properties", words);
                break;
            case "Company" or "Manager" when root == "Properties":
                traces.Add(DownloadTrace.Authors, "the name of a company or manager", "names of a company or manager", words);
                break;
            case "Template" or "HyperlinkBase" when root == "Properties" && words.AsSpan().ContainsAny('/', '\\'):
                traces.Add(DownloadTrace.Authors, "the folder of its template", "folders of its template", words);
                break;
            case "t" when root == "notes" && !isField:
                traces.Add(DownloadTrace.Notes, "a speaker's notes", "lines of a speaker's notes", Name);
                break;
            case "instrText" when fields.Length < 100_000:
                fields.Append(words);
                break;
            case "f" or "definedName" when kind == DownloadKind.Xlsx && CommandFormula().IsMatch(words):
                traces.Forbid("a formula that runs something (DDE)");
                break;
            case "f" or "definedName" when kind == DownloadKind.Xlsx && FetchFormula().IsMatch(words):
                traces.Add(DownloadTrace.Links, "a formula that fetches from elsewhere", "formulas that fetch from elsewhere", Name);
                break;
        }
    }

    // Programs cut a field's text where they like.
    private void LookAtFields()
    {
        var text = fields.ToString();
        if (Command().IsMatch(text))
        {
            traces.Forbid("a command to another program (DDE)");
        }

        if (Fetch().IsMatch(text))
        {
            traces.Add(DownloadTrace.Links, "a field that fetches another file", "fields that fetch other files", part);
        }
    }

    private void Relationship(XmlReader node)
    {
        if (node.LocalName != "Relationship" || node.GetAttribute("TargetMode") != "External")
        {
            return;
        }

        var (type, target) = (node.GetAttribute("Type") ?? "", node.GetAttribute("Target") ?? "");
        if (type.EndsWith("/hyperlink", StringComparison.Ordinal) && (Web().IsMatch(target) || target.StartsWith('#')))
        {
            return;
        }

        if (type.EndsWith("/hyperlink", StringComparison.Ordinal) && Script().IsMatch(target))
        {
            traces.Forbid("a link that runs something");
            return;
        }

        traces.Add(DownloadTrace.Links, "a link to a file elsewhere", "links to files elsewhere", target);
    }

    // A picture keeps the name of the file that it was, in the words for those who don't see it.
    private void Paths(XmlReader node)
    {
        if (node.LocalName is "docPr" or "cNvPr" or "imagedata" && (node.GetAttribute("descr") ?? node.GetAttribute("title")) is { } words && Path().IsMatch(words))
        {
            traces.Add(DownloadTrace.Authors, "the folder of a picture", "folders of pictures", words);
        }
    }

    private static bool IsOn(string? value) => value is "1" or "true" or "on";

    // The format's own namespaces (ECMA-376, and what its programs add); in strict documents those of purl.oclc.org.
    [GeneratedRegex(@"^(?:http://schemas\.openxmlformats\.org/|http://purl\.oclc\.org/ooxml/|http://schemas\.microsoft\.com/office/(?!2006/metadata|infopath)|urn:schemas-microsoft-com:)", RegexOptions.CultureInvariant)]
    private static partial Regex Format();

    [GeneratedRegex(@"^(?:https?://|mailto:|tel:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"^\s*(?:javascript|vbscript|data|macro|ms-[a-z]+|search-ms)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"[A-Za-z]:\\|\\\\[\w.-]+\\|/(?:Users|home)/", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\b(?:DDE(?:AUTO)?|MACROBUTTON)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\b(?:INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE)\s+\S|\bHYPERLINK\s+[""\u201C]?(?:file:|\\\\|[A-Za-z]:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fetch();

    // "cmd|'/c calc'!A0" asks another program; so does the function.
    [GeneratedRegex(@"\w\|(?:'[^'|]{0,400}'|\w{1,200})!\$?[A-Za-z]{0,3}\$?\d|\bDDE\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommandFormula();

    [GeneratedRegex(@"\b(?:WEBSERVICE|IMAGE|RTD|FILTERXML)\s*\(|[A-Za-z]:\\|\\\\[\w.-]+\\|\bfile:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FetchFormula();
}
