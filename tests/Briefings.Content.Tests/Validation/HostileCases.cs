using System.Text;
using Briefings.Testing.Pictures;

namespace Briefings.Content.Tests.Validation;

/// <summary>Input that would harm: BRF100–BRF107, and names that meet on other systems.</summary>
internal static class HostileCases
{
    private static readonly byte[] Png = HostilePicture.Sample("plain.png");

    public static IEnumerable<Case> All =>
    [
        new("BRF006", "accents stored in two ways", house => house.Write("media/se\u0301gou.png", Png).Write("media/s\u00E9gou.png", Png)),
        new("BRF100", "a title that is turned around", house => house.Edit("The road closes", "The \u202Eroad closes")),
        new("BRF100", "a title by an escape of YAML", house => house.Edit("title: The road closes", "title: \"The \\u2066road closes\"")),
        new("BRF100", "a control by an escape of YAML", house => house.Edit("title: The road closes", "title: \"The \\e[31mroad\\0 closes\"")),
        new("BRF100", "a zero-width space in a title", house => house.Edit("The road closes", "The ro\u200Bad closes")),
        new("BRF100", "letters of tags, by which a note is smuggled", house => house.Edit("The road closes", "The road\U000E0048\U000E0049 closes")),
        new("BRF100", "a slug", house => house.Add("slug: road\u200D-closes")),
        new("BRF100", "a key point, a judgment and a place", house => house.Add("key_points: [\"A\u200Eb\"]\njudgments: [{text: \"C\u00ADd\", likelihood: likely}]\nplaces: [{name: \"K\u2060ayes\"}]")),
        new("BRF100", "the label of an actor", house => house.Edit("vocabulary/actors.yaml", "label: JNIM,", "label: JN\u202AIM,")),
        new("BRF100", "the navigation", house => house.Edit("site.yaml", "label: Regions", "label: Reg\u2067ions")),
        new("BRF100", "running text", house => house.Edit("The text.", "## A head\u202Eing\n\nThe te\u200Bxt.\n\n    code \u2068x")),
        new("BRF100", "entities in running text", house => house.Edit("The text.", "The &#x202E;text, `x` and ![a&#8203;b](media/x.png)").Write("media/x.png", Png)),
        new("BRF100", "a heading's id and the words of a link", house => house.Edit("The text.", "[wo\u200Brds](https://example.org/) and [[road-opens|mo\u2066re]]")),
        new("BRF101", "a script", house => house.Write("media/x.svg", Svg("<g>\n  <script>alert(1)</script>\n</g>"))),
        new("BRF101", "a handler", house => house.Write("media/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"\n     onload=\"alert(1)\"/>")),
        new("BRF101", "a page inside", house => house.Write("media/x.svg", Svg("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>"))),
        new("BRF101", "HTML without a wrapping", house => house.Write("media/x.svg", Svg("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>"))),
        new("BRF101", "links and pictures", house => house.Write("media/x.svg", Svg("<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a><image href=\"https://evil.example/x.png\"/>"))),
        new("BRF101", "an address outside", house => house.Write("media/x.svg", Svg("<use xlink:href=\"https://evil.example/x.svg#a\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>"))),
        new("BRF101", "an animation", house => house.Write("media/x.svg", Svg("<path d=\"M0 0\"><animate attributeName=\"d\" values=\"a\"/></path>"))),
        new("BRF101", "styles that load", house => house.Write("media/x.svg", Svg("<style>@import \"https://evil.example/x.css\";</style><path style=\"fill: url(https://evil.example/)\" d=\"M0 0\"/><path fill=\"u\\72l(//evil.example)\" d=\"M0 0\"/>"))),
        new("BRF101", "a style sheet outside", house => house.Write("media/x.svg", "<?xml-stylesheet href=\"https://evil.example/x.css\"?>\n" + Svg(""))),
        new("BRF101", "entities that multiply", house => house.Write("media/x.svg", "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n" + Svg("<text>&b;</text>"))),
        new("BRF101", "an entity that reads a file", house => house.Write("media/x.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + Svg("<text>&x;</text>"))),
        new("BRF101", "uses that multiply", house => house.Write("media/x.svg", Svg("<defs>" + string.Concat(Enumerable.Range(0, 40).Select(number => $"<g id=\"a{number}\"><use href=\"#a{number + 1}\"/><use href=\"#a{number + 1}\"/></g>")) + "</defs>"))),
        new("BRF101", "a use of itself", house => house.Write("media/x.svg", Svg("<g id=\"a\"><use href=\"#a\"/></g>"))),
        new("BRF102", "a briefing named like a device", house => house.Write("briefings/2025/con.md", House.Briefing("TST-2025-0003", "Elsewhere"))),
        new("BRF102", "a picture named like a device", house => house.Write("media/NUL.png", Png)),
        new("BRF102", "a slug like a device", house => house.Add("slug: aux")),
        new("BRF102", "an accent stored apart", house => house.Write("media/se\u0301gou.png", Png)),
        new("BRF102", "a name that is turned around", house => house.Write("media/x\u202Egnp.png", Png)),
        new("BRF102", "a name with a colon", house => house.Write("media/a:b.png", Png)),
        new("BRF103", "a title of a megabyte", house => house.Edit("title: The road closes", "title: " + new string('x', 500_000))),
        new("BRF103", "a folded block", house => house.Add("key_points:\n  - >\n" + new StringBuilder().Insert(0, "    words and words\n", 2000))),
        new("BRF104", "elements that run, load, send, style and rebuild", house => house.Edit("site.yaml", "time_zone: Africa/Nairobi", "time_zone: Africa/Nairobi\nhtml:\n  script: []\n  iframe: [src]\n  IMG: []\n  form: []\n  style: []\n  main: []\n  a: [href]\n  bdo: [dir]\n  abr: [title]\n  x-y: []")),
        new("BRF104", "attributes that run, lead, style and rebuild", house => house.Edit("site.yaml", "time_zone: Africa/Nairobi", "time_zone: Africa/Nairobi\nhtml: {abbr: [title, onclick, ONLOAD, style, class, id, href, aria-label, titel, open], br: [lang]}")),
        new("BRF104", "details without summary", house => house.Edit("site.yaml", "time_zone: Africa/Nairobi", "time_zone: Africa/Nairobi\nhtml: {details: [open]}")),
        new("BRF104", "what is no map of lists", house => house.Edit("site.yaml", "time_zone: Africa/Nairobi", "time_zone: Africa/Nairobi\nhtml: {abbr: title, kbd:, script: all}")),
        new("BRF106", "a PNG without its end", house => house.Write("media/x.png", HostilePicture.Sample("plain.png")[..^12])),
        new("BRF106", "a JPEG cut off", house => house.Write("media/x.jpg", HostilePicture.Sample("baseline.jpg")[..1500])),
        new("BRF106", "a GIF without its trailer", house => house.Write("media/x.gif", HostilePicture.Sample("frames.gif")[..^1])),
        new("BRF106", "a WebP shorter than it says", house => house.Write("media/x.webp", HostilePicture.Sample("lossy.webp")[..^2])),
        new("BRF107", "a PNG of 600 million pixels", house => house.Write("media/x.png", HostilePicture.Huge(30_000, 20_000))),
        new("BRF107", "a path that leads out of the world", house => house.Write("media/x.svg", Svg("<path d=\"M1e308 1e308 L-1e308 5\"/>"))),
        new("BRF107", "a scale beyond measure", house => house.Write("media/x.svg", Svg("<g transform=\"scale(1e300)\"><path d=\"M0 0L1 1\"/></g>"))),
        new("BRF107", "scales that multiply", house => house.Write("media/x.svg", Svg("<g transform=\"scale(1e5)\"><g transform=\"scale(1e5)\"><path d=\"M0 0L1 1\"/></g></g>"))),
    ];

    private static string Svg(string inner) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\">{inner}</svg>";
}
