using System.Collections.Immutable;
using System.Security.Cryptography;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Downloads;
using Briefings.Core.Files;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Downloads;

/// <summary>Lists <c>content/files/</c>, looks into each file, and puts it beside its entry of <c>files.yaml</c>.</summary>
internal sealed class DownloadLoader
{
    /// <summary>Bytes that a file may have.</summary>
    public const long Largest = 20L << 20;

    /// <summary>How many files there may be.</summary>
    public const int Most = 500;

    private const string Vocabulary = "files";

    // What is wrong with an entry whose file is known all the same.
    private static readonly DiagnosticDescriptor[] OfKnownEntries = [Codes.MissingKey, Codes.UnknownKey, Codes.UnknownMarking, Codes.UnknownWord, Codes.DuplicateTerm];

    private readonly Vocabulary vocabulary;
    private readonly string entriesFile;
    private readonly bool areEntriesKnown;

    private DownloadLoader(Vocabulary vocabulary, string entriesFile, bool areEntriesKnown)
    {
        this.vocabulary = vocabulary;
        this.entriesFile = entriesFile;
        this.areEntriesKnown = areEntriesKnown;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="files">Those below <c>files/</c>.</param>
    /// <param name="vocabulary">The entries.</param>
    /// <param name="entriesFile">The path of <c>files.yaml</c> as messages print it.</param>
    /// <param name="found">What was found in the vocabularies: where <c>files.yaml</c> can't be read whole, nobody knows which file has no entry.</param>
    public static Outcome<ImmutableSortedDictionary<string, Download>> Load(ImmutableArray<SourceFile> files, Vocabulary vocabulary, string entriesFile, ImmutableArray<Diagnostic> found)
    {
        var known = !found.Any(finding => finding.Severity == Severity.Error && finding.Place.File == entriesFile && !OfKnownEntries.Contains(finding.Descriptor));
        return new DownloadLoader(vocabulary, entriesFile, known).Load(files);
    }

    private Outcome<ImmutableSortedDictionary<string, Download>> Load(ImmutableArray<SourceFile> files)
    {
        var read = files.Take(Most).AsParallel().AsOrdered().Select(Read).ToList();
        var downloads = read.ToImmutableSortedDictionary(each => each.File.File, each => each.File, StringComparer.Ordinal);
        var found = read.SelectMany(each => each.Findings).ToList();
        if (files.Length > Most)
        {
            found.Add(new(Codes.DownloadTooLarge, Place.Of(files[Most].Path), $"there are {files.Length} files to download, more than the {Most} that are read", "pack those that belong together into a ZIP archive"));
        }

        var names = files.Select(file => file.Relative).ToList();
        foreach (var entry in vocabulary.Files.Values.Where(entry => !names.Contains(entry.File, StringComparer.Ordinal)))
        {
            found.Add(new(Codes.EntryWithoutFile, PlaceOf(entry.File), $"there is no file \"{entry.File}\" in the content", Nearest(entry.File, names) is { } meant ? $"did you mean \"{meant}\"?" : "put the file there, or delete the entry"));
        }

        return new(downloads, [.. found]);
    }

    /// <summary>The file that a name with a slip, in other capitals or in another folder, most likely means; null where none is near.</summary>
    public static string? Nearest(string typed, IReadOnlyCollection<string> files)
    {
        var name = NameOf(typed);
        return files.FirstOrDefault(file => file.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? files.FirstOrDefault(file => NameOf(file).Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? NearestWord.Find(typed, files);

        static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];
    }

    private Place PlaceOf(string file) => vocabulary.Entries.GetValueOrDefault($"{Vocabulary}/{file}", Place.Of(entriesFile));

    private (Download File, ImmutableArray<Diagnostic> Findings) Read(SourceFile file)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var entry = vocabulary.Files.GetValueOrDefault(file.Relative);
        var download = new Download(file.Relative, file.FullPath, Place.Of(file.Path), DownloadKinds.Of(file.Relative)) { Entry = entry };
        if (download.Kind is null)
        {
            found.Add(new(
                Codes.UnknownFileKind,
                download.Place,
                Path.GetExtension(file.Relative) is { Length: > 0 } extension ? $"a file to download can't be of the kind \"{extension}\"" : "a file to download can't be without an extension",
                $"save it as one of {string.Join(", ", DownloadKinds.Extensions)}, or move it out of files/"));
        }
        else if (!Values.IsPath(file.Relative))
        {
            found.Add(new(Codes.UnsafeName, download.Place, "the name holds \"#\" or \"%\", or is too long, so that no link can name the file", "rename it"));
        }
        else
        {
            if (entry is null && areEntriesKnown && !vocabulary.Files.Keys.Any(other => FileNames.Fold(other) == FileNames.Fold(file.Relative)))
            {
                found.Add(new(
                    Codes.FileWithoutEntry,
                    download.Place,
                    "the file has no entry in files.yaml, so that it is in no output",
                    $"write in {entriesFile}: - {{file: \"{file.Relative}\", tlp: RED, title: \"{TitleOf(file)}\"}}, with its own marking instead of RED"));
            }

            download = LookInto(download, download.Kind.Value, file, found);
        }

        return (download with { IsFaulty = found.Any(finding => finding.Severity == Severity.Error) }, found.ToImmutable());
    }

    private Download LookInto(Download download, DownloadKind kind, SourceFile file, ImmutableArray<Diagnostic>.Builder found)
    {
        try
        {
            using var stream = File.OpenRead(file.FullPath);
            if (stream.Length > Largest)
            {
                found.Add(new(Codes.DownloadTooLarge, download.Place, $"the file has {stream.Length} bytes, more than the {Largest} that one to download may have", "make it smaller, or link to where it is kept"));
                return download;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Report(DownloadInspector.Inspect(bytes, kind), kind, download, found);
            return download with { Size = bytes.Length, Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            found.Add(ReadFault.Of(file.Path, exception));
            return download;
        }
    }

    private void Report(Inspection inspection, DownloadKind kind, Download file, ImmutableArray<Diagnostic>.Builder found)
    {
        if (inspection.IsOther is { } other)
        {
            found.Add(new(Codes.UnknownFileKind, file.Place, $"the file is no {kind.Label()}, as its name says: {other}", "save it again from the program that it belongs to, or give it the name of what it is"));
        }

        if (inspection.Unreadable is { } why)
        {
            found.Add(new(Codes.UnreadableDownload, file.Place, $"the file can't be looked into: {why}", "save it again, whole and without a password"));
        }

        foreach (var forbidden in inspection.Forbidden)
        {
            found.Add(new(Codes.CodeInDownload, file.Place, $"the file holds {forbidden}", "save it without"));
        }

        foreach (var finding in inspection.Findings.Where(finding => file.Entry?.Allowed.Contains(finding.Trace) != true))
        {
            var word = WordList.Values<DownloadTrace>().First(each => each.Value == finding.Trace).Word;
            found.Add(new(
                finding.Trace is DownloadTrace.Authors or DownloadTrace.Formulas ? Codes.NamesInDownload : Codes.HiddenInDownload,
                file.Place,
                $"the file holds {finding.Words}",
                $"take it out; where it is meant write \"allow: [{string.Join(", ", Allowed(file, word))}]\" in its entry in {entriesFile}"));
        }
    }

    private static IEnumerable<string> Allowed(Download file, string word) =>
        WordList.Values<DownloadTrace>().Where(each => file.Entry?.Allowed.Contains(each.Value) == true || each.Word == word).Select(each => each.Word);

    private static string TitleOf(SourceFile file)
    {
        var words = file.Stem.Replace('-', ' ').Replace('_', ' ').Replace('"', ' ').Replace('\\', ' ').Trim();
        return words.Length == 0 ? "Title" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
