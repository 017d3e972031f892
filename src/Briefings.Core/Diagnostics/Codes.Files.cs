namespace Briefings.Core.Diagnostics;

// Files and YAML: 001–019 and 180–184.
public static partial class Codes
{
    /// <summary>A file or folder that can't be read, or that is not there.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = new("BRF001", Severity.Error, "File that can't be read",
        "A file or folder is missing or the system refuses to hand it out. Check its name and who may read it; `content/site.yaml` must be there.");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly DiagnosticDescriptor InvalidUtf8 = new("BRF002", Severity.Error, "Invalid UTF-8",
        "Texts are read as UTF-8, and the byte at this place is none. The file was probably saved in an older encoding: open it in its encoding and save it as UTF-8.");

    /// <summary>A file beyond its size limit.</summary>
    public static readonly DiagnosticDescriptor FileTooLarge = new("BRF003", Severity.Error, "File too large",
        "A Markdown file may have 1 MiB, a YAML file 4 MiB and a picture 32 MiB. What is larger was hardly written by hand; split it or make the picture smaller.");

    /// <summary>Characters that no text has.</summary>
    public static readonly DiagnosticDescriptor ControlCharacter = new("BRF004", Severity.Error, "Control character",
        "The text holds a character that can't be seen or typed, such as NUL. It usually comes from a damaged or binary file; delete it.");

    /// <summary>A symbolic link out of the content folder.</summary>
    public static readonly DiagnosticDescriptor LinkOutsideContent = new("BRF005", Severity.Error, "Symbolic link out of its folder",
        "A symbolic link below `content/` leads outside it, so that a file nobody meant to publish could be read; below `templates/` and `content/files/` no symbolic link is followed at all. Copy the file instead.");

    /// <summary>Two names that are one on some systems.</summary>
    public static readonly DiagnosticDescriptor NamesDifferByCase = new("BRF006", Severity.Error, "Names that differ only by case or Unicode form",
        "Two files or folders have names that differ only in capitals, or in how their accents are stored. On Windows and macOS, and on many web servers, they are one; rename one of them.");

    /// <summary>A file that nothing reads.</summary>
    public static readonly DiagnosticDescriptor UnexpectedFile = new("BRF007", Severity.Warning, "File that nothing reads",
        "The file lies where nothing looks for it or has a name that means nothing there. Briefings are `briefings/<year>/<slug>.md`, pages `pages/<slug>.md`, profiles `actors/<id>.md` and so on, vocabularies `vocabulary/<name>.yaml`, pictures `media/…`, files to download `files/…`.");

    /// <summary>A file that should have front matter and has none.</summary>
    public static readonly DiagnosticDescriptor FrontMatterMissing = new("BRF008", Severity.Error, "Missing front matter",
        "A briefing begins with front matter: a line `---`, the keys, and another line `---`. The first one must be the very first line of the file.");

    /// <summary>Front matter without its second line of dashes.</summary>
    public static readonly DiagnosticDescriptor FrontMatterNeverCloses = new("BRF009", Severity.Error, "Front matter that never closes",
        "The front matter is opened by `---` in the first line, but no line of exactly three dashes closes it. Put one between the keys and the text.");

    /// <summary>A file without a text.</summary>
    public static readonly DiagnosticDescriptor EmptyBody = new("BRF010", Severity.Error, "Empty text",
        "Nothing follows the front matter. Write the text below the second `---`; while it is being written, `status: draft` makes this a warning.");

    /// <summary>YAML that can't be read.</summary>
    public static readonly DiagnosticDescriptor YamlSyntax = new("BRF011", Severity.Error, "YAML that can't be read",
        "The line is not YAML: `key: value`, lists in `[…]` or with `- ` in front of each entry, and what belongs to a key indented below it by blanks. The key at fault is left out and the rest is checked all the same.");

    /// <summary>A tab where YAML wants blanks.</summary>
    public static readonly DiagnosticDescriptor YamlTab = new("BRF012", Severity.Error, "Tab in the indentation",
        "YAML is indented with blanks; a tab is not allowed there. Replace it by two blanks, and set the editor to do so.");

    /// <summary>A colon inside an unquoted value.</summary>
    public static readonly DiagnosticDescriptor YamlUnquotedColon = new("BRF013", Severity.Error, "Unquoted colon",
        "In a value without quotes, a colon followed by a blank begins a new key. Put the whole value in double quotes: `title: \"Mali: the road closes\"`.");

    /// <summary>A quote or bracket that never closes.</summary>
    public static readonly DiagnosticDescriptor YamlNeverCloses = new("BRF014", Severity.Error, "Quote or bracket that never closes",
        "What was opened at this place is not closed. Close it on the same line; an apostrophe in single quotes is typed twice, `'It''s'`, so double quotes are easier.");

    /// <summary>A key that is typed twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new("BRF015", Severity.Error, "Duplicate key",
        "The same key is typed twice in one place, and only one value can count. Remove one of them.");

    /// <summary>A corner of YAML that is not for authors.</summary>
    public static readonly DiagnosticDescriptor YamlFeature = new("BRF016", Severity.Error, "Anchor, alias, tag, directive or second document",
        "A value that begins with `&`, `*` or `!` is an anchor, an alias or a tag in YAML, `%` begins a directive and `---` a second document. None of them is read here. Put a value that begins with such a sign in double quotes.");

    /// <summary>YAML nested too deep.</summary>
    public static readonly DiagnosticDescriptor YamlTooDeep = new("BRF017", Severity.Error, "YAML nested too deep",
        "Lists and maps may be nested 16 deep. No key needs more than four; a bracket is probably typed over and over.");

    /// <summary>A name that can't be an address.</summary>
    public static readonly DiagnosticDescriptor BadFileName = new("BRF018", Severity.Error, "File name that can't be an address",
        "The names of texts become addresses, so they are lower-case ASCII letters, digits and single hyphens; the folder of a briefing is its year in four digits. A language goes before the extension: `kayes-blockade.fr.md`.");

    /// <summary>A picture that can't be read.</summary>
    public static readonly DiagnosticDescriptor UnreadablePicture = new("BRF019", Severity.Error, "Picture that can't be read",
        "The file's extension says that it is a PNG, JPEG, GIF, WebP or SVG picture, but its bytes do not. Save it again from a picture program.");

    /// <summary>BRF180.</summary>
    public static readonly DiagnosticDescriptor YamlComment = new("BRF180", Severity.Error, "Words that YAML takes for a comment",
        "In YAML a `#` behind a blank begins a comment, so that of `title: Road #1 closes` only \"Road\" would be read. Put the whole value in double quotes: `title: \"Road #1 closes\"`. Where it is a comment, write a blank behind the sign: `# first draft`.");

    /// <summary>BRF181.</summary>
    public static readonly DiagnosticDescriptor WordsOfOriginal = new("BRF181", Severity.Warning, "Words that an edition has from its original",
        "An edition has every key that it leaves out from its original. Where such a key holds words (key points, judgments, changes, events, prefix, cover), they stand on the edition's page in the language of the original, marked as such for screen readers and browsers. Write them in the edition's language; an empty list such as `key_points: []` leaves them out.");
}
