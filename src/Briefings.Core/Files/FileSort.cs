using System.Runtime.InteropServices;

namespace Briefings.Core.Files;

/// <summary>Tells files from pipes, sockets and devices, which a reader would wait for without end.</summary>
public static partial class FileSort
{
    private const int CurrentFolder = -100;
    private const uint MaskOfType = 1;
    private const int PlaceOfMode = 28;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>Whether a path leads to a pipe, a socket or a device; known on Linux only (statx(2)), false elsewhere.</summary>
    public static bool IsSpecial(string path)
    {
        Span<byte> status = stackalloc byte[256];
        return TryReadStatus(path, MaskOfType, status) && (MemoryMarshal.Read<ushort>(status[PlaceOfMode..]) & TypeBits) != RegularFile;
    }

    /// <summary>Reads what the system knows of a path, links followed; false where there is nothing, or no such call.</summary>
    /// <param name="path">The path.</param>
    /// <param name="mask">What is wanted of it (<c>STATX_…</c>).</param>
    /// <param name="status">256 bytes, laid out as statx(2) says.</param>
    internal static bool TryReadStatus(string path, uint mask, Span<byte> status)
    {
        try
        {
            return OperatingSystem.IsLinux() && Status(CurrentFolder, path, 0, mask, ref MemoryMarshal.GetReference(status)) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, ref byte status);
}
