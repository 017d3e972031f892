using System.Text;

namespace Briefings.Fuzz.Sections;

/// <summary>
/// Makes texts whose secret words are known: each stands in a marked section when the text is built. Then lines and signs around and
/// inside the sections are changed. Where a section's own first and last line stay as they are, no word of it may come out; where
/// they are damaged but still to be seen, neither: an error is the right answer, or nothing. The same seed and number make the same text.
/// </summary>
internal static class SectionTexts
{
    /// <summary>What each secret word begins with; nothing else holds it.</summary>
    public const string Secret = "sekret";

    private static readonly string[] Openers =
    [
        "::: {tlp=AMBER}", "::: {tlp=RED}", ":::: {tlp=GREEN}", "::::: {tlp=AMBER+STRICT}", "::: note {tlp=AMBER}", ":::{tlp=AMBER}", "::: {tlp=\"AMBER\"}",
    ];

    /// <summary>The text of a number, with its front matter.</summary>
    public static string Make(int seed, long number)
    {
        var random = new Random(unchecked((int)((seed * 7_368_787L) ^ (number * 2_654_435_761L) ^ (number >> 31))));
        var lines = Build(random);
        var mutation = new SectionMutation(lines, random);
        if (random.Next(4) == 0)
        {
            mutation.DamageFence();
            mutation.Change(random.Next(3));
        }
        else
        {
            // Once in a while a text as its author meant it, so that the road is seen to be open.
            mutation.Change(random.Next(8) == 0 ? 0 : 1 + random.Next(random.Next(4) == 0 ? 10 : 4));
        }

        return "---\ntitle: Public\ntlp: CLEAR\n---\n" + string.Concat(lines.Select(line => line + mutation.LineEnd()));
    }

    private static List<SectionLine> Build(Random random)
    {
        var lines = new List<SectionLine>();
        for (var count = random.Next(4); count > 0; count--)
        {
            lines.AddRange(SectionBlocks.Public(random));
        }

        for (var sections = 1 + random.Next(8) / 7; sections > 0; sections--)
        {
            lines.AddRange(SectionBlocks.Within(random, Section(random, depth: 0)));
            for (var count = random.Next(3); count > 0; count--)
            {
                lines.AddRange(SectionBlocks.Public(random));
            }
        }

        return lines;
    }

    private static List<SectionLine> Section(Random random, int depth)
    {
        var opener = Openers[random.Next(Openers.Length)];
        var lines = new List<SectionLine> { new("", opener, LineKind.Fence) };
        if (random.Next(2) == 0)
        {
            lines.Add(Blank);
        }

        for (var count = 1 + random.Next(3); count > 0; count--)
        {
            lines.AddRange(depth == 0 && random.Next(8) == 0 ? Section(random, depth + 1) : SectionBlocks.Marked(random));
        }

        lines.Add(new("", new string(':', opener.AsSpan().IndexOfAnyExcept(':')), LineKind.Fence));
        lines.Add(Blank);
        return lines;
    }

    internal static SectionLine Blank => new("", "", LineKind.Free);

    internal static string Word(Random random) => new StringBuilder(Secret).Append((char)('b' + random.Next(20))).Append((char)('b' + random.Next(20))).Append('q').ToString();
}
