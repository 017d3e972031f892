using Briefings.Cli.Tests.EndToEnd;
using Briefings.Testing;

namespace Briefings.Cli.Tests.FaultInjection;

/// <summary>A file system that fills up, at whatever point of a build.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void A_disk_that_fills_up_is_named_and_the_last_good_site_stays_whole()
    {
        using var disk = new SmallDisk(16 << 10);
        using var house = House.AndesIn(Path.Combine(disk.Path, "house"));
        var (old, renewed) = house.BothOutputs();

        foreach (var free in (int[])[0, 4, 8, 16, 48, 128, 256])
        {
            disk.Fill(free);

            var (exitCode, output, error) = house.Build();

            exitCode.ShouldBe(3, $"{free} KiB free: {output}{error}");
            error.ShouldStartWith("briefings: error BRF097: No space left on device");
            error.ShouldNotContain("   at ");
            House.Digests(house.Output).ShouldBe(old, $"{free} KiB free");
            house.Leftovers().ShouldBeEmpty($"{free} KiB free");
        }

        disk.Empty();
        house.MustBuild();
        House.Digests(house.Output).ShouldBe(renewed);
    }

    [Fact]
    public void A_disk_that_is_full_at_the_first_build_gets_no_half_site()
    {
        using var disk = new SmallDisk(16 << 10);
        using var house = House.AndesIn(Path.Combine(disk.Path, "house"));
        foreach (var free in (int[])[0, 4, 16, 256])
        {
            disk.Fill(free);

            house.Build().ExitCode.ShouldBe(3);

            Directory.Exists(house.Output).ShouldBeFalse();
            house.Leftovers().ShouldBeEmpty();
        }

        disk.Empty();
        house.MustBuild();
    }

    [Fact]
    public void A_new_briefing_or_a_pdf_for_which_there_is_no_room_leaves_nothing_half_written()
    {
        using var disk = new SmallDisk(16 << 10);
        using var house = House.AndesIn(Path.Combine(disk.Path, "house"));
        var before = Directory.GetFiles(house.Root, "*", SearchOption.AllDirectories);
        disk.Fill(0);

        house.Run("new", "Nuevo", "--now", House.Now).ExitCode.ShouldBe(3);
        house.Run("pdf", "paro-minero", "--now", House.Now).ExitCode.ShouldBe(3);

        Directory.GetFiles(house.Root, "*", SearchOption.AllDirectories).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void An_output_that_is_a_file_system_of_its_own_is_refused_and_a_folder_in_it_is_not()
    {
        using var disk = new SmallDisk(16 << 10);
        using var house = House.Andes();

        var (exitCode, _, error) = house.Build("--output", disk.Path);

        exitCode.ShouldBe(2);
        error.ShouldContain("is a mount point, which can't be swapped in one step; build into a folder below it, such as --output ");
        Directory.EnumerateFileSystemEntries(disk.Path).ShouldBeEmpty();
        house.MustBuild("--output", Path.Combine(disk.Path, "www"));
        house.Renew();
        house.MustBuild("--output", Path.Combine(disk.Path, "www"));
        Directory.EnumerateFileSystemEntries(disk.Path).ShouldBe([Path.Combine(disk.Path, "www")]);
    }

    [Fact]
    public void An_output_that_is_a_link_to_another_file_system_is_swapped_there()
    {
        using var disk = new SmallDisk(16 << 10);
        using var house = House.Andes();
        Directory.CreateDirectory(Path.Combine(disk.Path, "www"));
        Directory.CreateSymbolicLink(house.Output, Path.Combine(disk.Path, "www"));

        var (_, renewed) = house.BothOutputs();
        house.MustBuild();

        House.Digests(Path.Combine(disk.Path, "www")).ShouldBe(renewed);
        new DirectoryInfo(house.Output).LinkTarget.ShouldBe(Path.Combine(disk.Path, "www"));
        Directory.EnumerateFileSystemEntries(disk.Path).ShouldBe([Path.Combine(disk.Path, "www")]);
    }
}
