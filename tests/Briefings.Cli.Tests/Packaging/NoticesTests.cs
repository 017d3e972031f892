using Briefings.Notices;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Packaging;

/// <summary>How licences are found for what the tool carries, and what is said where one is not to be found.</summary>
public sealed class NoticesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> problems = [];

    [Fact]
    public void A_package_that_holds_no_text_gets_the_kept_one_with_its_own_copyright()
    {
        Package("Some.Mark", "1.0.0", "<license type=\"expression\">BSD-2-Clause</license><copyright>Ann Author</copyright>");
        var part = Read("Some.Mark.dll|/x/Some.Mark.dll|Some.Mark|1.0.0").ShouldHaveSingleItem();
        part.Licence.ShouldBe("BSD-2-Clause");
        part.Texts.ShouldHaveSingleItem().ShouldStartWith("BSD 2-Clause License\n\nCopyright (c) Ann Author\n\nRedistribution and use");
    }

    [Theory]
    [InlineData("<copyright>© Mint Ltd.</copyright>", "© Mint Ltd.")]
    [InlineData("<copyright>Copyright 2020 Mint</copyright>", "Copyright 2020 Mint")]
    [InlineData("<copyright> </copyright><authors>Ann, Bob</authors>", "Copyright (c) Ann, Bob")]
    public void A_package_without_a_line_of_copyright_gets_one_from_what_it_says(string said, string copyright)
    {
        Package("Mint", "2.0.0", "<license type=\"expression\">MIT</license>" + said);
        Read("Mint.dll|/x/Mint.dll|Mint|2.0.0").ShouldHaveSingleItem().Texts[0].ShouldContain($"\n\n{copyright}\n\n");
    }

    [Fact]
    public void All_licences_and_notices_that_lie_in_a_package_are_taken_as_they_are()
    {
        Package("Native", "3.0.0", "<license type=\"file\">licences/LICENSE.md</license><copyright>Nat</copyright>");
        folder.Write("packages/native/3.0.0/licences/LICENSE.md", "\uFEFFApache License\r\nVersion 2.0  \r\n\r\nWords.\r\n");
        folder.Write("packages/native/3.0.0/NOTICE", "Made by Nat.");
        folder.Write("packages/native/3.0.0/ThirdPartyNotices.txt", "With parts of libpng.");
        folder.Write("packages/native/3.0.0/lib/License.dll", "no text");
        var part = Read("runtimes/linux-x64/native/libnative.so|/x/libnative.so|Native|3.0.0").ShouldHaveSingleItem();
        part.Licence.ShouldBe("Apache License, Version 2.0");
        part.Texts.ShouldBe(["Apache License\nVersion 2.0\n\nWords.", "Made by Nat.", "With parts of libpng."]);
    }

    [Theory]
    [InlineData("<license type=\"file\">legal\\terms.text</license>", "legal/terms.text")]
    [InlineData("<license type=\"file\">License.txt</license>", "License.txt")]
    [InlineData("", "LICENCE")]
    [InlineData("", "docs/COPYING.md")]
    [InlineData("<license type=\"expression\">MIT</license>", "native.license.txt")]
    [InlineData("<license type=\"expression\">Apache-2.0</license>", "LICENSE-APACHE-2.0")]
    public void A_licence_is_known_by_its_name_or_by_what_the_package_says(string said, string path)
    {
        Package("Known", "1.0.0", said);
        folder.Write("packages/known/1.0.0/" + path, "The words of it.");
        Read("Known.dll|/x/Known.dll|Known|1.0.0").ShouldHaveSingleItem().Texts.ShouldBe(["The words of it."]);
    }

    [Fact]
    public void A_package_under_two_licences_gets_both_texts()
    {
        Package("Two", "1.0.0", "<license type=\"expression\">(MIT OR ISC)</license><authors>Tom</authors>");
        var texts = Read("Two.dll|/x/Two.dll|Two|1.0.0").ShouldHaveSingleItem().Texts;
        texts.Select(text => text.Split('\n')[0]).ShouldBe(["MIT License", "ISC License"]);
    }

    [Theory]
    [InlineData("<license type=\"expression\">Zlib</license>", "Odd 1.0.0 is under Zlib, holds no text of it, and none is kept: add src/Briefings.Notices/Licences/Zlib.txt.")]
    [InlineData("<license type=\"expression\">MIT AND Zlib</license>", "Odd 1.0.0 is under Zlib, holds no text of it, and none is kept: add src/Briefings.Notices/Licences/Zlib.txt.")]
    [InlineData("<licenseUrl>https://example.org/licence</licenseUrl>", "Odd 1.0.0 names no licence and holds no text of one: it can't be carried.")]
    [InlineData("<license type=\"file\">lost.txt</license>", "Odd 1.0.0 names no licence and holds no text of one: it can't be carried.")]
    public void A_package_whose_licence_is_not_to_be_found_is_a_problem(string said, string problem)
    {
        Package("Odd", "1.0.0", said);
        Read("Odd.dll|/x/Odd.dll|Odd|1.0.0").ShouldBeEmpty();
        problems.ShouldBe([problem]);
    }

    [Fact]
    public void What_is_carried_and_nobody_knows_is_a_problem()
    {
        var font = folder.Write("fonts/Inter-Bold.ttf", "");
        folder.Write("fonts/Roman-OFL.txt", "SIL OPEN FONT LICENSE Version 1.1");
        var pattern = folder.Write("patterns/hyph-sw.pat.txt", "");
        Read(
            "libextra.so|/x/libextra.so||",
            "Other.dll|/x/Other.dll||",
            $"fonts/Inter-Bold.ttf|{font}||",
            $"fonts/Roman-OFL.txt|{Path.Combine(folder.Path, "fonts/Roman-OFL.txt")}||",
            $"Briefings.Reports.dll!hyph-sw.pat.txt|{pattern}||",
            "Lost.dll|/x/Lost.dll|Lost|1.0.0").ShouldBeEmpty();
        problems.Count.ShouldBe(5);
        problems.ShouldContain("\"libextra.so\" is of a kind that is not known: say in src/Briefings.Notices whose it is.");
        problems.ShouldContain("\"Other.dll\" is of a kind that is not known: say in src/Briefings.Notices whose it is.");
        problems.ShouldContain("\"fonts/Inter-Bold.ttf\" has no licence beside it: add \"<family>-OFL.txt\", which is carried with it.");
        problems.ShouldContain(problem => problem.StartsWith("\"Briefings.Reports.dll!hyph-sw.pat.txt\" has no licence beside it: add \"hyph-sw.lic.txt\"", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.EndsWith("though \"Lost.dll\" comes from it: restore first.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_font_has_the_licence_of_its_family_whose_name_is_longest()
    {
        foreach (var name in (string[])["OFL-source.txt", "OFL-source-serif-4.txt"])
        {
            folder.Write("fonts/" + name, $"Copyright of {name}\nSIL Open Font License Version 1.1");
        }

        var names = (string[])["OFL-source.txt", "OFL-source-serif-4.txt", "source-latin.woff2", "source-serif-4-latin.woff2"];
        var parts = Read([.. names.Select(name => $"fonts/{name}|{Path.Combine(folder.Path, "fonts", name)}||")]);
        parts.Select(part => $"{part.Name}, {part.Licence}: {string.Join(' ', part.Files)}").ShouldBe(
            ["source (font), OFL-1.1: fonts/source-latin.woff2", "source-serif-4 (font), OFL-1.1: fonts/source-serif-4-latin.woff2"]);
    }

    [Fact]
    public void A_font_under_another_licence_is_a_problem()
    {
        var font = folder.Write("fonts/Odd-Bold.otf", "");
        var licence = folder.Write("fonts/Odd-OFL.txt", "All rights reserved.");
        Read($"fonts/Odd-Bold.otf|{font}||", $"fonts/Odd-OFL.txt|{licence}||").ShouldBeEmpty();
        problems.ShouldHaveSingleItem().ShouldStartWith("\"fonts/Odd-OFL.txt\" is not the SIL Open Font License");
    }

    [Fact]
    public void The_order_of_the_list_changes_nothing_and_a_text_is_written_once()
    {
        foreach (var name in (string[])["Alpha", "beta", "Gamma"])
        {
            Package(name, "1.0.0", "<license type=\"expression\">ISC</license><authors>Same</authors>");
        }

        string[] list = ["Alpha.dll|/x/Alpha.dll|Alpha|1.0.0", "b\\two.dll|/x/two.dll|beta|1.0.0", "b/one.dll|/x/one.dll|beta|1.0.0", "Gamma.dll|/x/Gamma.dll|Gamma|1.0.0", ""];
        var written = NoticeWriter.Write(Read(list));
        NoticeWriter.Write(Read([.. list.Reverse()])).ShouldBe(written);
        written.ShouldContain("\nbeta 1.0.0\n  Licence: ISC\n  Copyright: Copyright (c) Same\n  File: b/one.dll\n  File: b/two.dll\n  Texts: [1]\n");
        written.Split("ISC License").Length.ShouldBe(2);
        written.ShouldNotContain("\r");
    }

    [Fact]
    public void Our_own_files_are_nobody_elses() =>
        Read("briefings.dll|/x/briefings.dll||", "Briefings.Core.dll|/x/Briefings.Core.dll|Briefings.Core|0.1.0", "templates/words/en.yaml|/x/en.yaml||", "templates/feeds/robots.txt|/x/robots.txt||")
            .ShouldBeEmpty();

    public void Dispose() => folder.Dispose();

    private void Package(string id, string version, string metadata)
    {
        // Folders of restored packages are named in small letters.
#pragma warning disable CA1308
        var name = id.ToLowerInvariant();
#pragma warning restore CA1308
        folder.Write(
            $"packages/{name}/{version}/{name}.nuspec",
            $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>{id}</id>{metadata}</metadata></package>");
    }

    private System.Collections.Immutable.ImmutableArray<Part> Read(params string[] list)
    {
        problems.Clear();
        return Inventory.Read(list, Path.Combine(folder.Path, "packages"), problems);
    }
}
