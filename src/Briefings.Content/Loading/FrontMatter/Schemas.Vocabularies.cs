using Briefings.Content.Model;
using static Briefings.Content.Loading.FrontMatter.KeyRule;

namespace Briefings.Content.Loading.FrontMatter;

// The entries of the files in vocabulary/.
internal static partial class Schemas
{
    private static readonly Key[] TermKeys =
    [
        new("label", Required, Localized, "The short name."),
        new("name", Optional, Localized, "The full name, where it is another."),
        new("description", Optional, Localized, "A sentence or two for its page."),
        new("aliases", Optional, "list of text", "Every other spelling that is met. Case, accents, quotes and dashes need no aliases of their own."),
    ];

    private static readonly Schema ItemKeys = new(
    [
        new("label", Required, Localized, "Its name."),
        new("text", Optional, Localized, "What it is."),
    ]);

    private static readonly Schema SeverityKeys = new(
        [.. Enumerable.Range(1, 5).Select(step => new Key(step.ToString(System.Globalization.CultureInfo.InvariantCulture), Optional, Localized, $"What severity {step} means."))]);

    /// <summary>An entry of <c>regions.yaml</c>.</summary>
    public static Schema Region { get; } = new(
    [
        new("id", Required, "id", "The word in front matter and addresses."),
        .. TermKeys,
        new("countries", Optional, "list of alpha-2", "Its members."),
        new("parent", Optional, "region id", "The region around it."),
    ]);

    /// <summary>An entry of <c>countries.yaml</c>.</summary>
    public static Schema Country { get; } = new(
    [
        new("id", Required, "alpha-2", "ISO 3166-1, in capitals. A country needs no entry; one overrides its name in each language that it gives."),
        .. TermKeys,
    ]);

    /// <summary>An entry of <c>actors.yaml</c>.</summary>
    public static Schema Actor { get; } = new(
    [
        new("id", Required, "id", "The word in front matter and addresses."),
        .. TermKeys,
        new("kind", Optional, WordList.Of<ActorKind>(), "What sort, after ACLED."),
        new("member_of", Optional, "actor id, or list", "What it is a member of."),
        new("successor", Optional, "actor id, or list", "What came after it."),
        new("parent", Optional, "actor id, or list", "What stands above it."),
        new("countries", Optional, "list of alpha-2", "Where it acts."),
    ]);

    /// <summary>An entry of <c>impacts.yaml</c>.</summary>
    public static Schema Impact { get; } = new(
    [
        new("id", Required, "id", "The word in front matter and addresses."),
        .. TermKeys,
        new("colour", Optional, ColourType, "Its colour in charts."),
        new("icon", Optional, "name", "Its icon."),
        new("severity", Optional, "map of 1 to 5", "What each severity means for it.", SeverityKeys),
    ]);

    /// <summary>An entry of <c>places.yaml</c>.</summary>
    public static Schema Place { get; } = new(
    [
        new("id", Required, "id", "The word in front matter."),
        new("label", Required, Localized, "Its name."),
        new("aliases", Optional, "list of text", "Every other spelling that is met."),
        .. InlinePlaceKeys.Keys.Where(key => key.Name != "name"),
    ]);

    /// <summary>An entry of <c>authors.yaml</c>.</summary>
    public static Schema Author { get; } = new(
    [
        new("id", Required, "id", "The word in front matter."),
        new("label", Required, Localized, "The name of a person or a desk."),
        new("role", Optional, Localized, "What they do."),
        new("email", Optional, "e-mail address", "Shown beneath the briefing."),
    ]);

    /// <summary>An entry of <c>files.yaml</c>.</summary>
    public static Schema File { get; } = new(
    [
        new("file", Required, "file below `files/`", "Which file: `files/convoys.xlsx`."),
        new("tlp", Required, WordList.Of(Core.TlpLabels.Words), "Its own marking, TLP 2.0. There is no default."),
        new("title", Required, Localized, "Its name for readers; `[[files/convoys.xlsx]]` shows it."),
        new("allow", Optional, "list of " + WordList.Of<Core.Downloads.DownloadTrace>(), "What it may hold beside what its readers see; each of these is a finding otherwise."),
    ]);

    /// <summary>An entry of <c>services.yaml</c>.</summary>
    public static Schema Services { get; } = new(
    [
        new("id", Required, "id", "The word in front matter and settings."),
        new("label", Required, Localized, "Its heading."),
        new("text", Optional, "Markdown, or a map of language to Markdown", "The pitch."),
        new("items", Optional, "list", "The services.", ItemKeys),
        new("closing", Optional, "Markdown, or a map of language to Markdown", "What stands after the items."),
    ]);
}
