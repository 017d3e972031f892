using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Briefings.Core.Diagnostics;
using Briefings.PdfChecks;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests.Hostile;

/// <summary>
/// Each attack string stands in every field of a report: the file stays one that every rule allows, says the string letter by letter,
/// and holds nothing that a reader would run, open or send.
/// </summary>
public sealed partial class HostileReportTests
{
    private const int HouseSize = 15;

    // Names that no file of ours has, whatever it is made from (ISO 32000-1, 7.11.4, 12.6.3, 12.6.4, 12.7, 13).
    private static readonly string[] NeverNames = ["JavaScript", "JS", "Launch", "SubmitForm", "ResetForm", "ImportData", "GoToR", "GoToE", "EmbeddedFile", "EmbeddedFiles", "Filespec", "RichMedia", "AcroForm", "XFA", "AA", "Movie", "Sound", "Screen", "Rendition", "Widget", "Named", "OpenAction"];

    private static readonly ConcurrentDictionary<int, Lazy<Outcome<ImmutableArray<(string Slug, byte[] Pdf)>>>> Houses = new();

    public static TheoryData<int> HouseNumbers => [.. Enumerable.Range(0, (AttackStrings.All.Count + HouseSize - 1) / HouseSize)];

    private static ImmutableArray<string> TextsOf(int house) => [.. AttackStrings.All.Skip(house * HouseSize).Take(HouseSize)];

    [Theory]
    [MemberData(nameof(HouseNumbers))]
    public void Attacks_in_every_field_of_a_report_stay_words(int house)
    {
        var texts = TextsOf(house);
        var made = Made(house);
        made.Diagnostics.Where(static found => found.Severity == Severity.Error).ShouldBeEmpty();
        made.Value.Length.ShouldBe(texts.Length);
        var found = new ConcurrentBag<string>();
        Parallel.For(0, texts.Length, number =>
        {
            foreach (var fault in Faults(made.Value[number].Pdf, texts[number], texts[0]))
            {
                found.Add($"{texts[number][..Math.Min(60, texts[number].Length)]} — {fault}");
            }
        });
        string.Join('\n', found.Order(StringComparer.Ordinal).Take(40)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<< /Type /Action /S /JavaScript /JS (hit) >>", "JavaScript")]
    [InlineData("<< /AA << /O << /S /Named /N /Print >> >> >>", "AA")]
    [InlineData("<< /Names << /EmbeddedFiles << /Names [ ] >> >> >>", "EmbeddedFiles")]
    [InlineData("<< /S /URI /URI (javascript:hit\\(1\\)) >>", "javascript:hit(1)")]
    [InlineData("<< /S /URI /URI (//evil.example/) >>", "//evil.example/")]
    public void What_must_not_be_in_a_file_would_be_seen(string planted, string seen)
    {
        var file = new RawFile(Examples.Files[Examples.InArabic]);
        Actions(new PdfFacts(file)).ShouldBeEmpty();
        file.Put(RawFile.Parse(planted));
        Actions(new PdfFacts(file)).ShouldContain(fault => fault.EndsWith(seen, StringComparison.Ordinal));
    }

    [Fact]
    public void A_character_that_no_face_has_is_said()
    {
        var number = AttackStrings.All.ToList().FindIndex(static text => text.Contains('\uFF1C', StringComparison.Ordinal));
        Made(number / HouseSize).Diagnostics.ShouldContain(static found => found.Code == "BRF088" && found.Message.Contains("U+FF1C", StringComparison.Ordinal));
    }

    // What content may not hold (BRF004, BRF100) comes in by the command line all the same.
    [Theory]
    [InlineData("a\u0000b\u0007c\u009Fd", "a[U+FFFD]b[U+FFFD]c[U+FFFD]d")]
    [InlineData("a\tb\r\nc\u2028d\u2029e", "a b c d e")]
    [InlineData("a\uFFFEb\uFFFFc", "a[U+FFFD]b[U+FFFD]c")]
    [InlineData("a{D800}b{DC00}", "a[U+FFFD]b[U+FFFD]")]
    [InlineData("a\u202Etxt.exe\u202C\u2066b\u2069\u200Bc", "atxt.exebc")]
    [InlineData("\uD83D\uDE80", "[U+1F680]")]
    [InlineData("{{ site.name }} ]]> &lt; </p></report>", "{{ site.name }} ]]> &lt; </p></report>")]
    public void Odd_characters_in_a_client_s_name_become_something_defined(string typed, string shown)
    {
        // Half a pair of surrogates can't stand in an attribute.
        var made = HostileReports.Make(["words"], typed.Replace("{D800}", "\uD800", StringComparison.Ordinal).Replace("{DC00}", "\uDC00", StringComparison.Ordinal));
        made.Diagnostics.Where(static found => found.Severity == Severity.Error).ShouldBeEmpty();
        var facts = new PdfFacts(made.Value.ShouldHaveSingleItem().Pdf);
        PdfCheckList.Run(facts).ShouldBeEmpty();
        foreach (var name in (string[])["client", "recipient"])
        {
            var said = Letters(string.Concat(PdfText.InContentOrder(facts).Select(static words => words.Text)));
            said[said.IndexOf(name + ":", StringComparison.Ordinal)..].ShouldStartWith(Letters(HostileReports.In(name, shown)), Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("Zalgo", 400)]
    [InlineData("Long", 0)]
    public void A_heap_of_marks_or_a_word_without_end_is_set_and_breaks_nothing(string kind, int marks)
    {
        var text = marks > 0 ? "e" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0489", marks)) + "x" : new string('W', 1_500);
        var made = HostileReports.Make([text, "words"]);
        made.Diagnostics.Where(static found => found.Severity == Severity.Error).ShouldBeEmpty(kind);
        foreach (var file in made.Value)
        {
            PdfCheckList.Run(new PdfFacts(file.Pdf)).ShouldBeEmpty(kind);
        }
    }

    [Theory]
    [MemberData(nameof(HouseNumbers))]
    public void Reports_of_attacks_are_valid_to_qpdf(int house)
    {
        var qpdf = Tool.Require("qpdf");
        using var folder = new TemporaryFolder();
        var files = Made(house).Value.Select((file, number) => folder.Write($"{number}.pdf", file.Pdf)).ToArray();
        files.Length.ShouldBe(TextsOf(house).Length);
        Parallel.ForEach(files, file =>
        {
            var (code, output, error) = Tool.Run(qpdf, "--check", file);
            (code, error).ShouldBe((0, ""), output);
        });
    }

    private static Outcome<ImmutableArray<(string Slug, byte[] Pdf)>> Made(int house) => Houses.GetOrAdd(house, static number => new(() => HostileReports.Make(TextsOf(number)))).Value;

    private static IEnumerable<string> Faults(byte[] pdf, string text, string first)
    {
        var facts = new PdfFacts(pdf);
        foreach (var finding in PdfCheckList.Run(facts))
        {
            yield return finding.ToString();
        }

        foreach (var each in Actions(facts))
        {
            yield return each;
        }

        var said = Letters(string.Concat(PdfText.InContentOrder(facts).Select(static words => words.Text)));
        var read = Letters(PdfText.InReadingOrder(facts));
        foreach (var field in HostileReports.OfBriefing.Where(field => !read.Contains(Letters(Shown(HostileReports.In(field, text))), StringComparison.Ordinal)))
        {
            yield return $"the text lacks {field}";
        }

        foreach (var field in HostileReports.OfHouse.Where(field => !said.Contains(Letters(Shown(HostileReports.In(field, first))), StringComparison.Ordinal)))
        {
            yield return $"the text lacks {field} of the house";
        }

        var title = Letters(HostileReports.In("prefix", text) + HostileReports.In("title", text));
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        if (!facts.MetadataValues(dc.NamespaceName, "title").Select(Letters).Contains(title))
        {
            yield return "the metadata lack the title";
        }

        var bookmarks = Bookmarks(facts).Select(Letters).ToArray();
        foreach (var words in (string[])[HostileReports.In("title", text), HostileReports.In("heading", text)])
        {
            if (!bookmarks.Contains(Letters(words)))
            {
                yield return $"no bookmark says {words}";
            }
        }

        foreach (var field in (string[])["cover-alt", "alt"])
        {
            if (!facts.Structure.Elements.Any(element => Letters(facts.File.Text(element.Dictionary, "Alt") ?? "") == Letters(HostileReports.In(field, text))))
            {
                yield return $"no figure has {field}";
            }
        }
    }

    /// <summary>Everything in a file by which a reader would do more than show it.</summary>
    private static IEnumerable<string> Actions(PdfFacts facts)
    {
        foreach (var (number, dictionary) in facts.File.Dictionaries())
        {
            foreach (var name in RawFile.Within(dictionary).OfType<RawName>().Select(static name => name.Value).Concat(dictionary.Entries.Keys).Intersect(NeverNames))
            {
                yield return $"object {number} holds /{name}";
            }

            if (facts.File.Name(dictionary, "S") == "URI" && (facts.File.Text(dictionary, "URI") is not { } address || !Address().IsMatch(address)))
            {
                yield return $"object {number} leads to {facts.File.Text(dictionary, "URI")}";
            }
        }
    }

    private static IEnumerable<string> Bookmarks(PdfFacts facts) => facts.File.Dictionaries().Where(static each => each.Dictionary.Has("Title") && each.Dictionary.Has("Parent")).Select(each => facts.File.Text(each.Dictionary, "Title") ?? "");

    /// <summary>A text as it is printed: characters that no face has are their numbers.</summary>
    private static string Shown(string text) => string.Concat(text.Select(static each => each is '\uFF1C' or '\uFF1E' ? $"[U+{(int)each:X4}]" : each.ToString()));

    /// <summary>
    /// Text without blanks, dashes and the hyphens that only a line break put there, quotes as they are typed, and letters in one form: the
    /// loader sets quotes and dashes as the language has them.
    /// </summary>
    private static string Letters(string text) => DoubleQuote().Replace(SingleQuote().Replace(Unseen().Replace(text, ""), "'"), "\"").Normalize(NormalizationForm.FormKC);

    [GeneratedRegex(@"[\s\u00AD\u2013\u2014-]")]
    private static partial Regex Unseen();

    [GeneratedRegex("[\u2018\u2019]")]
    private static partial Regex SingleQuote();

    [GeneratedRegex("[\u201C\u201D]")]
    private static partial Regex DoubleQuote();

    [GeneratedRegex(@"^(https?://|mailto:|tel:)[!-~]*$")]
    private static partial Regex Address();
}
