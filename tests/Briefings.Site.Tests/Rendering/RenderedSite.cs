using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Diagnostics;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Site.Rendering.Engine;
using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>A content folder rendered into memory.</summary>
internal sealed class RenderedSite
{
    private RenderedSite(Release release, ImmutableSortedDictionary<string, OutputFile> files, ImmutableArray<Diagnostic> diagnostics)
    {
        Release = release;
        Files = files;
        Diagnostics = diagnostics;
    }

    public static DateTimeOffset Now { get; } = new(2025, 12, 1, 12, 0, 0, TimeSpan.Zero);

    public Release Release { get; }

    public ImmutableSortedDictionary<string, OutputFile> Files { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public string this[string path] => Encoding.UTF8.GetString(Files[path].Content.Span);

    public static TemplateSet BuiltIn() => TemplateSet.Open(new TemplateFolder(Repository.Path("templates"), "templates"));

    public static Release Open(string content, int target = 0, DateTimeOffset? now = null)
    {
        var loaded = new Loader().Load(new LoadOptions(content));
        loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ShouldBeEmpty();
        return Gate.Open(loaded.Value, loaded.Value.Site.Targets[target], now ?? Now).Value;
    }

    public static RenderedSite Of(Release release, TemplateSet? templates = null, Relations? relations = null, params IReadOnlyList<ReportFile> reports)
    {
        var files = new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        var diagnostics = new SiteRenderer(templates ?? BuiltIn()).Render(
            release,
            relations ?? Relations.None,
            reports,
            file => files.TryAdd(file.Path, file).ShouldBeTrue(file.Path));
        return new RenderedSite(release, files.ToImmutableSortedDictionary(StringComparer.Ordinal), diagnostics);
    }
}
