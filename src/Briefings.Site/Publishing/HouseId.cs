using System.Text;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>
/// By what a house knows its outputs: 128 random bits, made by its first build and kept in <c>content/.house</c>, so that they go with
/// the content into a checkout or to another machine. No output holds them in clear.
/// </summary>
public sealed partial record HouseId
{
    /// <summary>The file, at the top of the content folder.</summary>
    public const string FileName = ".house";

    private const int Bytes = 16;
    private const int LargestFile = 4096;

    private const string Words =
        "# By this number the builds of this house know the output folders that they wrote. Keep it with the content, under version control.\n";

    /// <summary>The number that no house has.</summary>
    internal static HouseId Nobody { get; } = new(new string('0', 2 * Bytes));

    private HouseId(string value) => Value = value;

    /// <summary>The number, in 32 hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The id of 32 lower-case hexadecimal digits; null where a text is none.</summary>
    public static HouseId? Parse(string text) => Form().IsMatch(text) ? new HouseId(text) : null;

    /// <summary>The id of the house of a content folder; null where it has none yet, and, with a diagnostic, where it can't be read.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public static Outcome<HouseId?> Find(string contentFolder)
    {
        var path = Path.Combine(contentFolder, FileName);
        var file = new FileInfo(path);
        if (file.LinkTarget is not null || Directory.Exists(path))
        {
            return Unusable(path, "it is no plain file");
        }

        if (!file.Exists)
        {
            return new Outcome<HouseId?>(null, []);
        }

        // Whatever line endings version control makes of it.
        var lines = file.Length > LargestFile ? [] : File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        return lines is [var line] && Parse(line) is { } house
            ? new Outcome<HouseId?>(house, [])
            : Unusable(path, "it does not hold one line of 32 hexadecimal digits");
    }

    /// <summary>The id of the house of a content folder, made where there is none yet.</summary>
    /// <param name="contentFolder">The content folder.</param>
    /// <param name="random">Makes random bytes, as many as asked for.</param>
    /// <param name="made">Told the path where it was made.</param>
    /// <returns>The id; null, with a diagnostic that holds the line to write, where the file system refused.</returns>
    public static Outcome<HouseId?> FindOrMake(string contentFolder, Func<int, byte[]> random, Action<string> made)
    {
        var found = Find(contentFolder);
        if (found.Value is not null || found.HasErrors)
        {
            return found;
        }

        var path = Path.Combine(contentFolder, FileName);
        var number = Convert.ToHexStringLower(random(Bytes));
        try
        {
            PublishSteps.Announce(PublishStep.NameHouse);
            SingleFile.Create(path, Encoding.UTF8.GetBytes($"{Words}{number}\n"));
            made(path.Replace('\\', '/'));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another build was first: its number counts.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Content is often mounted to be read only.
            return new Outcome<HouseId?>(null, [Faults.Describe(exception) with { Place = Place.Of(path.Replace('\\', '/')), Fix = $"put this line into it: {number}" }]);
        }

        return Find(contentFolder);
    }

    private static Outcome<HouseId?> Unusable(string path, string why) => new(
        null,
        [new Diagnostic(
            Codes.HouseUnreadable,
            Place.Of(path.Replace('\\', '/')),
            why,
            "restore it from version control; or remove it and, by hand, the outputs that were written so far")]);

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Form();
}
