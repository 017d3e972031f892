using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Reports;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Benchmarks;

/// <summary>Each stage of the road on generated content, without the disk at the end of it.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private string folder = "";
    private TemplateSet templates = null!;
    private Collection collection = null!;
    private Release release = null!;
    private Release share = null!;
    private Relations relations = null!;
    private ImmutableArray<ReportFile> reports = [];

    /// <summary>How many briefings.</summary>
    [Params(1_000, 10_000)]
    public int Briefings { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("briefings-benchmark-").FullName;
        new ContentGenerator(seed: 1).Write(folder, Briefings);
        templates = TemplateSet.Open(new TemplateFolder(PdfMeasure.Templates(), "templates"));
        collection = Validator.Validate(Load()).Value;
        release = Gate.Open(collection, collection.Site.Targets[0], Now).Value;
        relations = Relater.Relate(release);
        share = release with { Briefings = release.Briefings[..100] };
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public Collection Load() => new Loader().Load(new LoadOptions(Path.Combine(folder, "content"))).Value;

    [Benchmark]
    public Collection Validate() => Validator.Validate(collection).Value;

    [Benchmark]
    public Release Release() => Gate.Open(collection, collection.Site.Targets[0], Now).Value;

    [Benchmark]
    public Relations Relate() => Relater.Relate(release);

    [Benchmark]
    public long Pages()
    {
        var bytes = 0L;
        new SiteRenderer(templates).Render(release, relations, reports, file => Interlocked.Add(ref bytes, file.Content.Length));
        return bytes;
    }

    // One PDF is alike the next, so a share of them says enough.
    [Benchmark(Description = "PDFs of 100 briefings")]
    public int Pdfs()
    {
        var renderer = new PdfReportRenderer(new ReportFonts(file => templates.Find("reports/fonts/" + file)?.FullPath));
        var stage = new ReportStage(templates, renderer);
        return stage.Render(share, Relater.Relate(share)).Value.Sum(report => report.Pages);
    }
}
