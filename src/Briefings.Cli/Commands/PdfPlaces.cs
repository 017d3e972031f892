using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Site.Publishing;
using Briefings.Site.Rendering;

namespace Briefings.Cli.Commands;

/// <summary>Where the PDFs that somebody asked for go, and what stands in their way.</summary>
internal static class PdfPlaces
{
    /// <summary>A path for each PDF. A file that is there is replaced only where it is a PDF or empty: a slip must not cost a briefing its source.</summary>
    /// <param name="reports">The PDFs, by their paths on a site.</param>
    /// <param name="reader">Client or recipient, who is part of the name; null for nobody.</param>
    /// <param name="output">What the command line asks for: a file, or a folder; null for files in the working folder.</param>
    /// <param name="door">Knows where no file may go.</param>
    public static Outcome<ImmutableArray<string>> Choose(ImmutableArray<OutputFile> reports, string? reader, string? output, OutputDoor door)
    {
        var suffix = reader is null ? "" : "-" + (Slug.From(reader) is { Length: > 0 } slug ? slug : "client");
        ImmutableArray<string> paths = [.. reports.Select(report => Place(NameOf(report.Path) + suffix + ".pdf", output, reports.Length > 1))];
        ImmutableArray<Diagnostic> refused = [.. paths.SelectMany(path => door.PlaceOfFile(path).Diagnostics).Distinct()];
        return refused.IsEmpty ? new(paths, Obstacles(paths)) : new(paths, refused);
    }

    private static ImmutableArray<Diagnostic> Obstacles(ImmutableArray<string> paths) =>
    [
        .. paths.Select(Obstacle).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(static words => new Diagnostic(Codes.UnusableCommand, default, words, "give --output another name")),
    ];

    private static string Place(string name, string? output, bool several) => output switch
    {
        null => name,
        _ when several || Directory.Exists(output) || Path.EndsInDirectorySeparator(output) => Path.Combine(output, name),
        _ => output,
    };

    private static string? Obstacle(string path)
    {
        if (Directory.Exists(path))
        {
            return $"\"{path}\" is a folder";
        }

        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder) && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                return $"\"{folder}\" is a file, so that nothing can be written below it";
            }
        }

        return File.Exists(path) && !LeadsNowhere(path) && !IsOurs(path) ? $"\"{path}\" is there and is no PDF" : null;
    }

    // A link that leads nowhere counts as a file, which it is not.
    private static bool LeadsNowhere(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false };

    private static bool IsOurs(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[5];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 || head[..read].SequenceEqual("%PDF-"u8);
    }

    // An edition lies below the folder of its language; beside its original it needs another name.
    private static string NameOf(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return path.Split('/') is [var language, "briefings", ..] ? $"{stem}.{language}" : stem;
    }
}
