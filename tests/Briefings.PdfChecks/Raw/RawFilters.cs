using System.IO.Compression;

namespace Briefings.PdfChecks;

/// <summary>Undoes the filters of a stream (ISO 32000-1, 7.4) as far as text and structure need it; pictures' filters are left.</summary>
internal static class RawFilters
{
    public static byte[] Decode(RawFile file, RawStream stream)
    {
        var data = stream.Data;
        var filters = file.List(stream.Dictionary, "Filter", "F");
        var parameters = file.List(stream.Dictionary, "DecodeParms", "DP");
        for (var i = 0; i < filters.Count; i++)
        {
            var options = file.Resolve(i < parameters.Count ? parameters[i] : null) as RawDictionary;
            switch ((file.Resolve(filters[i]) as RawName)?.Value)
            {
                case "FlateDecode" or "Fl":
                    data = Predict(file, Inflate(data), options);
                    break;
                case "ASCIIHexDecode" or "AHx":
                    data = new RawLexer([(byte)'<', .. data]).Next(false) is RawString text ? text.Bytes : [];
                    break;
                case "ASCII85Decode" or "A85":
                    data = Ascii85(data);
                    break;
                default:
                    return data;
            }
        }

        return data;
    }

    private static byte[] Inflate(byte[] data)
    {
        using var output = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            zlib.CopyTo(output);
        }
        catch (InvalidDataException)
        {
            // What came out until then is what there is to judge; qpdf is the one to complain.
        }

        return output.ToArray();
    }

    private static byte[] Predict(RawFile file, byte[] data, RawDictionary? options)
    {
        if (options is null || file.Integer(options, "Predictor", 1) < 10)
        {
            return data;
        }

        var colors = file.Integer(options, "Colors", 1);
        var bits = file.Integer(options, "BitsPerComponent", 8);
        var step = Math.Max(1, colors * bits / 8);
        var row = (((file.Integer(options, "Columns", 1) * colors * bits) + 7) / 8) + 1;
        var result = new byte[data.Length / row * (row - 1)];
        for (int from = 0, to = 0; from + row <= data.Length; from += row, to += row - 1)
        {
            for (var i = 0; i < row - 1; i++)
            {
                int left = i >= step ? result[to + i - step] : 0;
                int up = to > 0 ? result[to + i - (row - 1)] : 0;
                int corner = to > 0 && i >= step ? result[to + i - (row - 1) - step] : 0;
                var predicted = data[from] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                result[to + i] = (byte)(data[from + 1 + i] + predicted);
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static byte[] Ascii85(byte[] data)
    {
        var result = new List<byte>();
        var group = new List<uint>();
        foreach (var c in data)
        {
            if (c == '~')
            {
                break;
            }

            if (c == 'z' && group.Count == 0)
            {
                result.AddRange([0, 0, 0, 0]);
            }
            else if (c is >= (byte)'!' and <= (byte)'u')
            {
                group.Add((uint)(c - '!'));
                if (group.Count == 5)
                {
                    Flush(4);
                }
            }
        }

        if (group.Count > 1)
        {
            var length = group.Count - 1;
            while (group.Count < 5)
            {
                group.Add(84);
            }

            Flush(length);
        }

        return [.. result];

        void Flush(int length)
        {
            var value = group.Aggregate(0u, static (sum, digit) => unchecked((sum * 85) + digit));
            result.AddRange(((byte[])[(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value])[..length]);
            group.Clear();
        }
    }
}
