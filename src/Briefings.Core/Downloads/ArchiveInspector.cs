using Briefings.Core.Files;

namespace Briefings.Core.Downloads;

/// <summary>Looks into a ZIP archive and, one level deep, into each file in it.</summary>
internal static class ArchiveInspector
{
    // A cell of a table costs a hundred times its letters: what passes stays within a second or two.
    private const long Budget = 32L << 20;

    /// <summary>Looks into an archive.</summary>
    /// <exception cref="Unreadable">It, or a file in it, can't be read whole.</exception>
    public static Inspection Inspect(ReadOnlyMemory<byte> bytes)
    {
        if (!ZipFolder.IsOne(bytes.Span))
        {
            return new Inspection { IsOther = "it does not begin as one" };
        }

        var zip = ZipFolder.Read(bytes, Budget);
        var traces = new Traces();
        if (zip.HasComment || zip.Entries.Any(entry => entry.HasComment))
        {
            traces.Add(DownloadTrace.Comments, "a comment of the archive", "comments of the archive");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!names.Add(FileNames.Fold(entry.Name.TrimEnd('/'))))
            {
                throw new Unreadable($"it holds two files of the name \"{entry.Name}\"");
            }

            if (entry.Name.TrimEnd('/').Split('/').Select(FileNames.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
            {
                traces.Forbid($"a file of the unsafe name \"{Plain(entry.Name)}\" ({problem})");
            }
            else if (!entry.IsFolder)
            {
                LookInto(zip, entry, traces);
            }
        }

        return traces.ToInspection();
    }

    private static void LookInto(ZipFolder zip, ZipEntry entry, Traces traces)
    {
        if (DownloadKinds.Of(entry.Name) is not { } kind)
        {
            traces.Forbid($"a file of a kind that is not offered (\"{Plain(entry.Name)}\")");
            return;
        }

        if (entry.IsEncrypted)
        {
            throw new Unreadable($"\"{Plain(entry.Name)}\" in it has a password");
        }

        if (kind == DownloadKind.Zip)
        {
            throw new Unreadable($"an archive within an archive is not looked into (\"{Plain(entry.Name)}\")");
        }

        var inner = DownloadInspector.Inspect(zip.Unpack(entry), kind);
        if (inner.Unreadable is { } why)
        {
            throw new Unreadable($"\"{Plain(entry.Name)}\" in it: {why}");
        }

        if (inner.IsOther is { } other)
        {
            traces.Forbid($"a file that is no {kind.Label()}, as its name says (\"{Plain(entry.Name)}\": {other})");
            return;
        }

        traces.Take(inner, entry.Name);
    }

    private static string Plain(string name) => new([.. name.Take(120).Select(each => char.IsControl(each) || char.IsSurrogate(each) || Words.HiddenCharacters.IsHidden(each) ? '?' : each)]);
}
