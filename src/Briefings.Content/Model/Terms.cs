using System.Collections.Immutable;

namespace Briefings.Content.Model;

/// <summary>A word of a vocabulary that has a page of its own.</summary>
public abstract record Term
{
    /// <summary>Which vocabulary it is of.</summary>
    public abstract TermKind Kind { get; }

    /// <summary>The id as typed in front matter; alpha-2 in capitals for a country.</summary>
    public required string Id { get; init; }

    /// <summary>The id in addresses: lower case.</summary>
    public string Slug => Id.ToLowerInvariant();

    /// <summary>The short name. For a country without an entry it comes from the framework's culture data.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The full name; null where it is the label.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>A sentence or two; null without.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Every other spelling that is met.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

/// <summary>A region of the house: UN M49 or its own.</summary>
public sealed record Region : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Region;

    /// <summary>ISO 3166-1 alpha-2 of its members, in the vocabulary's order.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The id of the region around it; null at the top.</summary>
    public string? Parent { get; init; }
}

/// <summary>A country, by ISO 3166-1 alpha-2.</summary>
public sealed record Country : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Country;
}

/// <summary>An actor.</summary>
public sealed record Actor : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Actor;

    /// <summary>What sort; null where not said.</summary>
    public ActorKind? ActorKind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of where it acts.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Ids of the actors it is a member of.</summary>
    public ImmutableArray<string> MemberOf { get; init; } = [];

    /// <summary>Ids of the actors that came after it.</summary>
    public ImmutableArray<string> Successors { get; init; } = [];

    /// <summary>Ids of the actors above it.</summary>
    public ImmutableArray<string> Parents { get; init; } = [];
}

/// <summary>A category of impact.</summary>
public sealed record Impact : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Impact;

    /// <summary><c>#rrggbb</c>; null without.</summary>
    public string? Colour { get; init; }

    /// <summary>The name of an icon; null without.</summary>
    public string? Icon { get; init; }

    /// <summary>What each severity, 1 to 5, means for it; those without words are missing.</summary>
    public ImmutableSortedDictionary<int, LocalizedText> Severity { get; init; } = ImmutableSortedDictionary<int, LocalizedText>.Empty;
}

/// <summary>Who wrote a briefing: a person or a desk.</summary>
/// <param name="Id">The id as typed in front matter.</param>
/// <param name="Label">The name.</param>
/// <param name="Role">What they do; null where not said.</param>
/// <param name="Email">Null where not said.</param>
public sealed record Author(string Id, LocalizedText Label, LocalizedText? Role, string? Email);

/// <summary>A pitch of the publisher's services, written once.</summary>
/// <param name="Id">The id as typed in front matter.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Text">By language, parsed from Markdown.</param>
/// <param name="Items">The services.</param>
public sealed record Services(
    string Id,
    LocalizedText Label,
    ImmutableSortedDictionary<string, Core.Prose.Body> Text,
    ImmutableArray<ServiceItem> Items)
{
    /// <summary>What stands after the items, by language, parsed from Markdown; empty without.</summary>
    public ImmutableSortedDictionary<string, Core.Prose.Body> Closing { get; init; } =
        ImmutableSortedDictionary.Create<string, Core.Prose.Body>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its texts as readers of some languages get them.</summary>
    /// <param name="languages">BCP 47 tags.</param>
    /// <param name="fallback">The site's first language.</param>
    public IEnumerable<Core.Prose.Body> BodiesIn(IEnumerable<string> languages, string fallback) =>
        languages.SelectMany(language => (Core.Prose.Body?[])[In(Text, language, fallback), In(Closing, language, fallback)]).OfType<Core.Prose.Body>();

    /// <summary>A text in a language, by the rule of all localized texts; null without.</summary>
    /// <param name="texts">By language.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="fallback">The site's first language.</param>
    public static Core.Prose.Body? In(ImmutableSortedDictionary<string, Core.Prose.Body> texts, string language, string fallback)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(language);
        foreach (var tag in (string[])[language, language.Split('-')[0], "", fallback])
        {
            if (texts.TryGetValue(tag, out var body))
            {
                return body;
            }
        }

        return texts.Values.FirstOrDefault();
    }

    /// <summary>All its texts in all languages.</summary>
    public IEnumerable<Core.Prose.Body> Bodies => Text.Values.Concat(Closing.Values);
}

/// <summary>One service.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Text">What it is; null where not said.</param>
public sealed record ServiceItem(LocalizedText Label, LocalizedText? Text);
