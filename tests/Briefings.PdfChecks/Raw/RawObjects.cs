using System.Globalization;
using System.Text;

namespace Briefings.PdfChecks;

/// <summary>A number as it was written (ISO 32000-1, 7.3.3).</summary>
public sealed record RawNumber(double Value, string Text)
{
    public RawNumber(double value)
        : this(value, value.ToString("0.#####", CultureInfo.InvariantCulture))
    {
    }

    public bool IsInteger => !Text.Contains('.', StringComparison.Ordinal);
}

/// <summary>A name (7.3.5), its escapes undone; one character a byte.</summary>
public sealed record RawName(string Value);

/// <summary>A reference to an indirect object (7.3.10).</summary>
public sealed record RawReference(int Number, int Generation = 0);

/// <summary>An operator of a content stream, or any other bare word.</summary>
public sealed record RawKeyword(string Value);

/// <summary>A string's bytes (7.3.4).</summary>
public sealed class RawString(byte[] bytes)
{
    public RawString(string text)
        : this([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)])
    {
    }

    public byte[] Bytes { get; set; } = bytes;

    /// <summary>As a text string (7.9.2.2): UTF-16 with a byte order mark, UTF-8 with one (ISO 32000-2), else one character a byte.</summary>
    public string Text => Bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3),
        _ => Encoding.Latin1.GetString(Bytes),
    };
}

/// <summary>An array (7.3.6).</summary>
public sealed class RawArray(IEnumerable<object?> items)
{
    public List<object?> Items { get; } = [.. items];
}

/// <summary>A dictionary (7.3.7).</summary>
public sealed class RawDictionary
{
    public Dictionary<string, object?> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>An entry as it is written, perhaps a reference; null where there is none.</summary>
    public object? this[string key]
    {
        get => Entries.GetValueOrDefault(key);
        set
        {
            if (value is null)
            {
                Entries.Remove(key);
            }
            else
            {
                Entries[key] = value;
            }
        }
    }

    public bool Has(string key) => Entries.ContainsKey(key);
}

/// <summary>A stream (7.3.8): its dictionary and its bytes as stored.</summary>
public sealed class RawStream(RawDictionary dictionary, byte[] data)
{
    public RawDictionary Dictionary { get; } = dictionary;

    public byte[] Data { get; set; } = data;
}

/// <summary>Something that was wrong with how the file is written: the clause of ISO 19005-2 that it breaks, and what was found.</summary>
public sealed record RawFault(string Clause, string Message);
