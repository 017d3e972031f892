using System.Runtime.InteropServices;

namespace Briefings.Core.Files;

/// <summary>
/// Which file or folder a path leads to, by the numbers that the system knows it by: the same whatever the path is called, by another
/// spelling of its name or through a bind mount.
/// </summary>
/// <param name="Device">The file system that it lies on.</param>
/// <param name="Number">Its number there.</param>
public readonly record struct FileIdentity(ulong Device, ulong Number)
{
    private const uint MaskOfNumber = 0x100;
    private const int PlaceOfNumber = 32;
    private const int PlaceOfDevice = 136;

    /// <summary>The identity of what a path leads to, links followed; null where there is nothing, and on systems other than Linux (statx(2)).</summary>
    public static FileIdentity? Of(string path)
    {
        Span<byte> status = stackalloc byte[256];
        return FileSort.TryReadStatus(path, MaskOfNumber, status) && MemoryMarshal.Read<ulong>(status[PlaceOfNumber..]) is var number and > 0
            ? new FileIdentity(MemoryMarshal.Read<ulong>(status[PlaceOfDevice..]), number)
            : null;
    }
}
