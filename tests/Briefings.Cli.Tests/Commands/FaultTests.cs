using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;

namespace Briefings.Cli.Tests.Commands;

public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_of_ours_is_a_short_message_and_ends_with_3()
    {
        var (exitCode, output, error) = await Line.RunAsync(new BrokenClock(new InvalidOperationException("The clock\nhas stopped.")), "release");

        exitCode.ShouldBe(3);
        output.ShouldBeEmpty();
        error.ShouldBe("briefings: error BRF099: Briefings failed: The clock has stopped (InvalidOperationException); run again with --verbosity diagnostic and report what it prints\n");
    }

    [Fact]
    public async Task A_maintainer_gets_the_stack_trace_by_asking_for_it()
    {
        var (exitCode, _, error) = await Line.RunAsync(new BrokenClock(new InvalidOperationException("Stopped.")), "release", "--verbosity", "diagnostic");

        exitCode.ShouldBe(3);
        error.ShouldContain($"   at {typeof(BrokenClock).FullName!.Replace('+', '.')}");
    }

    [Fact]
    public async Task A_fault_of_the_machine_is_told_in_its_own_words()
    {
        var (exitCode, _, error) = await Line.RunAsync(new BrokenClock(new AggregateException(new IOException("No space left on device"))), "release");

        exitCode.ShouldBe(3);
        error.ShouldBe("briefings: error BRF097: No space left on device\n");
    }

    [Fact]
    public async Task A_command_that_is_stopped_ends_as_shells_have_it()
    {
        var (exitCode, _, error) = await Line.RunAsync(new BrokenClock(new OperationCanceledException()), "release");

        exitCode.ShouldBe(130);
        error.ShouldBe("briefings: stopped\n");
    }

    [Theory]
    [InlineData(ExitCode.Stopped, 130)]
    [InlineData(ExitCode.Terminated, 143)]
    public async Task A_command_that_a_signal_stops_ends_with_its_number(int asked, int expected)
    {
        using var stop = new StopRequest();
        stop.Ask(asked).ShouldBeTrue();
        stop.Ask(ExitCode.Stopped).ShouldBeFalse("a second signal is not for us");
        using var error = new StringWriter();
        var surroundings = Surroundings.OfThisProcess() with { Clock = new BrokenClock(new OperationCanceledException()), Error = error, Stop = stop };

        (await new Application(surroundings).RunAsync(["release"])).ShouldBe(expected);
    }

    [Fact]
    public void The_gravest_finding_decides_the_exit_code()
    {
        var warning = new Diagnostic(Codes.All.First(code => code.Severity == Severity.Warning), default, "w");
        var content = new Diagnostic(Codes.OutputPathClash, default, "c");
        var usage = new Diagnostic(Codes.UnusableCommand, default, "u");
        var machine = Faults.Describe(new UnauthorizedAccessException());

        ExitCode.Of([]).ShouldBe(0);
        ExitCode.Of([warning]).ShouldBe(0);
        ExitCode.Of([warning, content]).ShouldBe(1);
        ExitCode.Of([content, usage, warning]).ShouldBe(2);
        ExitCode.Of([usage, machine, content]).ShouldBe(3);
    }

    private sealed class BrokenClock(Exception exception) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw exception;
    }
}
