using System.Globalization;

namespace Briefings.Core.Downloads;

/// <summary>Gathers what is found in one file. Things of one sort are counted and the first of them named, so that a thousand comments are one finding.</summary>
internal sealed class Traces
{
    private const int MostNamed = 3;
    private const int LongestName = 60;
    private const int MostTold = 20;

    private readonly List<(DownloadTrace Trace, string One, string Many, List<string> Names, int Count)> found = [];
    private readonly List<string> forbidden = [];

    /// <summary>Notes one thing.</summary>
    /// <param name="trace">Of which sort.</param>
    /// <param name="one">What it is called: <c>a comment</c>.</param>
    /// <param name="many">What several are called: <c>comments</c>.</param>
    /// <param name="name">Which, or where; null where nothing names it.</param>
    public void Add(DownloadTrace trace, string one, string many, string? name = null)
    {
        var at = found.FindIndex(each => each.Trace == trace && each.One == one);
        if (at < 0)
        {
            found.Add((trace, one, many, [], 0));
            at = found.Count - 1;
        }

        var (_, _, _, names, count) = found[at];
        if (names.Count > MostNamed)
        {
            found[at] = (trace, one, many, names, count + 1);
            return;
        }

        var shown = Shorten(name ?? "");

        // A name that stands in two places is one name.
        if (trace != DownloadTrace.Authors || !names.Contains(shown))
        {
            found[at] = (trace, one, many, names, count + 1);
        }

        if (shown.Length > 0 && !names.Contains(shown))
        {
            names.Add(shown);
        }
    }

    /// <summary>Notes what no entry lets pass.</summary>
    /// <param name="what">What it is, in words that go on from "the file holds".</param>
    public void Forbid(string what)
    {
        if (!forbidden.Contains(what) && forbidden.Count < 20)
        {
            forbidden.Add(what);
        }
    }

    /// <summary>Takes what was found in a file within the file.</summary>
    public void Take(Inspection inner, string name)
    {
        foreach (var each in inner.Forbidden)
        {
            Forbid($"{each} in \"{Shorten(name)}\"");
        }

        foreach (var each in inner.Findings)
        {
            // An archive of ten thousand files is not told of ten thousand times.
            if (found.Count < MostTold)
            {
                found.Add((each.Trace, $"{each.Words} in \"{Shorten(name)}\"", "", [], 1));
            }
            else
            {
                Add(each.Trace, "the same sort of thing in another file", "things of the same sort in other files", name);
            }
        }
    }

    /// <summary>All of it.</summary>
    public Inspection ToInspection(string? unreadable = null) => new()
    {
        Unreadable = unreadable,
        Forbidden = [.. forbidden],
        Findings = [.. found.OrderBy(each => each.Trace).Select(each => new DownloadFinding(each.Trace, Words(each.One, each.Many, each.Names, each.Count)))],
    };

    private static string Words(string one, string many, List<string> names, int count)
    {
        var what = count == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{count} {many}");
        return names.Count == 0 ? what : $"{what} ({string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? ", …" : "")})";
    }

    // What is found is anybody's bytes: it is printed on one line, and nothing that a terminal obeys.
    private static string Shorten(string text)
    {
        var plain = new string([.. text.Trim().Take(LongestName + 1).Select(each => char.IsControl(each) || char.IsSurrogate(each) || char.GetUnicodeCategory(each) is UnicodeCategory.Format ? ' ' : each)]);
        return plain.Length <= LongestName ? plain : plain[..(LongestName - 1)] + "…";
    }
}
