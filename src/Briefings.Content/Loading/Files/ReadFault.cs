using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Files;

/// <summary>A file or folder that is there and that the machine does not hand out: not the author's fault, so not a fault of the content.</summary>
internal static class ReadFault
{
    /// <summary>The finding, at the file.</summary>
    /// <param name="path">The path as messages print it.</param>
    /// <param name="exception">What the system said.</param>
    public static Diagnostic Of(string path, Exception exception) =>
        new(Codes.MachineFault, Place.Of(path), "it can't be read: " + Words(exception));

    private static string Words(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "the permission to read it is missing",
        FileNotFoundException or DirectoryNotFoundException => "it went away meanwhile",
        IOException io when IsHeld(io) => "another program keeps it locked",
        _ => exception.Message.ReplaceLineEndings(" ").TrimEnd(' ', '.'),
    };

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows; EWOULDBLOCK of flock(2) elsewhere: 11 on Linux, 35 on macOS and BSD.
    private static bool IsHeld(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;
}
