using Briefings.Cli.Reporting;
using Briefings.Site;
using Briefings.Testing;

namespace Briefings.Cli.Tests.EndToEnd;

/// <summary><c>check</c> says all that <c>build</c> says, and nothing else.</summary>
public sealed class CheckTests
{
    private const string Arica = "content/briefings/2025/cargas-desviadas-arica.md";
    private const string Miners = "content/briefings/2024/paro-minero.md";

    public static TheoryData<string> Faults() => [.. Broken.Keys];

    private static readonly Dictionary<string, Action<House>> Broken = new(StringComparer.Ordinal)
    {
        ["nothing"] = _ => { },
        ["a navigation that leads to the list of PDFs"] = house => house.Edit("content/site.yaml", "navigation:\n", "navigation:\n  - {label: {es: Informes, en: Reports, de: Berichte}, to: reports.html}\n"),
        ["a navigation that leads nowhere"] = house => house.Edit("content/site.yaml", "to: metodo.html", "to: actors/nobody.html"),
        ["a status"] = house => house.Edit(Miners, "status: approved", "status: aproved"),
        ["a link to what is not out yet"] = house => house.Edit(Arica, "status: approved", "status: draft"),
        ["a link to what has expired"] = house => house.Edit(Arica, "status: approved", "status: approved\nexpires: 2025-12-01"),
        ["a template"] = house => house.Write("templates/pages/home.html", "{{ if }}"),
        ["words of a template"] = house => house.Write("templates/words/es.yaml", "pages: {nothing: x}\n"),
        ["an output that is somebody else's"] = house => house.Write("publico/thesis.txt", "mine"),
        ["an output of another house"] = house =>
        {
            house.MustBuild();
            house.Write("content/.house", new string('a', 32) + "\n");
        },
        ["a house without a number"] = house => File.Delete(house.Path("content/.house")),
        ["a number that can't be read"] = house => house.Write("content/.house", "no number\n"),
        ["an output inside the content"] = house => house.Edit("content/site.yaml", "output: publico", "output: content/publico"),
        ["a file that nothing reads"] = house => house.Write("content/notes.txt", "words"),
        ["an address that is taken"] = house => house.Edit(Miners, "status: approved", "status: approved\naliases: [metodo.html]"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Both_find_the_same(string fault)
    {
        using var house = House.Andes();
        Broken[fault](house);
        Compare(house.Root, fault);
    }

    [Fact]
    public void Both_find_the_same_in_the_example()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Path("content"), "content");
        Compare(folder.Path, "the example");
    }

    [Fact]
    public void Without_PDFs_nobody_is_told_that_their_list_is_missing()
    {
        using var house = House.Andes();
        Broken["a navigation that leads to the list of PDFs"](house);

        house.Run("check", "--no-pdf", "--target", "web", "--now", House.Now).Error.ShouldNotContain("reports.html");
        house.Run("check", "--target", "socios", "--now", House.Now).Error.ShouldContain("\"reports.html\"");
    }

    private static void Compare(string root, string fault)
    {
        var options = new BuildOptions
        {
            ContentFolder = Path.Combine(root, "content"),
            TemplatesFolder = Path.Combine(root, "templates"),
            BuiltInTemplatesFolder = Repository.Path("templates"),
            Now = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
            Target = "all",
            Pdf = false,
        };
        var before = House.Digests(root);
        var checkedFirst = Lines(new Build(options, new SilentProgress()).Check());
        House.Digests(root).ShouldBe(before, "a check writes nothing");
        checkedFirst.ShouldBe(Lines(new Build(options, new SilentProgress()).Publish()), fault);
        if (fault is not ("nothing" or "a house without a number" or "the example"))
        {
            checkedFirst.ShouldNotBeEmpty();
        }
    }

    private static string[] Lines(BuildReport report) => [.. report.Diagnostics.Select(finding => finding.ToString())];
}
