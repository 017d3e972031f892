using System.Collections.Concurrent;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;
using Briefings.Reports;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Tests.Rendering;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>The road of a build over a folder of content, into memory; a test can bend it where a stage hands over to the next.</summary>
internal static class Outputs
{
    internal static readonly Lazy<TemplateSet> Templates = new(RenderedSite.BuiltIn);

    internal static readonly Lazy<IReportRenderer> Renderer = new(() => new PdfReportRenderer(
        new ReportFonts(file => Templates.Value.Find("reports/fonts/" + file)?.FullPath)));

    /// <summary>Loads and checks a folder; what can't be released because of an error is a fault of the test.</summary>
    public static Collection Load(ContentFolder content)
    {
        var loaded = new Loader().Load(new LoadOptions(content.Path));
        var validated = Validator.Validate(loaded.Value);
        Refuse(loaded.Diagnostics.Concat(validated.Diagnostics));
        return validated.Value;
    }

    /// <summary>The files of a target.</summary>
    /// <param name="collection">All that was read.</param>
    /// <param name="target">The target.</param>
    /// <param name="leak">What a test bends; null for nothing.</param>
    public static SortedDictionary<string, byte[]> Make(Collection collection, Target target, Leak? leak = null)
    {
        var opened = Gate.Open(collection, target, Moments.Now);
        Refuse(opened.Diagnostics);
        var release = leak?.OnRelease?.Invoke(new LeakPoint(collection, target), opened.Value) ?? opened.Value;
        var relations = leak?.OnRelations?.Invoke(new LeakPoint(collection, target), release) ?? Relater.Relate(release);
        var inReports = leak?.OnReports?.Invoke(new LeakPoint(collection, target), release) ?? release;
        var reports = new ReportStage(Templates.Value, Renderer.Value).Render(inReports, relations);
        // A part that should have been held back raises the label that its report must carry, so that the engine makes no PDF of it: one way to
        // catch a leak. Nothing else may go wrong, and without a leak not even this.
        Refuse(reports.Diagnostics.Where(each => leak is null || each.Descriptor != Codes.ReportLabel));
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var rendered = new SiteRenderer(Templates.Value).Render(release, relations, reports.Value, file => files.TryAdd(file.Path, file.Content.ToArray()).ShouldBeTrue(file.Path));
        Refuse(rendered);
        var sorted = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        leak?.OnFiles?.Invoke(new LeakPoint(collection, target), sorted);
        return sorted;
    }

    private static void Refuse(IEnumerable<Diagnostic> found) => found.Where(each => each.Severity == Severity.Error).ShouldBeEmpty();
}

/// <summary>A folder of content in memory where the system has such a place.</summary>
internal sealed class ContentFolder : IDisposable
{
    private static readonly string Root = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();

    private readonly string root = System.IO.Path.Combine(Root, "briefings-" + Guid.NewGuid().ToString("n"));

    public ContentFolder(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (name, bytes) in files)
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    public string Path => System.IO.Path.Combine(root, "content");

    public void Dispose() => Directory.Delete(root, recursive: true);
}
