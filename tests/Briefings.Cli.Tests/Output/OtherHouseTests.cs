namespace Briefings.Cli.Tests.Output;

/// <summary>A house with other languages, regions, actors and impacts needs no change to code or templates.</summary>
public sealed class OtherHouseTests(PublishedOutputs outputs)
{
    [Fact]
    public void Its_three_languages_have_their_trees_and_link_to_each_other()
    {
        var page = File.ReadAllText(Path.Combine(outputs.Andes, "briefings/2025/cierre-puerto-guayaquil.html"));
        page.ShouldContain("../../en/briefings/2025/cierre-puerto-guayaquil.html");
        page.ShouldContain("../../de/briefings/2025/cierre-puerto-guayaquil.html");
        page.ShouldContain("lang=\"es\"");
        File.ReadAllText(Path.Combine(outputs.Andes, "de/briefings/2025/cierre-puerto-guayaquil.html")).ShouldContain("12. Mai 2025");
        File.Exists(Path.Combine(outputs.Andes, "en/briefings/2025/cierre-puerto-guayaquil.pdf")).ShouldBeTrue();
        File.Exists(Path.Combine(outputs.Andes, "de/metodo.html")).ShouldBeTrue();
    }

    [Fact]
    public void Its_own_terms_have_pages_and_the_examples_have_none()
    {
        File.Exists(Path.Combine(outputs.Andes, "regions/altiplano.html")).ShouldBeTrue();
        File.Exists(Path.Combine(outputs.Andes, "actors/los-faros.html")).ShouldBeTrue();
        File.Exists(Path.Combine(outputs.Andes, "impacts/puertos.html")).ShouldBeTrue();
        Directory.EnumerateFiles(outputs.Andes, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).Contains("jnim", StringComparison.Ordinal) || Path.GetFileName(file).Contains("sahel", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_language_without_a_file_of_words_falls_back_with_one_warning()
    {
        var warnings = outputs.AndesMessages.Split('\n').Where(line => line.Contains("BRF07", StringComparison.Ordinal)).ToList();
        warnings.Count(line => line.Contains("\"es\"", StringComparison.Ordinal)).ShouldBe(1);
        warnings.Count(line => line.Contains("\"de\"", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void What_is_marked_for_partners_leaves_no_trace()
    {
        foreach (var file in Directory.EnumerateFiles(outputs.Andes, "*", SearchOption.AllDirectories))
        {
            Path.GetFileName(file).ShouldNotContain("solo-socios");
            if (Path.GetExtension(file) is ".html" or ".xml" or ".json" or ".txt")
            {
                var text = File.ReadAllText(file);
                text.ShouldNotContain("Nota para socios");
                text.ShouldNotContain("OC-2024-0002");
                text.ShouldNotContain("reapertura parcial");
                text.ShouldNotContain("Observación propia");
            }
        }
    }
}
