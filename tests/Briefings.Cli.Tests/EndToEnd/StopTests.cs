using Briefings.Cli.Tests.FaultInjection;
using Briefings.Testing;

namespace Briefings.Cli.Tests.EndToEnd;

/// <summary>How the real command ends when somebody sends it a signal.</summary>
public sealed class StopTests : IDisposable
{
    private readonly House house = House.Andes();
    private readonly TemporaryFolder scratch = new();

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_build_that_gets_SIGTERM_ends_with_143_and_leaves_the_site_as_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        var cancellation = TestContext.Current.CancellationToken;
        var log = Path.Combine(scratch.Path, "steps");
        house.MustBuild();
        var served = House.Digests(house.Output);
        house.Renew();
        using var build = house.Start(Steps.HoldAt("MakeStaging", log), "build", "--no-pdf", "--now", House.Now);
        await FaultyHouse.ReachedAsync(build, log, "MakeStaging");

        Tool.Run("kill", "-TERM", $"{build.Id}");
        while (!IsCaught(build.Id))
        {
            await Task.Yield();
        }

        File.Delete(log);
        var error = await build.StandardError.ReadToEndAsync(cancellation);
        await build.WaitForExitAsync(cancellation);

        build.ExitCode.ShouldBe(143, error);
        error.ShouldBe("briefings: stopped\n");
        House.Digests(house.Output).ShouldBe(served);
        house.Leftovers().ShouldBeEmpty();
    }

    // proc_pid_status(5): a signal that nobody took yet is pending; SIGTERM's bit is the fifteenth.
    private static bool IsCaught(int process) =>
        !File.Exists($"/proc/{process}/status")
        || File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("ShdPnd:", StringComparison.Ordinal)) is var mask
        && (ulong.Parse(mask["ShdPnd:".Length..].Trim(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) & (1 << 14)) == 0;
}
