using System.Collections.Immutable;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>What the readers of one file share.</summary>
/// <param name="file">The path as messages print it.</param>
/// <param name="language">The language of its texts, for their quotes and dashes.</param>
/// <param name="timeZone">The publisher's time zone.</param>
internal sealed class KeyContext(string file, string language, TimeZoneInfo timeZone)
{
    private readonly List<string> _order = [];
    private readonly ImmutableDictionary<string, Place>.Builder _places = ImmutableDictionary.CreateBuilder<string, Place>(StringComparer.Ordinal);

    /// <summary>The path as messages print it.</summary>
    public string File => file;

    /// <summary>The language of its texts.</summary>
    public string Language => language;

    /// <summary>The publisher's time zone.</summary>
    public TimeZoneInfo TimeZone => timeZone;

    /// <summary>The addresses under which the site is known; empty where nobody asks for them.</summary>
    public ImmutableArray<SiteRoot> Roots { get; init; } = [];

    /// <summary>What was found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Notes where the value of a key stands.</summary>
    public void Note(string path, Place place)
    {
        _places[path] = place;
        _order.Add(path);
    }

    /// <summary>How many notes there are, to ask for those that come after.</summary>
    public int Noted => _order.Count;

    /// <summary>Notes taken since there were <paramref name="noted"/>.</summary>
    public IEnumerable<(string Path, Place Place)> Since(int noted) => _order.Skip(noted).Distinct(StringComparer.Ordinal).Select(path => (path, _places[path]));

    /// <summary>Where keys and values stand, so far.</summary>
    public ImmutableDictionary<string, Place> Places() => _places.ToImmutable();

    /// <summary>Reports a finding at a place.</summary>
    public void Report(DiagnosticDescriptor descriptor, Place place, string message, string? fix = null) =>
        Diagnostics.Add(new(descriptor, place, message, fix));

    /// <summary>Notes keys whose YAML could not be read: they were typed, so they are not missing.</summary>
    public void NoteBroken(YamlDocument document)
    {
        foreach (var (key, place) in document.Broken)
        {
            Note(key, place);
        }
    }
}
