using System.Buffers;
using System.Text;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Files;

/// <summary>Reads a text file: strict UTF-8, lines parted by LF, no byte order mark, no control characters.</summary>
internal static class SourceText
{
    /// <summary>The largest Markdown file, in bytes.</summary>
    public const int LargestMarkdown = 1 << 20;

    /// <summary>The largest YAML file, in bytes.</summary>
    public const int LargestYaml = 4 << 20;

    /// <summary>Reads a file; null where nothing of it can be read.</summary>
    public static string? Read(SourceFile file, int largest, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            if (length > largest)
            {
                diagnostics.Add(new(Codes.FileTooLarge, Place.Of(file.Path), $"the file has {length} bytes, more than the {largest} that are read"));
                return null;
            }

            return Decode(file.Path, File.ReadAllBytes(file.FullPath), diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ReadFault.Of(file.Path, exception));
            return null;
        }
    }

    /// <summary>Decodes bytes; bytes and characters that no text has are reported once and replaced by U+FFFD; null for another encoding altogether.</summary>
    public static string? Decode(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            diagnostics.Add(new(Codes.InvalidUtf8, Place.Of(path), "the file is UTF-16", "save it as UTF-8"));
            return null;
        }

        if (IsUtf16(bytes))
        {
            diagnostics.Add(new(Codes.InvalidUtf8, Place.Of(path), "the file is UTF-16", "save it as UTF-8"));
            return null;
        }

        if (Binary(bytes) is { } kind)
        {
            diagnostics.Add(new(Codes.ControlCharacter, Place.Of(path), $"the file is {kind} under another name, not a text", "copy its words into a text file"));
            return null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        ReportInvalid(path, bytes, diagnostics);
        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return ReplaceControls(path, text, diagnostics);
    }

    // Without a byte order mark: nearly every second byte of Western words is none.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 256)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < sample.Length; at += 2)
        {
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }

        return sample.Length >= 16 && (even == 0 || odd == 0) && Math.Max(even, odd) * 4 > sample.Length;
    }

    private static string? Binary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? "a Word or LibreOffice document, or another archive,"
        : bytes.StartsWith("%PDF-"u8) ? "a PDF"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old Word document"
        : bytes.StartsWith("{\\rtf"u8) ? "a rich text"
        : null;

    private static void ReportInvalid(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var offset = 0;
        while (offset < bytes.Length)
        {
            var ascii = bytes[offset..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return;
            }

            offset += ascii;
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) != OperationStatus.Done)
            {
                var before = Encoding.UTF8.GetString(bytes[..offset]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                diagnostics.Add(new(Codes.InvalidUtf8, At(path, before, before.Length), $"the byte 0x{bytes[offset]:X2} is not UTF-8", "save the file as UTF-8"));
                return;
            }

            offset += length;
        }
    }

    private static string ReplaceControls(string path, string text, ICollection<Diagnostic> diagnostics)
    {
        var first = IndexOfControl(text);
        if (first < 0)
        {
            return text;
        }

        diagnostics.Add(new(Codes.ControlCharacter, At(path, text, first), $"the text holds the control character U+{(int)text[first]:X4}", "delete it"));
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                span[index] = IsControl(source[index]) ? '\uFFFD' : source[index];
            }
        });
    }

    private static int IndexOfControl(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsControl(text[index]))
            {
                return index;
            }
        }

        return -1;
    }

    // C0 but tab and line feed, DEL, C1 and the non-characters at the end of the plane.
    private static bool IsControl(char each) => each is < ' ' and not '\t' and not '\n' or >= '\u007F' and <= '\u009F' or '\uFFFE' or '\uFFFF';

    private static Place At(string path, string text, int offset)
    {
        var line = 1 + text.AsSpan(0, offset).Count('\n');
        var begin = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return new Place(path, line, offset - begin + 1);
    }
}
