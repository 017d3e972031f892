using System.Text;

namespace Briefings.PdfChecks;

/// <summary>A CMap (Adobe Technical Notes 5014 and 5411): codes to CIDs, or codes to text.</summary>
internal sealed class CMap
{
    /// <summary>The names of the predefined CMaps (ISO 32000-1, 9.7.5.2, Table 118).</summary>
    public static readonly HashSet<string> Predefined = new(
        ("GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V " +
        "B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V " +
        "83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V " +
        "UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H " +
        "UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V Identity-H Identity-V").Split(' '),
        StringComparer.Ordinal);

    private readonly List<(int Length, uint Low, uint High)> spaces = [];
    private readonly Dictionary<uint, int> cids = [];
    private readonly List<(uint Low, uint High, int Cid)> cidRanges = [];

    public CMap(byte[] data)
    {
        var lexer = new RawLexer(data);
        var operands = new List<object?>();
        while (!lexer.AtEnd)
        {
            var token = lexer.Next(false);
            if (token is not RawKeyword keyword)
            {
                operands.Add(token);
                continue;
            }

            Take(keyword.Value, operands);
            operands.Clear();
        }
    }

    /// <summary>What codes say.</summary>
    public Dictionary<uint, string> Texts { get; } = [];

    public int WritingMode { get; private set; }

    /// <summary>The CMap that this one goes on from.</summary>
    public string? Base { get; private set; }

    public string? Registry { get; private set; }

    public string? Ordering { get; private set; }

    public int? Supplement { get; private set; }

    /// <summary>The next code of a string (9.7.6.2), and how many bytes it has.</summary>
    public (uint Code, int Length) Next(ReadOnlySpan<byte> text)
    {
        uint code = 0;
        for (var length = 1; length <= Math.Min(4, text.Length); length++)
        {
            code = (code << 8) | text[length - 1];
            foreach (var space in spaces)
            {
                if (space.Length == length && code >= space.Low && code <= space.High)
                {
                    return (code, length);
                }
            }
        }

        return (text[0], 1);
    }

    public int? Cid(uint code)
    {
        if (cids.TryGetValue(code, out var cid))
        {
            return cid;
        }

        foreach (var range in cidRanges)
        {
            if (code >= range.Low && code <= range.High)
            {
                return range.Cid + (int)(code - range.Low);
            }
        }

        return null;
    }

    private static uint Code(object? value) => value is RawString text ? text.Bytes.Aggregate(0u, static (code, b) => (code << 8) | b) : 0;

    private static string Text(byte[] bytes) => Encoding.BigEndianUnicode.GetString(bytes);

    private void Take(string keyword, List<object?> operands)
    {
        switch (keyword)
        {
            case "endcodespacerange":
                foreach (var pair in operands.Chunk(2).Where(static pair => pair is [RawString, RawString]))
                {
                    spaces.Add((((RawString)pair[0]!).Bytes.Length, Code(pair[0]), Code(pair[1])));
                }

                break;
            case "endcidchar":
                foreach (var pair in operands.Chunk(2).Where(static pair => pair is [RawString, RawNumber]))
                {
                    cids[Code(pair[0])] = (int)((RawNumber)pair[1]!).Value;
                }

                break;
            case "endcidrange":
                foreach (var each in operands.Chunk(3).Where(static each => each is [RawString, RawString, RawNumber]))
                {
                    cidRanges.Add((Code(each[0]), Code(each[1]), (int)((RawNumber)each[2]!).Value));
                }

                break;
            case "endbfchar":
                foreach (var pair in operands.Chunk(2).Where(static pair => pair is [RawString, RawString]))
                {
                    Texts[Code(pair[0])] = Text(((RawString)pair[1]!).Bytes);
                }

                break;
            case "endbfrange":
                foreach (var each in operands.Chunk(3).Where(static each => each.Length == 3))
                {
                    Range(Code(each[0]), Code(each[1]), each[2]);
                }

                break;
            case "usecmap":
                Base = (operands.LastOrDefault() as RawName)?.Value;
                break;
            case "def":
                Define(operands);
                break;
        }
    }

    private void Range(uint low, uint high, object? target)
    {
        for (var code = low; code <= high && code - low < 70_000; code++)
        {
            if (target is RawArray array)
            {
                Texts[code] = array.Items.ElementAtOrDefault((int)(code - low)) is RawString text ? Text(text.Bytes) : "";
            }
            else if (target is RawString { Bytes.Length: > 1 } first)
            {
                var bytes = first.Bytes.ToArray();
                var last = (uint)((bytes[^2] << 8) | bytes[^1]) + (code - low);
                (bytes[^2], bytes[^1]) = ((byte)(last >> 8), (byte)last);
                Texts[code] = Text(bytes);
            }
        }
    }

    private void Define(List<object?> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            switch (operands[i], operands[i + 1])
            {
                case (RawName { Value: "WMode" }, RawNumber mode):
                    WritingMode = (int)mode.Value;
                    break;
                case (RawName { Value: "Registry" }, RawString registry):
                    Registry = registry.Text;
                    break;
                case (RawName { Value: "Ordering" }, RawString ordering):
                    Ordering = ordering.Text;
                    break;
                case (RawName { Value: "Supplement" }, RawNumber supplement):
                    Supplement = (int)supplement.Value;
                    break;
                case (RawName { Value: "CIDSystemInfo" }, RawDictionary info):
                    Registry = (info["Registry"] as RawString)?.Text;
                    Ordering = (info["Ordering"] as RawString)?.Text;
                    Supplement = info["Supplement"] is RawNumber number ? (int)number.Value : null;
                    break;
            }
        }
    }
}
