using Briefings.Cli.Tests.EndToEnd;
using Briefings.Testing;

namespace Briefings.Cli.Tests.FaultInjection;

/// <summary>Permissions that were taken away, and files that another program holds. Root runs these as somebody else.</summary>
public sealed class PermissionTests : IDisposable
{
    private const UnixFileMode ReadAndEnter = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    private readonly House house = House.Andes();

    public void Dispose()
    {
        // What was made read-only would outlive the test.
        SetMode(house.Root, ReadAndEnter | UnixFileMode.UserWrite);
        house.Dispose();
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_named_and_the_site_stays()
    {
        var old = BuildAsSomebody();
        SetMode(house.Root, ReadAndEnter);

        var (exitCode, _, error) = RunAsSomebody();

        exitCode.ShouldBe(3, error);
        error.ShouldMatch("^briefings: error BRF097: Access to the path '.*publico.*' is denied\n$");
        House.Digests(house.Output).ShouldBe(old);
        SetMode(house.Root, ReadAndEnter | UnixFileMode.UserWrite);
        RunAsSomebody().ExitCode.ShouldBe(0);
        house.Leftovers().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(House.Port)]
    [InlineData("content/site.yaml")]
    [InlineData("content/vocabulary/actors.yaml")]
    public void A_file_that_may_not_be_read_is_a_fault_of_the_machine_at_its_place(string file)
    {
        var old = BuildAsSomebody();
        SetMode(house.Path(file), UnixFileMode.None);

        var (exitCode, _, error) = RunAsSomebody();

        exitCode.ShouldBe(3, error);
        error.ShouldContain($"{file}:1:1: error BRF097: it can't be read: the permission to read it is missing");
        House.Digests(house.Output).ShouldBe(old);
    }

    [Fact]
    public void A_lock_that_may_not_be_opened_is_named()
    {
        BuildAsSomebody();
        SetMode(house.Path(".briefings/web.lock"), UnixFileMode.None);

        var (exitCode, _, error) = RunAsSomebody();

        exitCode.ShouldBe(3, error);
        error.ShouldMatch("BRF097: Access to the path '.*web.lock' is denied");
    }

    [Fact]
    public void An_old_output_that_was_made_unreadable_and_read_only_is_replaced_and_removed()
    {
        BuildAsSomebody(renew: false);
        SetMode(Path.Combine(house.Output, "index.html"), UnixFileMode.None);
        foreach (var folder in Directory.GetDirectories(house.Output, "*", SearchOption.AllDirectories))
        {
            SetMode(folder, ReadAndEnter);
        }

        var (exitCode, output, error) = RunAsSomebody();

        exitCode.ShouldBe(0, output + error);
        house.Leftovers().ShouldBeEmpty();
        File.ReadAllText(Path.Combine(house.Output, "index.html")).ShouldContain("Observatorio");
    }

    [Fact]
    public void A_file_that_another_program_keeps_locked_is_named()
    {
        house.MustBuild();
        var old = House.Digests(house.Output);
        house.Renew();
        using (new FileStream(house.Path(House.Port), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var (exitCode, _, error) = house.Build();

            exitCode.ShouldBe(3);
            error.ShouldContain($"{House.Port}:1:1: error BRF097: it can't be read: another program keeps it locked");
            House.Digests(house.Output).ShouldBe(old);
        }

        house.MustBuild();
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private SortedDictionary<string, string> BuildAsSomebody(bool renew = true)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        if (Environment.IsPrivilegedProcess)
        {
            // Root reads and writes everything, whatever the modes say.
            Tool.Require("setpriv");
            Tool.Run("chown", "-R", "65534:65534", house.Root);
            var (able, _, why) = As("--help");
            Assert.SkipWhen(able != 0, $"Another user than root can't run the command here: {why.Trim()}");
        }

        var (exitCode, output, error) = RunAsSomebody();
        exitCode.ShouldBe(0, output + error);
        var digests = House.Digests(house.Output);
        if (renew)
        {
            house.Renew();
        }

        return digests;
    }

    private (int ExitCode, string Output, string Error) RunAsSomebody() => As("build", "--no-pdf", "--now", House.Now);

    private (int ExitCode, string Output, string Error) As(params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? Tool.RunIn(house.Root, "setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", "dotnet", "exec", House.Command, .. arguments])
            : house.Run(arguments);
}
