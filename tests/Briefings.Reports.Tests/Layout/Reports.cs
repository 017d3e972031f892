using System.Globalization;
using CsCheck;

namespace Briefings.Reports.Tests.Layout;

/// <summary>Random reports around a random text: each part of the vocabulary that moves what stands around it.</summary>
internal static class Reports
{
    private const string Running = """
        <head><p style="running-end"><marking label="TLP:AMBER"/></p></head>
        <foot><columns><column><p style="running"><field text="{page}/{pages}"/></p></column><column width="150"><p style="running-end"><marking label="TLP:AMBER"/></p></column></columns></foot>
        """;

    private static readonly Gen<string> Drawing = Gen.Select(Gen.Int[1, 700], Gen.Int[1, 900], Gen.Bool).Select((width, height, floats) => string.Create(
        CultureInfo.InvariantCulture,
        $"<figure float=\"{(floats ? "yes" : "no")}\"><drawing width=\"{width}\" height=\"{height}\" view=\"10 10\" alt=\"A chart\"><rect width=\"10\" height=\"5\" fill=\"brand\"/><circle cx=\"5\" cy=\"5\" r=\"2\"/></drawing><caption>A drawing of {width} by {height}</caption></figure>"));

    private static readonly Gen<string> Table = Gen.Select(Gen.Int[1, 60], Gen.Int[1, 4]).Select((rows, columns) =>
        "<table continued=\"Continued\"><caption>Who counts what</caption><row header=\"yes\">" + string.Concat(Enumerable.Range(0, columns).Select(i => $"<cell>Head {i}</cell>")) + "</row>"
        + string.Concat(Enumerable.Range(0, rows).Select(row => "<row>" + string.Concat(Enumerable.Range(0, columns).Select(i => $"<cell>{row * 37} of {i}</cell>")) + "</row>"))
        + "<remark mark=\"a\">Counted by somebody who was there and wrote it down the same day.</remark><remark>Source: our own.</remark></table>");

    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.Const("<p>Before it.</p>"),
        Drawing,
        Drawing,
        Table,
        Gen.Const("<flow columns=\"3\"><p>Words that run through three columns of the same height, more or less.</p><list><item>one</item><item>two</item><item>three</item></list></flow>"),
        Gen.Const("<definitions><term>Term</term><definition>What it means.</definition><definition><p>And what else.</p></definition></definitions>"),
        Gen.Const("<h2 keep=\"next\">A heading</h2>"),
        Gen.Const("<p><mark term=\"Kayes\"/>Kayes and <mark term=\"Nioro\" under=\"Kayes\"/>its neighbour.</p>"));

    /// <summary>Markup with the text X somewhere in it.</summary>
    public static Gen<string> Any { get; } = Gen.Select(Part.Array[0, 3], Part.Array[0, 2], Gen.Int[0, 5], Gen.Int[0, 3]).Select((before, after, frame, page) =>
    {
        var body = frame switch
        {
            0 => "<flow columns=\"2\"><body briefing=\"X\"/></flow>",
            1 => "<section style=\"item\"><body briefing=\"X\"/></section>",
            2 => "<section lang=\"ar\"><body briefing=\"X\"/></section>",
            _ => "<body briefing=\"X\"/>",
        };
        var blocks = string.Concat(before) + body + string.Concat(after);
        var inside = page switch
        {
            0 => "<section page=\"cover\"><h1>Cover</h1><p>Words.</p></section><h2 outline=\"no\">Contents</h2><contents depth=\"3\"/>" + blocks + "<h2>Index</h2><index/>",
            1 => "<side><p style=\"side-text\">Margin words that stand beside the text</p></side>" + blocks,
            _ => "<box style=\"band\"><h1 style=\"title\">Title</h1></box><side><p style=\"side-text\">Margin words that stand beside the text</p></side>" + blocks,
        };
        var language = frame == 3 ? "ar" : "en";
        return $"<report title=\"A report\" lang=\"{language}\" created=\"2025-09-15T16:00:00Z\" marking=\"TLP:AMBER\">{(page == 0 ? "" : Running)}{inside}<p>The end.</p></report>";
    });
}
