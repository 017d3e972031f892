using System.Globalization;
using System.Text;

namespace Briefings.PdfChecks;

/// <content>Changing objects and writing them: no object streams, a cross-reference table, nothing compressed that was not.</content>
public sealed partial class RawFile
{
    /// <summary>Adds an object, or puts another in the place of one.</summary>
    public RawReference Put(object? value, int? number = null)
    {
        var at = number ?? (Numbers.Count == 0 ? 1 : Numbers[^1] + 1);
        objects[at] = value;
        return new RawReference(at);
    }

    /// <summary>Reads a fragment such as <c>&lt;&lt;/Type/Annot&gt;&gt;</c> or <c>[1 0 R]</c>.</summary>
    public static object? Parse(string fragment) => new RawLexer(Encoding.Latin1.GetBytes(fragment)).Next(true);

    /// <summary>A stream that is not compressed.</summary>
    public static RawStream NewStream(string dictionary, string content) => new((RawDictionary)Parse(dictionary)!, Encoding.Latin1.GetBytes(content));

    /// <summary>Puts decoded bytes in the place of a stream's.</summary>
    public static void SetContent(RawStream stream, byte[] content)
    {
        stream.Data = content;
        stream.Dictionary["Filter"] = null;
        stream.Dictionary["DecodeParms"] = null;
    }

    /// <summary>The whole file with its changes.</summary>
    public byte[] Write()
    {
        using var output = new MemoryStream();
        Ascii(output, "%PDF-1.7\n%");
        output.Write([0xE2, 0xE3, 0xCF, 0xD3, 10]);
        var numbers = Numbers.Where(number => AsDictionary(Object(number)) is not { } found || Name(found, "Type") is not ("ObjStm" or "XRef")).ToArray();
        var offsets = new Dictionary<int, long>();
        foreach (var number in numbers)
        {
            offsets[number] = output.Position;
            Ascii(output, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
            WriteObject(output, Object(number));
            Ascii(output, "\nendobj\n");
        }

        var start = output.Position;
        var size = numbers.Length == 0 ? 1 : numbers[^1] + 1;
        WriteTable(output, numbers, offsets);
        var trailer = new RawDictionary();
        foreach (var key in (string[])["Root", "Info", "ID", "Encrypt"])
        {
            trailer[key] = Trailer[key];
        }

        trailer["Size"] = new RawNumber(size);
        Ascii(output, "trailer\n");
        WriteObject(output, trailer);
        Ascii(output, string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{start}\n%%EOF\n"));
        return output.ToArray();
    }

    // One section from 0, with free entries between, as a file that was written at once has it. Behind a gap that only a test leaves a section
    // begins anew: eight million free entries take seconds to write and to read.
    private static void WriteTable(MemoryStream output, int[] numbers, Dictionary<int, long> offsets)
    {
        const int widest = 1000;
        Ascii(output, "xref\n");
        for (var (from, at) = (0, 0); at < numbers.Length || from == 0; at++)
        {
            var first = at;
            while (at + 1 < numbers.Length && numbers[at + 1] - numbers[at] <= widest)
            {
                at++;
            }

            var (begin, end) = (first == 0 ? 0 : numbers[first], numbers.Length == 0 ? 1 : numbers[at] + 1);
            Ascii(output, string.Create(CultureInfo.InvariantCulture, $"{begin} {end - begin}\n"));
            for (var number = begin; number < end; number++)
            {
                Ascii(output, offsets.TryGetValue(number, out var offset)
                    ? string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")
                    : "0000000000 65535 f \n");
            }

            from = end;
        }
    }

    private static void WriteObject(MemoryStream output, object? value)
    {
        switch (value)
        {
            case null:
                Ascii(output, "null");
                break;
            case bool truth:
                Ascii(output, truth ? "true" : "false");
                break;
            case RawNumber number:
                Ascii(output, number.Text);
                break;
            case RawReference reference:
                Ascii(output, string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R"));
                break;
            case RawName name:
                Ascii(output, "/" + string.Concat(name.Value.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '_' or '.' or ',' ? c.ToString() : "#" + ((int)c).ToString("X2", CultureInfo.InvariantCulture))));
                break;
            case RawString text:
                Ascii(output, "<" + Convert.ToHexString(text.Bytes) + ">");
                break;
            case RawArray array:
                Ascii(output, "[");
                foreach (var item in array.Items)
                {
                    WriteObject(output, item);
                    Ascii(output, " ");
                }

                Ascii(output, "]");
                break;
            case RawDictionary dictionary:
                Ascii(output, "<<");
                foreach (var (key, entry) in dictionary.Entries)
                {
                    WriteObject(output, new RawName(key));
                    Ascii(output, " ");
                    WriteObject(output, entry);
                }

                Ascii(output, ">>");
                break;
            case RawStream stream:
                stream.Dictionary["Length"] = new RawNumber(stream.Data.Length);
                WriteObject(output, stream.Dictionary);
                Ascii(output, "\nstream\n");
                output.Write(stream.Data);
                Ascii(output, "\nendstream");
                break;
            default:
                Ascii(output, (value as RawKeyword)?.Value ?? "null");
                break;
        }
    }

    private static void Ascii(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));
}
