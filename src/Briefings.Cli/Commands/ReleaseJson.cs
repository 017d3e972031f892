using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Briefings.Content.Releasing;
using Briefings.Core;

namespace Briefings.Cli.Commands;

/// <summary>Writes the answer of <c>briefings release --json</c>; its keys are described in <c>docs/cli.md</c>.</summary>
internal static class ReleaseJson
{
    /// <summary>One document for all targets.</summary>
    public static string Of(IEnumerable<ReleaseCommand.Answer> targets)
    {
        using var output = new MemoryStream();

        // Text for a console or a file, never for a page, so that letters stay readable.
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("targets");
            foreach (var answer in targets)
            {
                Write(json, answer);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ReleaseCommand.Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("target", answer.Report.Target.Name);
        json.WriteString("tlp", answer.Report.Target.Tlp.Word());
        Moment(json, "now", answer.Report.Now);
        Moment(json, "last_build", answer.Last?.Built);
        Moment(json, "next_rebuild", answer.Report.NextRebuild);
        json.WriteBoolean("due", answer.IsDue);
        json.WriteStartArray("briefings");
        foreach (var entry in answer.Report.Entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReleaseEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("file", entry.File);
        json.WriteString("id", entry.Id);
        json.WriteString("language", entry.Language);
        json.WriteString("title", entry.Title);
        json.WriteString("tlp", entry.Marking?.Word());
        json.WriteBoolean("in", entry.IsIn);
        json.WriteString("reason", entry.Reason?.Key());
        json.WriteBoolean("by_original", entry.ByOriginal);
        json.WriteString("message", entry.Message);
        Moment(json, "changes", entry.Changes);
        json.WriteEndObject();
    }

    private static void Moment(Utf8JsonWriter json, string key, DateTimeOffset? moment) =>
        json.WriteString(key, moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
