using Briefings.Cli.Serving;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Serving;

public sealed class ChangeWatchTests
{
    [Fact]
    public async Task A_burst_of_changes_is_told_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("briefings/2025/x.md", "1");
        using var watch = new ChangeWatch([folder.Path, Path.Combine(folder.Path, "missing")]);

        for (var number = 0; number < 20; number++)
        {
            folder.Write("briefings/2025/x.md", $"{number}");
            folder.Write($"briefings/2025/y{number}.md", "new");
        }

        await watch.NextAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        using var soon = new CancellationTokenSource(ChangeWatch.Quiet * 4);
        await Should.ThrowAsync<OperationCanceledException>(() => watch.NextAsync(soon.Token));
    }

    [Fact]
    public async Task What_editors_leave_beside_a_file_is_no_change()
    {
        using var folder = new TemporaryFolder();
        using var watch = new ChangeWatch([folder.Path]);

        folder.Write(".x.md.swp", "1");
        folder.Write("x.md~", "1");
        folder.Write("#x.md#", "1");
        folder.Write("4913", "");

        using var soon = new CancellationTokenSource(ChangeWatch.Quiet * 4);
        await Should.ThrowAsync<OperationCanceledException>(() => watch.NextAsync(soon.Token));
    }
}
