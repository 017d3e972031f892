using System.Text;
using Briefings.Content.Loading.Yaml;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Tests.Loading;

/// <summary>YAML is read as it is written, or it is an error; never as something else, and never for long.</summary>
public sealed class YamlReadingTests
{
    [Theory]
    [InlineData("no")]
    [InlineData("NO")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("0o17")]
    [InlineData("017")]
    [InlineData("0x1F")]
    [InlineData("0b11")]
    [InlineData("1_000")]
    [InlineData("12:30")]
    [InlineData("12:30:45")]
    [InlineData("190:20:30.15")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    [InlineData("2025-09-15")]
    [InlineData("2001-12-14t21:59:43.10-05:00")]
    [InlineData("=")]
    [InlineData("true")]
    [InlineData("1.0")]
    [InlineData("+1")]
    public void A_surprise_of_YAML_1_1_is_the_text_that_was_typed(string typed)
    {
        ValueOf($"title: {typed}").ShouldBe(typed);
        using var house = new House();
        house.Edit("title: The road closes", "title: " + typed);
        house.Load().Briefings.Single(briefing => briefing.Slug == "road-closes").Title.ShouldBe(typed);
        house.Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1_0")]
    [InlineData("0x4")]
    [InlineData("0o4")]
    [InlineData("4:00")]
    [InlineData("4.0")]
    [InlineData("4e0")]
    [InlineData("!!int 4")]
    public void A_number_is_decimal_or_an_error(string typed)
    {
        using var house = new House();
        house.Edit("impacts: [supply-chain]", $"impacts: [{{category: supply-chain, severity: {typed}}}]");
        house.Findings().ShouldHaveSingleItem().ShouldContain("error");
    }

    [Fact]
    public void A_number_with_a_zero_before_it_is_no_octal_one()
    {
        using var house = new House();
        house.Edit("impacts: [supply-chain]", "impacts: [{category: supply-chain, severity: 04}]");
        house.Load().Briefings.Single(briefing => briefing.Slug == "road-closes").Impacts.Single().Severity.ShouldBe(4);
    }

    [Theory]
    [InlineData("NO", "Norway stays Norway")]
    [InlineData("NE", "and Niger Niger")]
    public void A_country_is_never_false(string country, string why)
    {
        using var house = new House();
        house.Edit("countries: [ML]", $"countries: [{country}]");
        house.Load().Briefings.Single(briefing => briefing.Slug == "road-closes").Countries.ShouldBe([country], why);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("1")]
    [InlineData("y")]
    public void What_only_YAML_1_1_takes_for_true_is_an_error(string typed)
    {
        using var house = new House();
        house.Add($"sources: [{{ref: A paper, public: {typed}}}]");
        house.Findings().ShouldHaveSingleItem().ShouldContain("write true");
    }

    [Fact]
    public void A_merge_key_is_a_key_like_any_other()
    {
        using var house = new House();
        house.Add("<<: {title: Another}");
        house.Findings().ShouldHaveSingleItem().ShouldContain("unknown key \"<<\"");
    }

    [Theory]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\ntlp: RED")]
    [InlineData("tlp: CLEAR", "tlp: CLEAR\n\"tlp\": RED")]
    [InlineData("status: approved", "status: approved\nstatus: draft")]
    [InlineData("actors: [jnim]", "actors: [{id: jnim, id: fama}]")]
    public void A_key_that_is_there_twice_is_an_error_and_hides_nothing(string from, string to)
    {
        using var house = new House();
        house.Edit(from, to);
        house.Diagnostics().ShouldContain(finding => finding.Code == "BRF015" && finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("title: !!str The road")]
    [InlineData("title: !<tag:yaml.org,2002:str> The road")]
    [InlineData("title: !!binary aGVsbG8=")]
    [InlineData("title: ! no")]
    [InlineData("title: &a The road")]
    [InlineData("title: !!str &a The road")]
    [InlineData("title: &a !!str The road")]
    [InlineData("title: *a")]
    [InlineData("actors: !!set {jnim}")]
    [InlineData("actors: &a [jnim]")]
    [InlineData("actors: !!python/object/apply:os.system [\"id\"]")]
    [InlineData("? !!str title\n: x")]
    [InlineData("&k title: x")]
    [InlineData("*k : x")]
    [InlineData("--- !<tag:x> {a: b}")]
    public void Tags_anchors_and_aliases_are_errors(string yaml)
    {
        var findings = new List<Diagnostic>();
        YamlReader.Read("x.yaml", yaml, 1, findings);
        findings.ShouldContain(finding => finding.Severity == Severity.Error, yaml);
    }

    [Theory]
    [InlineData("a: [", "b, ", "b]", "x.yaml:1:6005")]
    [InlineData("a: [", "{b: c}, ", "b]", "x.yaml:1:16005")]
    [InlineData("a: [[", "b, ", "b]]", "x.yaml:1:6006")]
    public void What_is_beyond_the_limit_of_a_list_is_dropped_and_what_follows_is_read(string before, string unit, string after, string place)
    {
        var findings = new List<Diagnostic>();
        var map = YamlReader.Read("x.yaml", before + string.Concat(Enumerable.Repeat(unit, 2_100)) + after + "\nc: d\n", 1, findings).Root.ShouldBeOfType<YamlMap>();
        findings.ShouldHaveSingleItem().ToString().ShouldStartWith(place + ": error BRF166");
        map.Entries.Select(entry => entry.Key).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void A_large_file_with_many_faults_is_not_read_once_for_each()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"- {{id: a{number}, label: [\n- {{id: b{number}, label: \"{new string('x', 12_000)}\"}}\n")));
        var findings = new List<Diagnostic>();
        YamlReader.Read("x.yaml", text, 1, findings, YamlLimits.OfVocabulary);

        // 4 MiB of letters in all.
        findings.Count(finding => finding.Severity == Severity.Error).ShouldBeInRange(1, 5);
    }

    [Fact]
    public void An_alias_in_place_of_a_value_shifts_nothing()
    {
        var findings = new List<Diagnostic>();
        var map = YamlReader.Read("x.yaml", "tlp: *a\nstatus: draft\nauthors: [*b, desk]\n", 1, findings).Root.ShouldBeOfType<YamlMap>();
        findings.Select(finding => finding.Code).ShouldBe(["BRF016", "BRF016"]);
        map.Entries.Select(entry => entry.Key).ShouldBe(["status", "authors"]);
        map.Entries[1].Value.ShouldBeOfType<YamlList>().Items.ShouldHaveSingleItem();
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "aliases that multiply", string.Concat(Enumerable.Range(0, 30).Select(level => $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat(level == 0 ? "x" : $"*a{level - 1}", 10))}]\n")) },
        { "an alias of itself", "a: &a [*a]\n" },
        { "merges that multiply", string.Concat(Enumerable.Range(0, 100).Select(level => $"a{level}: &a{level} {{<<: [*a{level - 1}, *a{level - 1}]}}\n")) },
        { "brackets", "a: " + new string('[', 100_000) },
        { "braces", "a: " + string.Concat(Enumerable.Repeat("{a: ", 50_000)) },
        { "braces that close", "a: " + new string('[', 50_000) + new string(']', 50_000) },
        { "lists in lists", string.Concat(Enumerable.Repeat("- ", 50_000)) + "x" },
        { "maps in maps", string.Concat(Enumerable.Range(0, 1_000).Select(level => new string(' ', level) + "a:\n")) },
        { "questions", string.Concat(Enumerable.Repeat("? ", 50_000)) },
        { "a scalar of a megabyte", "a: " + new string('x', 1_000_000) },
        { "a quote that never closes", "a: \"" + new string('\\', 500_001) },
        { "a block of many lines", "a: |\n" + string.Concat(Enumerable.Repeat("  x\n", 200_000)) },
        { "a key of a megabyte", new string('k', 1_000_000) + ": x" },
        { "many keys", string.Concat(Enumerable.Range(0, 50_000).Select(number => $"k{number}: x\n")) },
        { "many faults", string.Concat(Enumerable.Range(0, 50_000).Select(number => $"k{number}: [\n")) },
        { "one key many times", string.Concat(Enumerable.Repeat("k: x\n", 50_000)) },
        { "comments", string.Concat(Enumerable.Repeat("# x\n", 200_000)) },
        { "anchors without a value", string.Concat(Enumerable.Repeat("&a ", 50_000)) },
        { "tags without a value", string.Concat(Enumerable.Repeat("!a ", 50_000)) },
        { "documents", string.Concat(Enumerable.Repeat("--- a\n", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_read_or_refused_with_memory_that_grows_with_it(string name, string yaml)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = new List<Diagnostic>();
        YamlReader.Read("x.yaml", yaml, 1, findings);

        // What is allocated in all, a thousand bytes for each character and some: nothing multiplies, nothing is read again and again.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan((1_000L * yaml.Length) + (8 << 20), name);
        findings.Count.ShouldBeLessThan(60_000, name);
    }

    [Theory]
    [InlineData("a: ", "[")]
    [InlineData("", "{a: ")]
    [InlineData("", "- ")]
    [InlineData("", "? ")]
    [InlineData("", "k: x\n")]
    [InlineData("", "k: [\n")]
    [InlineData("", "&a ")]
    [InlineData("a: \"", "\\x41")]
    [InlineData("a: |\n", "  x\n")]
    [InlineData("", "--- a\n")]
    public void Twice_the_YAML_takes_twice_the_work(string head, string unit)
    {
        Allocated(head + string.Concat(Enumerable.Repeat(unit, 2_000)));

        Allocated(head + string.Concat(Enumerable.Repeat(unit, 20_000))).ShouldBeLessThan((5 * Allocated(head + string.Concat(Enumerable.Repeat(unit, 10_000))) / 2) + (1 << 20));

        static long Allocated(string yaml)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            YamlReader.Read("x.yaml", yaml, 1, []);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_finding_shows_what_a_terminal_would_obey()
    {
        var finding = new Diagnostic(Codes.UnknownWord, Place.Of("content/\e]0;x\a.md"), "\"a\e[31m\u202Eb\u200B\r\nc\" is no word");
        finding.ToString().ShouldBe("content/<U+001B>]0;x<U+0007>.md:1:1: error BRF023: \"a<U+001B>[31m<U+202E>b<U+200B> c\" is no word");
        new Diagnostic(Codes.UnknownWord, Place.Of("x"), new StringBuilder().Insert(0, "word ", 10_000).ToString()).ToString().Length.ShouldBeLessThan(700);
    }

    private static string ValueOf(string yaml)
    {
        var findings = new List<Diagnostic>();
        var map = YamlReader.Read("x.yaml", yaml, 1, findings).Root.ShouldBeOfType<YamlMap>();
        findings.ShouldBeEmpty();
        return map.Entries.Single().Value.ShouldBeOfType<YamlScalar>().Value;
    }

    [Theory]
    [InlineData("title: The road closes", "title: Road #1 closes", 13)]
    [InlineData("title: The road closes", "title: \"Road\" #1 closes", 15)]
    [InlineData("title: The road closes", "title: #1 road closes", 8)]
    [InlineData("title: The road closes", "title: Road closes\nkey_points:\n  - Convoy halted at checkpoint #4 near Kayes", 33)]
    [InlineData("actors: [jnim]", "actors: [jnim] #fama too", 16)]
    [InlineData("actors: [jnim]", "actors: # who\n  - jnim #1", 10)]
    public void Words_behind_a_hash_are_not_lost_in_silence(string from, string to, int column)
    {
        using var house = new House();
        house.Edit(from, to);

        house.Findings().ShouldHaveSingleItem().ShouldContain($":{column}: error BRF180");
    }

    [Theory]
    [InlineData("title: The road closes", "title: Road#1 closes")]
    [InlineData("title: The road closes", "title: \"Road #1 closes\"")]
    [InlineData("title: The road closes", "title: Road closes # first draft")]
    [InlineData("title: The road closes", "title: Road closes #")]
    [InlineData("title: The road closes", "#1 is a line of its own\ntitle: The road closes")]
    public void A_comment_is_a_comment(string from, string to)
    {
        using var house = new House();
        house.Edit(from, to);

        house.Findings().ShouldBeEmpty();
    }
}
