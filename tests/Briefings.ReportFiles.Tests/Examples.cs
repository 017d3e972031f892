using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.PdfChecks;
using Briefings.Reports;
using Briefings.Site;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests;

/// <summary>The reports of the example site, each made once, one in Arabic, and one of a house with other colours, on both papers.</summary>
internal static class Examples
{
    /// <summary>The path of the one in Arabic.</summary>
    public const string InArabic = "arabic.pdf";

    /// <summary>The path of the one of a house with other colours and no logo.</summary>
    public const string OfAnotherHouse = "another-house.pdf";

    /// <summary>The same on Letter.</summary>
    public const string OnLetter = "letter.pdf";

    /// <summary>One with a long title, eight countries and a strict marking, of a house with a long name, for a client and a recipient with long names.</summary>
    public const string WithLongNames = "long-names.pdf";

    /// <summary>The same in French.</summary>
    public const string WithLongNamesInFrench = "long-names.fr.pdf";

    /// <summary>One with nothing in it that may be left out.</summary>
    public const string WithLittle = "bare.pdf";

    /// <summary>The paths of those that are not of the example site.</summary>
    public static readonly string[] Others = [InArabic, OfAnotherHouse, OnLetter, WithLongNames, WithLongNamesInFrench, WithLittle];

    public static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private const string Arabic =
        """
        <report title="حصار مدينة كاي" lang="ar" author="بيت خيالي" created="2025-09-15T16:00:00Z" marking="TLP:CLEAR">
          <head><p style="marking"><marking label="TLP:CLEAR"/></p></head>
          <h1>حصار مدينة كاي وطرقها</h1>
          <p>هاجم مسلحون قافلة وقود على الطريق الغربي، وأحرقوا أكثر من 80 شاحنة قرب الحدود مع السنغال.</p>
          <h2>ما الذي حدث</h2>
          <p>قال شهود إن الطريق أُغلق يوم 14 سبتمبر، وإن <b>الشركات</b> أوقفت رحلاتها حتى إشعار آخر. <link to="https://www.example.org/">المصدر</link></p>
          <list><item>نقص الوقود في باماكو</item><item>ارتفاع الأسعار بنسبة 20 في المئة</item></list>
          <p lang="en">The word <span lang="ar">مالي</span> stands in a line of English, and <span lang="ar">وقود 2025</span> too.</p>
        </report>
        """;

    private static readonly ConcurrentDictionary<string, Lazy<PdfFacts>> Read = new(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Made = new(Make);

    /// <summary>PDFs by their path on the site, the Arabic one as <see cref="InArabic"/>.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Files => Made.Value;

    /// <summary>The options of a build of the example site into a folder.</summary>
    public static BuildOptions Options(string content, string output) => new()
    {
        ContentFolder = content,
        TemplatesFolder = Repository.Path("templates"),
        BuiltInTemplatesFolder = Repository.Path("templates"),
        Now = Now,
        OutputFolder = output,
    };

    /// <summary>The shipped style sheet.</summary>
    public static ReportStyles Styles { get; } = ReportStyles.Load(File.ReadAllText(Repository.Path("templates", "reports", "styles.yaml")), "templates/reports/styles.yaml").Value;

    /// <summary>Nobody to tell how far a build is.</summary>
    public static IBuildProgress Progress { get; } = new Silent();

    /// <summary>What the checks' reader found in a file, read once.</summary>
    public static PdfFacts Facts(string path) => Read.GetOrAdd(path, static each => new Lazy<PdfFacts>(() => new PdfFacts(Files[each]))).Value;

    public static PdfReportRenderer Renderer() => new(ReportFonts.Load(Repository.Path("templates", "reports", "fonts")));

    /// <summary>A report from markup, in the shipped style.</summary>
    public static ReportDocument Document(string markup)
    {
        var outcome = ReportMarkup.Parse(markup, new ReportContext { File = "x.xml", Styles = Styles, Bodies = new Dictionary<string, Core.Prose.Body>(), Media = static _ => null });
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    public static ReportDocument ArabicDocument() => Document(Arabic);

    private static ImmutableSortedDictionary<string, byte[]> Make()
    {
        using var folder = new TemporaryFolder();
        // A copy, since a build keeps its lock beside its content.
        var content = folder.CopyFrom(Repository.Path("content"), "content");
        var report = new Build(Options(content, Path.Combine(folder.Path, "site")), new Silent()).Publish();
        report.Diagnostics.Where(static found => found.Severity == Severity.Error).ShouldBeEmpty();
        var site = Path.Combine(folder.Path, "site");
        var files = Directory.EnumerateFiles(site, "*.pdf", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(path => Path.GetRelativePath(site, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        files.Count.ShouldBeGreaterThan(15);
        using var arabic = new MemoryStream();
        Renderer().Render(ArabicDocument(), arabic).Diagnostics.ShouldBeEmpty();
        var house = folder.CopyFrom(Repository.Path("tests", "Fixtures", "andes", "content"), Path.Combine("andes", "content"));
        var observatory = folder.CopyFrom(Repository.Path("tests", "Fixtures", "observatory", "content"), Path.Combine("observatory", "content"));
        const string Client = "Compagnie générale d’entreposage et de transport des Grands Fleuves SA";
        const string Recipient = "Her Excellency the Deputy Permanent Representative to the Economic Community, Office for Regional Security Cooperation";
        return files
            .Add(InArabic, arabic.ToArray())
            .Add(OfAnotherHouse, OfHouse(house, "cierre-puerto-guayaquil.en", Content.Model.Paper.A4))
            .Add(OnLetter, OfHouse(house, "cierre-puerto-guayaquil.en", Content.Model.Paper.Letter))
            .Add(WithLongNames, OfHouse(observatory, "long", Content.Model.Paper.A4, Client, Recipient))
            .Add(WithLongNamesInFrench, OfHouse(observatory, "long.fr", Content.Model.Paper.Letter, Client, Recipient))
            .Add(WithLittle, OfHouse(observatory, "bare", Content.Model.Paper.A4));
    }

    private static byte[] OfHouse(string content, string slug, Content.Model.Paper paper, string? client = null, string? recipient = null)
    {
        var made = new Build(Options(content, "unused") with { Paper = paper }, new Silent()).Reports([slug], client, recipient);
        made.Diagnostics.Where(static found => found.Code == "BRF089").ShouldBeEmpty(slug);
        made.Diagnostics.Where(static found => found.Severity == Severity.Error).ShouldBeEmpty();
        return made.Value.ShouldHaveSingleItem().Content.ToArray();
    }

    private sealed class Silent : IBuildProgress
    {
        public void Begin(BuildStage stage, string? target, int total)
        {
        }

        public void Advance()
        {
        }

        public void Note(string words)
        {
        }
    }
}
