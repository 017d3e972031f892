using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Briefings.Site.Publishing;

/// <summary>
/// An advisory lock on a folder itself (flock(2)), by which a staging folder of a living process is told from the remains of
/// a dead one. It leaves no file, moves with the folder, and goes with the process. The lock of a target covers builds of one
/// project only; this one also covers two projects, or two targets, that were given one output folder.
/// </summary>
internal sealed partial class FolderClaim : IDisposable
{
    private const int ReadOnly = 0;
    private const int LockExclusive = 2;
    private const int LockNoWait = 4;

    private readonly SafeFileHandle? handle;

    private FolderClaim(SafeFileHandle? handle) => this.handle = handle;

    /// <summary>
    /// Claims a folder; null where a living process has it. Where the system or the file system has no such locks everything
    /// can be claimed.
    /// </summary>
    public static FolderClaim? Take(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            return Take(folder, closeOnExec: 0x80000, wouldBlock: 11);
        }

        return OperatingSystem.IsMacOS() ? Take(folder, closeOnExec: 0x1000000, wouldBlock: 35) : new FolderClaim(null);
    }

    /// <summary>Gives it up.</summary>
    public void Dispose() => handle?.Dispose();

    [UnsupportedOSPlatform("windows")]
    private static FolderClaim? Take(string folder, int closeOnExec, int wouldBlock)
    {
        var handle = new SafeFileHandle(Open(folder, ReadOnly | closeOnExec), ownsHandle: true);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            return new FolderClaim(null);
        }

        if (Flock(handle, LockExclusive | LockNoWait) != 0 && Marshal.GetLastPInvokeError() == wouldBlock)
        {
            handle.Dispose();
            return null;
        }

        return new FolderClaim(handle);
    }

    [UnsupportedOSPlatform("windows")]
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [UnsupportedOSPlatform("windows")]
    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flock(SafeFileHandle file, int operation);
}
