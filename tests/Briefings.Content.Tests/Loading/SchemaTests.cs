using Briefings.Content.Loading.FrontMatter;
using Briefings.Testing;

namespace Briefings.Content.Tests.Loading;

/// <summary>The schemas are what the loader reads and what the reference page says.</summary>
public class SchemaTests
{
    private static readonly (string File, string Before, Schema Schema)[] Files =
    [
        (House.First, "---\n", Schemas.Briefing),
        ("pages/about.md", "---\n", Schemas.TextFile),
        ("site.yaml", "", Schemas.Site),
        ("vocabulary/regions.yaml", "- ", Schemas.Region),
        ("vocabulary/countries.yaml", "- ", Schemas.Country),
        ("vocabulary/actors.yaml", "- ", Schemas.Actor),
        ("vocabulary/impacts.yaml", "- ", Schemas.Impact),
        ("vocabulary/places.yaml", "- ", Schemas.Place),
        ("vocabulary/authors.yaml", "- ", Schemas.Author),
        ("vocabulary/services.yaml", "- ", Schemas.Services),
    ];

    public static TheoryData<string> AllFiles() => [.. Files.Select(each => each.File)];

    [Fact]
    public void The_reference_page_is_what_the_schemas_say() => GeneratedPage.Verify("front-matter.md", ReferencePage.Render());

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_key_of_a_schema_is_read(string file)
    {
        var (_, before, schema) = Files.Single(each => each.File == file);
        using var house = new House();
        foreach (var (path, yaml) in Keys(schema))
        {
            // A value that no key can take: whoever reads the key must object to it on its line.
            house.Write(file, before + yaml + "\n" + (before == "---\n" ? "---\nText.\n" : ""));
            var line = before == "---\n" ? 2 : 1;
            house.Diagnostics().ShouldContain(
                finding => finding.Place.File.EndsWith(file, StringComparison.Ordinal) && finding.Place.Line == line && finding.Place.Column > 3 && finding.Code != "BRF020" && finding.Code != "BRF021",
                $"nobody reads {path} of {file}");
        }
    }

    private static IEnumerable<(string Path, string Yaml)> Keys(Schema schema)
    {
        foreach (var key in schema.Keys.Where(key => key.Rule != KeyRule.Computed && key.Name != "notes"))
        {
            yield return (key.Name, $"{key.Name}: [[[x]]]");
            foreach (var inner in key.Entries?.Keys ?? [])
            {
                var map = $"{{{inner.Name}: [[[x]]]}}";
                yield return ($"{key.Name}.{inner.Name}", key.Type.StartsWith("list", StringComparison.Ordinal) ? $"{key.Name}: [{map}]" : $"{key.Name}: {map}");
            }
        }

    }
}
