using Briefings.Site.Rendering.Engine;

using CsCheck;

using Scriban.Parsing;

namespace Briefings.Site.Tests.Rendering;

/// <summary>Places in templates are found by halving; here they are looked for one by one.</summary>
public class SourceTraceTests
{
    private static readonly Gen<string> Texts = Gen.Int[0, 2].Select(index => "ab\n"[index]).Array[0, 60].Select(letters => new string(letters));

    [Fact]
    public void Lines_are_where_counting_finds_them() =>
        Texts.Sample(text =>
        {
            var lines = new TextLines(text);
            var (line, column) = (1, 1);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                lines.PositionOf(offset).ShouldBe((line, column));
                lines.OffsetOf(line, column).ShouldBe(offset);
                (line, column) = offset < text.Length && text[offset] == '\n' ? (line + 1, 1) : (line, column + 1);
            }

            lines.OffsetOf(1000, 1000).ShouldBe(text.Length);
        });

    [Fact]
    public void The_last_mark_before_a_place_counts_in_whatever_order_marks_come() =>
        Gen.Select(Gen.Int[0, 40].Array[0, 30], Gen.Int[0, 45]).Sample((offsets, sought) =>
        {
            var written = new string('x', 60);
            var trace = new SourceTrace();
            for (var i = 0; i < offsets.Length; i++)
            {
                trace.Value(offsets[i], new SourceSpan("a.xml", new TextPosition(0, i, i), new TextPosition(0, i, i)));
            }

            var last = Array.FindLastIndex(offsets, offset => offset <= sought);
            var place = trace.Locate(written, 1, sought + 1, "b.xml");
            place.ToString().ShouldBe(last < 0 ? $"b.xml:1:{sought + 1}" : $"a.xml:{last + 1}:{last + 1}");
        });
}
