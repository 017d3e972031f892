namespace Briefings.Cli.Tests.EndToEnd;

public sealed class ReleaseTests
{
    [Fact]
    public void Each_briefing_is_listed_as_in_or_out_with_the_reason_and_the_next_change()
    {
        using var house = House.Andes();
        house.Edit(House.Port, "status: approved", "status: approved\nembargo: 2026-02-01T08:00:00Z");

        var (exitCode, output, error) = house.Run("release", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        var lines = output.TrimEnd().Split('\n');
        lines.ShouldContain("web\tin\tOC-2024-0001\tcontent/briefings/2024/paro-minero.md\t-\treleased");
        lines.ShouldContain("web\tout\tOC-2024-0002\tcontent/briefings/2024/solo-socios.md\t-\tmarked TLP:GREEN, above the target's TLP:CLEAR");
        lines.ShouldContain("web\tout\tOC-2025-0004\tcontent/briefings/2025/cierre-puerto-guayaquil.md\t2026-02-01T08:00:00Z\tunder embargo until 2026-02-01T08:00:00Z");
        lines[^1].ShouldBe("web\tnext rebuild\t2026-02-01T08:00:00Z");
    }

    [Fact]
    public void Another_target_and_all_of_them_can_be_asked_for()
    {
        using var house = House.Andes();

        house.Run("release", "--target", "socios", "--now", House.Now).Output.ShouldContain("socios\tin\tOC-2024-0002");
        house.Run("release", "--target", "all", "--now", House.Now).Output.ShouldSatisfyAllConditions(
            output => output.ShouldContain("web\tout\tOC-2024-0002"),
            output => output.ShouldContain("socios\tin\tOC-2024-0002"));
    }
}
