namespace Briefings.Cli.Tests.EndToEnd;

/// <summary><c>briefings related</c>, as somebody calls it.</summary>
public sealed class RelatedTests
{
    [Fact]
    public void Every_other_briefing_is_accounted_for()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("related", "cierre-puerto-guayaquil", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        var lines = output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToArray();
        lines.ShouldAllBe(cells => cells.Length == 7);
        lines[0][0].ShouldBe("1");
        lines[0][5].ShouldBe("listed: pinned");
        lines.Select(cells => cells[2]).Order(StringComparer.Ordinal).ToArray().ShouldBe(["OC-2024-0001", "OC-2025-0005"]);
        output.ShouldNotContain("solo-socios");
    }

    [Fact]
    public void One_pair_can_be_asked_for()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("related", "cierre-puerto-guayaquil", "--to", "paro-minero", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.TrimEnd('\n').Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void What_the_target_hides_takes_no_part()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("related", "paro-minero", "--to", "solo-socios", "--now", House.Now);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("\"solo-socios\" is not released to target \"web\"");
    }
}
