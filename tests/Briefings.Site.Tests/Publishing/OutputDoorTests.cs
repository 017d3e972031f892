using Briefings.Content.Loading;
using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;
using Briefings.Testing;
using static Briefings.Site.Tests.Publishing.SmallSite;

namespace Briefings.Site.Tests.Publishing;

/// <summary>A house with the targets public (site) and clients (out/clients), whose public site is there.</summary>
public sealed class OutputDoorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OutputDoorTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        folder.Write("house/content/site.yaml", "name: House\nbase_url: https://www.example.org/\ntargets:\n  - {name: public}\n  - {name: clients, tlp: AMBER}\n");
        Publish(At("house/site"), Files(("index.html", "home"), ("briefings/2026/x.pdf", "x")));
        Publish(At("elsewhere/www"), Files(("index.html", "of another house")), owner: new OutputOwner(HouseId.Parse("fedcba9876543210fedcba9876543210")!, "clients", []));
        folder.Write("house/.git/HEAD", "ref: refs/heads/main");
        folder.Write("house/desk/notes.txt", "ours");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("house/out/clients")]
    [InlineData("house/www")]
    [InlineData("elsewhere/mine")]
    [InlineData("house/desk/../www")]
    [InlineData("house/out/./clients/")]
    [InlineData("house/Sites")]
    [InlineData("house/site2")]
    public void A_folder_of_its_own_is_let_through(string path) => Refusals("clients", path).ShouldBeEmpty();

    [Theory]
    [InlineData("house/site/sub", "BRF145")]
    [InlineData("house/site", "BRF145")]
    [InlineData("house/Site/sub", "BRF145")]
    [InlineData("house/desk/../site/deep/er", "BRF145")]
    [InlineData("elsewhere/www/sub", "BRF145")]
    [InlineData("house/out", "BRF145")]
    [InlineData("house/out/clients/inner", "BRF145")]
    [InlineData("house", "BRF098")]
    [InlineData(".", "BRF098")]
    [InlineData("/", "BRF098")]
    [InlineData("house/content", "BRF098")]
    [InlineData("house/content/media/site", "BRF098")]
    [InlineData("house/templates", "BRF098")]
    [InlineData("house/templates/assets/x", "BRF098")]
    [InlineData("house/.briefings", "BRF098")]
    [InlineData("house/.briefings/www", "BRF098")]
    [InlineData("house/.git/www", "BRF098")]
    [InlineData("house/.site.staging-7", "BRF098")]
    [InlineData("house/.site.old-1", "BRF098")]
    [InlineData("house/.site.swap", "BRF098")]
    [InlineData("house/.briefings-output/www", "BRF098")]
    public void A_folder_in_around_or_in_place_of_another_is_refused(string path, string code) =>
        Refusals("clients", path).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("../site", "clients", "BRF145")]
    [InlineData("../site", "", "BRF145")]
    [InlineData("../site/not/there/yet", "clients", "BRF145")]
    [InlineData("../../elsewhere/www", "sub", "BRF145")]
    [InlineData("../content", "www", "BRF098")]
    [InlineData("../.git", "www", "BRF098")]
    [InlineData("circle", "www", "BRF098")]
    public void Links_are_followed_wherever_they_stand(string leadsTo, string below, string code)
    {
        Directory.CreateDirectory(At("house/m"));
        Directory.CreateSymbolicLink(At("house/m/circle"), "circle");
        Directory.CreateSymbolicLink(At("house/m/l"), leadsTo);

        Refusals("clients", Path.Combine("house/m/l", below)).ShouldHaveSingleItem().Code.ShouldBe(code);
        Door().PlaceOfFile(At(Path.Combine("house/m/l", below, "red.pdf"))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void The_system_s_own_links_are_links_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");

        Door().PlaceOfFile("/proc/self/root" + At("house/site/red.pdf")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF145");
    }

    [Theory]
    [InlineData("house/red.pdf", null)]
    [InlineData("house/desk/red.pdf", null)]
    [InlineData("house/new/folder/red.pdf", null)]
    [InlineData("house/site.pdf", null)]
    [InlineData("house/site/briefings/2026/red.pdf", "BRF145")]
    [InlineData("house/site", "BRF145")]
    [InlineData("house/SITE/red.pdf", "BRF145")]
    [InlineData("house/out/clients/red.pdf", "BRF145")]
    [InlineData("elsewhere/www/red.pdf", "BRF145")]
    [InlineData("house/content/media/red.pdf", "BRF098")]
    [InlineData("house/templates/assets/red.pdf", "BRF098")]
    [InlineData("house/.briefings/red.pdf", "BRF098")]
    [InlineData("house/.git/red.pdf", "BRF098")]
    [InlineData("house/desk/.briefings-output", "BRF098")]
    [InlineData("house/.site.swap", "BRF098")]
    public void A_file_for_a_reader_goes_nowhere_where_others_look(string path, string? code) =>
        Door().PlaceOfFile(At(path)).Diagnostics.FirstOrDefault()?.Code.ShouldBe(code);

    [Fact]
    public void A_file_that_is_a_link_into_an_output_is_refused_and_one_that_leads_elsewhere_is_not()
    {
        File.CreateSymbolicLink(At("house/red.pdf"), "site/briefings/2026/x.pdf");
        File.CreateSymbolicLink(At("house/fine.pdf"), "desk/fine.pdf");
        File.CreateSymbolicLink(At("house/later.pdf"), "site/not-there-yet.pdf");

        Door().PlaceOfFile(At("house/red.pdf")).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.InsideOutput);
        Door().PlaceOfFile(At("house/later.pdf")).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.InsideOutput);
        Door().PlaceOfFile(At("house/fine.pdf")).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("a folder")]
    [InlineData("a link")]
    public void Whatever_has_the_name_of_a_marker_keeps_others_out_readable_or_not(string what)
    {
        var marker = At("www/.briefings-output");
        Directory.CreateDirectory(At("www"));
        switch (what)
        {
            case "broken":
                File.WriteAllText(marker, "Wr");
                break;
            case "a folder":
                Directory.CreateDirectory(marker);
                break;
            default:
                File.CreateSymbolicLink(marker, "nowhere");
                break;
        }

        Door().PlaceOfFile(At("www/deep/red.pdf")).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.InsideOutput);
        Refusals("clients", "www/deep").ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.InsideOutput);
    }

    [Fact]
    public void What_is_no_path_is_said() => Door().RefusalsOf([("clients", "")]).ShouldHaveSingleItem().Message.ShouldBe("\"\" is no path");

    [Fact]
    public void Two_outputs_of_one_command_keep_out_of_each_other_too() =>
        Door().RefusalsOf([("public", At("a")), ("clients", At("a/b"))]).ShouldHaveSingleItem().Message.ShouldContain("overlaps the output of target \"public\"");

    [Theory]
    [InlineData("house/content/briefings/2026/x.md", null)]
    [InlineData("house/content/linked/x.md", "leads out of the content folder")]
    [InlineData("house/content/served/x.md", "lies in the output")]
    public void A_new_briefing_goes_into_the_content_folder_and_not_behind_a_link(string path, string? message)
    {
        Directory.CreateSymbolicLink(At("house/content/linked"), "../desk");
        Directory.CreateSymbolicLink(At("house/content/served"), "../site/briefings");

        var place = Door().PlaceOfSource(At(path));

        if (message is null)
        {
            place.Diagnostics.ShouldBeEmpty();
        }
        else
        {
            place.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(message);
        }
    }

    [Theory]
    [InlineData(".briefings", "../house/site")]
    [InlineData(".briefings/clients.lock", "../site/index.html")]
    [InlineData(".briefings/clients.holder", "../site/index.html")]
    [InlineData(".briefings/clients.published", "../site/clients.published")]
    public void Locks_and_records_that_a_link_would_put_elsewhere_stop_the_build(string link, string leadsTo)
    {
        if (link != ".briefings")
        {
            Directory.CreateDirectory(At("house/.briefings"));
        }

        File.CreateSymbolicLink(At("house/" + link), leadsTo);

        Refusals("clients", "house/out/clients").ShouldHaveSingleItem().Message.ShouldContain("is a link");
    }

    [Fact]
    public void What_is_let_through_is_the_real_place()
    {
        Directory.CreateSymbolicLink(At("house/to-desk"), "desk");

        Door().PlaceOfFile(At("house/to-desk/red.pdf")).Value.ShouldBe(RealPath.Of(At("house/desk/red.pdf")));
    }

    [Fact]
    public void A_folder_by_another_name_is_known_by_its_number()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A second name of a folder takes a mount, which takes root.");
        Directory.CreateDirectory(At("mounted"));
        Directory.CreateDirectory(At("house/site/briefings"));
        Assert.SkipWhen(Tool.Run("mount", "--bind", At("house/content"), At("mounted")).ExitCode != 0, "This container may not mount.");
        try
        {
            Refusals("clients", "mounted/www").ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.UnusableCommand);
        }
        finally
        {
            Tool.Run("umount", At("mounted"));
        }
    }

    private string At(string relative) => relative == "/" ? relative : $"{folder.Path}/{relative}";

    private OutputDoor Door()
    {
        var content = At("house/content");
        var options = new BuildOptions { ContentFolder = content, TemplatesFolder = At("house/templates"), BuiltInTemplatesFolder = At("tool/templates"), Now = default };
        return new OutputDoor(options, new Loader().Load(new LoadOptions(content)).Value.Site);
    }

    private System.Collections.Immutable.ImmutableArray<Diagnostic> Refusals(string target, string path) => Door().RefusalsOf([(target, At(path))]);
}
