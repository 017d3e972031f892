using System.Collections.Immutable;
using System.Net;
using System.Text;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site.Rendering.Engine;
using Scriban.Syntax;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Briefings.Site.Rendering;

/// <summary>
/// What the files below <c>templates/</c> print of themselves, for the gate: literal text and texts in code of templates, words of language
/// files, assets that are text. What they compute is theirs; what a comment of a template or a language file says goes nowhere.
/// </summary>
internal static class HouseTexts
{
    private const int LargestAsset = 4 << 20;

    /// <summary>The texts of a house.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="folder">Its own folder: what is built in was written by nobody of the house.</param>
    /// <param name="site">Whose languages count.</param>
    /// <exception cref="IOException">A file can't be read.</exception>
    public static ImmutableArray<HouseText> Of(TemplateSet templates, string folder, SiteSettings site)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var languages = site.Languages.Append("en").SelectMany(language => (string[])[language, language.Split('-')[0]]).Select(language => $"words/{language}.yaml").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. templates.Under("").Where(file => file.FullPath.StartsWith(root, StringComparison.Ordinal)).Select(file => new HouseText(
                templates.Parse(file.Name) is { } template ? Literals(template.Page, file)
                : languages.Contains(file.Name) || file.Name.StartsWith("reports/", StringComparison.Ordinal) && file.Name.EndsWith(".yaml", StringComparison.Ordinal) ? Scalars(file)
                : file.Name.StartsWith("assets/", StringComparison.Ordinal) ? Asset(file)
                : [])),
        ];
    }

    private static ImmutableArray<HouseWords> Literals(ScriptNode? page, TemplateFile file)
    {
        var found = new Collector();
        page?.Accept(found);
        return [.. found.Texts.SelectMany(each => Lines(each.Text, file, each.Line, each.Column))];
    }

    private static ImmutableArray<HouseWords> Scalars(TemplateFile file)
    {
        try
        {
            using var text = new StreamReader(file.FullPath);
            return [.. BoundedYamlParser.Load(text).Documents.SelectMany(document => Values(document.RootNode)).Select(each => new HouseWords(each.Value ?? "", new Place(
                file.DisplayPath, (int)each.Start.Line, (int)each.Start.Column + (each.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? 1 : 0))))];
        }
        catch (YamlException)
        {
            // Told by who needs the file.
            return [];
        }
    }

    private static IEnumerable<YamlScalarNode> Values(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [scalar],
        YamlMappingNode map => map.Children.SelectMany(pair => Values(pair.Value)),
        YamlSequenceNode list => list.Children.SelectMany(Values),
        _ => [],
    };

    // A file's name is its address.
    private static ImmutableArray<HouseWords> Asset(TemplateFile file)
    {
        var bytes = File.ReadAllBytes(file.FullPath);
        var name = new HouseWords(file.Name, Place.Of(file.DisplayPath));
        return bytes.Length > LargestAsset || bytes.AsSpan().Contains((byte)0) ? [name] : [name, .. Lines(Encoding.UTF8.GetString(bytes), file, 1, 1)];
    }

    // Markup may write a sign by its number.
    private static IEnumerable<HouseWords> Lines(string text, TemplateFile file, int line, int column)
    {
        foreach (var each in text.Split('\n'))
        {
            yield return new HouseWords(each.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(each) : each, new Place(file.DisplayPath, line, column));
            line++;
            column = 1;
        }
    }

    private sealed class Collector : ScriptVisitor
    {
        public List<(string Text, int Line, int Column)> Texts { get; } = [];

        public override void Visit(ScriptRawStatement node) => Add(node.Text.ToString(), node, 0);

        public override void Visit(ScriptLiteral node)
        {
            if (node.Value is string text)
            {
                Add(text, node, 1);
            }
        }

        private void Add(string text, ScriptNode node, int quote) => Texts.Add((text, node.Span.Start.Line + 1, node.Span.Start.Column + 1 + quote));
    }
}
