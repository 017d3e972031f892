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
    public async Task A_folder_may_come_go_and_be_swapped_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/vocabulary/actors.yaml", "1");
        using var watch = new ChangeWatch([In("content"), In("templates"), In("deep/inside")]);
        await MustTell(() => folder.Write("templates/partials/x.html", "1"));
        await MustTell(() => folder.Write("templates/partials/y.html", "1"));
        await MustTell(() => Directory.Move(In("content"), In("old")));
        await MustTell(() =>
        {
            folder.Write("new/vocabulary/actors.yaml", "2");
            Directory.Move(In("new"), In("content"));
        });
        await MustTell(() => folder.Write("content/vocabulary/actors.yaml", "3"));
        await MustTell(() => Directory.Move(In("content/vocabulary"), In("content/v")));
        await MustTell(() => folder.Write("content/vocabulary/actors.yaml", "4"));
        await MustTell(() => folder.Write("content/vocabulary/actors.yaml", "5"));
        await MustTell(() => Directory.Delete(In("templates"), recursive: true));
        await MustTell(() => folder.Write("templates/z.html", "1"));
        await MustTell(() => folder.Write("templates/z.html", "2"));
        await MustTell(() => folder.Write("deep/inside/x", "1"));
        await MustTell(() => folder.Write("deep/inside/x", "2"));

        // What was swapped out is nobody's any more, and neither is what lies beside.
        folder.Write("old/vocabulary/actors.yaml", "6");
        folder.Write("site/index.html", "7");
        using var soon = new CancellationTokenSource(ChangeWatch.Quiet * 4);
        await Should.ThrowAsync<OperationCanceledException>(() => watch.NextAsync(soon.Token));

        string In(string path) => Path.Combine(folder.Path, path);

        async Task MustTell(Action change)
        {
            change();
            await watch.NextAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_link_to_a_folder_may_lead_to_another()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right on Windows.");
        using var folder = new TemporaryFolder();
        folder.Write("one/x.md", "1");
        folder.Write("two/x.md", "1");
        var link = Path.Combine(folder.Path, "content");
        Directory.CreateSymbolicLink(link, Path.Combine(folder.Path, "one"));
        using var watch = new ChangeWatch([link]);
        foreach (var change in (Action[])[() => folder.Write("one/x.md", "2"), Relink, () => folder.Write("two/x.md", "2")])
        {
            change();
            await watch.NextAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }

        void Relink() => Tool.Run("/bin/ln", "-sfn", Path.Combine(folder.Path, "two"), link).ExitCode.ShouldBe(0);
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
