using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Packaging;

/// <summary>The package that <c>dotnet pack</c> makes: what it carries has its licence in it, and nothing is carried that nobody needs.</summary>
public sealed partial class PackedToolTests(PackedTool tool) : IClassFixture<PackedTool>
{
    private static readonly string[] Assemblies = [".dll", ".exe", ".so", ".dylib"];
    private static readonly string[] Fonts = [".otf", ".ttc", ".ttf", ".woff", ".woff2"];

    [Fact]
    public void Each_library_font_and_pattern_of_others_has_an_entry_with_a_licence_and_its_whole_text()
    {
        var carried = tool.Files.Keys.Where(static path => Has(path, Assemblies) || Has(path, Fonts)).Where(static path => !IsOurs(path)).ToList();
        var patterns = ResourcesOf("Briefings.Reports.dll").Select(static name => "Briefings.Reports.dll!" + name).ToList();
        carried.ShouldContain("YamlDotNet.dll");
        carried.ShouldContain("runtimes/win-x64/native/libSkiaSharp.dll");
        carried.ShouldContain("runtimes/osx/native/libHarfBuzzSharp.dylib");
        carried.ShouldContain("templates/reports/fonts/Inter-Regular.ttf");
        carried.ShouldContain("templates/assets/fonts/inter-latin-400-normal.woff2");
        patterns.ShouldContain("Briefings.Reports.dll!hyph-fr.pat.txt");

        var (entries, texts) = Notices();
        foreach (var path in carried.Concat(patterns))
        {
            var entry = entries.Where(entry => entry.Files.Contains(path)).ShouldHaveSingleItem(path);
            entry.Licence.ShouldNotBeNullOrWhiteSpace(path);
            entry.Texts.ShouldNotBeEmpty(path);
            entry.Texts.ShouldAllBe(number => texts[number].Length > 100, path);
        }

        // And nothing is listed that is not carried.
        entries.SelectMany(static entry => entry.Files).ShouldBe([.. carried, .. patterns], ignoreOrder: true);
    }

    [Theory]
    [InlineData("runtimes/linux-x64/native/libSkiaSharp.so", "# skia", "# libpng", "# freetype", "# libwebp", "# libjpeg-turbo")]
    [InlineData("runtimes/linux-musl-arm64/native/libHarfBuzzSharp.so", "# HarfBuzz", "\"Old MIT\"")]
    [InlineData("Lucene.Net.dll", "Apache License", "This product includes software developed at\nThe Apache Software Foundation")]
    [InlineData("Markdig.dll", "Alexandre Mutel", "Redistributions in binary form must reproduce")]
    [InlineData("AnyAscii.dll", "Hunter WB", "Permission to use, copy, modify, and/or distribute")]
    [InlineData("YamlDotNet.dll", "Antoine Aubry", "Kirill Simonov")]
    [InlineData("Briefings.Reports.dll!hyph-en-us.pat.txt", "Gerard D.C. Kuiken", "without royalty provided the copyright")]
    [InlineData("templates/reports/fonts/NotoNaskhArabic-Bold.ttf", "The Noto Project Authors", "SIL OPEN FONT LICENSE")]
    public void The_texts_of_an_entry_are_those_of_what_it_is_made_of(string path, params string[] words)
    {
        var (entries, texts) = Notices();
        var read = string.Concat(entries.Single(entry => entry.Files.Contains(path)).Texts.Select(number => texts[number]));
        words.Where(word => !read.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Our_own_licence_goes_with_it() =>
        System.Text.Encoding.UTF8.GetString(tool.Files["LICENSE"]).ShouldBe(File.ReadAllText(Repository.Path("LICENSE")));

    [Fact]
    public void No_symbols_no_documentation_and_no_starter_go_with_it()
    {
        tool.Files.Keys.Where(static path => path.EndsWith(".pdb", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        tool.Files.Keys.Where(static path => path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("templates/", StringComparison.Ordinal))
            .ShouldBe(["DotnetToolSettings.xml"]);
        tool.Files.Keys.ShouldNotContain("briefings");
        tool.Files.Keys.ShouldNotContain("briefings.exe");
    }

    [Fact]
    public void Nothing_is_packed_that_only_lay_about() => tool.Files.Keys.ShouldNotContain(PackedTool.Stale);

    [Fact]
    public void Assemblies_of_ours_hold_nothing_of_others_but_patterns()
    {
        var held = tool.Files.Keys.Where(static path => path.EndsWith(".dll", StringComparison.Ordinal) && IsOurs(path)).ToDictionary(static path => path, ResourcesOf);
        held["Briefings.Reports.dll"].ShouldAllBe(static name => name.StartsWith("hyph-", StringComparison.Ordinal));
        held["briefings.dll"].ShouldAllBe(static name => name.StartsWith("client/", StringComparison.Ordinal) || name.StartsWith("scaffold/", StringComparison.Ordinal));
        held.Where(static pair => pair.Key is not ("Briefings.Reports.dll" or "briefings.dll")).SelectMany(static pair => pair.Value).ShouldBeEmpty();
    }

    private static bool Has(string path, string[] kinds) => kinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsOurs(string path) => path == "briefings.dll" || (path.StartsWith("Briefings.", StringComparison.Ordinal) && Has(path, [".dll"]));

    private string[] ResourcesOf(string path)
    {
        using var assembly = new PEReader(new MemoryStream(tool.Files[path]));
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name))];
    }

    // The file is read by its form, which is for people: entries of indented lines, then numbered texts between rules.
    private (List<(string Licence, string[] Files, string[] Texts)> Entries, Dictionary<string, string> Texts) Notices()
    {
        var halves = System.Text.Encoding.UTF8.GetString(tool.Files["THIRD-PARTY-NOTICES.txt"]).Split(new string('=', 80));
        var entries = halves[0].Split("\n\n").Where(static block => block.Contains("\n  Licence: ", StringComparison.Ordinal)).Select(static block => (
            Field().Matches(block).Single(static match => match.Groups[1].Value == "Licence").Groups[2].Value,
            Field().Matches(block).Where(static match => match.Groups[1].Value == "File").Select(static match => match.Groups[2].Value).ToArray(),
            Field().Matches(block).Single(static match => match.Groups[1].Value == "Texts").Groups[2].Value.Split(", "))).ToList();
        return (entries, halves.Skip(1).Chunk(2).ToDictionary(static pair => pair[0].Trim(), static pair => pair[1].Trim()));
    }

    [GeneratedRegex("^  ([A-Z][a-z]+): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Field();
}
