using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;
using Briefings.Testing;

namespace Briefings.Site.Tests.Publishing;

public sealed class BuildLockTests
{
    [Fact]
    public void A_second_build_that_has_no_patience_says_who_holds_the_lock()
    {
        using var folder = new TemporaryFolder();
        using var first = Acquire(folder.Path, "public").Value;

        var second = Acquire(folder.Path, "public");

        second.Value.ShouldBeNull();
        var found = second.Diagnostics.ShouldHaveSingleItem();
        found.Descriptor.ShouldBe(Codes.OutputLocked);
        found.Message.ShouldContain($"process {Environment.ProcessId}");
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first_and_says_so_once()
    {
        using var folder = new TemporaryFolder();
        var first = Acquire(folder.Path, "public").Value!;
        var told = new List<string>();
        using var waits = new ManualResetEventSlim();
        var second = Task.Run(() => BuildLock.Acquire(folder.Path, "public", TimeSpan.FromMinutes(5), words =>
        {
            told.Add(words);
            waits.Set();
        }, TestContext.Current.CancellationToken));
        waits.Wait(TestContext.Current.CancellationToken);

        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        using var held = (await second).Value;

        held.ShouldNotBeNull();
        told.ShouldHaveSingleItem().ShouldContain("waiting");
    }

    [Fact]
    public void Other_targets_are_not_in_the_way()
    {
        using var folder = new TemporaryFolder();
        using var first = Acquire(folder.Path, "public").Value;
        using var second = Acquire(folder.Path, "clients").Value;

        first.ShouldNotBeNull();
        second.ShouldNotBeNull();
    }

    [Fact]
    public void The_folder_of_locks_is_the_owner_s_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        using var folder = new TemporaryFolder();
        var hidden = Path.Combine(folder.Path, ".briefings");

        Acquire(hidden, "public").Value!.Dispose();

        File.GetUnixFileMode(hidden).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static Outcome<BuildLock?> Acquire(string folder, string target) =>
        BuildLock.Acquire(folder, target, TimeSpan.Zero, _ => { }, TestContext.Current.CancellationToken);
}
