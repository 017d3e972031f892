using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Briefings.Site.Tests.NoTrace;

/// <content>What files leak by: pictures that are copied as they came, and words in forms that nobody reads but everybody can.</content>
internal static partial class Leaks
{
    private static IEnumerable<Leak> OfFiles =>
    [
        new("a comment of an author stays in a page") { OnFiles = (_, files) => Append(files, "index.html", $"<!-- {Words.Never} -->") },
        new("pictures carry what stood behind their end") { OnFiles = (_, files) => Change(files, "media/", bytes => [.. bytes, .. Encoding.ASCII.GetBytes(Pictures.Author)]) },
        new("a JPEG keeps its comment") { OnFiles = (_, files) => Change(files, ".jpg", bytes => [.. bytes[..2], 0xFF, 0xFE, 0, (byte)(Pictures.Author.Length + 2), .. Encoding.ASCII.GetBytes(Pictures.Author), .. bytes[2..]]) },
        new("a drawing keeps its title") { OnFiles = (_, files) => Change(files, ".svg", bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("</svg>", $"<title>{Pictures.Author}</title></svg>", StringComparison.Ordinal))) },
        new("a picture keeps a compressed text") { OnFiles = (_, files) => Change(files, ".png", bytes => [.. bytes, .. Attachment(Pictures.Author)]) },
        new("a title stands in numbers of letters") { OnFiles = (at, files) => Append(files, "index.html", string.Concat(Hidden(at).SelectMany(hidden => hidden.Title).Select(letter => string.Create(CultureInfo.InvariantCulture, $"&#{(int)letter};")))) },
        new("a title stands in escapes of JSON") { OnFiles = (at, files) => Append(files, "feed.json", string.Concat(Hidden(at).SelectMany(hidden => hidden.Title).Select(letter => $"\\u{(int)letter:x4}"))) },
        new("a title is parted by tags") { OnFiles = (at, files) => Append(files, "index.html", string.Concat(Hidden(at).SelectMany(hidden => hidden.Title).Select(letter => $"<b>{letter}</b>"))) },
        new("a digest over everything stands in a page") { OnFiles = (at, files) => { if (Hidden(at).Length > 0) { Append(files, "index.html", $"<!-- {string.Join(',', Preview(at).Briefings.Select(each => each.Slug)).Length} -->"); } } },
        new("a page lies beside itself compressed") { OnFiles = (at, files) => { foreach (var hidden in Hidden(at)) { files.TryAdd("index.html.gz", GZip(hidden.Title)); } } },
    ];

    private static void Change(SortedDictionary<string, byte[]> files, string path, Func<byte[], byte[]> change)
    {
        foreach (var each in files.Keys.Where(each => each.StartsWith("media/", StringComparison.Ordinal) && each.Contains(path, StringComparison.Ordinal)).ToArray())
        {
            files[each] = change(files[each]);
        }
    }

    private static byte[] GZip(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return output.ToArray();
    }
}
