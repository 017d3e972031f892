using System.Diagnostics;
using Briefings.Testing;

namespace Briefings.ReportFiles.Tests;

/// <summary>The same report is the same bytes: on one thread or many, in any process, wherever and in whatever language that runs.</summary>
public class SameBytesTests
{
    [Fact]
    public void Many_renders_at_once_are_all_the_same()
    {
        var document = Examples.ArabicDocument();
        var renderer = Examples.Renderer();
        var made = new byte[32][];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = made.Length }, i =>
        {
            using var stream = new MemoryStream();
            renderer.Render(document, stream);
            made[i] = stream.ToArray();
        });
        foreach (var bytes in made)
        {
            bytes.ShouldBe(Examples.Files[Examples.InArabic]);
        }
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Auckland")]
    [InlineData("ar_SA.UTF-8", "America/St_Johns")]
    public async Task Another_process_in_another_culture_and_time_zone_makes_the_same_files(string culture, string zone)
    {
        using var folder = new TemporaryFolder();
        var content = folder.CopyFrom(Repository.Path("content"), "content");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "briefings.dll"), "build", "--content", content, "--output", Path.Combine(folder.Path, "site"), "--now", "2026-01-15T12:00:00Z"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var name in (string[])["LANG", "LC_ALL"])
        {
            start.Environment[name] = culture;
        }

        start.Environment["TZ"] = zone;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await error);
        var expected = Examples.Files.RemoveRange(Examples.Others);
        foreach (var (path, bytes) in expected)
        {
            File.ReadAllBytes(Path.Combine(folder.Path, "site", path)).AsSpan().SequenceEqual(bytes).ShouldBeTrue($"{path} under {culture}, {zone}");
        }
    }
}
