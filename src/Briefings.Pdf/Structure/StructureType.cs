namespace Briefings.Pdf;

/// <summary>The standard structure types that reports need (ISO 32000-1, 14.8.4). Written by these names, so no role map is needed.</summary>
public enum StructureType
{
    /// <summary>The whole document; only the root is one.</summary>
    Document,

    /// <summary>A part of the document.</summary>
    Part,

    /// <summary>A section.</summary>
    Sect,

    /// <summary>A block of no other kind, such as a box or a cover.</summary>
    Div,

    /// <summary>A quotation of one or more paragraphs.</summary>
    BlockQuote,

    /// <summary>The caption of a figure or table.</summary>
    Caption,

    /// <summary>A table of contents.</summary>
    TOC,

    /// <summary>An entry of a table of contents.</summary>
    TOCI,

    /// <summary>An index.</summary>
    Index,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A heading of level 1.</summary>
    H1,

    /// <summary>A heading of level 2.</summary>
    H2,

    /// <summary>A heading of level 3.</summary>
    H3,

    /// <summary>A heading of level 4.</summary>
    H4,

    /// <summary>A heading of level 5.</summary>
    H5,

    /// <summary>A heading of level 6.</summary>
    H6,

    /// <summary>A list.</summary>
    L,

    /// <summary>An item of a list.</summary>
    LI,

    /// <summary>The bullet or number of an item or note.</summary>
    Lbl,

    /// <summary>The text of an item.</summary>
    LBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row.</summary>
    TR,

    /// <summary>A cell that heads a row or column; give it a scope.</summary>
    TH,

    /// <summary>A cell of data.</summary>
    TD,

    /// <summary>The rows that head the table.</summary>
    THead,

    /// <summary>The rows of data.</summary>
    TBody,

    /// <summary>The rows that close the table.</summary>
    TFoot,

    /// <summary>A part of a line.</summary>
    Span,

    /// <summary>A quotation within a line.</summary>
    Quote,

    /// <summary>A footnote or endnote.</summary>
    Note,

    /// <summary>A reference to something elsewhere in the document, such as a note's number.</summary>
    Reference,

    /// <summary>A fragment of computer text.</summary>
    Code,

    /// <summary>A link, with its annotation.</summary>
    Link,

    /// <summary>A picture, chart or map.</summary>
    Figure,

    /// <summary>A mathematical formula.</summary>
    Formula,

    /// <summary>A grouping that means nothing.</summary>
    NonStruct,
}

/// <summary>Which cells a heading cell heads (ISO 32000-1, 14.8.5.7).</summary>
public enum HeaderScope
{
    /// <summary>The cells below it.</summary>
    Column,

    /// <summary>The cells of its row.</summary>
    Row,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>How the items of a list are marked (ISO 32000-1, 14.8.5.5).</summary>
public enum ListNumbering
{
    /// <summary>By nothing.</summary>
    None,

    /// <summary>By filled circles.</summary>
    Disc,

    /// <summary>By empty circles.</summary>
    Circle,

    /// <summary>By squares.</summary>
    Square,

    /// <summary>By figures.</summary>
    Decimal,

    /// <summary>By capital Roman numerals.</summary>
    UpperRoman,

    /// <summary>By small Roman numerals.</summary>
    LowerRoman,

    /// <summary>By capital letters.</summary>
    UpperAlpha,

    /// <summary>By small letters.</summary>
    LowerAlpha,
}

/// <summary>The kind of content that is no part of what the document says (ISO 32000-1, 14.8.2.2.2).</summary>
public enum ArtifactType
{
    /// <summary>Running heads and feet, page numbers.</summary>
    Pagination,

    /// <summary>Rules, table lines, ornaments.</summary>
    Layout,

    /// <summary>Production marks outside the page.</summary>
    Page,

    /// <summary>Coloured or patterned grounds.</summary>
    Background,
}

/// <summary>The kind of a pagination artifact (ISO 32000-1, Table 330).</summary>
public enum ArtifactSubtype
{
    /// <summary>None is named.</summary>
    None,

    /// <summary>A running head.</summary>
    Header,

    /// <summary>A running foot.</summary>
    Footer,

    /// <summary>A mark across the page.</summary>
    Watermark,
}
