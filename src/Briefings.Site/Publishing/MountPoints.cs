namespace Briefings.Site.Publishing;

/// <summary>Where other file systems hang in the tree of folders.</summary>
internal static class MountPoints
{
    private const string Table = "/proc/self/mountinfo";

    /// <summary>Whether a folder is one: a volume of a container, a network share. Such a folder can't be renamed, so never swapped.</summary>
    /// <remarks>Known on Linux alone; elsewhere the swap itself fails, with the system's words.</remarks>
    public static bool Contains(string folder)
    {
        try
        {
            // Field 5 is the place, with blanks and backslashes written in octal (proc(5)).
            return OperatingSystem.IsLinux()
                && File.ReadLines(Table).Any(line => line.Split(' ') is [_, _, _, _, var place, ..] && Unescape(place) == folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Unescape(string place) => place
        .Replace("\\040", " ", StringComparison.Ordinal)
        .Replace("\\011", "\t", StringComparison.Ordinal)
        .Replace("\\012", "\n", StringComparison.Ordinal)
        .Replace("\\134", "\\", StringComparison.Ordinal);
}
