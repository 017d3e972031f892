using Briefings.Cli.Tests.FaultInjection;
using Briefings.Testing;

namespace Briefings.Cli.Tests.EndToEnd;

/// <summary>Nothing is written where others look, and a house knows its outputs by a number of its own.</summary>
public sealed class PlacesTests : IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Members = "content/briefings/2024/solo-socios.md";

    private readonly House house = House.Andes();

    public void Dispose() => house.Dispose();

    [Fact]
    public void A_target_is_not_built_into_the_folder_of_another()
    {
        house.MustBuild();
        var served = House.Digests(house.Output);

        var (exitCode, _, error) = house.Build("--target", "socios", "--output", "publico/sub");

        exitCode.ShouldBe(2);
        error.ShouldContain("error BRF145: the output folder \"publico/sub\" of target \"socios\" overlaps the output of target \"web\"; choose a folder of its own");
        House.Digests(house.Output).ShouldBe(served);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("clean")]
    public void A_link_in_the_settings_leads_no_target_into_another(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        house.MustBuild();
        Directory.CreateDirectory(house.Path("m"));
        Directory.CreateSymbolicLink(house.Path("m/l"), "../publico");
        house.Edit("content/site.yaml", "output: out/socios", "output: m/l/socios");
        var served = House.Digests(house.Output);

        var (exitCode, _, error) = house.Run([command, "--target", "socios", .. command == "clean" ? (string[])[] : ["--no-pdf", "--now", House.Now]]);

        exitCode.ShouldBe(2);
        error.ShouldContain("m/l/socios:1:1: error BRF145: ");
        House.Digests(house.Output).ShouldBe(served);
    }

    [Theory]
    [InlineData("publico/briefings/2024/red.pdf")]
    [InlineData("publico")]
    [InlineData("content/media/red.pdf")]
    [InlineData("linked/red.pdf")]
    [InlineData("red.pdf")]
    public void A_red_PDF_goes_into_no_output_by_no_way(string output)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        house.MustBuild();
        house.Edit(Members, "tlp: GREEN", "tlp: RED");
        Directory.CreateSymbolicLink(house.Path("linked"), "publico/briefings");
        File.CreateSymbolicLink(house.Path("red.pdf"), "publico/red.pdf");
        var served = House.Digests(house.Output);

        var (exitCode, printed, error) = house.Run("pdf", "solo-socios", "--allow-red", "--recipient", "Ana Quispe", "-o", output, "--now", House.Now);

        exitCode.ShouldBe(2);
        printed.ShouldBeEmpty();
        error.ShouldMatch("error BRF(145|098): ");
        House.Digests(house.Output).ShouldBe(served);
        Directory.Exists(house.Path("content/media")).ShouldBeFalse();
    }

    [Fact]
    public void Another_house_with_a_target_of_the_same_name_does_not_replace_or_remove_an_output()
    {
        house.MustBuild();
        var served = House.Digests(house.Output);
        using var other = House.Andes();
        File.Delete(other.Path("content/.house"));

        var (exitCode, _, error) = other.Build("--output", house.Output);

        exitCode.ShouldBe(2);
        error.ShouldContain("error BRF094: ");
        error.ShouldContain("holds the output of another house");
        other.Run("clean", "--target", "web", "--output", house.Output).ExitCode.ShouldBe(2);
        House.Digests(house.Output).ShouldBe(served);
    }

    [Fact]
    public void A_fresh_checkout_and_a_house_that_was_moved_still_own_their_output()
    {
        using var root = new TemporaryFolder();
        var www = Path.Combine(root.Path, "www");
        File.Delete(house.Path("content/.house"));
        house.MustBuild("--output", www);
        var served = House.Digests(www);
        using var elsewhere = House.Empty();

        // What version control and mv keep: the content, and neither locks nor records.
        Directory.Move(house.Path("content"), elsewhere.Path("content"));
        elsewhere.Build("--output", www).Output.ShouldContain("; nothing changed\n");
        elsewhere.Renew();
        elsewhere.MustBuild("--output", www);

        House.Digests(www).SequenceEqual(served).ShouldBeFalse();
    }

    [Fact]
    public void The_first_build_makes_the_number_of_the_house_and_says_so_and_no_output_holds_it()
    {
        File.Delete(house.Path("content/.house"));

        var (exitCode, output, error) = house.Build("--target", "all");

        exitCode.ShouldBe(0, error);
        output.ShouldContain("wrote content/.house: keep it with the content, under version control");
        var number = house.Read("content/.house").Split('\n')[1];
        number.ShouldMatch("^[0-9a-f]{32}$");
        foreach (var file in Directory.EnumerateFiles(house.Output, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(house.Path("out/socios"), "*", SearchOption.AllDirectories)))
        {
            File.ReadAllText(file, System.Text.Encoding.Latin1).ShouldNotContain(number, customMessage: file);
        }

        house.Build().Output.ShouldNotContain(".house");
    }

    [Fact]
    public void A_number_that_was_spoiled_stops_the_build_at_its_place()
    {
        house.MustBuild();
        house.Write("content/.house", "<<<<<<< ours\n");

        var (exitCode, _, error) = house.Build();

        exitCode.ShouldBe(2);
        error.ShouldContain("content/.house:1:1: error BRF146: it does not hold one line of 32 hexadecimal digits; restore it from version control");
    }

    [Fact]
    public void A_PDF_for_a_client_a_recipient_or_a_circle_is_readable_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        house.Edit(Members, "tlp: GREEN", "tlp: RED");
        foreach (var (file, arguments) in ((string, string[])[])[
            ("client.pdf", ["paro-minero", "--client", "Minas"]),
            ("red.pdf", ["solo-socios", "--allow-red", "--recipient", "Ana Quispe"]),
            ("circle.pdf", ["paro-minero", "--target", "socios"])])
        {
            var (exitCode, _, error) = house.Run(["pdf", .. arguments, "-o", file, "--now", House.Now]);
            exitCode.ShouldBe(0, error);
            File.GetUnixFileMode(house.Path(file)).ShouldBe(OwnerAlone, file);
        }

        house.Run("pdf", "paro-minero", "-o", "public.pdf", "--now", House.Now).ExitCode.ShouldBe(0);
        (File.GetUnixFileMode(house.Path("public.pdf")) & UnixFileMode.GroupRead).ShouldNotBe(UnixFileMode.None);
    }

    [Fact]
    public void A_new_briefing_is_not_written_behind_a_link_into_an_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        house.MustBuild();
        Directory.CreateSymbolicLink(house.Path("content/briefings/2026"), house.Path("publico/briefings"));
        var served = House.Digests(house.Output);

        var (exitCode, output, error) = house.Run("new", "Otro", "--now", House.Now);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("error BRF145: \"content/briefings/2026/otro.md\" lies in the output");
        House.Digests(house.Output).ShouldBe(served);
    }

    [Fact]
    public async Task A_link_that_appears_during_a_build_is_found_before_the_swap()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var scratch = new TemporaryFolder();
        var log = Path.Combine(scratch.Path, "steps");
        house.MustBuild();
        var served = House.Digests(house.Output);
        Directory.CreateDirectory(house.Path("desk"));
        using var build = house.Start(Steps.HoldAt("MakeStaging", log), "build", "--no-pdf", "--now", House.Now, "--target", "socios", "--output", "desk/www");
        await FaultyHouse.ReachedAsync(build, log, "MakeStaging");

        Directory.Move(house.Path("desk"), house.Path("desk-before"));
        Directory.CreateSymbolicLink(house.Path("desk"), "publico");
        File.Delete(log);
        var error = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        build.ExitCode.ShouldBe(2, error);
        error.ShouldContain("error BRF145: ");
        House.Digests(house.Output).ShouldBe(served);
    }
}
