using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>What each part of the vocabulary does on the page.</summary>
public class LayoutTests
{
    // Against each pair of widths that the table could have been given, three points apart.
    [Theory]
    [InlineData("Fuel and food", "Tankers wait at the gate of the town for an escort that does not come by day", "Roads and rail to the coast and the ports of it", "No train left")]
    [InlineData("All of the roads that lead out of the town are shut by night", "Shut", "Open by day", "The same as in all of the weeks that went before this one")]
    public void A_table_is_no_higher_than_other_widths_would_make_it(string one, string two, string three, string four)
    {
        int Lines(string columns)
        {
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<table columns=\"{columns}\"><row><cell>{one}</cell><cell>{two}</cell></row><row><cell>{three}</cell><cell>{four}</cell></row></table>".Replace("<table", "<columns><column width=\"150\"><table", StringComparison.Ordinal) + "</column><column><p>x</p></column></columns>")));
            return Sample.TextOf(file.GetPage(1)).Split('\n').Length;
        }

        var room = 150 - Sample.Styles.Get("table").Padding.Horizontal;
        var least = Enumerable.Range(14, 22).Select(i => 3 * i).Where(width => width < room - 40).Min(width => Lines(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{width} {room - width}")));
        Lines("auto auto").ShouldBeLessThanOrEqualTo(least);
    }

    [Fact]
    public void No_word_of_a_cell_is_divided_that_its_column_can_hold()
    {
        var cell = "Counterintelligence between the administrative centres and their transportation infrastructure ";
        var pdf = Sample.Render(Sample.Report(string.Concat(Enumerable.Range(0, 12).Select(i => $"<table><row><cell>Area {i}</cell><cell>{cell[(i * 3)..]}{cell}</cell><cell>{cell}</cell></row></table>"))));
        using var file = Sample.PdfDocument(pdf);
        var text = string.Concat(file.GetPages().Select(page => page.Text));
        text.ShouldContain("Counterintelligence");
        text.ShouldNotContain('\u00AD');
    }

    [Theory]
    [InlineData("en", "Fighters burned a fuel convoy on the national road near the town, the second attack within two days, and threatened every tanker that travels under escort. Drivers’ unions in the ports stopped loading the same afternoon; importers say that stocks in the capital’s depots cover ten to fourteen days of ordinary consumption. The administration has announced extraordinary measures, but international transportation companies remain unconvinced.")]
    [InlineData("fr", "Des combattants ont incendié un convoi de carburant sur la route nationale, deuxième attaque en deux jours, et menacé chaque camion-citerne qui circule sous escorte. L’approvisionnement de la capitale dépend désormais d’itinéraires secondaires, particulièrement vulnérables pendant l’hivernage ; les transporteurs internationaux exigent des garanties que l’administration n’est vraisemblablement pas en mesure de fournir.")]
    public void Justified_lines_end_at_the_margin_with_even_blanks(string language, string words)
    {
        var styles = ReportStyles.Load(File.ReadAllText(Briefings.Testing.Repository.Path("templates", "reports", "styles.yaml")) + "\n  just: {base: text, align: justify}\n", "styles.yaml").Value;
        var document = ReportMarkup.Parse(Sample.Report($"<p style=\"just\" lang=\"{language}\">{words}</p>"), Sample.Context() with { Styles = styles }).Value!;
        using var file = Sample.PdfDocument(Sample.Render(document, out _));
        var lines = file.GetPage(1).Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(group => group.Key).Select(group => group.OrderBy(letter => letter.StartBaseLine.X).ToArray()).ToArray();
        lines.Length.ShouldBeGreaterThan(5);
        var rights = lines.SkipLast(1).Select(line => line.Last(letter => letter.Value.Trim().Length > 0).EndBaseLine.X).ToArray();
        (rights.Max() - rights.Min()).ShouldBeLessThan(0.15);
        // A blank of this face is 2.3 points wide at 10; the widest and the narrowest still look like blanks.
        foreach (var line in lines.SkipLast(1))
        {
            var ends = line.Zip(line.Skip(1)).Where(pair => pair.First.Value == " ").Select(pair => pair.Second.StartBaseLine.X - pair.First.StartBaseLine.X).ToArray();
            ends.Min().ShouldBeGreaterThan(1.6);
            ends.Max().ShouldBeLessThan(5);
        }
    }

    [Fact]
    public void The_dots_of_numbers_stand_below_each_other()
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report("<list ordered=\"yes\" start=\"9\"><item>nine</item><item>ten</item><item>eleven</item></list>")));
        file.GetPage(1).Letters.Where(letter => letter.Value == ".").Select(letter => Math.Round(letter.StartBaseLine.X, 1)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Code_that_no_line_holds_is_cut_without_a_hyphen_and_a_word_with_one()
    {
        string Text(string markup)
        {
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report(markup)));
            return file.GetPage(1).Text;
        }

        var word = string.Concat(Enumerable.Repeat("Donaudampfschiffahrt", 8));
        Text($"<p>{word}</p>").ShouldContain('\u00AD');
        Text($"<p><span style=\"code-span\">{word}</span></p>").ShouldNotContain('\u00AD');
    }

    [Fact]
    public void Old_style_figures_are_other_glyphs_that_say_the_same()
    {
        var styles = ReportStyles.Load(File.ReadAllText(Briefings.Testing.Repository.Path("templates", "reports", "styles.yaml")) + "\n  old: {features: [onum]}\n", "styles.yaml").Value;
        var document = ReportMarkup.Parse(Sample.Report("<p>In 2345 and <span style=\"old\">2345</span>.</p>"), Sample.Context() with { Styles = styles }).Value!;
        using var file = Sample.PdfDocument(Sample.Render(document, out _));
        file.GetPage(1).Text.ShouldContain("In 2345 and 2345.");
        var figures = file.GetPage(1).Letters.Where(letter => letter.Value == "3").ToArray();
        figures[1].BoundingBox.Bottom.ShouldBeLessThan(figures[0].BoundingBox.Bottom - 1);
    }

    [Fact]
    public void A_drawing_is_a_figure_with_words_that_can_be_read()
    {
        var pdf = Sample.Render(Sample.Report("""
            <figure style="text"><drawing width="200" height="80" view="100 40" alt="Three bars"><rect width="20" height="30" fill="brand"/><g x="40" y="5"><text x="0" y="5" align="center">three</text></g><line x1="0" y1="40" x2="100" y2="40"/></drawing><caption>Bars</caption></figure>
            <p>A dot <drawing width="8" height="8" alt="filled"><circle cx="4" cy="4" r="3"/></drawing> and words.</p>
            """));
        using var file = Sample.PdfDocument(pdf);
        var letters = file.GetPage(1).Letters;
        var word = letters.Where(letter => "three".Contains(letter.Value, StringComparison.Ordinal) && letter.StartBaseLine.Y > 740).ToArray();
        string.Concat(word.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)).ShouldBe("three");
        // Twice the size of its style, since the drawing has half as many units as points; its middle stands at x 40.
        word[0].PointSize.ShouldBe(2 * Sample.Styles.Get("caption").Characters.Size, 0.01);
        ((word.Min(letter => letter.StartBaseLine.X) + word.Max(letter => letter.EndBaseLine.X)) / 2).ShouldBe(MainLeft + 80, 0.5);
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<path d=\"L1 1\"/>", "draws nothing")]
    [InlineData("<rect width=\"a\" height=\"1\"/>", "\"a\" is no number")]
    [InlineData("<circle cx=\"1\" cy=\"1\" r=\"1\" fill=\"nocolour\"/>", "unknown colour \"nocolour\"")]
    [InlineData("<text x=\"1\" y=\"1\">a<b>b</b></text>", "<b> can't stand in <text> of a drawing")]
    [InlineData("<text x=\"1\" y=\"1\" align=\"left\">a</text>", "\"left\" is not one of start, center, end")]
    public void What_is_wrong_in_a_drawing_is_said(string shape, string message) =>
        Sample.Parse(Sample.Report($"<drawing width=\"9\" height=\"9\" alt=\"x\">{shape}</drawing>")).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(message);

    [Theory]
    [InlineData("<p keep=\"always\">x</p>", "\"always\" is not one of next, together, none")]
    [InlineData("<p break=\"after always\">x</p>", "\"always\" is not one of before, after")]
    [InlineData("<box><section page=\"cover\"><p>x</p></section></box>", "only a section that stands directly in the report has pages of its own")]
    [InlineData("<section page=\"covre\"><p>x</p></section>", "the style sheet has no page \"covre\"")]
    [InlineData("<head page=\"covre\"/>", "the style sheet has no page \"covre\"")]
    [InlineData("<figure/>", "<figure> lacks the attribute")]
    [InlineData("<flow columns=\"9\"/>", "\"9\" is no whole number from 1 to 8")]
    [InlineData("<p><mark term=\"a\" through=\"nowhere\"/></p>", "no block has the id \"nowhere\"")]
    [InlineData("<drawing width=\"1\" height=\"1\" alt=\"x\" view=\"1\"/>", "\"1\" is no width and height")]
    public void Wrong_values_of_the_layout_are_said(string blocks, string message) =>
        Sample.Parse(Sample.Report(blocks)).Diagnostics[0].Message.ShouldContain(message);

    [Theory]
    // As wide as the page, hardly wider than the main column because of its height, and as narrow as that.
    [InlineData("media/1600x400.svg", 50, 495)]
    [InlineData("media/1600x1350.svg", 190, 355)]
    [InlineData("media/1600x1600.svg", 190, 330)]
    public void A_figure_reaches_into_the_margin_where_it_gets_much_larger_there(string file, double left, double width)
    {
        using var pdf = Sample.PdfDocument(Sample.Render(Sample.Report($"<p>text</p><figure file=\"{file}\" alt=\"x\"/>")));
        var page = pdf.GetPage(1);
        var drawn = page.Paths.Select(path => path.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>().Where(rectangle => rectangle.Height > 20 && rectangle.Width > 100).MaxBy(rectangle => rectangle.Width * rectangle.Height);
        drawn.Left.ShouldBe(left, 1);
        drawn.Width.ShouldBe(width, 1.5);
    }

    [Fact]
    public void Side_and_gutter_are_the_page_master_s()
    {
        const string Blocks = "<box style=\"band\"><columns gap=\"gutter\"><column width=\"side\"><p>a</p></column><column><p>b</p></column></columns></box><p>c</p>";
        var sheet = File.ReadAllText(Briefings.Testing.Repository.Path("templates", "reports", "styles.yaml"));
        var wider = ReportStyles.Load(sheet.Replace("side: 118, gutter: 22", "side: 150, gutter: 30", StringComparison.Ordinal), "styles.yaml").Value;
        foreach (var styles in (ReportStyles[])[Sample.Styles, wider])
        {
            var document = ReportMarkup.Parse(Sample.Report(Blocks), Sample.Context() with { Styles = styles }).Value!;
            using var file = Sample.PdfDocument(Sample.Render(document, out _));
            double X(string letter) => file.GetPage(1).Letters.Single(each => each.Value == letter).StartBaseLine.X;
            X("b").ShouldBe(X("c"), 0.5);
            X("b").ShouldBe(X("a") + styles.Pages["a4"].Side + styles.Pages["a4"].Gutter, 0.5);
        }

        // A master without a margin column: the columns share the measure.
        var cover = Sample.Document(Sample.Report("<section page=\"cover\"><columns gap=\"gutter\"><column width=\"side\"><p>a</p></column><column><p>b</p></column></columns></section>"));
        var columns = cover.Blocks.OfType<ReportGroup>().Single().Blocks.OfType<ReportColumns>().Single();
        columns.Columns.ShouldAllBe(column => column.Width == null);
    }

    [Fact]
    public void A_float_goes_to_the_top_of_the_next_page_and_the_text_goes_on_before_it()
    {
        const string Float = "<figure float=\"yes\"><drawing width=\"200\" height=\"300\" view=\"2 3\" alt=\"x\"><rect width=\"2\" height=\"3\"/></drawing><caption>The float</caption></figure>";
        string Render(string figure) => Sample.Report($"<p>{Sample.Words(260, "before")}</p>{figure}<p>{Sample.Words(300, "after")}</p>");
        using var floating = Sample.PdfDocument(Sample.Render(Render(Float)));
        var first = Sample.TextOf(floating.GetPage(1));
        first.ShouldContain("after30 ");
        first.ShouldNotContain("The float");
        var caption = Baselines(floating.GetPage(2), "The float").ShouldHaveSingleItem();
        caption.ShouldBeGreaterThan(floating.GetPage(2).Letters.Where(letter => letter.Value == "f").Max(letter => letter.StartBaseLine.Y) - 1);
        // Without floating the page ends before the figure.
        using var fixedly = Sample.PdfDocument(Sample.Render(Render(Float.Replace("yes", "no", StringComparison.Ordinal))));
        Sample.TextOf(fixedly.GetPage(1)).ShouldNotContain("after1");
    }

    [Fact]
    public void Floats_keep_their_order_and_a_heading_before_one_stays_with_text()
    {
        string Float(int number, int height) => $"<figure float=\"yes\"><drawing width=\"200\" height=\"{height}\" view=\"2 3\" alt=\"x\"><rect width=\"2\" height=\"3\"/></drawing><caption>Float {number}</caption></figure>";
        var pdf = Sample.Render(Sample.Report($"<p>{Sample.Words(300, "before")}</p><h3>A heading</h3>{Float(1, 280)}{Float(2, 300)}<p>{Sample.Words(200, "after")}</p>"));
        using var file = Sample.PdfDocument(pdf);
        var text = string.Join('\n', file.GetPages().Select(Sample.TextOf));
        text.IndexOf("Float 1", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Float 2", StringComparison.Ordinal));
        var heading = file.GetPages().Single(page => Sample.TextOf(page).Contains("A heading", StringComparison.Ordinal));
        Sample.TextOf(heading).ShouldContain("after");
    }

    [Fact]
    public void A_section_has_pages_of_its_own_without_running_heads_and_never_without_the_marking()
    {
        var pdf = Sample.Render("""
            <report title="A" lang="en" created="2025-09-15" marking="TLP:RED">
            <head><p style="running">House</p></head><head page="cover"/>
            <foot><p style="running">Foot <marking label="TLP:RED"/></p></foot>
            <section page="cover"><p>Cover</p></section><p>Text</p><section page="cover"><p>Back</p></section></report>
            """);
        using var file = Sample.PdfDocument(pdf);
        file.GetPages().Select(Sample.TextOf).ShouldBe(["TLP:RED\nCover\nFoot TLP:RED", "TLP:RED\nHouse\nText\nFoot TLP:RED", "TLP:RED\nBack\nFoot TLP:RED"]);
        // The label stands at the right edge of the text.
        file.GetPage(1).Letters.Where(letter => letter.StartBaseLine.Y > 790).Max(letter => letter.EndBaseLine.X).ShouldBe(595.276 - 50, 8);
    }

    [Fact]
    public void The_columns_of_a_flow_are_about_equally_high()
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<flow columns=\"3\" gap=\"12\"><p>{Sample.Words(90)}</p><p>{Sample.Words(60)}</p></flow>")));
        var feet = file.GetPage(1).Letters.GroupBy(letter => Math.Round((letter.StartBaseLine.X - MainLeft) / ((Main + 12) / 3), MidpointRounding.ToZero)).Select(column => column.Min(letter => letter.StartBaseLine.Y)).ToArray();
        feet.Length.ShouldBe(3);
        (feet.Max() - feet.Min()).ShouldBeLessThan(30);
    }

    [Fact]
    public void A_flow_with_long_notes_loses_nothing()
    {
        var notes = string.Concat(Enumerable.Range(0, 6).Select(i => $"<p>{Sample.Words(12, "k")}<note>{Sample.Words(40, "k")}</note></p>"));
        var pdf = Sample.Render(Sample.Report($"<flow columns=\"2\">{notes}</flow><p>after</p>"));
        using var file = Sample.PdfDocument(pdf);
        file.GetPages().SelectMany(page => page.Letters).Count(letter => letter.Value == "k").ShouldBe(6 * 52);
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_that_goes_on_says_so_and_its_remarks_stand_below_its_last_row()
    {
        var rows = string.Concat(Enumerable.Range(0, 90).Select(i => $"<row><cell>row {i}</cell></row>"));
        var pdf = Sample.Render(Sample.Report($"<table continued=\"It goes on\"><caption>Rows</caption><row header=\"yes\"><cell>Head</cell></row>{rows}<remark mark=\"a\">First remark</remark><remark>Second</remark></table>"));
        using var file = Sample.PdfDocument(pdf);
        var pages = file.GetPages().Select(Sample.TextOf).ToArray();
        pages.Length.ShouldBeGreaterThan(2);
        pages[0].ShouldStartWith("Rows\nHead\nrow 0");
        pages.Skip(1).ShouldAllBe(page => page.StartsWith("It goes on\nHead\nrow", StringComparison.Ordinal));
        pages[^1].ShouldEndWith("row 89\naFirst remark\nSecond");
        pages.SkipLast(1).ShouldAllBe(page => !page.Contains("remark", StringComparison.Ordinal));
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
    }

    [Fact]
    public void Text_stands_on_the_grid_whatever_precedes_it()
    {
        var blocks = $"<p>{Sample.Words(50)}</p><h2>Heading</h2><p>{Sample.Words(40)}</p><h4>Small heading</h4><p>{Sample.Words(30)}</p><aside/>".Replace("<aside/>", "<box style=\"aside\"><p style=\"aside-text\">Aside</p></box>", StringComparison.Ordinal) + $"<p>{Sample.Words(40)}</p>";
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report(blocks)));
        var step = Sample.Styles.Pages["a4"].Grid;
        step.ShouldBeGreaterThan(0);
        var lines = file.GetPage(1).Letters.Where(letter => letter.Value == "k" && Math.Abs(letter.PointSize - 10) < 0.01).Select(letter => letter.StartBaseLine.Y).Distinct().ToArray();
        lines.Length.ShouldBeGreaterThan(8);
        foreach (var line in lines)
        {
            var steps = (lines[0] - line) / step;
            Math.Abs(steps - Math.Round(steps)).ShouldBeLessThan(0.02);
        }
    }

    [Fact]
    public void A_few_lines_do_not_get_a_page_of_their_own_where_less_space_makes_room_for_them()
    {
        // Grows line by line: at some lengths the last page would hold a line or two, which the paragraphs' space can take in.
        var lasts = new List<int>();
        for (var lines = 30; lines < 70; lines++)
        {
            var text = string.Concat(Enumerable.Range(0, lines).Select(i => $"<p>line {i}</p>"));
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report(text)));
            lasts.Add(Sample.TextOf(file.GetPages().Last()).Split('\n').Length);
        }

        lasts.ShouldAllBe(count => count >= 4);
    }

    [Fact]
    public void Divided_words_are_whole_for_who_copies_them_and_show_their_hyphen()
    {
        var pdf = Sample.Render(Sample.Report("<columns><column width=\"60\"><p>internationalisation of communications infrastructure</p></column><column/></columns>"));
        using var file = Sample.PdfDocument(pdf);
        file.GetPage(1).Letters.Count(letter => letter.Value is "-" or "\u00AD").ShouldBeGreaterThan(2);
        using var plain = Sample.PdfDocument(Sample.Render(Sample.Report("<columns><column width=\"60\"><h4>internationalisation of communications infrastructure</h4></column><column/></columns>")));
        plain.GetPage(1).Letters.ShouldAllBe(letter => letter.Value != "-" && letter.Value != "\u00AD");
    }

    [Fact]
    public void No_page_ends_within_a_word()
    {
        string[] many = ["internationalisation", "communications", "infrastructure", "administrative", "neighbouring", "transportation"];
        var words = string.Join(' ', Enumerable.Range(0, 400).Select(i => many[i * 7 % many.Length] + (i % 3 == 0 ? " of" : "")));
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<columns><column width=\"70\"><p>{words}</p></column><column/></columns>")));
        var feet = file.GetPages().Select(page => page.Letters.OrderBy(letter => letter.StartBaseLine.Y).ThenByDescending(letter => letter.StartBaseLine.X).First(letter => !string.IsNullOrWhiteSpace(letter.Value)).Value).ToArray();
        feet.Length.ShouldBeGreaterThan(3);
        feet.ShouldAllBe(letter => char.IsLetter(letter[0]));
        file.GetPages().SelectMany(page => page.Letters).Count(letter => letter.Value is "-" or "\u00AD").ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Small_capitals_are_the_face_s_own_or_smaller_capitals()
    {
        const string Styles = "  small: {base: text, capitals: small}\n  sans-small: {base: small, face: sans}\n";
        var sheet = File.ReadAllText(Briefings.Testing.Repository.Path("templates", "reports", "styles.yaml")).Replace("\nstyles:\n", "\nstyles:\n" + Styles, StringComparison.Ordinal);
        var styles = ReportStyles.Load(sheet, "styles.yaml");
        styles.Diagnostics.ShouldBeEmpty();
        var context = Sample.Context() with { Styles = styles.Value };
        IEnumerable<Letter> Letters(string style)
        {
            var document = ReportMarkup.Parse(Sample.Report($"<p style=\"{style}\">Ab and B</p>"), context).Value!;
            using var file = Sample.PdfDocument(Sample.Render(document, out _));
            return [.. file.GetPage(1).Letters];
        }

        foreach (var style in (string[])["small", "sans-small"])
        {
            var letters = Letters(style).ToArray();
            // Whoever copies them gets what was written, whatever is drawn.
            string.Concat(letters.Select(letter => letter.Value)).ShouldBe("Ab and B");
            letters[0].PointSize.ShouldBe(10, 0.01);
            (letters[1].PointSize < 8.6).ShouldBe(style == "sans-small");
            letters[^1].PointSize.ShouldBe(10, 0.01);
        }
    }

    [Fact]
    public void Words_that_must_not_break_stay_on_one_line()
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<p>{Sample.Words(3, "fuel")} <nobreak>Jean-Pierre\n Kaboré Ouédraogo</nobreak> and <nobreak>Amadou Hampâté Bâ</nobreak> and <nobreak>Ousmane Sembène</nobreak> said so in <nobreak>Ouagadougou Nord</nobreak></p>")));
        var text = Sample.TextOf(file.GetPage(1)).Replace('\u00A0', ' ');
        foreach (var name in (string[])["Jean-Pierre Kaboré Ouédraogo", "Amadou Hampâté Bâ", "Ousmane Sembène", "Ouagadougou Nord"])
        {
            text.Split('\n').ShouldContain(line => line.Contains(name, StringComparison.Ordinal) || line.Contains(name.Replace('-', '\u2011'), StringComparison.Ordinal), name);
        }
    }

    private static double MainLeft => 50 + Sample.Styles.Pages["a4"].Side + Sample.Styles.Pages["a4"].Gutter;

    private static double Main => Sample.Styles.Pages["a4"].Main;

    private static IEnumerable<double> Baselines(Page page, string words) => page.Letters
        .GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1))
        .Where(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)).Contains(words, StringComparison.Ordinal))
        .Select(line => line.Key);
}
