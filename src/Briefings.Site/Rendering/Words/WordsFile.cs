using System.Collections.Immutable;

using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site.Rendering.Engine;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Briefings.Site.Rendering.Words;

/// <summary>Reads one language file: nested maps of keys to texts or plural forms.</summary>
internal sealed class WordsFile
{
    private static readonly ImmutableHashSet<string> Categories = ["zero", "one", "two", "few", "many", "other"];

    private readonly ImmutableSortedDictionary<string, Word>.Builder words = ImmutableSortedDictionary.CreateBuilder<string, Word>(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly TemplateFile file;
    private readonly string language;

    private WordsFile(TemplateFile file, string language)
    {
        this.file = file;
        this.language = language;
    }

    /// <summary>Reads a file.</summary>
    public static Outcome<ImmutableSortedDictionary<string, Word>> Read(TemplateFile file, string language)
    {
        var reader = new WordsFile(file, language);
        try
        {
            using var text = new StreamReader(file.FullPath);
            var stream = BoundedYamlParser.Load(text);
            if (stream.Documents.Count > 0)
            {
                if (stream.Documents[0].RootNode is YamlMappingNode root)
                {
                    reader.Walk(root, "");
                }
                else
                {
                    reader.Report(stream.Documents[0].RootNode.Start, "a language file is a map of keys to words");
                }
            }
        }
        catch (YamlException exception)
        {
            reader.Report(exception.Start, TemplateProblem.Sentence(exception.Message));
        }

        return new(reader.words.ToImmutable(), reader.diagnostics.ToImmutable());
    }

    private void Walk(YamlMappingNode map, string prefix)
    {
        foreach (var (keyNode, value) in map.Children)
        {
            if (keyNode is not YamlScalarNode { Value: { Length: > 0 } name })
            {
                Report(keyNode.Start, "a key is a text");
                continue;
            }

            var key = prefix + name;
            switch (value)
            {
                case YamlScalarNode scalar:
                    words[key] = new Word(language, Forms(("other", scalar.Value ?? "")));
                    break;
                case YamlMappingNode inner when IsPlural(inner):
                    words[key] = new Word(language, Forms([.. inner.Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, ((YamlScalarNode)pair.Value).Value ?? ""))]));
                    break;
                case YamlMappingNode inner:
                    Walk(inner, key + ".");
                    break;
                default:
                    Report(value.Start, $"the word \"{key}\" is neither a text nor a map");
                    break;
            }
        }
    }

    private static bool IsPlural(YamlMappingNode map) =>
        map.Children.Count > 0
        && map.Children.All(pair => pair.Key is YamlScalarNode { Value: { } category } && Categories.Contains(category) && pair.Value is YamlScalarNode)
        && map.Children.ContainsKey(new YamlScalarNode("other"));

    private static ImmutableSortedDictionary<string, string> Forms(params IEnumerable<(string Category, string Text)> forms) =>
        forms.ToImmutableSortedDictionary(form => form.Category, form => form.Text, StringComparer.Ordinal);

    private void Report(Mark mark, string message) =>
        diagnostics.Add(new Diagnostic(Codes.WordsUnreadable, new Place(file.DisplayPath, (int)mark.Line, (int)mark.Column), message));
}
