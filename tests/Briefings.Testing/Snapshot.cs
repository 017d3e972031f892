using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace Briefings.Testing;

/// <summary>
/// Snapshots by Verify's file convention: <c>Class.Method.verified.ext</c> beside the test is reviewed and tracked;
/// what differs is left as <c>Class.Method.received.ext</c>. A new snapshot fails until somebody accepts it by renaming it.
/// Verify itself did not restore when this was written; it can take over by changing this one file.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares a text with its snapshot.</summary>
    /// <param name="received">What the code made; line ends are read as LF.</param>
    /// <param name="extension">The extension of the file, without a dot.</param>
    /// <param name="parameters">Distinguishes the cases of a theory.</param>
    /// <param name="file">The calling test's file; filled in by the compiler.</param>
    /// <param name="method">The calling test's name; filled in by the compiler.</param>
    public static void Verify(
        string received,
        string extension = "txt",
        string? parameters = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(parameters is null ? "" : "_" + parameters)}";
        var verifiedPath = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedPath = Path.Combine(folder, $"{name}.received.{extension}");
        var text = received.ReplaceLineEndings("\n");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified is not null && verified.TrimEnd('\n') == text.TrimEnd('\n'))
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail(verified is null
            ? $"New snapshot: review {receivedPath} and rename it to {Path.GetFileName(verifiedPath)}."
            : $"Snapshot differs: {receivedPath}\n{Difference(verified, text)}");
    }

    private static string Difference(string verified, string received)
    {
        var lines = InlineDiffBuilder.Diff(verified, received).Lines
            .Where(line => line.Type is not ChangeType.Unchanged)
            .Take(60)
            .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text);
        return string.Join('\n', lines);
    }
}
