using System.Text;

namespace Briefings.Site.Publishing;

/// <summary>
/// The file by which an output folder of ours is known. It says whose it is, house and target, in hashes, so that it reveals nothing:
/// it lies on the server with the pages.
/// </summary>
internal static class OutputMarker
{
    /// <summary>Its name, at the top of the output.</summary>
    public const string FileName = ".briefings-output";

    private const string FirstLine = "Written by Briefings. The next build or clean replaces everything in this folder.";
    private const string HouseKey = "house: ";
    private const string TargetKey = "target: ";
    private const int DigitsOfHash = 64;

    // Each x stands for a hexadecimal digit.
    private static readonly string Form = $"{FirstLine}\n{HouseKey}{new string('x', DigitsOfHash)}\n{TargetKey}{new string('x', DigitsOfHash)}\n";

    /// <summary>Its bytes for an owner.</summary>
    public static byte[] Bytes(OutputOwner owner) => Encoding.UTF8.GetBytes($"{FirstLine}\n{HouseKey}{owner.HouseHash}\n{TargetKey}{owner.TargetHash}\n");

    /// <summary>Whether a folder's marker was begun and never finished: what is left where a machine dies, or a disk fills up, right there.</summary>
    public static bool IsCutShort(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists || file.LinkTarget is not null || file.Length >= Form.Length)
        {
            return false;
        }

        var begun = File.ReadAllText(file.FullName, Encoding.Latin1);
        return $"{FirstLine}\n{TargetKey}".StartsWith(begun, StringComparison.Ordinal)
            || begun.Select((letter, at) => letter == Form[at] || (at > FirstLine.Length && Form[at] == 'x' && char.IsAsciiHexDigitLower(letter))).All(fits => fits);
    }

    /// <summary>Whether a folder's marker is byte for byte that of its owner, not one of 0.1 that is to be renewed.</summary>
    public static bool IsCurrent(string folder, OutputOwner owner)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        var bytes = Bytes(owner);
        return file.Exists && file.LinkTarget is null && file.Length == bytes.Length && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(file.FullName));
    }

    /// <summary>What a folder's marker says; null where the folder has no marker of ours.</summary>
    public static OutputMark? Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));

        // A link could make a foreign folder look like ours.
        if (!file.Exists || file.LinkTarget is not null || file.Length > 4096)
        {
            return null;
        }

        return File.ReadAllLines(file.FullName) switch
        {
            [FirstLine, var house, var target, ..] when Value(house, HouseKey) is { Length: DigitsOfHash } of && Value(target, TargetKey) is { Length: DigitsOfHash } hash => new OutputMark(of, hash),
            [FirstLine, var target, ..] when Value(target, TargetKey) is { } name => new OutputMark(null, name),
            _ => null,
        };
    }

    /// <summary>Whether a folder has anything by the marker's name, readable or not: where it is about what may lie in there, doubt is enough.</summary>
    public static bool IsIn(string folder) => new FileInfo(Path.Combine(folder, FileName)) is var file && (file.Exists || file.LinkTarget is not null || Directory.Exists(file.FullName));

    private static string? Value(string line, string key) => line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;
}
