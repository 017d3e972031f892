using Xunit;

namespace Briefings.Testing;

/// <summary>A file system of a few megabytes, mounted for one test. Skips where this user may not mount one.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="kibibytes">Its size.</param>
    public SmallDisk(int kibibytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            folder.Dispose();
            Assert.Skip("Only on Linux does this test know how to mount a small file system.");
        }

        Tool.Require("mount");
        Tool.Require("umount");
        Path = System.IO.Path.Combine(folder.Path, "disk");
        Directory.CreateDirectory(Path);
        var (exitCode, _, error) = Tool.Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kibibytes}k"), "tmpfs", Path);
        if (exitCode != 0)
        {
            folder.Dispose();
            Assert.Skip($"A small file system can't be mounted here, which takes root and a container that allows it: {error.Trim()}");
        }
    }

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Fills it up but for some space.</summary>
    public void Fill(int freeKibibytes)
    {
        Empty();
        var free = new DriveInfo(Path).AvailableFreeSpace - (freeKibibytes * 1024L);
        using var stream = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        for (; free >= page.Length; free -= page.Length)
        {
            stream.Write(page);
        }
    }

    /// <summary>Takes out what filled it.</summary>
    public void Empty() => File.Delete(Ballast);

    public void Dispose()
    {
        Tool.Run("umount", "-l", Path);
        folder.Dispose();
    }
}
