namespace Briefings.Cli.Tests.EndToEnd;

/// <summary>Files to download by the command: what is in which output, what is refused, and that nothing of them is left.</summary>
public sealed class DownloadTests
{
    private const string Text = "content/briefings/2024/paro-minero.md";
    private const string Entries = "content/vocabulary/files.yaml";

    [Fact]
    public void Each_target_has_the_files_that_it_may_have_and_clean_takes_them_away()
    {
        using var house = WithFiles();
        house.MustBuild("--target", "all");

        house.Read("publico/files/cortes.csv").ShouldBe("semana,cortes\n36,12\n");
        File.Exists(house.Path("publico/files/socios.csv")).ShouldBeFalse();
        house.Read("out/socios/files/socios.csv").ShouldBe("semana,cortes\n36,99\n");
        Directory.EnumerateFiles(house.Path("publico"), "*", SearchOption.AllDirectories).Select(File.ReadAllText).ShouldAllBe(text => !text.Contains("socios.csv", StringComparison.Ordinal));
        house.Run("clean", "--target", "web").ExitCode.ShouldBe(0);
        Directory.Exists(house.Path("publico/files")).ShouldBeFalse();
    }

    [Fact]
    public void A_file_without_an_entry_ends_the_build_and_says_what_to_write()
    {
        using var house = WithFiles();
        house.Write("content/files/otro.csv", "a,b\n");

        var (exitCode, _, error) = house.Build();

        exitCode.ShouldBe(1);
        error.ShouldContain("content/files/otro.csv:1:1: error BRF185");
        error.ShouldContain("write in content/vocabulary/files.yaml: - {file: \"files/otro.csv\", tlp: RED, title: \"Otro\"}");
        Directory.Exists(house.Path("publico")).ShouldBeFalse();
    }

    [Fact]
    public void A_link_to_a_file_that_is_marked_higher_ends_the_build()
    {
        using var house = WithFiles();
        house.Edit(Entries, "files/cortes.csv, tlp: CLEAR", "files/cortes.csv, tlp: GREEN");

        var (exitCode, _, error) = house.Build("--target", "web");

        exitCode.ShouldBe(1);
        error.ShouldContain("error BRF090: target \"web\" shows this text but holds back \"files/cortes.csv\", to which it links: marked TLP:GREEN, above the target's TLP:CLEAR");
    }

    private static House WithFiles()
    {
        var house = House.Andes();
        house.Write("content/files/cortes.csv", "semana,cortes\n36,12\n");
        house.Write("content/files/socios.csv", "semana,cortes\n36,99\n");
        house.Write(Entries, "- {file: files/cortes.csv, tlp: CLEAR, title: Cortes por semana}\n- {file: files/socios.csv, tlp: GREEN, title: Solo para socios}\n");
        house.Write(Text, house.Read(Text) + "\nLas cifras están [aquí](files/cortes.csv).\n\n::: {tlp=GREEN}\nY [aquí](files/socios.csv).\n:::\n");
        return house;
    }
}
