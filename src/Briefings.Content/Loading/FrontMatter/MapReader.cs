using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Loading.Yaml;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>
/// Reads the keys of one map by its schema: notes where each value stands, refuses keys that the schema does not have, and
/// hands out nodes. It can only be asked for keys of the schema, so that code and reference page can't drift apart.
/// </summary>
internal sealed class MapReader
{
    private const int MostNames = 16;

    private readonly Schema _schema;
    private readonly string _path;
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _misspelt = new(StringComparer.Ordinal);

    /// <summary>Opens a map.</summary>
    /// <param name="context">What the readers of the file share.</param>
    /// <param name="map">The map.</param>
    /// <param name="schema">Its keys.</param>
    /// <param name="path">Its path, such as <c>actors[1]</c>; empty for the outermost.</param>
    /// <param name="checkRequired">Whether a missing key is reported now; an edition first inherits.</param>
    public MapReader(KeyContext context, YamlMap map, Schema schema, string path, bool checkRequired = true)
    {
        Context = context;
        Map = map;
        _schema = schema;
        _path = path;
        foreach (var entry in map.Entries)
        {
            if (schema.Find(entry.Key) is { Rule: not KeyRule.Computed })
            {
                _entries.Add(entry.Key, entry);
                context.Note(PathOf(entry.Key), IsEmpty(entry.Value) ? entry.KeyPlace : entry.Value.Place);
            }
            else
            {
                ReportUnknown(entry);
            }
        }

        if (checkRequired)
        {
            foreach (var key in schema.Keys.Where(key => key.Rule == KeyRule.Required && !_entries.ContainsKey(key.Name) && !_misspelt.Contains(key.Name)))
            {
                context.Report(Codes.MissingKey, map.Place, $"\"{key.Name}\" is missing{Inside()}");
            }
        }
    }

    /// <summary>What the readers of the file share.</summary>
    public KeyContext Context { get; }

    /// <summary>The map itself.</summary>
    public YamlMap Map { get; }

    /// <summary>Whether a key was typed, with a value or without.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The path of a key inside this map.</summary>
    public string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    /// <summary>The value of a key; null where it was not typed or has none, which is reported for a required one.</summary>
    public YamlNode? Node(string key)
    {
        var spec = _schema.Find(key) ?? throw new ArgumentException($"The schema has no key {key}.", nameof(key));
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (!IsEmpty(entry.Value))
        {
            return entry.Value;
        }

        if (spec.Rule == KeyRule.Required)
        {
            // A marking or status without a value is an error in a draft too.
            var descriptor = (_path, key) switch { ("", "tlp") => Codes.UnknownMarking, ("", "status") => Codes.UnknownStatus, _ => Codes.MissingKey };
            Context.Report(descriptor, entry.KeyPlace, $"\"{key}\" has no value{Inside()}", spec.Type.StartsWith("list", StringComparison.Ordinal) ? "write [] where there are none" : spec.Type == "http or https address" ? "write it as in \"https://www.example.org/\"" : null);
        }

        if (spec.Type == Schemas.ColourType)
        {
            Context.Report(Codes.MalformedValue, entry.KeyPlace, $"\"{key}\" has no value{Inside()}", "write it as in \"#12344d\", in double quotes");
        }

        return null;
    }

    /// <summary>The path under which it is noted that a list was typed, but holds nothing.</summary>
    public static string EmptyListOf(string path) => path + "[]";

    /// <summary>A text; quotes and dashes as typed.</summary>
    public string? Text(string key) => Node(key) is { } node ? Values.Text(Context, node, Named(key)) : null;

    /// <summary>A text for readers, with the quotes and dashes of the file's language.</summary>
    public string? Prose(string key) => Node(key) is { } node ? Values.Prose(Context, node, Named(key)) : null;

    /// <summary>A line of words with markup; null where there is none.</summary>
    public Phrase? Phrase(string key) => Node(key) is { } node ? Values.Phrase(Context, node, Named(key)) : null;

    /// <summary>A word of an enumeration.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum => Node(key) is { } node ? Values.Word<T>(Context, node, Named(key)) : null;

    /// <summary>Reads a value with one of the readers of <see cref="Values"/>; null where there is none.</summary>
    public T? Read<T>(string key, Func<KeyContext, YamlNode, string, T?> read)
        where T : class => Node(key) is { } node ? read(Context, node, Named(key)) : null;

    /// <summary>Reads a value with one of the readers of <see cref="Values"/>; null where there is none.</summary>
    public T? ReadValue<T>(string key, Func<KeyContext, YamlNode, string, T?> read)
        where T : struct => Node(key) is { } node ? read(Context, node, Named(key)) : null;

    /// <summary>A list; each entry is read with its path, and those that can't be read are left out.</summary>
    public ImmutableArray<T> List<T>(string key, Func<YamlNode, string, T?> read)
        where T : class
    {
        if (Node(key) is not { } node)
        {
            return [];
        }

        if (node is not YamlList list)
        {
            if (node is YamlScalar { IsJoined: true })
            {
                return [];
            }

            Context.Report(Codes.WrongType, node.Place, $"{Named(key)} must be a list, not {Values.Sort(node)}", Suggestions.List(_schema.Find(key)!, node, Context));
            return [];
        }

        if (list.Items.IsEmpty)
        {
            Context.Note(EmptyListOf(PathOf(key)), list.Place);
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (var index = 0; index < list.Items.Length; index++)
        {
            var item = list.Items[index];
            Context.Note($"{PathOf(key)}[{items.Count}]", item.Place);
            if (IsEmpty(item))
            {
                Context.Report(Codes.MissingKey, item.Place, $"an entry of {Named(key)} is empty", "remove the dash or comma");
            }
            else if (read(item, $"{PathOf(key)}[{items.Count}]") is { } value)
            {
                items.Add(value);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string key) => List(key, (node, _) => Values.Text(Context, node, $"an entry of {Named(key)}"));

    /// <summary>A list of texts for readers.</summary>
    public ImmutableArray<string> Proses(string key) => List(key, (node, _) => Values.Prose(Context, node, $"an entry of {Named(key)}"));

    /// <summary>A list of lines of words with markup.</summary>
    public ImmutableArray<Phrase> Phrases(string key) => List(key, (node, _) => Values.Phrase(Context, node, $"an entry of {Named(key)}"));

    /// <summary>A list of maps.</summary>
    public ImmutableArray<T> Maps<T>(string key, Func<MapReader, T?> read)
        where T : class => List(key, (node, path) => Inner(key, node, path) is { } map ? read(map) : null);

    /// <summary>A map; null where there is none.</summary>
    public MapReader? Inside(string key) => Node(key) is { } node ? Inner(key, node, PathOf(key)) : null;

    /// <summary>Opens a node that must be a map of a key's entries.</summary>
    public MapReader? Inner(string key, YamlNode node, string path)
    {
        var entries = _schema.Find(key)?.Entries ?? throw new ArgumentException($"The schema has no keys inside {key}.", nameof(key));
        if (node is YamlMap map)
        {
            if (path.EndsWith(']') && Suggestions.Pair(entries, map) is { } pair)
            {
                Context.Report(Codes.WrongType, map.Place, $"an entry of {Named(key)} is a word or a map of its keys, and \"{map.Entries[0].Key}\" is none of them", pair);
                return null;
            }

            return new MapReader(Context, map, entries, path);
        }

        var named = path.EndsWith(']') ? $"an entry of {Named(key)}" : Named(key);
        Context.Report(Codes.WrongType, node.Place, $"{named} must be a map of keys, not {Values.Sort(node)}", Suggestions.Map(entries, node));
        return null;
    }

    private void ReportUnknown(YamlEntry entry)
    {
        if (_schema.Find(entry.Key) is not null)
        {
            Context.Report(Codes.UnknownKey, entry.KeyPlace, $"\"{entry.Key}\" is computed and never typed", "remove it");
            return;
        }

        var names = _schema.Keys.Where(key => key.Rule != KeyRule.Computed).Select(key => key.Name).ToList();
        bool IsTyped(string name) => Map.Entries.Any(other => other.Key == name);
        var foreign = ForeignKeys.Meant(entry.Key, names, IsTyped);
        var nearest = foreign ?? NearestWord.Find(entry.Key.Replace('-', '_'), names);
        if (nearest is not null && !IsTyped(nearest))
        {
            // It is there, under a name with a slip: to call it missing as well would be one finding too many.
            _misspelt.Add(nearest);
            Context.Note(PathOf(nearest), entry.KeyPlace);
        }

        Context.Report(Codes.UnknownKey, entry.KeyPlace, $"unknown key \"{entry.Key}\"{Inside()}",
            ForeignKeys.AdviceOn(entry.Key, names, entry.Value)
                ?? (foreign is not null ? Suggestions.Entry(_schema.Find(foreign)!, entry.Value, Context) ?? $"here it is \"{foreign}\""
                    : nearest is not null ? $"did you mean \"{nearest}\"?"
                    : names.Count <= MostNames ? $"the keys are {string.Join(", ", names)}"
                    : names.Contains("notes") ? "remove it, or keep it under notes" : "remove it"));
    }

    private string Inside() => _path.Length == 0 ? "" : " in " + Spoken(_path);

    // "impacts[0].severity" is how the code counts; an author's first entry is entry 1.
    private static string Spoken(string path)
    {
        var words = path.Split('.').Select(part =>
            part.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket && int.TryParse(part[(bracket + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? string.Create(CultureInfo.InvariantCulture, $"entry {index + 1} of \"{part[..bracket]}\"")
                : $"\"{part}\"");
        return string.Join(" of ", words.Reverse());
    }

    private static string Named(string key) => $"\"{key}\"";

    private static bool IsEmpty(YamlNode node) => node is YamlScalar { IsNull: true };
}
