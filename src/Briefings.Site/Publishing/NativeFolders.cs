using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Briefings.Site.Publishing;

/// <summary>What the system offers for folders and files that the framework does not.</summary>
internal static partial class NativeFolders
{
    private const int AtFdCwd = -100;
    private const uint RenameExchange = 2;

    /// <summary>
    /// Exchanges two folders in one step (renameat2(2), RENAME_EXCHANGE); false where this system or file system can't,
    /// or something else is in the way, which a plain rename will then name.
    /// </summary>
    public static bool TryExchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(AtFdCwd, left, AtFdCwd, right, RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // C libraries before glibc 2.28 and musl 1.2.6.
            return false;
        }
    }

    /// <summary>Makes a second name for a file's bytes, so that they need not be written again; false where this is not possible.</summary>
    public static bool TryLink(string existing, string added) =>
        OperatingSystem.IsWindows()
            ? CreateHardLink(added, existing, 0)
            : Link(existing, added) == 0;

    /// <summary>
    /// Has the system write a file system's pending data to the disk (syncfs(2)), so that a loss of power after the swap
    /// can't leave names without bytes. Nothing where the system has no such call.
    /// </summary>
    /// <exception cref="IOException">The disk did not take the data.</exception>
    public static void Flush(string file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var handle = File.OpenHandle(file);
        try
        {
            if (SyncFs(handle) != 0)
            {
                throw new IOException($"The disk did not take the data: {Marshal.GetLastPInvokeErrorMessage()}.");
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without the call; the swap is still whole for every crash but a loss of power.
        }
    }

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFs(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string added);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial bool CreateHardLink(string added, string existing, nint reserved);
}
