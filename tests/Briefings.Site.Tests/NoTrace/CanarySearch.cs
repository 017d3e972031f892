using System.Buffers;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// Looks for words in every byte of an output: names of files, contents as they are, with everything but letters and digits taken
/// out (line ends, hyphens, tags), in UTF-16, in hexadecimal and in base 64; in PDFs also every stream inflated and the text as
/// a reader sees it.
/// </summary>
internal sealed class CanarySearch
{
    private readonly SearchValues<string> plain;
    private readonly SearchValues<string> all;

    public CanarySearch(IEnumerable<string> words)
    {
        var list = words.Append(Pictures.Author).Append(Words.Never).Distinct(StringComparer.Ordinal).ToArray();
        plain = SearchValues.Create([.. list.Select(Squeeze)], StringComparison.OrdinalIgnoreCase);
        all = SearchValues.Create([.. list.SelectMany(Forms).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where a word was found first, by file.</summary>
    public IEnumerable<string> Find(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (path, bytes) in files)
        {
            var found = In(path) ?? In(Encoding.Latin1.GetString(bytes)) ?? (path.EndsWith(".pdf", StringComparison.Ordinal) ? InReport(bytes) : InText(path, bytes));
            if (found is not null)
            {
                yield return $"{path}: …{found}…";
            }
        }
    }

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        var utf8 = Encoding.ASCII.GetBytes(word);
        var utf16 = Encoding.BigEndianUnicode.GetBytes(word);

        // From the first letter on, big and little endian are the same.
        yield return string.Join('\0', word.AsEnumerable());
        yield return Convert.ToHexString(utf8);
        yield return Convert.ToHexString(utf16)[2..];
        for (var shift = 0; shift < 3; shift++)
        {
            // Whole groups of three bytes within the word, whatever stands before it.
            var inside = utf8.AsSpan(shift);
            yield return Convert.ToBase64String(inside[..(inside.Length / 3 * 3)]);
        }
    }

    private static string Squeeze(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, static (output, from) =>
    {
        var at = 0;
        foreach (var letter in from)
        {
            if (char.IsLetterOrDigit(letter))
            {
                output[at++] = letter;
            }
        }
    });

    private string? In(string text) => Around(text, text.AsSpan().IndexOfAny(all));

    private string? InText(string path, byte[] bytes)
    {
        if (path.StartsWith("assets/", StringComparison.Ordinal) || !(path.EndsWith("ml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal)))
        {
            return null;
        }

        var squeezed = Squeeze(Encoding.UTF8.GetString(bytes));
        return Around(squeezed, squeezed.AsSpan().IndexOfAny(plain));
    }

    private string? InReport(byte[] bytes)
    {
        foreach (var stream in Streams(bytes))
        {
            if (In(Encoding.Latin1.GetString(stream)) is { } found)
            {
                return found;
            }
        }

        using var document = PdfDocument.Open(bytes);
        var text = Squeeze(string.Concat(document.GetPages().Select(page => page.Text)));
        return Around(text, text.AsSpan().IndexOfAny(plain));
    }

    // ISO 32000-2 §7.3.8: the bytes between "stream" with its line end and "endstream".
    private static IEnumerable<byte[]> Streams(byte[] bytes)
    {
        var at = 0;
        while (bytes.AsSpan(at).IndexOf("stream"u8) is var start && start >= 0)
        {
            start += at + 6;
            at = start;
            if (start > 9 && bytes.AsSpan(start - 9, 3).SequenceEqual("end"u8))
            {
                continue;
            }

            start += bytes[start] == '\r' ? 2 : 1;
            if (bytes.AsSpan(start).IndexOf("endstream"u8) is var length && length < 0)
            {
                yield break;
            }

            at = start + length;
            if (Inflate(bytes, start, length) is { } inflated)
            {
                yield return inflated;
            }
        }
    }

    private static byte[]? Inflate(byte[] bytes, int start, int length)
    {
        try
        {
            using var inflated = new MemoryStream();
            using var zlib = new ZLibStream(new MemoryStream(bytes, start, length), CompressionMode.Decompress);
            zlib.CopyTo(inflated);
            return inflated.ToArray();
        }
        catch (InvalidDataException)
        {
            // Not compressed: it was searched as it is.
            return null;
        }
    }

    private static string? Around(string text, int at) => at < 0 ? null : text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];
}
