using System.Globalization;
using System.Text;

namespace Briefings.Site.Publishing;

/// <summary>
/// What the last publish of a target left for the next question whether a rebuild is due: <c>.briefings/&lt;target&gt;.published</c>,
/// outside every output. Three lines: when it was built, when time alone changes its output next, and where it went.
/// </summary>
/// <param name="Built">The clock of that build, UTC.</param>
/// <param name="NextRebuild">The moment from which the output is out of date, UTC; null where time changes nothing.</param>
/// <param name="Output">The full path of the output folder.</param>
public sealed record PublishRecord(DateTimeOffset Built, DateTimeOffset? NextRebuild, string Output)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Whether the output must be made again: never recorded, gone, or past its moment. When in doubt it is.</summary>
    public static bool IsDue(PublishRecord? record, DateTimeOffset now) =>
        record is null || record.NextRebuild <= now || !Directory.Exists(record.Output);

    /// <summary>The record of a target; null where there is none that can be read.</summary>
    public static PublishRecord? Read(string privateFolder, string target)
    {
        try
        {
            return File.ReadAllLines(PathOf(privateFolder, target)) is [var built, var next, var output]
                && Moment(built) is { } at && (next == "-" || Moment(next) is not null)
                ? new PublishRecord(at, next == "-" ? null : Moment(next), output)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the record of a target.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public void Write(string privateFolder, string target)
    {
        PublishSteps.Announce(PublishStep.WriteRecord);
        SingleFile.Write(PathOf(privateFolder, target), Encoding.UTF8.GetBytes($"{Words(Built)}\n{(NextRebuild is { } next ? Words(next) : "-")}\n{Output}\n"));
    }

    /// <summary>Takes the record of a target away; nothing happens where there is none.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public static void Delete(string privateFolder, string target)
    {
        if (File.Exists(PathOf(privateFolder, target)))
        {
            PublishSteps.Announce(PublishStep.ForgetRecord);
            File.Delete(PathOf(privateFolder, target));
        }
    }

    /// <summary>The file of a target's record.</summary>
    internal static string PathOf(string privateFolder, string target) => Path.Combine(privateFolder, target + ".published");

    private static string Words(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
