using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;
using Briefings.Testing;

namespace Briefings.Site.Tests.Publishing;

public sealed class HouseIdTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_build_makes_a_number_and_every_later_one_finds_it()
    {
        var made = new List<string>();

        var first = HouseId.FindOrMake(folder.Path, Bytes, made.Add).Value!;
        var second = HouseId.FindOrMake(folder.Path, _ => throw new InvalidOperationException("It is there."), made.Add).Value!;

        first.Value.ShouldBe("07070707070707070707070707070707");
        second.ShouldBe(first);
        made.ShouldHaveSingleItem().ShouldEndWith("/.house");
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Of_two_first_builds_at_once_both_take_the_number_that_was_written_first()
    {
        var inner = "";
        var outer = HouseId.FindOrMake(
            folder.Path,
            count =>
            {
                inner = HouseId.FindOrMake(folder.Path, Bytes, _ => { }).Value!.Value;
                return [.. Enumerable.Repeat((byte)9, count)];
            },
            _ => throw new InvalidOperationException("It was not this one."));

        outer.Value!.Value.ShouldBe(inner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF\n")]
    [InlineData("0123456789abcdef\n")]
    [InlineData("<<<<<<< ours\n0123456789abcdef0123456789abcdef\n=======\n")]
    [InlineData("0123456789abcdef0123456789abcdef\n0123456789abcdef0123456789abcdef\n")]
    public void A_number_that_can_t_be_read_is_an_error_and_is_never_replaced(string text)
    {
        folder.Write(".house", text);

        var found = HouseId.FindOrMake(folder.Path, Bytes, _ => { });

        found.Value.ShouldBeNull();
        found.Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.HouseUnreadable);
        File.ReadAllText(Path.Combine(folder.Path, ".house")).ShouldBe(text);
    }

    [Fact]
    public void Line_endings_that_version_control_changed_do_no_harm()
    {
        folder.Write(".house", "# words\r\n0123456789abcdef0123456789abcdef\r\n");

        HouseId.Find(folder.Path).Value!.Value.ShouldBe("0123456789abcdef0123456789abcdef");
    }

    [Fact]
    public void A_folder_or_a_link_in_its_place_is_an_error()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, ".house"));

        HouseId.Find(folder.Path).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.HouseUnreadable);
        if (!OperatingSystem.IsWindows())
        {
            Directory.Delete(Path.Combine(folder.Path, ".house"));
            File.CreateSymbolicLink(Path.Combine(folder.Path, ".house"), "elsewhere");
            HouseId.FindOrMake(folder.Path, Bytes, _ => { }).HasErrors.ShouldBeTrue();
            File.Exists(Path.Combine(folder.Path, "elsewhere")).ShouldBeFalse();
        }
    }

    [Fact]
    public void Where_it_can_t_be_written_the_line_to_write_is_said()
    {
        var file = folder.Write("content", "a file where a folder is wanted");

        var found = HouseId.FindOrMake(file, Bytes, _ => { }).Diagnostics.ShouldHaveSingleItem();

        found.Descriptor.ShouldBe(Codes.MachineFault);
        found.Fix.ShouldBe("put this line into it: 07070707070707070707070707070707");
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Repeat((byte)7, count)];
}
