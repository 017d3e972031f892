namespace Briefings.Core.Diagnostics;

// Input that would harm: 100–109, 182–183.
public static partial class Codes
{
    /// <summary>A character that nobody sees.</summary>
    public static readonly DiagnosticDescriptor HiddenCharacter = new("BRF100", Severity.Error, "Invisible or bidirectional control character",
        "The text holds a character that readers do not see but machines obey, such as U+202E, which turns the words after it around, or U+200B, which makes one word two. It usually comes along when text is pasted. Delete it and type the words anew; in Markdown, soft hyphens and the marks U+200E, U+200F and U+061C are allowed, and joiners within words of scripts that need them are allowed everywhere.");

    /// <summary>A drawing that could do more than show itself.</summary>
    public static readonly DiagnosticDescriptor UnsafeDrawing = new("BRF101", Severity.Error, "Drawing that is not safe to publish",
        "An SVG drawing is published with what shapes, text, gradients, masks and filters need, and nothing else: comments, metadata and the notes of drawing programs are taken out quietly, and so are titles and descriptions, parts that nobody sees (`display: none`, `visibility: hidden`, `opacity: 0`, definitions that nothing uses), labels, and values that SVG does not know; names by which parts are referred to become `i1`, `c1`. Fonts that pages do not have become `serif`, `sans-serif` or `monospace`. Words leave only where all that is said of them and around them is known to show them: plain colours, opacities, sizes and transforms, in attributes, a `style` or one plain `<style>`. Where words may be hidden and it can't be told (`mask`, `filter`, a `clip-path` of other than plain shapes, `var()`, `calc()`, `scale`, `switch`, `textPath`, a `<svg>` within, a style sheet for some media, a rule against another), the words are an error at their place: delete them or what may hide them, or save words as paths. What a drawing says is said to readers who do not see it by its alternative text. But a script, an event handler, an animation, a link, an embedded picture or page, an address outside the drawing or a document type is an error. Save it as \"plain SVG\" from the drawing program, or as PNG.");

    /// <summary>A name that some system refuses or reads otherwise.</summary>
    public static readonly DiagnosticDescriptor UnsafeName = new("BRF102", Severity.Error, "File name that some system refuses",
        "The name of the file or folder is one that Windows keeps for a device (`con`, `nul`, `com1`), holds a sign that no file name may have everywhere, or is not in Unicode normalization form C, so that it is another file elsewhere. Rename it.");

    /// <summary>A value beyond what any reader reads.</summary>
    public static readonly DiagnosticDescriptor TextTooLong = new("BRF103", Severity.Error, "Text too long",
        "A value of front matter, a vocabulary or `site.yaml` may have 20,000 characters. A text for readers belongs below the front matter; what is longer still was hardly meant.");

    /// <summary>An element or attribute that the settings ask for and no text may hold.</summary>
    public static readonly DiagnosticDescriptor UnsafeHtml = new("BRF104", Severity.Error, "HTML that can't be allowed",
        "`html` in `site.yaml` can allow elements that say what words are (`abbr`, `kbd`, `time`, `details` and the like) and attributes that only describe. What can run, load, send, style or rebuild a page can't be allowed at all: no `script`, `style`, `iframe`, `object` or form, no `on…`, `style`, `class`, `id`, `href` or `src`. Links, pictures and tables are written in Markdown, where their addresses are checked.");

    /// <summary>More markup in one paragraph than anybody writes.</summary>
    public static readonly DiagnosticDescriptor TooMuchMarkup = new("BRF105", Severity.Error, "Too much markup in one paragraph",
        "A paragraph, heading, cell or list item may hold 2,000 signs that mean something in Markdown, such as `*`, `[` and `<` (fewer where it has more than 125,000 letters), and a text 5,000 footnotes and definitions of links and 50,000 cells of tables. Beyond that, reading it would take longer than it deserves. Take it apart with an empty line, or fence it with ``` where it is code.");

    /// <summary>A picture that can't be read to its end.</summary>
    public static readonly DiagnosticDescriptor DamagedPicture = new("BRF106", Severity.Error, "Picture that can't be read whole",
        "Of a picture its pixels are published, and what is needed to show them, and nothing else: places, names, comments, thumbnails, second pictures, colour profiles and bytes behind the end stay behind. That asks for a file that can be read to its last byte. Open it in a picture program and save it again, as JPEG, PNG, WebP or GIF in sRGB; what the program can't open is lost. Pictures with colour profiles of their own, CMYK pictures and PNG or WebP pictures that are stored turned are drawn anew in sRGB; animations are not, so save those upright and in sRGB.");

    /// <summary>A picture or drawing larger than any reader's screen and paper.</summary>
    public static readonly DiagnosticDescriptor TooLargePicture = new("BRF107", Severity.Error, "Picture beyond all measure",
        "A picture may have 50 million pixels and 65,000 along a side, the frames of an animation 100 million together, whether or not PDFs are made: that is a sheet of A2 in print quality, and unpacked 200 MB. Make it smaller: 2,400 pixels across fill a page of paper. The numbers of a drawing may not exceed 100 million, its transformations multiplied included, and its size may not be below a thousandth: such a drawing shows nothing and is mostly a fault of the program that wrote it. Its paths may have 800,000 letters, its style sheets 200,000, and parts may be repeated 5,000 times.");

    /// <summary>Words of a drawing that nobody sees, for where they lie.</summary>
    public static readonly DiagnosticDescriptor UnseenWords = new("BRF182", Severity.Error, "Words of a drawing that nobody sees",
        "Cropping a drawing, drawing a bar over a name or setting it in the colour of the ground takes nothing out of the file: whoever opens it reads the words. Words that lie outside of the drawing's edge or of what cuts it (`clip-path`), under another part that is painted later, or in the colour of what is beneath, in whole or in part, are an error at their place. Delete them in the drawing program, or move them to where readers see them. Where letters lie is reckoned without their font, as if they were narrow, so that words near an edge are let through.");

    /// <summary>A declaration of a drawing that is left out.</summary>
    public static readonly DiagnosticDescriptor LostStyle = new("BRF183", Severity.Warning, "Style of a drawing that is left out",
        "Values that drawings do not need are left out, since they could say anything: `var()`, `calc()`, `color-mix()`, `icc-color()`, and properties such as `scale` or `translate`. A shape that had its colour, place or form by one of them looks otherwise than in the program that made it: black, mostly. Let the program write plain values, or save the drawing as PNG. Around words it is an error (BRF101).");
}
