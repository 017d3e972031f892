using System.Globalization;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using CsCheck;

namespace Briefings.Reports.Tests.Marking;

/// <summary>No template can make a page of an AMBER text that is not marked TLP:AMBER in head and foot.</summary>
public class MarkingProperties
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("CI") is null ? 80 : 400;

    private static readonly Gen<string> Label = Gen.Frequency(
        (12, Gen.Const("<marking label=\"TLP:AMBER\"/>")),
        (2, Pick("TLP:CLEAR", "TLP:RED", "TLP:AMBER+STRICT").Select(label => $"<marking label=\"{label}\"/>")),
        (2, Pick("running", "h1", "side-text", "strong", "marked-label").Select(style => $"<marking label=\"TLP:AMBER\" style=\"{style}\"/>")));

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Const("House"),
        Gen.Const("<field text=\"{page} of {pages} {section}\"/>"),
        Label,
        Label,
        Label.Select(label => "Before it " + label + " and after"),
        Label.Select(label => "<sup>" + label + "</sup>"),
        Label.Select(label => "<nobreak>Words that do not break before it, however long that takes " + label + "</nobreak>"));

    private static readonly Gen<string> Block = Gen.OneOf(
        Words.Select(words => $"<p>{words}</p>"),
        Gen.Select(Words, Pick("running-end", "h1", "title", "quote", "code", "marking")).Select((words, style) => $"<p style=\"{style}\">{words}</p>"),
        Pick(0, 5, 40, 390, 800, 4000).Select(height => $"<space height=\"{height.ToString(CultureInfo.InvariantCulture)}\"/>"),
        Words.Select(words => $"<list><item>{words}</item></list>"),
        Words.Select(words => $"<side><p>{words}</p></side>"),
        Words.Select(words => $"<table><row><cell>{words}</cell><cell>b</cell></row></table>"),
        Gen.Const("<picture file=\"media/900x900.png\" alt=\"\"/>"),
        Gen.Const("<rule/>"),
        Gen.Const("<break/>"),
        Gen.Const("<drawing width=\"900\" height=\"900\" alt=\"\"><rect width=\"900\" height=\"900\" fill=\"ink\"/></drawing>"));

    private static readonly Gen<string> Nested = Gen.Select(Block.Array[0, 3], Gen.Int[0, 6], Pick(0, 8, 150, 460, 5000)).Select((blocks, frame, width) =>
    {
        var inside = string.Concat(blocks);
        var size = width.ToString(CultureInfo.InvariantCulture);
        return frame switch
        {
            0 => $"<box style=\"band\">{inside}</box>",
            1 => $"<quote><quote><quote>{inside}</quote></quote></quote>",
            2 => $"<columns><column width=\"{size}\">{inside}</column><column><p>beside</p></column></columns>",
            3 => $"<columns gap=\"{size}\"><column><p>beside</p></column><column>{inside}</column></columns>",
            4 => $"<flow columns=\"4\">{inside}</flow>",
            5 => $"<section keep=\"together\" lang=\"ar\">{inside}</section>",
            _ => inside,
        };
    });

    private static readonly Gen<string> Running = Gen.Select(Nested, Pick("head", "foot"), Pick("", " on=\"first\"", " on=\"rest\"", " on=\"all\""), Pick("", "", " page=\"cover\"", " page=\"a4\"", " page=\"letter\""))
        .Select((blocks, name, on, page) => $"<{name}{on}{page}>{blocks}</{name}>");

    private static readonly Gen<string> Template = Gen.Select(
        Running.Array[0, 4],
        Pick("", "", "", " marking=\"TLP:AMBER\"", " marking=\"TLP:CLEAR\""),
        Pick("", " page=\"letter\"", " page=\"cover\""),
        Pick("en", "ar"),
        Pick("<p>words</p>", "<p>words</p><break/><p>more</p>", "<section page=\"cover\"><h1>Cover</h1></section><p>words</p><p break=\"before\">more</p>", "<section page=\"a4\"><p>a</p></section><section page=\"letter\"><h2>b</h2></section>", ""))
        .Select((running, marking, page, language, blocks) => $"<report title=\"A\" lang=\"{language}\" created=\"2025-09-15\"{page}{marking}>{string.Concat(running)}{blocks}</report>");

    // A part with heads and feet of its own, as a report of several briefings has them.
    private static readonly Gen<string> PartTemplate = Gen.Select(Running.Array[0, 3], Running.Array[0, 3], Pick("a4", "cover", "letter"), Pick("", " numbers=\"roman\""))
        .Select((running, own, page, numbers) => $"<report title=\"A\" lang=\"en\" created=\"2025-09-15\">{string.Concat(running)}<p>before</p><section page=\"{page}\"{numbers}>{string.Concat(own)}<h2>Part</h2><p break=\"before\">words</p></section></report>");

    [Fact]
    public void No_template_makes_a_page_without_the_label_of_its_text()
    {
        var (made, refused) = (0, 0);
        Gen.OneOf(Template, PartTemplate).Sample(
            xml =>
            {
                var (document, faults) = ReportMarkup.Parse(xml, Sample.Context() with { Marking = Tlp.Amber });
                if (document is null)
                {
                    faults.ShouldAllBe(fault => fault.Severity != Severity.Error || fault.Code == "BRF120" || fault.Code == "BRF121", xml);
                    Interlocked.Increment(ref refused);
                    return;
                }

                using var stream = new MemoryStream();
                var result = Sample.Renderer.Render(document, stream);
                if (stream.Length == 0)
                {
                    result.Diagnostics.ShouldContain(fault => fault.Code == "BRF121", xml);
                    Interlocked.Increment(ref refused);
                    return;
                }

                result.HasErrors.ShouldBeFalse(xml);
                PageLabels.OfEachPage(stream.ToArray()).ShouldAllBe(page => page.Head == "TLP:AMBER" && page.Foot == "TLP:AMBER", xml);
                Interlocked.Increment(ref made);
            },
            iter: Rounds,
            threads: 1);

        // Neither all nor none are refused, or nothing would have been tried.
        made.ShouldBeGreaterThan(Rounds / 5);
        refused.ShouldBeGreaterThan(Rounds / 20);
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
