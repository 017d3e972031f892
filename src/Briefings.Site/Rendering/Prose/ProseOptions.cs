using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core;
using Briefings.Core.Prose;

namespace Briefings.Site.Rendering.Prose;

/// <summary>What the writer of prose asks of those who know the site.</summary>
public sealed record ProseOptions
{
    /// <summary>
    /// Where a link leads on the page that is written; null makes it plain text. Not asked for headings of the same text.
    /// </summary>
    public required Func<LinkTarget, ResolvedLink?> Link { get; init; }

    /// <summary>Where a picture of <c>content/</c> is; null leaves it out.</summary>
    public required Func<string, ResolvedPicture?> Picture { get; init; }

    /// <summary>The words that the writer needs, from the language files.</summary>
    public required ProseWords Words { get; init; }

    /// <summary>How many levels deeper headings are written than they were typed; 0 where the title of the page is its only level 1.</summary>
    public int HeadingShift { get; init; }

    /// <summary>Whether each heading carries a link to itself.</summary>
    public bool HeadingAnchors { get; init; }

    /// <summary>What ids of headings and footnotes begin with, where a page holds several texts.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>What stands before <c>#</c> in links within the text: empty on a page, its absolute address in a feed.</summary>
    public string FragmentBase { get; init; } = "";
}

/// <summary>Where a link leads.</summary>
/// <param name="Address">For <c>href</c>; already checked, not yet escaped.</param>
/// <param name="Title">What <c>[[slug]]</c> without words shows: the title of what it leads to.</param>
public sealed record ResolvedLink(string Address, string Title)
{
    /// <summary>What the link tells by leading there: that what it leads to is there, and by which name.</summary>
    public Tlp Marking { get; init; }

    /// <summary>What stands behind the words of a link to a file to download, for readers: its kind and size. Null for any other link.</summary>
    public string? Facts { get; init; }

    /// <summary>Whether browsers save what it leads to instead of showing it.</summary>
    public bool IsSaved { get; init; }
}

/// <summary>Where a picture is.</summary>
/// <param name="Address">For <c>src</c>; not yet escaped.</param>
/// <param name="Width">Pixels; 0 where it has no size of its own.</param>
/// <param name="Height">Pixels; 0 where it has no size of its own.</param>
/// <param name="Sources">For <c>srcset</c>; null without.</param>
public sealed record ResolvedPicture(string Address, int Width, int Height, string? Sources = null);

/// <summary>Words for readers, from the language files; <c>{number}</c>, <c>{name}</c> and <c>{label}</c> are filled in.</summary>
/// <param name="Claim">Above a claim: that it is one.</param>
/// <param name="Notes">The heading of footnotes.</param>
/// <param name="Note">What a footnote's mark is called, with <c>{number}</c>.</param>
/// <param name="Back">What the link back from a footnote is called.</param>
/// <param name="BackAgain">The same for the second and later references, with <c>{number}</c>.</param>
/// <param name="Aside">What an aside is called.</param>
/// <param name="Table">What a table without a caption is called.</param>
/// <param name="Credit">Who made a picture, with <c>{name}</c>.</param>
/// <param name="Marked">What a marked section is called, with <c>{label}</c>.</param>
public sealed record ProseWords(string Claim, string Notes, string Note, string Back, string BackAgain, string Aside, string Table, string Credit, string Marked)
{
    /// <summary>What asides of other kinds than a note are called; one that is not here is called as a note is.</summary>
    public IReadOnlyDictionary<AsideKind, string> Asides { get; init; } = ImmutableDictionary<AsideKind, string>.Empty;

    /// <summary>Before a task that is to be done: read out in the place of its box, with the blank behind it.</summary>
    public string Task { get; init; } = "";

    /// <summary>The same for one that is done.</summary>
    public string Done { get; init; } = "";

    /// <summary>What an aside is called.</summary>
    public string Of(AsideKind kind) => Asides.GetValueOrDefault(kind, Aside);

    /// <summary>A word with words that have markup in the place of a name.</summary>
    internal static ImmutableArray<Inline> Around(string text, string name, ImmutableArray<Inline> inlines)
    {
        var place = inlines.IsEmpty ? Core.Diagnostics.Place.Of("") : inlines[0].Place;
        var at = text.IndexOf("{" + name + "}", StringComparison.Ordinal);
        return at < 0 ? [new Text(place, text)] : [new Text(place, text[..at]), .. inlines, new Text(place, text[(at + name.Length + 2)..])];
    }

    internal static string Fill(string text, string name, string value) => text.Replace("{" + name + "}", value, StringComparison.Ordinal);

    internal static string Fill(string text, string name, int value) => Fill(text, name, value.ToString(CultureInfo.InvariantCulture));
}
