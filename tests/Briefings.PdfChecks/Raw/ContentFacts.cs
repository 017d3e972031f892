using System.Collections.Immutable;

namespace Briefings.PdfChecks;

/// <summary>A stretch of marked content that is open (ISO 32000-1, 14.6).</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Id">Its MCID.</param>
/// <param name="Properties">Its property list.</param>
/// <param name="Owner">The object number of the page or form that its id counts in.</param>
public sealed record RawMark(string Tag, int? Id, RawDictionary? Properties, int Owner)
{
    public bool IsArtifact => Tag == "Artifact";
}

/// <summary>Where something is: page, whether it must be marked (patterns, glyphs and appearances need not), and the marks around it.</summary>
public sealed record RawPlace(int Page, bool MustBeMarked, ImmutableStack<RawMark> Marks);

/// <summary>A string shown (9.4.3).</summary>
public sealed record ShownText(RawPlace Place, RawDictionary Font, byte[] Bytes, int RenderingMode);

/// <summary>What all content streams of a file do, as far as the checks ask.</summary>
public sealed class ContentFacts
{
    public List<ShownText> Texts { get; } = [];

    /// <summary>Paths, pictures and shadings painted, by operator.</summary>
    public List<(RawPlace Place, string Operator)> Paints { get; } = [];

    public List<string> ArtifactsInTagged { get; } = [];

    public List<string> TaggedInArtifacts { get; } = [];

    /// <summary>Marks whose ids mean structure, with where they are.</summary>
    public List<(RawPlace Place, RawMark Mark)> Marks { get; } = [];

    public List<string> UnknownOperators { get; } = [];

    public List<string> Unbalanced { get; } = [];

    public int DeepestState { get; set; }

    public List<(int Page, string Intent)> Intents { get; } = [];

    /// <summary>Colour spaces used: names of device spaces, and arrays.</summary>
    public List<(int Page, object Space)> ColourSpaces { get; } = [];

    public List<(int Page, RawDictionary State)> States { get; } = [];

    public List<(int Page, RawDictionary Image, bool IsInline)> Images { get; } = [];

    /// <summary>Form XObjects and how often each is drawn.</summary>
    public Dictionary<int, int> FormUses { get; } = [];

    /// <summary>Form XObjects with marked content of their own.</summary>
    public HashSet<int> FormsWithIds { get; } = [];

    public List<(int Page, RawDictionary Form)> Forms { get; } = [];

    /// <summary>Names that no resource dictionary explains, and forms that borrow their page's.</summary>
    public List<string> MissingResources { get; } = [];
}
