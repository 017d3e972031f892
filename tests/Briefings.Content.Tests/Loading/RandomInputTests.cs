using System.Text;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Pictures;
using CsCheck;

namespace Briefings.Content.Tests.Loading;

/// <summary>Whatever the input: no exception, and every finding lies inside the file.</summary>
public class RandomInputTests
{
    private const string Full =
        """
        id: TST-2025-0001
        title: "The road: closed"
        published: 2025-09-15T16:00:00+00:00
        countries: [ML, 'NE']
        actors:
          - {id: jnim, role: target}
          - fama
        places: [{name: RN1, lat: 14.45, lon: -11.43}]
        key_points:
          - >
            folded
          - |
            literal
        # a comment
        cover: {file: media/x.png, alt: "A \"road\""}
        """;

    private static readonly Gen<string> Signs = Gen.OneOf(
        OneOf(":", ": ", "- ", "[", "]", "{", "}", ",", "\n", "\n  ", "\t", "\"", "'", "#", " #", "&a", "*a", "!x", "|", ">", "%", "@", "`", "?", "? ", "---\n", "...\n", "\\", "<<: ", "~", "a", "é", "\u2028", "\u0085", "\uFEFF", "😀", "\uD800"),
        Gen.String[Gen.Char, 0, 3]);

    [Fact]
    public void Random_YAML_is_read_or_reported() => Signs.Array[0, 40].Select(string.Concat).Sample(Check, iter: 2_000, threads: 2);

    [Fact]
    public void Front_matter_with_a_random_fault_is_read_or_reported() =>
        Gen.Select(Gen.Int[0, Full.Length], Gen.Int[0, 4], Signs, Gen.Int[0, Full.Length], Signs)
            .Select((at, length, sign, other, second) => Full[..at].Insert(Math.Min(other, at), second) + sign + Full[Math.Min(Full.Length, at + length)..])
            .Sample(Check, iter: 2_000, threads: 2);

    [Fact]
    public void Random_bytes_are_decoded_or_reported() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var diagnostics = new List<Diagnostic>();
        var text = SourceText.Decode("x.md", bytes, diagnostics);
        text?.ShouldNotContain('\0');
        text?.ShouldNotContain('\r');
        diagnostics.ShouldAllBe(finding => finding.Place.Line >= 1 && finding.Place.Column >= 1);
    });

    [Fact]
    public void Random_pictures_are_measured_or_refused() =>
        Gen.Select(OneOf<byte[]>([0xFF, 0xD8, 0xFF, 0xE1], [.. "RIFF\u0040\0\0\0WEBPVP8X"u8], [.. "GIF89a"u8], []), Gen.Byte.Array[0, 80])
            .Sample((head, bytes) => PictureCleaner.Inspect((byte[])[.. head, .. bytes]) is { Fault: not null } or { Width: > 0, Height: > 0 }, iter: 5_000);

    [Fact]
    public void Random_texts_are_split_into_parts_that_keep_their_lines() => Signs.Array[0, 30].Select(string.Concat).Sample(text =>
    {
        text = "---\n" + text.Replace('\r', '\n');
        var split = FrontMatterSplitter.Split("x.md", text, []);
        var lines = text.Split('\n');
        split.Text.Split('\n').ShouldBe(split.FirstLine > lines.Length ? [""] : lines[(split.FirstLine - 1)..]);
    });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void Check(string yaml)
    {
        var text = SourceText.Decode("x.md", Encoding.UTF8.GetBytes(yaml), new List<Diagnostic>()) ?? "";
        var diagnostics = new List<Diagnostic>();
        var document = YamlReader.Read("x.md", text, 2, diagnostics);
        var context = new KeyContext("x.md", "en", TimeZoneInfo.Utc);
        if (document.Root is YamlMap map)
        {
            var named = new Briefing { File = "x.md", Year = "2025", Language = "en", Slug = "x", KeyPlaces = [] };
            new BriefingReader(context, new Vocabulary().Places).Read(named with { KeyPlaces = context.Places() }, map);
        }

        var lines = text.Split('\n').Length + 1;
        diagnostics.Concat(context.Diagnostics).ShouldAllBe(finding => finding.Place.Line >= 2 && finding.Place.Line <= lines + 1 && finding.Place.Column >= 1 && !finding.ToString().Contains('\n', StringComparison.Ordinal));
    }
}
