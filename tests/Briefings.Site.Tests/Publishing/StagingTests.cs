using System.Runtime.CompilerServices;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;
using Briefings.Testing;
using static Briefings.Site.Tests.Publishing.SmallSite;

namespace Briefings.Site.Tests.Publishing;

public sealed class StagingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => Path.Combine(folder.Path, "site");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_output_is_written_with_its_folders_and_nothing_beside_it()
    {
        Publish(Output, Files(("index.html", "home"), ("briefings/2025/x.html", "x")));

        Read(Output).Keys.ShouldBe(["briefings/2025/x.html", "index.html"]);
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([Output]);
    }

    [Fact]
    public void Files_that_no_longer_belong_are_gone_with_their_folders()
    {
        Publish(Output, Files(("index.html", "home"), ("briefings/2024/old.html", "old"), ("briefings/2024/old.pdf", "old")));
        Publish(Output, Files(("index.html", "home"), ("briefings/2025/new.html", "new")));

        Read(Output).Keys.ShouldBe(["briefings/2025/new.html", "index.html"]);
        Directory.Exists(Path.Combine(Output, "briefings", "2024")).ShouldBeFalse();
    }

    [Fact]
    public void Files_that_did_not_change_keep_their_time_stamps_and_those_that_did_get_new_ones()
    {
        Publish(Output, Files(("a.html", "same"), ("b.html", "one")));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Output, "a.html"), longAgo);
        File.SetLastWriteTimeUtc(Path.Combine(Output, "b.html"), longAgo);

        Publish(Output, Files(("a.html", "same"), ("b.html", "two")));

        File.GetLastWriteTimeUtc(Path.Combine(Output, "a.html")).ShouldBe(longAgo);
        File.GetLastWriteTimeUtc(Path.Combine(Output, "b.html")).ShouldBeGreaterThan(longAgo);
        Read(Output)["b.html"].ShouldBe("two");
    }

    [Fact]
    public void An_output_in_which_nothing_changed_is_left_alone()
    {
        var files = Files(("index.html", "home"), ("a/b.html", "b"));
        Publish(Output, files);
        var before = new DirectoryInfo(Output).LastWriteTimeUtc;
        using var staging = Staging.Open(Owner(), Output, atomic: true, _ => { }).Value!;
        foreach (var file in files)
        {
            staging.Write(file);
        }

        staging.Publish().ShouldBe(new Publication(2, 0, 0));

        new DirectoryInfo(Output).LastWriteTimeUtc.ShouldBe(before);
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([Output]);
    }

    [Fact]
    public void A_file_that_somebody_else_put_into_our_output_goes()
    {
        Publish(Output, Files(("index.html", "home")));
        folder.Write("site/stray.txt", "stray");

        Publish(Output, Files(("index.html", "home")));

        Read(Output).Keys.ShouldBe(["index.html"]);
    }

    [Fact]
    public void A_page_that_was_edited_by_hand_is_written_again()
    {
        Publish(Output, Files(("index.html", "home")));
        File.WriteAllText(Path.Combine(Output, "index.html"), "hoax");

        Publish(Output, Files(("index.html", "home")));

        Read(Output)["index.html"].ShouldBe("home");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_keeps_the_folder_in_git_outlives_every_build(bool atomic)
    {
        folder.Write("site/.gitkeep", "");

        Publish(Output, Files(("index.html", "one")), atomic);
        Publish(Output, Files(("index.html", "two")), atomic);

        File.Exists(Path.Combine(Output, ".gitkeep")).ShouldBeTrue();
        Read(Output)["index.html"].ShouldBe("two");
    }

    [Fact]
    public void A_folder_with_files_of_others_is_refused_and_stays_as_it_was()
    {
        folder.Write("site/thesis.txt", "ten years of work");

        var opened = Staging.Open(Owner(), Output, atomic: true, _ => { });

        opened.Value.ShouldBeNull();
        opened.Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.ForeignOutput);
        File.ReadAllText(Path.Combine(Output, "thesis.txt")).ShouldBe("ten years of work");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([Output]);
    }

    [Fact]
    public void A_folder_that_another_target_wrote_is_refused_by_name()
    {
        Publish(Output, Files(("index.html", "for clients")), owner: Owner("clients"));

        var opened = Staging.Open(Owner(), Output, atomic: true, _ => { });

        opened.Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith("site\" holds the output of target \"clients\", not of \"public\"");
        Read(Output)["index.html"].ShouldBe("for clients");
    }

    [Fact]
    public void The_output_of_another_house_is_refused_though_its_target_has_the_same_name()
    {
        var other = new OutputOwner(HouseId.Parse("fedcba9876543210fedcba9876543210")!, "public", ["public"]);
        Publish(Output, Files(("index.html", "theirs")), owner: other);

        var opened = Staging.Open(Owner(), Output, atomic: true, _ => { });

        var found = opened.Diagnostics.ShouldHaveSingleItem();
        found.Descriptor.ShouldBe(Codes.ForeignOutput);
        found.Message.ShouldEndWith("site\" holds the output of another house");
        Read(Output)["index.html"].ShouldBe("theirs");
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("clients", false)]
    public void A_marker_of_0_1_is_taken_once_by_its_target_and_renewed_though_no_page_changed(string target, bool taken)
    {
        folder.Write("site/index.html", "home");
        folder.Write("site/.briefings-output", $"Written by Briefings. The next build or clean replaces everything in this folder.\ntarget: {target}\n");

        if (!taken)
        {
            Staging.Open(Owner(), Output, atomic: true, _ => { }).Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith($"holds the output of target \"{target}\", not of \"public\"");
            return;
        }

        Publish(Output, Files(("index.html", "home")));
        var other = new OutputOwner(HouseId.Parse("fedcba9876543210fedcba9876543210")!, "public", ["public"]);
        Staging.Open(other, Output, atomic: true, _ => { }).Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith("holds the output of another house");
        Publish(Output, Files(("index.html", "new")));
        Read(Output)["index.html"].ShouldBe("new");
    }

    [Fact]
    public void A_marker_holds_neither_the_number_of_the_house_nor_the_name_of_the_target()
    {
        Publish(Output, Files(("index.html", "home")), owner: Owner("clients"));

        var marker = File.ReadAllText(Path.Combine(Output, ".briefings-output"));

        marker.ShouldMatch("^Written by Briefings\\. The next build or clean replaces everything in this folder\\.\nhouse: [0-9a-f]{64}\ntarget: [0-9a-f]{64}\n$");
        marker.ShouldNotContain(House.Value);
        marker.ShouldNotContain("clients");
    }

    [Fact]
    public void A_marker_that_was_cut_short_anywhere_is_known_as_ours_and_nothing_else_is()
    {
        var whole = OutputMarker.Bytes(Owner());
        for (var length = 0; length < whole.Length; length++)
        {
            folder.Write("site/.briefings-output", whole[..length]);
            OutputFolder.IsOurs(Output).ShouldBeTrue($"{length} bytes");
        }

        foreach (var other in (string[])["Written by me", "Written by Briefings. The next build or clean replaces everything in this folder.\nhouse: xyz", "x"])
        {
            folder.Write("site/.briefings-output", other);
            OutputFolder.IsOurs(Output).ShouldBeFalse(other);
        }
    }

    [Fact]
    public void A_git_repository_in_our_output_is_never_destroyed()
    {
        Publish(Output, Files(("index.html", "home")));
        folder.Write("site/.git/HEAD", "ref: refs/heads/pages");

        Staging.Open(Owner(), Output, atomic: true, _ => { }).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.ForeignOutput);
        File.Exists(Path.Combine(Output, ".git", "HEAD")).ShouldBeTrue();
    }

    [Fact]
    public void A_file_in_the_output_s_place_is_refused()
    {
        folder.Write("site", "a file");

        Staging.Open(Owner(), Output, atomic: true, _ => { }).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.ForeignOutput);
        File.ReadAllText(Output).ShouldBe("a file");
    }

    [Fact]
    public void A_link_to_the_output_keeps_leading_to_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        var real = Path.Combine(folder.Path, "www", "real");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(Output, real);

        Publish(Output, Files(("index.html", "one")));
        Publish(Output, Files(("index.html", "two")));

        new DirectoryInfo(Output).LinkTarget.ShouldBe(real);
        Read(real)["index.html"].ShouldBe("two");
        Directory.GetFileSystemEntries(Path.Combine(folder.Path, "www")).ShouldBe([real]);
    }

    [Fact]
    public void A_link_inside_the_output_is_replaced_and_what_it_leads_to_is_untouched()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Publish(Output, Files(("index.html", "home"), ("a.html", "a")));
        var outside = folder.Write("outside/secret.txt", "a");
        File.Delete(Path.Combine(Output, "a.html"));
        File.CreateSymbolicLink(Path.Combine(Output, "a.html"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Output, "folder"), Path.GetDirectoryName(outside)!);

        Publish(Output, Files(("index.html", "home"), ("a.html", "a")));

        new FileInfo(Path.Combine(Output, "a.html")).LinkTarget.ShouldBeNull();
        Path.Exists(Path.Combine(Output, "folder")).ShouldBeFalse();
        File.ReadAllText(outside).ShouldBe("a");
    }

    [Theory]
    [InlineData("a.html", "a.html", "two pages would be written to \"a.html\"")]
    [InlineData("actors/JNIM.html", "actors/jnim.html", "\"actors/JNIM.html\" and \"actors/jnim.html\" can't stand side by side on every system")]
    [InlineData("2024/name", "2024/name/index.html", "\"2024/name\" and \"2024/name/\" can't stand side by side on every system")]
    [InlineData("2024/name/index.html", "2024/name", "\"2024/name\" and \"2024/name/\" can't stand side by side on every system")]
    [InlineData("Fr/a.html", "fr/b.html", "\"Fr/\" and \"fr/\" can't stand side by side on every system")]
    public void Files_that_are_one_on_some_system_are_reported_and_never_published(string first, string second, string message)
    {
        Publish(Output, Files(("index.html", "old")));
        using var staging = Staging.Open(Owner(), Output, atomic: true, _ => { }).Value!;

        staging.Write(Page(first, "1"));
        staging.Write(Page(second, "2"));

        var found = staging.Diagnostics.ShouldHaveSingleItem();
        found.Descriptor.ShouldBe(Codes.OutputPathClash);
        found.Message.ShouldBe(message);
        Should.Throw<InvalidOperationException>(() => staging.Publish());
        Read(Output)["index.html"].ShouldBe("old");
    }

    [Fact]
    public void What_is_not_published_leaves_nothing_behind()
    {
        Publish(Output, Files(("index.html", "old")));
        using (var staging = Staging.Open(Owner(), Output, atomic: true, _ => { }).Value!)
        {
            staging.Write(Page("index.html", "new"));
        }

        Read(Output)["index.html"].ShouldBe("old");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([Output]);
    }

    [Fact]
    public void Files_may_come_from_many_threads()
    {
        using var staging = Staging.Open(Owner(), Output, atomic: true, _ => { }).Value!;
        Parallel.For(0, 500, number => staging.Write(Page($"f{number % 7}/{number}.html", $"{number}")));

        staging.Publish().ShouldBe(new Publication(500, 500, 0));

        Read(Output).Count.ShouldBe(500);
    }

    [Fact]
    public void A_preview_is_never_written()
    {
        Should.Throw<InvalidOperationException>(() => Staging.Open(Preview(), Output, Owner()));
        Directory.Exists(Output).ShouldBeFalse();
    }

    // Only the gate makes releases, which the compiler sees to; a test of the refusal needs no more than the flag.
    private static Release Preview()
    {
        var release = (Release)RuntimeHelpers.GetUninitializedObject(typeof(Release));
        typeof(Release).GetProperty(nameof(Release.IsPreview))!.SetValue(release, true);
        return release;
    }
}
