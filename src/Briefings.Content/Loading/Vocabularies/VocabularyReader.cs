using System.Collections.Immutable;
using Briefings.Content.Loading.Downloads;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Content.Loading.Vocabularies;

/// <summary>Reads all vocabularies.</summary>
internal sealed class VocabularyReader(SiteSettings site, IReadOnlyDictionary<string, SourceFile> files)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ImmutableDictionary<string, Place>.Builder _entries = ImmutableDictionary.CreateBuilder<string, Place>(StringComparer.Ordinal);

    /// <summary>The vocabularies that there are.</summary>
    public static ImmutableArray<string> Names { get; } = ["actors", "authors", "countries", "files", "impacts", "places", "regions", "services"];

    /// <summary>Reads them.</summary>
    /// <param name="site">The settings, for languages.</param>
    /// <param name="files">The files by name without extension.</param>
    public static Outcome<Vocabulary> Read(SiteSettings site, IReadOnlyDictionary<string, SourceFile> files)
    {
        var reader = new VocabularyReader(site, files);
        var vocabulary = reader.Read();
        return new(vocabulary, [.. reader._diagnostics]);
    }

    private Vocabulary Read() => new()
    {
        Regions = Of("regions", Schemas.Region, Values.Slug, Region),
        Countries = Of("countries", Schemas.Country, CountryCode, Country),
        Actors = Of("actors", Schemas.Actor, Values.Slug, Actor),
        Impacts = Of("impacts", Schemas.Impact, Values.Slug, Impact),
        Places = Of("places", Schemas.Place, Values.Slug, (keys, id) =>
            Label(keys) is var label && keys.Texts("aliases") is var aliases && PlaceReader.Read(keys, id, label ?? LocalizedText.Of(id), aliases) is { } place ? place : null),
        Authors = Of("authors", Schemas.Author, Values.Slug, (keys, id) =>
            new Author(id, Label(keys) ?? LocalizedText.Of(id), keys.Read("role", Values.Localized), keys.Read("email", Values.Email))),
        Services = Of("services", Schemas.Services, Values.Slug, Services),
        Files = Of("files", Schemas.File, DownloadEntries.FileOf, DownloadEntries.Read, "file"),
        Entries = _entries.ToImmutable(),
    };

    private ImmutableSortedDictionary<string, T> Of<T>(string name, Schema schema, Func<KeyContext, YamlNode, string, string?> readId, Func<MapReader, string, T?> read, string idKey = "id")
        where T : class
    {
        var file = files.GetValueOrDefault(name);
        var context = new KeyContext(file?.Path ?? name, site.DefaultLanguage, site.TimeZone);
        var terms = VocabularyFile.Read(file, name, schema, context, _entries, readId, read, idKey);
        _diagnostics.AddRange(context.Diagnostics);
        return terms;
    }

    private static Region Region(MapReader keys, string id) => new()
    {
        Id = id,
        Label = Label(keys) ?? LocalizedText.Of(id),
        Name = keys.Read("name", Values.Localized),
        Description = keys.Read("description", Values.Localized),
        Aliases = keys.Proses("aliases"),
        Countries = keys.Texts("countries"),
        Parent = keys.Text("parent"),
    };

    // A language that the entry leaves out has its name from the culture data.
    private Country Country(MapReader keys, string id) => new()
    {
        Id = id,
        Label = Label(keys) is { } label ? Fill(label, id) : LocalizedText.Of(id),
        Name = keys.Read("name", Values.Localized),
        Description = keys.Read("description", Values.Localized),
        Aliases = keys.Proses("aliases"),
    };

    private LocalizedText Fill(LocalizedText label, string code)
    {
        if (label.ByLanguage.ContainsKey(""))
        {
            return label;
        }

        var names = label.ByLanguage.ToBuilder();
        foreach (var language in site.Languages.Where(language => !names.ContainsKey(language)))
        {
            names[language] = CountryNames.In(code, language);
        }

        return new LocalizedText(names.ToImmutable());
    }

    private static Actor Actor(MapReader keys, string id) => new()
    {
        Id = id,
        Label = Label(keys) ?? LocalizedText.Of(id),
        Name = keys.Read("name", Values.Localized),
        Description = keys.Read("description", Values.Localized),
        Aliases = keys.Proses("aliases"),
        ActorKind = keys.Word<ActorKind>("kind"),
        MemberOf = OneOrMore(keys, "member_of"),
        Successors = OneOrMore(keys, "successor"),
        Parents = OneOrMore(keys, "parent"),
        Countries = keys.Texts("countries"),
    };

    private static Impact Impact(MapReader keys, string id)
    {
        var severity = ImmutableSortedDictionary.CreateBuilder<int, LocalizedText>();
        if (keys.Inside("severity") is { } steps)
        {
            for (var step = 1; step <= 5; step++)
            {
                if (steps.Read(step.ToString(System.Globalization.CultureInfo.InvariantCulture), Values.Localized) is { } words)
                {
                    severity.Add(step, words);
                }
            }
        }

        return new Impact
        {
            Id = id,
            Label = Label(keys) ?? LocalizedText.Of(id),
            Name = keys.Read("name", Values.Localized),
            Description = keys.Read("description", Values.Localized),
            Aliases = keys.Proses("aliases"),
            Colour = keys.Read("colour", Values.Colour),
            Icon = keys.Read("icon", Values.Slug),
            Severity = severity.ToImmutable(),
        };
    }

    private Services Services(MapReader keys, string id)
    {
        var label = Label(keys) ?? LocalizedText.Of(id);
        var items = keys.Maps("items", item =>
        {
            var name = Label(item);
            var text = item.Read("text", Values.Localized);
            return name is null ? null : new ServiceItem(name, text);
        });
        return new Services(id, label, Texts(keys, "text"), items) { Closing = Texts(keys, "closing") };
    }

    private ImmutableSortedDictionary<string, Body> Texts(MapReader keys, string key)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, Body>(StringComparer.OrdinalIgnoreCase);
        if (keys.Node(key) is { } node && Values.LocalizedMarkdown(keys.Context, node, $"\"{key}\"") is { } markdown)
        {
            foreach (var (language, text) in markdown.ByLanguage)
            {
                texts[language] = Text(keys.Context, node, language, text);
            }
        }

        return texts.ToImmutable();
    }

    private Body Text(KeyContext context, YamlNode node, string language, string text)
    {
        var scalar = node as YamlScalar
            ?? ((YamlMap)node).Entries.Select(entry => (entry.Key, entry.Value as YamlScalar)).First(entry => entry.Key.Equals(language, StringComparison.OrdinalIgnoreCase)).Item2!;
        var line = scalar.Place.Line + (scalar.Style == YamlStyle.Block ? 1 : 0);
        var spoken = language.Length == 0 ? site.DefaultLanguage : language;
        var body = MarkdownReader.Read(new MarkdownSource(context.File, text, line, spoken) { Html = site.Html }, ImpactLabels.From(new Vocabulary(), spoken));
        context.Diagnostics.AddRange(body.Diagnostics);
        return body.Value;
    }

    private static LocalizedText? Label(MapReader keys) => keys.Read("label", Values.Localized);

    private static ImmutableArray<string> OneOrMore(MapReader keys, string key) =>
        keys.Node(key) is YamlScalar ? [.. new[] { keys.Text(key) }.OfType<string>()] : keys.Texts(key);

    private static string? CountryCode(KeyContext context, YamlNode node, string name)
    {
        if (Values.Text(context, node, name) is not { } text || CountryCodes.Codes.Contains(text))
        {
            return Values.Text(context, node, name);
        }

        context.Report(Codes.UnknownTerm, node.Place, $"\"{text}\" is no country of ISO 3166-1",
            CountryCodes.Codes.Contains(text.ToUpperInvariant()) ? $"write {text.ToUpperInvariant()}" : "write its alpha-2 code, such as ML");
        return null;
    }
}
