using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Briefings.Content.Model;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Models;
using Briefings.Site.Rendering.Pages;
using Briefings.Site.Rendering.Words;
using Briefings.Testing;

using Scriban.Runtime;

namespace Briefings.Site.Tests.Rendering;

/// <summary><c>docs/templates.md</c> is what the code does: each object has exactly the keys of its table.</summary>
public sealed partial class ContractTests
{
    [Fact]
    public void Every_object_has_the_keys_that_the_documentation_lists_and_no_others()
    {
        var documented = Documented();
        var made = Made();
        made.Keys.Order().ShouldBe(documented.Keys.Where(type => type != "report").Order());
        foreach (var (type, shapes) in made)
        {
            foreach (var keys in shapes)
            {
                keys.ShouldBe(documented[type], $"keys of {type}");
            }
        }
    }

    [Fact]
    public void Every_value_is_of_the_type_that_the_documentation_gives()
    {
        var types = Documentation().ToDictionary(row => (row.Object, row.Key), row => row.Type);
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        Walk(value =>
        {
            if (value is not ModelObject model)
            {
                return;
            }

            foreach (var (key, member) in model)
            {
                var type = types.GetValueOrDefault((model.Type, key)) ?? types.GetValueOrDefault(("card", key)) ?? "missing";
                if (!Fits(member, type))
                {
                    wrong.Add($"{model.Type}.{key} is {member?.GetType().Name ?? "null"}, not {type}");
                }
            }
        });
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_that_the_models_need_is_in_both_languages_that_ship()
    {
        using var folder = new TemporaryFolder();
        var release = SmallHouse.Open(folder, field => field);
        var words = WordsSet.Load(RenderedSite.BuiltIn(), release.Site);
        words.Diagnostics.ShouldBeEmpty();
        foreach (var language in (string[])["en", "fr"])
        {
            foreach (var key in Needed())
            {
                words.Value[language].Find(key).ShouldNotBeNull($"{language}: {key}").Language.ShouldBe(language, key);
            }
        }
    }

    private static IEnumerable<string> Needed()
    {
        var text = File.ReadAllText(Repository.Path("docs/templates.md"));
        var section = text[text.IndexOf("## Words that the models need", StringComparison.Ordinal)..];
        foreach (Match row in TableRow().Matches(section))
        {
            string? stem = null;
            foreach (Match name in Code().Matches(row.Groups[1].Value))
            {
                var key = name.Groups[1].Value;
                if (!key.Contains('.', StringComparison.Ordinal) || key.AsSpan().ContainsAny('<', '{'))
                {
                    continue;
                }

                if (key.StartsWith('.'))
                {
                    key = stem + key;
                }

                stem = key[..key.LastIndexOf('.')];
                yield return key;
            }
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Documented()
    {
        var byObject = Documentation().GroupBy(row => row.Object).ToDictionary(group => group.Key, group => group.Select(row => row.Key).ToList());
        byObject["briefing"].AddRange(byObject["card"]);
        return byObject.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Order(StringComparer.Ordinal).ToImmutableArray());
    }

    private static IEnumerable<(string Object, string Key, string Type)> Documentation()
    {
        string? type = null;
        foreach (var line in File.ReadLines(Repository.Path("docs/templates.md")))
        {
            if (line.StartsWith('#'))
            {
                type = ObjectHeading().Match(line) is { Success: true } heading ? heading.Groups[1].Value : null;
            }
            else if (type is not null && KeyRow().Match(line) is { Success: true } row)
            {
                yield return (type, row.Groups[1].Value, row.Groups[2].Value.Trim());
            }
        }
    }

    private static SortedDictionary<string, HashSet<ImmutableArray<string>>> Made()
    {
        var made = new SortedDictionary<string, HashSet<ImmutableArray<string>>>(StringComparer.Ordinal);
        Walk(value =>
        {
            if (value is ModelObject model)
            {
                if (!made.TryGetValue(model.Type, out var shapes))
                {
                    made[model.Type] = shapes = [];
                }

                var keys = model.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
                if (!shapes.Any(shape => shape.SequenceEqual(keys)))
                {
                    shapes.Add(keys);
                }
            }
        });
        return made;
    }

    private static void Walk(Action<object?> visit)
    {
        using var folder = new TemporaryFolder();
        var release = SmallHouse.Open(folder, field => field);
        Walk(release, visit);

        // Only a site that search engines may read has a sitemap with something in it.
        Walk(RenderedSite.Open(Path.Combine(folder.Path, "content")), visit);
    }

    private static void Walk(Release release, Action<object?> visit)
    {
        var (relations, reports) = SmallHouse.Links(release);
        var data = new SiteData(release, relations, reports, WordsSet.Load(RenderedSite.BuiltIn(), release.Site).Value);
        var plan = SitePlan.Of(data, reports).Value;
        foreach (var job in plan.Jobs)
        {
            Visit(job.Model(new ModelScope(data, data.Tree(job.Language)!, Locator.Relative(plan.Index, job.Language, job.Path))));
        }

        void Visit(object? value)
        {
            visit(value);
            foreach (var inner in value switch { ScriptObject members => members.Values, ScriptArray items => items, _ => (IEnumerable<object?>)[] })
            {
                Visit(inner);
            }
        }
    }

    private static bool Fits(object? value, string type) => value is null
        ? type.EndsWith('?')
        : type.TrimEnd('?') switch
        {
            "text" => value is string,
            "number" => value is int or long or double,
            "boolean" => value is bool,
            "address" => value is Address,
            "prose" => value is Markup,
            "object" => value is ScriptObject,
            ['[', .. var inner, ']'] => value is ScriptArray items && items.All(item => Fits(item, inner)),
            var other => value is ModelObject model && model.Type == other,
        };

    [GeneratedRegex("^### `([a-z_]+)`$")]
    private static partial Regex ObjectHeading();

    [GeneratedRegex(@"^\| `([a-z_0-9]+)` \| ([^|]+) \|")]
    private static partial Regex KeyRow();

    [GeneratedRegex(@"^\| (`.+?`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
