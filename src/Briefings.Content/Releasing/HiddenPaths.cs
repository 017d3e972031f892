using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Briefings.Content.Model;

namespace Briefings.Content.Releasing;

/// <summary>
/// Finds in any text the addresses of the briefings and files that a target holds back: <c>briefings/&lt;year&gt;/&lt;slug&gt;</c>,
/// <c>files/…</c>, aliases and <c>[[slug]]</c>, names of briefings' files (<c>slug.pdf</c>) and of pictures that only they show, whatever host
/// or words stand around them and however they are written (<see cref="AddressText"/>). The work grows with the text.
/// </summary>
internal sealed class HiddenPaths
{
    private const string Folder = "briefings";
    private const int LongestLink = 500;
    private const int LongestLanguage = 12;

    // Without one of these no text holds a path: slashes and what becomes one, percent signs, brackets.
    private static readonly SearchValues<char> Signs = SearchValues.Create("/\\%[／＼％［﹨﹪⁄∕∖⧸⧹℀℁℅℆");
    private static readonly string[] Extensions = [".html", ".pdf", ".md"];
    private static readonly SearchValues<string> FileSigns = SearchValues.Create(Extensions, StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<Path>> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Verdict> names = new(StringComparer.Ordinal);
    private int longest;
    private readonly int longestName;
    private readonly IReadOnlySet<string> others;

    /// <summary>Takes what a target holds back.</summary>
    /// <param name="verdicts">On all that was read.</param>
    /// <param name="pictures">The pictures that something shown shows.</param>
    /// <param name="others">Names of pages and terms: a file of such a name is theirs.</param>
    /// <param name="downloads">Files to download that the target does not have.</param>
    /// <param name="held">Pictures that only texts or sections show which the target does not.</param>
    public HiddenPaths(
        ImmutableArray<Verdict> verdicts, IReadOnlySet<string> pictures, IReadOnlySet<string> others, IEnumerable<Download> downloads, IEnumerable<string> held)
    {
        this.others = others;
        var briefings = verdicts.Where(verdict => verdict.IsShown).Select(verdict => verdict.Briefing).ToList();
        var shown = briefings.SelectMany(PathsOf).ToHashSet(StringComparer.Ordinal);
        var shownNames = briefings.SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var verdict in verdicts.Where(verdict => !verdict.IsShown))
        {
            var seen = MediaSelector.FilesOf(verdict.Briefing).Where(file => !pictures.Contains(file)).Select(file => AddressText.Of(file).Letters);
            foreach (var path in PathsOf(verdict.Briefing).Concat(seen).Where(path => path.Length > 0 && shown.Add(path)))
            {
                Add(path, verdict);
            }

            foreach (var name in NamesOf(verdict.Briefing).Where(name => !shownNames.Contains(name)))
            {
                longestName = Math.Max(longestName, name.Length);
                names.TryAdd(name, verdict);
            }
        }

        foreach (var download in downloads)
        {
            Add(AddressText.Of(download.File).Letters.Trim('/', ' '), null, download);
        }

        foreach (var picture in held)
        {
            var path = AddressText.Of(picture).Letters.Trim('/', ' ');
            if (shown.Add(path))
            {
                Add(path, null, null, picture);
            }
        }
    }

    /// <summary>Where such addresses stand in a text, from left to right, and whose they are.</summary>
    public IEnumerable<HiddenPath> In(string text) =>
        names.Count == 0 && paths.Count == 0 || !(text.AsSpan().ContainsAny(Signs) || text.AsSpan().ContainsAny(FileSigns)) ? [] : Found(AddressText.Of(text));

    private static IEnumerable<string> PathsOf(Briefing briefing) =>
        briefing.Aliases.Concat(briefing.UnansweredAliases.Where(alias => !alias.Contains('?', StringComparison.Ordinal))).Select(StemOf).Prepend($"{Folder}/{briefing.Year}/{briefing.Slug}")
            .Select(path => AddressText.Of(path).Letters.Trim('/', ' '));

    private static IEnumerable<string> NamesOf(Briefing briefing) =>
        new[] { briefing.Slug, briefing.Id }.OfType<string>().Select(name => AddressText.Of(name).Letters);

    private void Add(string path, Verdict? verdict, Download? download = null, string? picture = null)
    {
        var segments = path.Split('/');
        var last = segments[^1];
        longest = Math.Max(longest, last.Length);
        (CollectionsMarshal.GetValueRefOrAddDefault(paths, last, out _) ??= []).Add(new Path([.. segments[..^1]], verdict, download, picture));
    }

    // Hosts answer without the extension and without the name of a folder's page.
    private static string StemOf(string alias)
    {
        var path = alias.Trim('/');
        var last = path[(path.LastIndexOf('/') + 1)..];
        var stem = last.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : path;
        return stem.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? stem[..^"/index".Length] : stem;
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-';

    private List<HiddenPath> Found(AddressText text)
    {
        var found = new List<HiddenPath>();
        var letters = text.Letters;
        var before = new List<(int Start, int End)>();
        for (var start = 0; start <= letters.Length;)
        {
            var slash = letters.IndexOf('/', start);
            var end = slash < 0 ? letters.Length : slash;
            var segment = letters.AsSpan(start, end - start);
            if (segment is "..")
            {
                before.RemoveRange(Math.Max(0, before.Count - 1), Math.Min(1, before.Count));
            }
            else if (segment is not ".")
            {
                AddPath(found, text, before, start, end);
                before.Add((start, end));
            }

            start = end + 1;
        }

        AddNames(found, text);
        AddFiles(found, text);
        return [.. found.OrderBy(each => each.Start).ThenByDescending(each => each.End)];
    }

    // A path's last segment may end wherever a word does: before an extension, a query, a blank, a break.
    private void AddPath(List<HiddenPath> found, AddressText text, List<(int Start, int End)> before, int start, int end)
    {
        var letters = text.Letters;
        var lookup = paths.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var stop = start + 1; stop <= Math.Min(end, start + longest); stop++)
        {
            if (IsEnd(text, stop, end) && lookup.TryGetValue(letters.AsSpan(start, stop - start), out var known))
            {
                foreach (var path in known)
                {
                    if (StartOf(path.Parents, text, before) is { } first)
                    {
                        found.Add(new HiddenPath(text.StartOf(first < 0 ? start : first), text.EndOf(stop - 1), path.Verdict, path.Download, path.Picture));
                        return;
                    }
                }
            }
        }
    }

    private static bool IsEnd(AddressText text, int at, int end) =>
        at == end || text.IsApart(at) || !IsWord(text.Letters[at])
        || (text.Letters[at] == '-' && (at + 1 == end || text.IsApart(at + 1) || !IsWord(text.Letters[at + 1])));

    // Where the first segment of a path begins; -1 for the last segment itself, null where other words stand before it.
    private static int? StartOf(ImmutableArray<string> parents, AddressText text, List<(int Start, int End)> before)
    {
        if (before.Count < Math.Max(1, parents.Length))
        {
            return null;
        }

        // An alias of one segment is a path only behind a host: it may be any word.
        if (parents.IsEmpty)
        {
            return Typed(text.Letters, before[^1]).Contains('.') ? -1 : null;
        }

        for (var at = parents.Length - 1; at > 0; at--)
        {
            var segment = before[before.Count - parents.Length + at];
            if (!Typed(text.Letters, segment).SequenceEqual(parents[at]) && !text.Letters.AsSpan(segment.Start, segment.End - segment.Start).SequenceEqual(parents[at]))
            {
                return null;
            }
        }

        var first = before[^parents.Length];
        var head = Typed(text.Letters, first);
        var from = first.Start + Skipped(text.Letters, first) + head.Length - parents[0].Length;
        return head.EndsWith(parents[0]) && (parents[0] == Folder || from == first.Start || text.IsApart(from) || !IsWord(text.Letters[from - 1]))
            ? from
            : null;
    }

    // A segment behind its last blank, without parameters: "briefings;x=1".
    private static ReadOnlySpan<char> Typed(string letters, (int Start, int End) segment)
    {
        var typed = letters.AsSpan(segment.Start, segment.End - segment.Start)[Skipped(letters, segment)..];
        var parameters = typed.IndexOf(';');
        return parameters < 0 ? typed : typed[..parameters];
    }

    private static int Skipped(string letters, (int Start, int End) segment) => letters.AsSpan(segment.Start, segment.End - segment.Start).LastIndexOf(' ') + 1;

    private void AddNames(List<HiddenPath> found, AddressText text)
    {
        var letters = text.Letters;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var open = letters.IndexOf("[[", StringComparison.Ordinal); open >= 0; open = letters.IndexOf("[[", open + 1, StringComparison.Ordinal))
        {
            var rest = letters.AsSpan(open + 2);
            var typed = rest[..Math.Min(rest.Length, longestName + 8)];
            var end = typed.IndexOfAny("]|#");
            if (end > 0 && lookup.TryGetValue(typed[..end].Trim(), out var verdict))
            {
                var close = rest[..Math.Min(rest.Length, LongestLink)].IndexOf("]]");
                found.Add(new HiddenPath(text.StartOf(open), text.EndOf(open + 1 + (close < 0 ? end : close + 2)), verdict, null));
            }
        }
    }

    // "slug.pdf", "slug.fr.md", "2025/slug.html": behind another folder it is another's.
    private void AddFiles(List<HiddenPath> found, AddressText text)
    {
        var letters = text.Letters;
        for (var at = 0; at < letters.Length && letters.AsSpan(at).IndexOfAny(FileSigns) is >= 0 and var next; at++)
        {
            at += next;
            var extension = Array.Find(Extensions, each => letters.AsSpan(at).StartsWith(each, StringComparison.Ordinal));
            if (extension is null || !IsEnd(text, at + extension.Length, letters.Length))
            {
                continue;
            }

            // Where markup parts the letters the name may begin, or go on.
            for (var start = at; start > 0 && at - start < longestName + LongestLanguage && (IsWord(letters[start - 1]) || letters[start - 1] == '.');)
            {
                start--;
                if ((start == 0 || text.IsApart(start) || !(IsWord(letters[start - 1]) || letters[start - 1] == '.')) && FileOf(letters, start, at) is { } verdict)
                {
                    found.Add(new HiddenPath(text.StartOf(start), text.EndOf(at + extension.Length - 1), verdict, null));
                    break;
                }
            }
        }
    }

    private Verdict? FileOf(string letters, int start, int end)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var name = letters.AsSpan(start, end - start);
        var dot = name.LastIndexOf('.');
        return (lookup.TryGetValue(name, out var key, out var verdict) || (dot > 0 && name.Length - dot <= LongestLanguage && lookup.TryGetValue(name[..dot], out key, out verdict)))
            && !others.Contains(key) && IsOfYear(letters.AsSpan(0, start), verdict) ? verdict : null;
    }

    private static bool IsOfYear(ReadOnlySpan<char> before, Verdict verdict)
    {
        if (before.IsEmpty || before[^1] != '/')
        {
            return true;
        }

        var year = verdict.Briefing.Year.ToString(CultureInfo.InvariantCulture);
        var folder = before[..^1];
        return folder.IsEmpty || folder.EndsWith("..") || folder is "." || folder.EndsWith(year) && (folder.Length == year.Length || !IsWord(folder[^(year.Length + 1)]));
    }

    private sealed record Path(ImmutableArray<string> Parents, Verdict? Verdict, Download? Download, string? Picture);
}

/// <summary>An address of a briefing, a file to download or a picture that is held back, in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Verdict">On the briefing whose it is; null for a file or picture.</param>
/// <param name="Download">The file whose it is; null for others.</param>
/// <param name="Picture">The picture whose it is, where only what is marked higher shows it; null for others.</param>
internal readonly record struct HiddenPath(int Start, int End, Verdict? Verdict, Download? Download, string? Picture = null)
{
    /// <summary>Whether it is one at all.</summary>
    public bool IsOne => Verdict is not null || Download is not null || Picture is not null;
}
