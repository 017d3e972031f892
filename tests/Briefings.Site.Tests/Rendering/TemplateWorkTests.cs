using Briefings.Core;
using Briefings.Site.Rendering.Engine;

using Scriban.Runtime;

namespace Briefings.Site.Tests.Rendering;

/// <summary>What a template may have the engine do is counted, not timed.</summary>
public sealed class TemplateWorkTests
{
    // A million letters, made at once.
    private const string Long = "x = \"a\" * 1000000; ";
    private const string Names = "func f(i); ret 'aaaaaaaaaaaaaaaaaa' + (i * 7919 % 100003); end; x = (1..20000) | array.each @f | array.compact | array.sort; ";

    public static TheoryData<string> Endless =>
    [
        "func f(n); f n + 1; end; f 1",
        "func f(n); if n > 0; f n - 1; f n - 1; end; end; f 50",
        "for i in 1..10000; for j in 1..10000; end; end",
        "for i in 1..10000; for j in 1..10000; k = i * j; if k > 5; k = 1; end; end; end",
        "while true; end",
        "x = 1; while x > 0; x = x + 1; end",
        "while true; include 'partials/e.html' a: 1; end",
        "while true; y = { a: 1, b: t('home.latest') }; end",
        "x = 'a'; while true; x = x + x; end",
        "x = 'a'; while true; x = $\"{x}{x}\"; end",
        "x = 'a'; while true; x = x | string.append x; end",
        "x = 'a' * 40000; y = 'b' * 25000; z = x | string.replace 'a' y",
        "for i in 1..1000000000; end",
        "y = (1..1000000000) | array.last",
        "y = (1..1000000000) | array.reverse",
        "x = [1] * 1000000000",
        "x = []; for i in 1..100000; x = x << i; end",
        "x = (1..1000000) | array.sort; while true; y = x | array.sort; end",
        Names + "while true; y = x | array.sort; end",
        Names + "while true; y = x | array.uniq; z = y.size; end",
        Names + "while true; y = x | array.join ','; end",
        Names + "while true; y = json x; end",
        Names + "func g(i); ret {a: i}; end; y = x | array.each @g; while true; z = y | array.sort 'a'; end",
        Long + "while true; y = x | string.upcase; end",
        Long + "while true; y = x | string.capitalizewords; end",
        Long + "while true; y = x | string.handleize; end",
        Long + "while true; y = x | string.strip_newlines; end",
        Long + "while true; y = x | string.base64_encode; end",
        Long + "while true; y = x | string.index_of 'aab'; end",
        Long + "y = 'a' * 10000 + 'b' + 'a' * 10000; while true; z = x | string.index_of y; end",
        Long + "y = 'a' * 10000 + 'b' + 'a' * 10000; while true; z = x | string.replace y 'c'; end",
        Long + "y = 'a' * 10000 + 'b' + 'a' * 10000; while true; z = x | string.replace_first y 'c'; end",
        Long + "y = 'a' * 10000 + 'b' + 'a' * 10000; while true; z = x | string.contains y; end",
        Long + "y = x + ''; while true; z = x == y; end",
        Long + "y = x + ''; while true; z = x | string.starts_with y; end",
        "x = 'a b ' * 500000; while true; y = x | string.truncatewords 900000; end",
        "x = 'a,' * 500000; while true; y = x | string.split ','; end",
        "x = 'a' * 100000; while true; capture c; x; end; end",
        "x = '<' * 100000; while true; capture c; x; end; end",
        "x = 3; while true; x = x * x; end",
        "x = 1 << 2000000; y = x + ''",
        "x = math.format 1.5 'F999999999'",
        "x = object.format 1.5 'N999999'",
        "x = [1]; for i in 1..60; x = [x, x]; end; y = [1]; for i in 1..60; y = [y, y]; end; z = x == y",
        "x = [1]; for i in 1..60; x = [x, x]; end; y = json x",
        "x = [1]; for i in 1..60; x = {a: x, b: x}; end; y = json x",
        "x = [1]; x[0] = x; y = x == x",
        "x = [1]; x[0] = x; case x; when [[[1]]]; y = 1; end",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_does_too_much_is_stopped_at_its_place_with_what_to_do(string statements)
    {
        using var bench = new TemplateBench();
        bench.Write("partials/e.html", "");

        var found = bench.Failure("<p>\n  {{ " + statements + " }}</p>");

        found.Code.ShouldBe("BRF074", found.ToString());
        (found.Place.File, found.Place.Line).ShouldBe(("templates/pages/a.html", 2), found.ToString());
        found.Place.Column.ShouldBeGreaterThan(3);
        found.Fix.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("for i in 1..100000; x = i; end")]
    [InlineData("x = 'a' * 100000 | string.upcase | string.size")]
    [InlineData("x = 'a b ' * 1000 | string.split ' '")]
    [InlineData("x = (1..20000) | array.reverse | array.sort | array.join ','")]
    [InlineData("x = [1, [2, [3]]]; y = x == [1, [2, [3]]]; z = json x")]
    [InlineData("x = 2 * 99999999999999999999; y = x | math.format 'N2'")]
    public void What_pages_need_passes(string statements)
    {
        using var bench = new TemplateBench();
        bench.Html("{{ " + statements + " }}ok").ShouldBe("ok");
    }

    [Theory]
    [InlineData("{{ \"a\" | regex.match \"(a+)+$\" }}")]
    [InlineData("{{ regex.replace \"aaaa\" \"(a|aa)+$\" \"b\" }}")]
    [InlineData("{{ \"1 + 1\" | object.eval }}")]
    public void What_no_count_can_hold_is_not_there(string template)
    {
        using var bench = new TemplateBench();
        bench.Failure(template).Code.ShouldBe("BRF071");
    }

    // A function or an operator makes another kind of list of it, with the same values in it: a label that is too low is a leak.
    [Theory]
    [InlineData("json items")]
    [InlineData("json (items + [])")]
    [InlineData("json (items | array.limit 1)")]
    [InlineData("json {a: [items | array.reverse]}")]
    public void What_is_handed_on_as_json_marks_the_file(string statement)
    {
        using var bench = new TemplateBench();
        var model = new ScriptObject { ["items"] = new ScriptArray { new ModelObject("thing") { Marking = Tlp.Amber, ["title"] = "x" } } };

        bench.Labelled("<script>{{ " + statement + " }}</script>", model).Marking.ShouldBe(Tlp.Amber);
    }

    // The steps are those of the template and not of the machine.
    [Fact]
    public void The_place_is_the_same_each_time()
    {
        using var bench = new TemplateBench();
        var first = bench.Failure("{{ x = 1; while true; x = x + 1; y = x | math.times 2; end }}");
        bench.Failure("{{ x = 1; while true; x = x + 1; y = x | math.times 2; end }}").ShouldBe(first);
    }
}
