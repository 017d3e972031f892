using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Yaml;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Vocabularies;

/// <summary>Reads one file of <c>vocabulary/</c>: a list of entries, each with an id.</summary>
internal static class VocabularyFile
{
    /// <summary>Reads the entries by id; one that can't be read or is there twice is left out.</summary>
    /// <param name="source">The file; null where the house has none.</param>
    /// <param name="name">The vocabulary, such as <c>actors</c>.</param>
    /// <param name="schema">The keys of an entry.</param>
    /// <param name="context">What the readers of the file share.</param>
    /// <param name="entries">Where each entry stands, by <c>actors/jnim</c>.</param>
    /// <param name="readId">How an id is read.</param>
    /// <param name="read">Reads an entry whose id is known.</param>
    /// <param name="idKey">The key that holds the id.</param>
    public static ImmutableSortedDictionary<string, T> Read<T>(
        SourceFile? source,
        string name,
        Schema schema,
        KeyContext context,
        ImmutableDictionary<string, Place>.Builder entries,
        Func<KeyContext, YamlNode, string, string?> readId,
        Func<MapReader, string, T?> read,
        string idKey = "id")
        where T : class
    {
        var terms = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (source is null || SourceText.Read(source, SourceText.LargestYaml, context.Diagnostics) is not { } text)
        {
            return terms.ToImmutable();
        }

        var document = YamlReader.Read(source.Path, text, 1, context.Diagnostics, YamlLimits.OfVocabulary);
        foreach (var (id, place) in document.BrokenIds)
        {
            // What can't be read is there all the same: calling it unknown wherever it is named would hide the one fault behind many.
            entries.TryAdd($"{name}/{id}", place);
        }

        var root = document.Root;
        if (root is YamlScalar { IsNull: true } or null)
        {
            return terms.ToImmutable();
        }

        var list = root as YamlList;
        if (list is null)
        {
            context.Report(Codes.WrongType, root.Place, $"a vocabulary is a list of entries, not {Values.Sort(root)}", root is YamlMap { Entries: [{ Value: YamlList } above] } ? $"remove \"{above.Key}:\" above them" : Suggestions.VocabularyEntry(schema, root));
            if (root is not YamlMap { Entries: var typed })
            {
                return terms.ToImmutable();
            }

            // "authors:" above the list is a habit from elsewhere, and ids as keys are another: what they name is not unknown wherever it is used.
            foreach (var entry in typed)
            {
                entries.TryAdd($"{name}/{entry.Key}", entry.KeyPlace);
            }

            if (typed is not [{ Value: YamlList inner }])
            {
                return terms.ToImmutable();
            }

            list = inner;
        }

        for (var index = 0; index < list.Items.Length; index++)
        {
            if (list.Items[index] is not YamlMap map)
            {
                var item = list.Items[index];
                var word = idKey == "id" && item is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null;
                var fix = word is not null && Values.ToSlug(word) is { Length: > 0 } meant ? $"write {{id: {(name == "countries" ? word : meant)}, label: {Suggestions.Quoted(word)}}}"
                    : idKey == "id" ? "write {id: …, label: …}"
                    : $"write {{{idKey}: …, title: …}}";
                context.Report(Codes.WrongType, item.Place, $"an entry of a vocabulary is a map of keys, not {Values.Sort(item)}", fix);
                if (word is not null)
                {
                    entries.TryAdd($"{name}/{word}", item.Place);
                }

                continue;
            }

            var noted = context.Noted;
            var keys = new MapReader(context, map, schema, $"{name}[{index}]");
            var id = keys.Read(idKey, readId);
            var term = read(keys, id ?? "");
            if (id is null || term is null)
            {
                continue;
            }

            var place = keys.Node(idKey)!.Place;
            if (!entries.TryAdd($"{name}/{id}", place))
            {
                context.Report(Codes.DuplicateTerm, place, $"\"{id}\" is already in line {entries[$"{name}/{id}"].Line}", $"merge the two, or give one another {idKey}");
                continue;
            }

            foreach (var (path, where) in context.Since(noted))
            {
                entries[$"{name}/{id}{path[(path.IndexOf(']', StringComparison.Ordinal) + 1)..]}"] = where;
            }

            terms.Add(id, term);
        }

        return terms.ToImmutable();
    }
}
