namespace Briefings.Content.Tests.Loading;

/// <summary>Whoever comes from another tool is told the key that says the same here, in one finding.</summary>
public sealed class ForeignKeyTests
{
    [Theory]
    [InlineData("countries: [ML]", "country: ML", "countries: [ML]")]
    [InlineData("published: 2025-09-15T16:00:00+00:00", "date: 2025-09-15", "published")]
    [InlineData("published: 2025-09-15T16:00:00+00:00", "publishDate: 2025-09-15", "published")]
    [InlineData("authors: [desk]", "author: desk", "authors: [desk]")]
    [InlineData("tlp: CLEAR", "classification: CLEAR", "tlp")]
    [InlineData("title: The road closes", "headline: The road closes", "title")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\ndescription: Words", null)]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nimage: media/x.png", "cover: {file: media/x.png, alt: …}")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nredirect_from: /old.html", "aliases: [/old.html]")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nexpiryDate: 2099-01-01", "expires")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nlastmod: 2025-10-01", "changes: [{date: 2025-10-01, text: …}]")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nkey-takeaways: [One]", "key_points")]
    [InlineData("actors: [jnim]", "actors: [{actor: jnim}]", "id")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nlanguage: en", "lang")]
    [InlineData("impacts: [supply-chain]", "impacts: [{id: supply-chain}]", "category")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\nsources: [{title: A paper}]", "ref")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\njudgments: [{statement: It holds, probability: likely}]", "text")]
    public void The_key_that_is_meant_is_named(string from, string to, string? key)
    {
        using var house = new House();
        house.Edit(from, to);

        var found = house.Findings().Where(finding => finding.Contains("BRF02", StringComparison.Ordinal)).ToList();
        var fix = key is null ? "" : key.Contains(':', StringComparison.Ordinal) ? $"write {key}" : $"here it is \"{key}\"";
        found.ShouldContain(finding => finding.Contains("error BRF021", StringComparison.Ordinal) && finding.EndsWith(fix, StringComparison.Ordinal));
        found.ShouldNotContain(finding => finding.Contains("is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("status: approved", "draft: true", "write status: draft")]
    [InlineData("status: approved", "draft: no", "write \"status: draft\" or \"status: approved\"")]
    [InlineData("status: approved", "publish: true", "write status: approved")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\ntags: [fuel]", "say it with \"countries\", \"actors\" and \"impacts\"")]
    public void Where_no_key_says_the_same_there_is_advice(string from, string to, string advice)
    {
        using var house = new House();
        house.Edit(from, to);

        house.Findings().ShouldHaveSingleItem().ShouldEndWith("; " + advice);
    }

    [Theory]
    [InlineData("name: Test House", "title: Test House", "name")]
    [InlineData("base_url:", "baseURL:", "base_url")]
    [InlineData("time_zone:", "timezone:", "time_zone")]
    [InlineData("navigation:", "menu:", "navigation")]
    public void The_settings_have_foreign_keys_too(string from, string to, string key)
    {
        using var house = new House();
        house.Edit("site.yaml", from, to);

        house.Findings().ShouldHaveSingleItem().ShouldContain($"\"{key}\"");
    }
}
