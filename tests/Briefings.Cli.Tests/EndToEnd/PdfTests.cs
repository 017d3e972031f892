using Briefings.Testing;

namespace Briefings.Cli.Tests.EndToEnd;

public sealed partial class PdfTests
{
    [Fact]
    public void One_briefing_becomes_one_file_and_no_site()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.ShouldBe("paro-minero.pdf\n");
        File.ReadAllBytes(house.Path("paro-minero.pdf")).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        Directory.Exists(house.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("briefings/2025/cargas-desviadas-arica.md", "tlp: CLEAR", "tlp: CLAER")]
    [InlineData("briefings/2025/cargas-desviadas-arica.md", "status: approved", "status: aproved")]
    [InlineData("briefings/2025/cierre-puerto-guayaquil.de.md", "Der Betrieb", "[[nowhere]] Der Betrieb")]
    [InlineData("pages/metodo.md", "---\n", "---\nauthors: [nobody\n")]
    public void The_faults_of_others_keep_nobody_from_a_PDF_and_are_not_told(string file, string old, string replacement)
    {
        using var house = House.Andes();
        Break(house, "content/" + file, old, replacement);

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--markup", "--now", House.Now);

        (exitCode, error).ShouldBe((0, ""));
        output.ShouldContain("Paro minero sin fecha de final");
        output.Contains("desvían", StringComparison.OrdinalIgnoreCase).ShouldBe(!file.Contains("arica", StringComparison.Ordinal), output);
        house.Build().ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("briefings/2025/cargas-desviadas-arica.md", "tlp: CLEAR", "tlp: CLAER")]
    [InlineData("briefings/2025/cierre-puerto-guayaquil.md", "countries: [EC]", "countries: [XQ]")]
    [InlineData("vocabulary/regions.yaml", "- {id:", "- {idd:")]
    [InlineData("site.yaml", "time_zone: America/Bogota", "time_zone: America/Bogotta")]
    public void A_fault_of_the_text_of_what_it_links_to_or_of_the_house_is_told_and_no_other_is(string file, string old, string replacement)
    {
        using var house = House.Andes();
        house.Edit("content/briefings/2024/paro-minero.md", "status: approved", "status: aproved");
        Break(house, "content/" + file, old, replacement);

        var (exitCode, output, error) = house.Run("pdf", "cierre-puerto-guayaquil", "--now", House.Now);

        (exitCode, output).ShouldBe((1, ""));
        error.ShouldContain($"content/{file}:");
        error.ShouldNotContain("paro-minero");
    }

    private static void Break(House house, string file, string old, string replacement)
    {
        var text = house.Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(-1);
        house.Write(file, text[..at] + replacement + text[(at + old.Length)..]);
    }

    [Fact]
    public void A_client_s_name_is_on_the_file_and_in_it()
    {
        var text = Tool.Require("pdftotext");
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "OC-2025-0004", "--client", "Minas Ñuble S.A.", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.ShouldBe("cierre-puerto-guayaquil-minas-nuble-s-a.pdf\n");
        Tool.Run(text, house.Path(output.Trim()), "-").Output.ShouldContain("Minas Ñuble S.A.");
    }

    [Fact]
    public void A_command_chooses_the_paper()
    {
        var pdfinfo = Tool.Require("pdfinfo");
        using var house = House.Andes();

        house.Run("pdf", "paro-minero", "--paper", "letter", "--now", House.Now).ExitCode.ShouldBe(0);
        Tool.Run(pdfinfo, house.Path("paro-minero.pdf")).Output.ShouldContain("612 x 792 pts (letter)");
        house.Run("pdf", "paro-minero", "--now", House.Now).ExitCode.ShouldBe(0);
        Tool.Run(pdfinfo, house.Path("paro-minero.pdf")).Output.ShouldContain("(A4)");
        house.Run("pdf", "paro-minero", "--paper", "legal", "--now", House.Now).ExitCode.ShouldBe(2);
    }

    // A house with other colours, no logo and other languages, through the templates that come with the tool.
    [Theory]
    [InlineData("cierre-puerto-guayaquil")]
    [InlineData("cierre-puerto-guayaquil.de")]
    public void The_text_and_structure_of_a_briefing(string slug)
    {
        var pdfinfo = Tool.Require("pdfinfo");
        using var house = House.Andes();

        house.Run("pdf", slug, "--now", House.Now).ExitCode.ShouldBe(0);

        // Without the numbers of objects, which say nothing of the report, and why others are related, which other tests hold.
        var lines = Tool.Run(pdfinfo, "-struct-text", house.Path(slug + ".pdf")).Output.Split('\n');
        Snapshot.Verify(
            string.Join('\n', lines.Where(line => !line.TrimStart().StartsWith("Object ", StringComparison.Ordinal)).Select(line => Reason().Replace(line, "$1(why)\""))),
            parameters: slug);
    }

    [System.Text.RegularExpressions.GeneratedRegex("(\"OC-[0-9]{4}-[0-9]{4} · [^·]+ · ).+\"")]
    private static partial System.Text.RegularExpressions.Regex Reason();

    [Fact]
    public void Several_go_into_a_folder_and_an_edition_is_named_by_its_language()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "cierre-puerto-guayaquil", "cierre-puerto-guayaquil.de", "--client", "X", "--output", "for-client", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.ReplaceLineEndings("\n").ShouldBe("for-client/cierre-puerto-guayaquil-x.pdf\nfor-client/cierre-puerto-guayaquil.de-x.pdf\n");
        Directory.GetFiles(house.Path("for-client")).Length.ShouldBe(2);
    }

    [Fact]
    public void A_password_from_a_file_encrypts_and_no_other_opens()
    {
        var qpdf = Tool.Require("qpdf");
        using var house = House.Andes();
        house.Write("secret.txt", "llave de la mina\nowner's own\n");

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--password-file", "secret.txt", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.ShouldBe("paro-minero.pdf\n");
        var file = house.Path("paro-minero.pdf");
        Tool.Run(qpdf, "--password=llave de la mina", "--check", file).Output.ShouldContain("No syntax or stream encoding errors found");
        Tool.Run(qpdf, "--password=owner's own", "--check", file).ExitCode.ShouldBe(0);
        Tool.Run(qpdf, "--password=other", "--check", file).ExitCode.ShouldBe(2);
        Tool.Run(qpdf, "--check", file).ExitCode.ShouldBe(2);
        Tool.Run(qpdf, "--password=llave de la mina", "--show-encryption", file).Output.ShouldContain("stream encryption method: AESv3");
        var clear = house.Path("clear.pdf");
        Tool.Run(qpdf, "--password=llave de la mina", "--decrypt", "--object-streams=disable", file, clear).ExitCode.ShouldBe(0);
        var metadata = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(clear));
        metadata.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        metadata.ShouldNotContain("<pdfaid:part>");
    }

    [Theory]
    [InlineData(null, "the password file \"secret.txt\" can't be read; give a file that holds the password on its first line")]
    [InlineData("\nx\n", "the password is empty; write it on the first line")]
    [InlineData("long", "a password is longer than 127 bytes, which PDF readers cut off; take a shorter one")]
    public void A_password_that_is_none_is_said_and_nothing_is_written(string? text, string message)
    {
        using var house = House.Andes();
        if (text is not null)
        {
            house.Write("secret.txt", text == "long" ? new string('ñ', 64) : text);
        }

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--password-file", "secret.txt", "--now", House.Now);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
        File.Exists(house.Path("paro-minero.pdf")).ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_there_or_not_released_is_said_and_nothing_is_written()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "paro-mineros", "solo-socios", "--now", House.Now);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("briefings: error BRF098: there is no briefing \"paro-mineros\"; did you mean \"paro-minero\"?\n");
        error.ShouldContain("\"solo-socios\" is not released to target \"web\": marked TLP:GREEN, above the target's TLP:CLEAR");
        Directory.GetFileSystemEntries(house.Root).ShouldBe([house.Path("content")]);
    }

    [Theory]
    [InlineData("\"folder/paro-minero.pdf\" is a folder; give --output another name", "folder/paro-minero.pdf/", "paro-minero", "-o", "folder")]
    [InlineData("\"file\" is a file, so that nothing can be written below it; give --output another name", "file", "paro-minero", "-o", "file/deep/x.pdf")]
    [InlineData("\"file\" is a file, so that nothing can be written below it; give --output another name", "file", "paro-minero", "cierre-puerto-guayaquil", "-o", "file")]
    [InlineData("\"notes.md\" is there and is no PDF; give --output another name", "notes.md", "paro-minero", "-o", "notes.md")]
    [InlineData("\"out/paro-minero.pdf\" is there and is no PDF; give --output another name", "out/paro-minero.pdf", "cierre-puerto-guayaquil", "paro-minero", "-o", "out/")]
    public void What_stands_in_the_way_is_named_and_stays_as_it_is(string message, string there, params string[] arguments)
    {
        using var house = House.Andes();
        if (there.EndsWith('/'))
        {
            Directory.CreateDirectory(house.Path(there));
        }
        else
        {
            house.Write(there, "what somebody wrote");
        }

        var before = House.Digests(house.Root);
        var (exitCode, output, error) = house.Run(["pdf", .. arguments, "--now", House.Now]);

        exitCode.ShouldBe(2, error);
        output.ShouldBeEmpty();
        error.ShouldBe($"briefings: error BRF098: {message}\n");
        House.Digests(house.Root).ShouldBe(before);
    }

    [Fact]
    public void A_PDF_that_is_there_is_replaced_and_so_is_an_empty_file()
    {
        using var house = House.Andes();
        house.Write("empty.pdf", "");

        house.Run("pdf", "paro-minero", "-o", "empty.pdf", "--now", House.Now).ExitCode.ShouldBe(0);
        house.Run("pdf", "cierre-puerto-guayaquil", "-o", "empty.pdf", "--now", House.Now).ExitCode.ShouldBe(0);

        File.ReadAllBytes(house.Path("empty.pdf")).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public void A_character_that_no_face_has_is_named_with_the_briefing_whose_title_holds_it()
    {
        using var house = House.Andes();
        foreach (var (file, character) in (ReadOnlySpan<(string, string)>)[("2024/paro-minero", "漢字"), ("2025/cargas-desviadas-arica", "🚀")])
        {
            house.Edit($"content/briefings/{file}.md", "\ntitle: ", $"\ntitle: {character} ");
        }

        var (exitCode, _, error) = house.Run("check", "--target", "web", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        foreach (var (character, file) in (ReadOnlySpan<(string, string)>)[("\"漢\" (U+6F22)", "2024/paro-minero"), ("\"字\" (U+5B57)", "2024/paro-minero"), ("\"🚀\" (U+1F680)", "2025/cargas-desviadas-arica")])
        {
            error.ShouldMatch($"templates/reports/briefing.xml:\\d+:\\d+: warning BRF088: no face has the character {System.Text.RegularExpressions.Regex.Escape(character)} \\(while making briefings/{file}.pdf from content/briefings/{file}.md\\)");
        }
    }

    [Theory]
    [InlineData("<rule style=\"band-rule\"/>", "<rule style=\"band-rul\"/><blok/>", "<blok/>", "error BRF081: unknown element <blok>; did you mean <flow>?")]
    [InlineData("<rule style=\"band-rule\"/>", "<rule style=\"band-rul\"/><blok/>", "style=\"band-rul\"", "error BRF084: unknown style \"band-rul\"; did you mean \"band-rule\"?")]
    [InlineData("</box>\n<box style=\"summary\">", "<box style=\"summary\">", "<box style=\"band\">", "error BRF080: <box> is not closed before </report> at templates/reports/briefing.xml:")]
    [InlineData("<h1 style", "<picture file=\"media/none.png\" alt=\"x\"/><h1 style", "file=\"media/none.png\"", "error BRF086: there is no picture \"media/none.png\"; name a file below content/")]
    public void A_fault_of_a_template_is_named_at_its_line_and_column_and_nothing_is_written(string from, string to, string fault, string message)
    {
        using var house = House.Andes();
        var template = File.ReadAllText(Repository.Path("templates", "reports", "briefing.xml"));
        template.ShouldContain(from);
        template = template.Replace(from, to, StringComparison.Ordinal);
        house.Write("templates/reports/briefing.xml", template);
        var before = template[..template.IndexOf(fault, StringComparison.Ordinal)];
        var place = $"templates/reports/briefing.xml:{before.Count(static c => c == '\n') + 1}:{before.Length - before.LastIndexOf('\n')}: ";

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--now", House.Now);

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(place + message);
        Directory.GetFiles(house.Root).ShouldBeEmpty();
    }

    [Fact]
    public void Markup_is_printed_and_no_file_is_written()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--markup", "--client", "Minas", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        var markup = System.Xml.Linq.XDocument.Parse(output);
        markup.Root!.Name.LocalName.ShouldBe("report");
        markup.Descendants("body").ShouldNotBeEmpty();
        output.ShouldContain("Minas");
        Directory.GetFileSystemEntries(house.Root).ShouldBe([house.Path("content")]);
    }

    [Fact]
    public void Markup_of_what_the_target_hides_is_not_to_be_had()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "solo-socios", "--markup", "--now", House.Now);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("\"solo-socios\" is not released to target \"web\"");
    }

    [Fact]
    public void Markup_goes_to_no_file()
    {
        using var house = House.Andes();

        var (exitCode, output, error) = house.Run("pdf", "paro-minero", "--markup", "-o", "x.xml");

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("--markup prints to standard output");
    }

    [Fact]
    public void A_red_briefing_goes_to_one_recipient_who_is_named_on_every_page()
    {
        var text = Tool.Require("pdftotext");
        using var house = House.Andes();
        const string File = "content/briefings/2024/solo-socios.md";
        house.Edit(File, "tlp: GREEN", "tlp: RED");
        house.Write(File, house.Read(File) + string.Concat(Enumerable.Range(0, 120).Select(number => $"\n\nParagraph {number} goes on and on, so that it fills more than one page of paper.")) + "\n\nSee [[paro-minero|the strike]].\n");

        house.Run("pdf", "solo-socios", "--now", House.Now).ExitCode.ShouldBe(2);
        var (exitCode, output, error) = house.Run("pdf", "solo-socios", "--allow-red", "--recipient", "Ana Quispe", "--now", House.Now);

        exitCode.ShouldBe(0, error);
        output.ShouldBe("solo-socios-ana-quispe.pdf\n");
        var pages = Tool.Run(text, house.Path("solo-socios-ana-quispe.pdf"), "-").Output.TrimEnd('\f').Split('\f');
        pages.Length.ShouldBeGreaterThan(2);
        pages.ShouldAllBe(page => page.Contains("Ana Quispe") && page.Contains("TLP:RED"));
        string.Concat(pages).ShouldNotContain("paro-minero");
        Directory.GetFileSystemEntries(house.Root).Length.ShouldBe(2);
    }

    [Fact]
    public void A_recipient_gets_nothing_that_its_status_or_time_holds_back()
    {
        using var house = House.Andes();
        house.Edit("content/briefings/2024/solo-socios.md", "status: approved", "status: review");

        var (exitCode, output, error) = house.Run("pdf", "solo-socios", "--allow-red", "--recipient", "Ana Quispe", "--now", House.Now);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("in review");
    }
}
