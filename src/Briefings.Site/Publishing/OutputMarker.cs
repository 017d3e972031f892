using System.Text;

namespace Briefings.Site.Publishing;

/// <summary>The file by which an output folder of ours is known. It names the target and nothing else, so that it reveals nothing.</summary>
internal static class OutputMarker
{
    /// <summary>Its name, at the top of the output.</summary>
    public const string FileName = ".briefings-output";

    private const string FirstLine = "Written by Briefings. The next build or clean replaces everything in this folder.";
    private const string TargetKey = "target: ";

    /// <summary>Its bytes for a target.</summary>
    public static byte[] Bytes(string target) => Encoding.UTF8.GetBytes($"{FirstLine}\n{TargetKey}{target}\n");

    /// <summary>Whether a folder's marker was begun and never finished: what is left where a machine dies, or a disk fills up, right there.</summary>
    public static bool IsCutShort(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        var beginning = Bytes("");
        return file.Exists
            && file.LinkTarget is null
            && file.Length < beginning.Length
            && beginning.AsSpan().StartsWith(File.ReadAllBytes(file.FullName));
    }

    /// <summary>The target that a folder's marker names; null where the folder has no marker of ours.</summary>
    public static string? Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));

        // A link could make a foreign folder look like ours.
        if (!file.Exists || file.LinkTarget is not null || file.Length > 4096)
        {
            return null;
        }

        var lines = File.ReadAllLines(file.FullName);
        return lines is [FirstLine, var line, ..] && line.StartsWith(TargetKey, StringComparison.Ordinal) ? line[TargetKey.Length..] : null;
    }
}
