using Briefings.Site.Publishing;
using Briefings.Testing;

namespace Briefings.Site.Tests.Publishing;

public sealed class SingleFileTests : IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder folder = new();

    public SingleFileTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes, and links need a privilege.");

    private string Draft => Path.Combine(folder.Path, $".x.pdf.{Environment.ProcessId}.part");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_private_file_is_its_owner_s_alone_also_where_another_one_was_readable_for_all()
    {
        var path = folder.Write("x.pdf", "old");
        SetMode(path, OwnerAlone | UnixFileMode.OtherRead);

        SingleFile.WritePrivate(path, "new"u8);
        SingleFile.WritePrivate(Path.Combine(folder.Path, "made/y.pdf"), "new"u8);

        ModeOf(path).ShouldBe(OwnerAlone);
        ModeOf(Path.Combine(folder.Path, "made/y.pdf")).ShouldBe(OwnerAlone);
        ModeOf(Path.Combine(folder.Path, "made")).ShouldBe(OwnerAlone | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_lies_in_the_draft_s_place()
    {
        var served = folder.Write("site/x.pdf", "served");
        File.CreateSymbolicLink(Draft, served);

        SingleFile.Write(Path.Combine(folder.Path, "x.pdf"), "secret"u8);

        File.ReadAllText(served).ShouldBe("served");
        File.ReadAllText(Path.Combine(folder.Path, "x.pdf")).ShouldBe("secret");
    }

    [Fact]
    public void Nothing_is_written_into_a_file_that_shares_its_bytes_with_another()
    {
        var served = folder.Write("site/x.pdf", "served");
        NativeFolders.TryLink(served, Draft).ShouldBeTrue();
        NativeFolders.TryLink(served, Path.Combine(folder.Path, "x.pdf")).ShouldBeTrue();

        SingleFile.Write(Path.Combine(folder.Path, "x.pdf"), "secret"u8);

        File.ReadAllText(served).ShouldBe("served");
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? OwnerAlone : File.GetUnixFileMode(path);
}
