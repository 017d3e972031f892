using Briefings.Testing;

namespace Briefings.Site.Tests.Rendering;

public sealed class SiteRendererTests
{
    [Fact]
    public void The_example_renders_without_a_finding()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var site = RenderedSite.Of(RenderedSite.Open(Repository.Path("content")));
        if (Environment.GetEnvironmentVariable("DUMP") is { } dump)
        {
            foreach (var file in site.Files.Values)
            {
                var path = System.IO.Path.Combine(dump, file.Path);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content.ToArray());
            }

            Console.WriteLine($"{site.Files.Count} files, {watch.ElapsedMilliseconds} ms");
        }

        site.Diagnostics.ShouldBeEmpty();
    }
}
