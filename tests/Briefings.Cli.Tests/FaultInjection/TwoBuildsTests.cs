using System.Diagnostics;
using Briefings.Cli.Tests.EndToEnd;
using Briefings.Site.Publishing;
using Briefings.Testing;

namespace Briefings.Cli.Tests.FaultInjection;

/// <summary>Two real processes at one output.</summary>
public sealed class TwoBuildsTests : IDisposable
{
    private static readonly string[] BuildArguments = ["build", "--no-pdf", "--now", House.Now];

    private readonly House house = House.Andes();
    private readonly TemporaryFolder scratch = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Log => Path.Combine(scratch.Path, "steps");

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_build_waits_for_another_of_the_same_target()
    {
        var held = BuildLock.Acquire(house.Path(".briefings"), "web", TimeSpan.Zero, _ => { }, Cancellation).Value!;
        using var build = house.Start(BuildArguments);

        var told = await FaultyHouse.LineAsync(build.StandardOutput, "waiting for it");
        Directory.Exists(house.Output).ShouldBeFalse();
        held.Dispose();
        var error = await EndAsync(build);

        told.ShouldContain($"target \"web\" is being built by process {Environment.ProcessId} on ");
        build.ExitCode.ShouldBe(0, error);
        File.Exists(Path.Combine(house.Output, "index.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_builds_the_second_waits_and_both_end_well_with_the_later_content()
    {
        var (old, renewed) = house.BothOutputs();
        house.Unrenew();
        house.Edit("content/site.yaml", "Observatorio Cordillera, en:", "Observatorio Intermedio, en:");
        using var first = house.Start(Steps.HoldAt("Exchange", Log), BuildArguments);
        await FaultyHouse.ReachedAsync(first, Log, "Exchange");
        house.Edit("content/site.yaml", "Observatorio Intermedio, en:", "Observatorio Andino, en:");
        using var second = house.Start(BuildArguments);
        (await FaultyHouse.LineAsync(second.StandardOutput, "waiting for it")).ShouldContain($"process {first.Id} on ");
        House.Digests(house.Output).ShouldBe(old);

        File.Delete(Log);

        var firstError = await EndAsync(first);
        var secondError = await EndAsync(second);
        first.ExitCode.ShouldBe(0, firstError);
        second.ExitCode.ShouldBe(0, secondError);
        House.Digests(house.Output).ShouldBe(renewed);
        house.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_build_that_waits_goes_on_when_the_other_is_killed()
    {
        var (_, renewed) = house.BothOutputs();
        using var first = house.Start(Steps.HoldAt("Flush", Log), BuildArguments);
        await FaultyHouse.ReachedAsync(first, Log, "Flush");
        using var second = house.Start(BuildArguments);
        await FaultyHouse.LineAsync(second.StandardOutput, "waiting for it");

        first.Kill();

        var error = await EndAsync(second);
        second.ExitCode.ShouldBe(0, error);
        House.Digests(house.Output).ShouldBe(renewed);
        house.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_projects_that_were_given_one_output_do_not_take_each_other_s_files_away()
    {
        using var other = House.Andes();
        var (_, renewed) = house.BothOutputs();
        using var first = house.Start(Steps.HoldAt("Flush", Log), BuildArguments);
        await FaultyHouse.ReachedAsync(first, Log, "Flush");
        other.Edit("content/site.yaml", "Observatorio Cordillera, en:", "Observatorio Ajeno, en:");

        other.MustBuild("--output", house.Output);
        house.Leftovers().Count().ShouldBe(1, "the first one's staging folder");
        File.Delete(Log);

        var error = await EndAsync(first);
        first.ExitCode.ShouldBe(0, error);
        House.Digests(house.Output).ShouldBe(renewed);
        house.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Cleaning_waits_for_a_build()
    {
        using var first = house.Start(Steps.HoldAt("Flush", Log), BuildArguments);
        await FaultyHouse.ReachedAsync(first, Log, "Flush");
        using var clean = house.Start("clean", "--target", "web");
        (await FaultyHouse.LineAsync(clean.StandardOutput, "waiting for it")).ShouldContain($"process {first.Id} on ");

        File.Delete(Log);

        var error = await EndAsync(first);
        first.ExitCode.ShouldBe(0, error);
        await EndAsync(clean);
        clean.ExitCode.ShouldBe(0);
        Directory.Exists(house.Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_that_somebody_puts_in_the_output_s_place_during_a_build_are_never_replaced()
    {
        house.BothOutputs();
        using var build = house.Start(Steps.HoldAt("Exchange", Log), BuildArguments);
        await FaultyHouse.ReachedAsync(build, Log, "Exchange");
        Directory.Move(house.Output, house.Path("elsewhere"));
        house.Write("publico/thesis.txt", "ten years of work");

        File.Delete(Log);

        var error = await EndAsync(build);
        build.ExitCode.ShouldBe(3);
        error.ShouldContain("\" holds files that Briefings did not write");
        Directory.GetFileSystemEntries(house.Output).ShouldBe([Path.Combine(house.Output, "thesis.txt")]);
        house.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_reads_during_builds_gets_the_old_page_or_the_new_one_and_never_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the swap has a moment without a site.");
        house.BothOutputs();
        var page = Path.Combine(house.Output, "index.html");
        string[] wanted = [File.ReadAllText(page), ""];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var reader = Task.Run(
            () =>
            {
                while (!ended.IsCancellationRequested)
                {
                    seen.Add(File.ReadAllText(page));
                }
            },
            Cancellation);

        house.MustBuild();
        wanted[1] = File.ReadAllText(page);
        house.Unrenew();
        house.MustBuild();
        await ended.CancelAsync();
        await reader;

        seen.ShouldBe(wanted, ignoreOrder: true);
    }

    private static async Task<string> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await output;
        await process.WaitForExitAsync(Cancellation);
        return error;
    }
}
