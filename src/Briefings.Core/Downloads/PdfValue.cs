namespace Briefings.Core.Downloads;

/// <summary>A value of a PDF (ISO 32000-2, 7.3), as far as a look into one needs it.</summary>
internal abstract record PdfValue;

/// <summary>A name, its escapes resolved: <c>/J#53</c> is <c>JS</c>.</summary>
internal sealed record PdfName(string Value) : PdfValue;

/// <summary>A string, its escapes resolved.</summary>
internal sealed record PdfText(byte[] Bytes) : PdfValue
{
    /// <summary>Its letters: UTF-16 or UTF-8 where it begins so, else Latin, which is near enough for a message.</summary>
    public string Letters =>
        Bytes is [0xFE, 0xFF, .. var big] ? System.Text.Encoding.BigEndianUnicode.GetString(big)
        : Bytes is [0xFF, 0xFE, .. var small] ? System.Text.Encoding.Unicode.GetString(small)
        : Bytes is [0xEF, 0xBB, 0xBF, .. var narrow] ? System.Text.Encoding.UTF8.GetString(narrow)
        : System.Text.Encoding.Latin1.GetString(Bytes);
}

/// <summary>A number.</summary>
internal sealed record PdfNumber(double Value) : PdfValue;

/// <summary>Another object, by number.</summary>
internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>A word: <c>true</c>, <c>null</c>, or one that means something only to programs.</summary>
internal sealed record PdfWord(string Value) : PdfValue;

/// <summary>A list.</summary>
internal sealed record PdfList(List<PdfValue> Items) : PdfValue;

/// <summary>A dictionary, or that of a stream.</summary>
internal sealed record PdfMap(Dictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>The name under a key; null where there is none.</summary>
    public string? Name(string key) => Entries.GetValueOrDefault(key) is PdfName name ? name.Value : null;

    /// <summary>The whole number under a key; null where there is none.</summary>
    public int? Number(string key) => Entries.GetValueOrDefault(key) is PdfNumber { Value: >= 0 and <= int.MaxValue } number ? (int)number.Value : null;

    /// <summary>The object to which a key refers; null where it refers to none.</summary>
    public int? Reference(string key) => Entries.GetValueOrDefault(key) is PdfReference reference ? reference.Number : null;
}
