using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefings.PdfChecks;

/// <content>Cross-reference tables and streams (ISO 32000-1, 7.5.4 and 7.5.8), and the search where there are none.</content>
public sealed partial class RawFile
{
    private RawDictionary ReadCrossReferences()
    {
        var trailer = new RawDictionary();
        var at = Bytes.AsSpan().LastIndexOf("startxref"u8);
        var offset = at >= 0 && new RawLexer(Bytes, at + 9).Next(false) is RawNumber number ? (int)number.Value : -1;
        var seen = new HashSet<int>();
        while (offset >= 0 && offset < Bytes.Length && seen.Add(offset))
        {
            var lexer = new RawLexer(Bytes, offset);
            var section = lexer.Accept("xref"u8) ? Table(lexer) : StreamOfReferences(offset);
            if (section is null)
            {
                faults.Add(new("6.1.4", $"no cross-references are at {offset}"));
                break;
            }

            foreach (var (key, value) in section.Entries)
            {
                trailer.Entries.TryAdd(key, value);
            }

            if (section["XRefStm"] is RawNumber hybrid)
            {
                StreamOfReferences((int)hybrid.Value);
            }

            offset = section["Prev"] is RawNumber previous ? (int)previous.Value : -1;
        }

        if (!trailer.Has("Root"))
        {
            Search(trailer);
        }

        return trailer;
    }

    private RawDictionary? Table(RawLexer lexer)
    {
        while (true)
        {
            var first = lexer.Next(false);
            if (first is RawKeyword { Value: "trailer" })
            {
                return lexer.Next(true) as RawDictionary;
            }

            if (first is not RawNumber from || lexer.Next(false) is not RawNumber count)
            {
                return null;
            }

            for (var i = 0; i < (int)count.Value; i++)
            {
                if (lexer.Next(false) is not RawNumber offset || lexer.Next(false) is not RawNumber || lexer.Next(false) is not RawKeyword kind)
                {
                    return null;
                }

                if (kind.Value == "n")
                {
                    places.TryAdd((int)from.Value + i, new Place((int)offset.Value));
                }
            }
        }
    }

    private RawDictionary? StreamOfReferences(int offset)
    {
        var lexer = new RawLexer(Bytes, offset);
        if (lexer.Next(false) is not RawNumber own || Direct((int)own.Value, offset) is not RawStream stream || Name(stream.Dictionary, "Type") != "XRef")
        {
            return null;
        }

        var widths = List(stream.Dictionary, "W").OfType<RawNumber>().Select(static width => (int)width.Value).ToArray();
        var data = Decode(stream);
        var index = List(stream.Dictionary, "Index").OfType<RawNumber>().Select(static number => (int)number.Value).ToArray();
        index = index.Length > 0 ? index : [0, Integer(stream.Dictionary, "Size", 0)];
        var at = 0;
        if (widths.Length != 3)
        {
            return null;
        }

        for (var section = 0; section + 1 < index.Length; section += 2)
        {
            for (var i = 0; i < index[section + 1] && at + widths.Sum() <= data.Length; i++)
            {
                var kind = widths[0] == 0 ? 1 : Field(0);
                var second = Field(1);
                var third = Field(2);
                if (kind is 1 or 2)
                {
                    places.TryAdd(index[section] + i, kind == 1 ? new Place(second) : new Place(0, second, third));
                }
            }
        }

        return stream.Dictionary;

        int Field(int field)
        {
            var value = 0L;
            for (var i = 0; i < widths[field]; i++)
            {
                value = (value << 8) | data[at++];
            }

            return (int)Math.Min(value, int.MaxValue);
        }
    }

    /// <summary>Finds "1 0 obj" everywhere, the last of each number.</summary>
    private void Search(RawDictionary trailer)
    {
        faults.Add(new("6.1.4", "the cross-references do not lead to the document"));
        foreach (Match match in ObjectStart().Matches(Encoding.Latin1.GetString(Bytes)))
        {
            if (int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                places[number] = new Place(match.Groups[1].Index);
            }
        }

        foreach (var number in places.Keys.ToArray())
        {
            if (Object(number) is RawStream { } container && Name(container.Dictionary, "Type") == "ObjStm")
            {
                var head = new RawLexer(Decode(container));
                for (var i = 0; i < Integer(container.Dictionary, "N", 0); i++)
                {
                    if (head.Next(false) is RawNumber member)
                    {
                        places.TryAdd((int)member.Value, new Place(0, number, i));
                    }

                    head.Next(false);
                }
            }
        }

        foreach (var number in places.Keys)
        {
            if (AsDictionary(Object(number)) is { } found && Name(found, "Type") == "Catalog")
            {
                trailer["Root"] = new RawReference(number);
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,9})[ \t\r\n]+[0-9]{1,5}[ \t\r\n]+obj")]
    private static partial Regex ObjectStart();
}
