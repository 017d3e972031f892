using System.Text.RegularExpressions;

namespace Briefings.Pdf.Tests;

public class TextTests
{
    private static readonly ShapingOptions ArabicOptions = new(TextDirection.RightToLeft, "Arab", "ar");

    [Fact]
    public void Measures_of_a_face_are_read()
    {
        Fonts.Serif.PostScriptName.ShouldBe("SourceSerif4-Regular");
        Fonts.Serif.UnitsPerEm.ShouldBe(1000);
        Fonts.SerifBold.Weight.ShouldBe(600);
        Fonts.SerifItalic.IsItalic.ShouldBeTrue();
        Fonts.Serif.IsItalic.ShouldBeFalse();
        Fonts.Serif.IsEmbeddable.ShouldBeTrue();
        Fonts.Serif.CapHeight.ShouldBeInRange(0.6, 0.75);
        Fonts.Serif.XHeight.ShouldBeInRange(0.4, 0.55);
        Fonts.Serif.Ascent.ShouldBeGreaterThan(0.9);
        Fonts.Serif.Descent.ShouldBeGreaterThan(0.2);
        Fonts.Serif.HasGlyph('é').ShouldBeTrue();
        Fonts.Serif.HasGlyph('ب').ShouldBeFalse();
        Fonts.Arabic.HasGlyph('ب').ShouldBeTrue();
    }

    [Fact]
    public void Glyphs_may_stand_for_another_text_of_their_length()
    {
        var run = TextShaper.Shape("AVAB", Fonts.Serif, 10).Saying("avab");
        run.Text.ToString().ShouldBe("avab");
        run.Glyphs.ToArray().ShouldBe(TextShaper.Shape("AVAB", Fonts.Serif, 10).Glyphs.ToArray());
        // Cut where letters kern, it is shaped again: from what was drawn.
        var part = run.Slice(1, 4);
        part.Text.ToString().ShouldBe("vab");
        part.Glyphs.ToArray().Select(glyph => glyph.Id).ShouldBe(run.Glyphs[1..].ToArray().Select(glyph => glyph.Id));
        Should.Throw<ArgumentException>(() => run.Saying("longer"));
    }

    [Theory]
    [InlineData("g", true)]
    [InlineData("p", true)]
    [InlineData("y", true)]
    [InlineData(",", true)]
    [InlineData("n", false)]
    [InlineData("o", false)]
    [InlineData("É", false)]
    [InlineData(" ", false)]
    public void Letters_that_reach_below_the_baseline_are_told_from_others(string letter, bool reaches) =>
        TextShaper.Shape(letter, Fonts.Serif, 10).InkBetween(-2, -1).IsEmpty.ShouldBe(!reaches);

    [Fact]
    public void Ink_lies_where_the_glyph_is_drawn()
    {
        var run = TextShaper.Shape("np p", Fonts.Serif, 10);
        var ink = run.InkBetween(-2, -1, letterSpacing: 3, wordSpacing: 5);
        ink.Length.ShouldBe(2);
        // The stem of a p stands within its advance, and below the baseline only that.
        ink[0].From.ShouldBeInRange(run.WidthOf(0, 1) + 3, run.WidthOf(0, 1) + 3 + 2.5);
        (ink[0].To - ink[0].From).ShouldBeInRange(0.5, 4);
        (ink[1].From - ink[0].From).ShouldBe(run.WidthOf(1, 3) + 6 + 5, 0.01);
        // A band through the middle of the letters meets all of them but the blank.
        run.InkBetween(1, 2).Length.ShouldBe(3);
        run.InkBetween(20, 21).ShouldBeEmpty();
    }

    [Fact]
    public void Ligatures_and_kerning_are_in_the_glyphs()
    {
        var plain = new ShapingOptions(Features: [new FontFeature("liga", 0), new FontFeature("kern", 0)]);
        TextShaper.Shape("office", Fonts.Serif, 10).Glyphs.Length.ShouldBeLessThan(6);
        TextShaper.Shape("office", Fonts.Serif, 10, plain).Glyphs.Length.ShouldBe(6);
        TextShaper.Shape("AVATAR", Fonts.Serif, 10).Width.ShouldBeLessThan(TextShaper.Shape("AVATAR", Fonts.Serif, 10, plain).Width);
    }

    [Fact]
    public void Kerning_and_ligatures_are_in_the_file()
    {
        var raw = Samples.Raw(Samples.OnePage((_, page, p) => FileTests.Draw(page, p, "AV office")));
        Regex.IsMatch(raw, @"\[<[0-9a-f]+>\d+<[0-9a-f]+>[^\n]*\]TJ").ShouldBeTrue();
        var text = Samples.PopplerText(Samples.OnePage((_, page, p) => FileTests.Draw(page, p, "AV office")));
        text.TrimEnd().ShouldBe("AV office");
        // The ligature is one glyph that says two or three letters.
        Regex.IsMatch(raw, "<[0-9A-F]{4}><00660066(0069)?>").ShouldBeTrue();
    }

    [Fact]
    public void Figures_of_a_style_are_asked_for_by_feature()
    {
        var tabular = new ShapingOptions(Features: [new FontFeature("tnum")]);
        var oneOnly = TextShaper.Shape("1", Fonts.Sans, 10, tabular).Width;
        TextShaper.Shape("0", Fonts.Sans, 10, tabular).Width.ShouldBe(oneOnly, 0.001);
        TextShaper.Shape("0", Fonts.Sans, 10).Width.ShouldNotBe(TextShaper.Shape("1", Fonts.Sans, 10).Width);
    }

    [Fact]
    public void Widths_of_parts_add_up()
    {
        const string Text = "The office filed its first affidavit.";
        var run = TextShaper.Shape(Text, Fonts.Serif, 10);
        run.WidthOf(0, Text.Length).ShouldBe(run.Width, 0.0001);
        var sum = 0.0;
        for (var i = 0; i < Text.Length; i++)
        {
            run.WidthOf(i, i + 1).ShouldBeGreaterThan(0);
            sum += run.WidthOf(i, i + 1);
        }

        sum.ShouldBe(run.Width, 0.0001);
        run.SpaceCount.ShouldBe(5);
    }

    [Fact]
    public void A_slice_inside_a_ligature_is_shaped_again()
    {
        var run = TextShaper.Shape("office", Fonts.Serif, 10);
        run.IsSafeToBreak(2).ShouldBeFalse();
        var first = run.Slice(0, 2);
        var second = run.Slice(2, 6);
        first.Text.ToString().ShouldBe("of");
        first.Glyphs.Length.ShouldBe(2);
        second.Text.ToString().ShouldBe("fice");
        first.Width.ShouldBe(TextShaper.Shape("of", Fonts.Serif, 10).Width, 0.0001);
        second.Width.ShouldBe(TextShaper.Shape("fice", Fonts.Serif, 10).Width, 0.0001);
    }

    [Fact]
    public void Slices_of_slices_are_the_text_in_order()
    {
        const string Text = "Traders shifted goods by rail where trains still ran";
        var run = TextShaper.Shape(Text, Fonts.Serif, 10).Slice(8, 40);
        run.Text.ToString().ShouldBe(Text[8..40]);
        run.Slice(0, 8).Text.ToString().ShouldBe(Text[8..16]);
        run.Slice(0, 8).Width.ShouldBe(TextShaper.Shape(Text[8..16], Fonts.Serif, 10).Width, 0.0001);
        run.Slice(3, 3).Glyphs.Length.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => run.Slice(0, 33));
    }

    [Fact]
    public void Missing_glyphs_are_named_by_place()
    {
        var run = TextShaper.Shape("a\u0628b\u4E00", Fonts.Serif, 10);
        run.HasMissingGlyph.ShouldBeTrue();
        run.MissingCharacters().ShouldBe([1, 3]);
        run.Slice(2, 4).MissingCharacters().ShouldBe([1]);
        TextShaper.Shape("plain", Fonts.Serif, 10).HasMissingGlyph.ShouldBeFalse();
    }

    [Fact]
    public void Text_is_extracted_in_order_with_its_spaces()
    {
        var document = Samples.Briefing();
        var bytes = Samples.Save(document);
        var words = string.Join(' ', Samples.PopplerText(bytes, "-raw").Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        for (var section = 1; section <= 5; section++)
        {
            for (var i = 0; i < 3; i++)
            {
                foreach (var sentence in Samples.Prose(section, i).Split(". "))
                {
                    words.ShouldContain(sentence.Split(" page ")[0]);
                }
            }
        }
    }

    [Fact]
    public void Hidden_hyphens_do_not_come_out()
    {
        var bytes = Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawText(TextShaper.Shape("extra\u00ADordi\u00A0nary ", Fonts.Serif, 12), 40, 60);
                page.DrawText(TextShaper.Shape("block", Fonts.Serif, 12), 40, 80);
                page.DrawText(TextShaper.Shape("-", Fonts.Serif, 12), 70, 80, new TextPaint(Rgb.Black, ActualText: "\u00AD"));
                page.DrawText(TextShaper.Shape("ade", Fonts.Serif, 12), 40, 100);
            }
        });
        // The hyphen has a code of its own that says U+00AD.
        Samples.Raw(bytes).ShouldContain("><00AD>");
        Samples.Raw(bytes).ShouldNotContain("/ActualText");
        Samples.PopplerText(bytes).ShouldStartWith("extraordi nary\nblock");
        PigText(bytes).ShouldStartWith("extraordi nary block");
    }

    [Fact]
    public void One_glyph_that_stands_for_two_texts_says_each()
    {
        // Small capitals of "A" and "a" under c2sc and smcp are one glyph.
        var small = new ShapingOptions(Features: [new FontFeature("smcp"), new FontFeature("c2sc")]);
        var bytes = Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawText(TextShaper.Shape("nato NATO Nato", Fonts.Serif, 12, small), 40, 60);
            }
        });
        Samples.PopplerText(bytes).TrimEnd().ShouldBe("nato NATO Nato");
        PigText(bytes).ShouldBe("nato NATO Nato");
        Samples.MuPdfText(bytes).Trim().ShouldBe("nato NATO Nato");
        Samples.Raw(bytes).ShouldNotContain("/CIDToGIDMap /Identity");
    }

    [Theory]
    [InlineData("السلام عليكم")]
    [InlineData("حصار مدينة كاي وطرقها")]
    [InlineData("ثلاثة بيوت يبنيها شقيق الشيخ")]
    public void Arabic_is_joined_and_extracted_right(string text)
    {
        var run = TextShaper.Shape(text, Fonts.Arabic, 14, ArabicOptions);
        run.HasMissingGlyph.ShouldBeFalse();
        run.Glyphs[^1].Cluster.ShouldBeLessThan(run.Glyphs[0].Cluster);
        var bytes = Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawText(run, 40, 60);
            }
        });
        Samples.ShouldSatisfyQpdf(bytes);
        Samples.PopplerText(bytes).Trim('\n', '\f', '\u202B', '\u202C').ShouldBe(text);
    }

    [Fact]
    public void Positions_in_right_to_left_text_count_in_reading_order()
    {
        const string Text = "حصار مدينة";
        var run = TextShaper.Shape(Text, Fonts.Arabic, 14, ArabicOptions);
        run.WidthOf(0, Text.Length).ShouldBe(run.Width, 0.001);
        var first = run.Slice(0, 5);
        first.Text.ToString().ShouldBe(Text[..5]);
        first.Width.ShouldBe(run.WidthOf(0, 5), 0.001);
        // What is read first is drawn last, at the right.
        run.Glyphs[^1].Cluster.ShouldBe(0);
        first.Glyphs[^1].Cluster.ShouldBe(0);
    }

    [Fact]
    public void Letters_are_where_the_shaper_put_them()
    {
        var run = TextShaper.Shape("AVATAR Toward", Fonts.Sans, 20);
        var bytes = Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawText(run, 40, 60, new TextPaint(Rgb.Black, LetterSpacing: 1.5, WordSpacing: 7));
            }
        });
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        var letters = pdf.GetPage(1).Letters;
        var x = 40.0;
        for (var i = 0; i < letters.Count; i++)
        {
            letters[i].StartBaseLine.X.ShouldBe(x, 0.02);
            letters[i].StartBaseLine.Y.ShouldBe(841.89 - 60, 0.01);
            x += (run.Glyphs[i].Advance * 20.0 / run.Face.UnitsPerEm) + 1.5 + (letters[i].Value == " " ? 7 : 0);
        }

        new TextPaint(Rgb.Black, 1.5, 7).Measure(run).ShouldBe(x - 40, 0.001);
    }

    [Fact]
    public void Fonts_are_embedded_subsets_with_text_for_each_glyph()
    {
        var raw = Samples.Raw(Samples.Save(Samples.Briefing()));
        raw.Split("/FontFile2").Length.ShouldBe(1 + 4);
        raw.Split("/ToUnicode").Length.ShouldBe(1 + 4);
        Regex.IsMatch(raw, @"/BaseFont /[A-Z]{6}\+SourceSerif4-Regular").ShouldBeTrue();
        raw.ShouldContain("/Encoding /Identity-H");
        raw.ShouldContain("/CIDToGIDMap /Identity");
    }

    [Fact]
    public void The_tag_of_a_subset_depends_on_its_glyphs()
    {
        string Tag(string text) => Regex.Match(Samples.Raw(Samples.OnePage((_, page, p) => FileTests.Draw(page, p, text))), @"[A-Z]{6}\+").Value;
        Tag("abc").ShouldBe(Tag("cab"));
        Tag("abc").ShouldNotBe(Tag("abd"));
    }

    private static string PigText(byte[] bytes)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        return string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));
    }
}
