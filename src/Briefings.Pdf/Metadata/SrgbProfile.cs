using System.Buffers.Binary;
using System.Text;

namespace Briefings.Pdf;

/// <summary>
/// An ICC profile of sRGB (IEC 61966-2-1) made here from its numbers (ICC.1:2004-10, version 4.2): primaries adapted to D50, one parametric curve.
/// </summary>
internal static class SrgbProfile
{
    private static readonly byte[] Profile = Make();

    public static ReadOnlySpan<byte> Bytes => Profile;

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No rights reserved")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4360747, 0.2225045, 0.0139322)),
            ("gXYZ", Xyz(0.3850649, 0.7168786, 0.0971045)),
            ("bXYZ", Xyz(0.1430804, 0.0606169, 0.7141733)),
            ("chad", Matrix(1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var table = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var data = new List<byte>();
        var places = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var (tag, bytes) = tags[i];
            if (!places.TryGetValue(bytes, out var offset))
            {
                offset = 128 + table.Length + data.Count;
                places.Add(bytes, offset);
                data.AddRange(bytes);
                data.AddRange(new byte[(4 - (data.Count % 4)) % 4]);
            }

            var entry = table.AsSpan(4 + (12 * i));
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], bytes.Length);
        }

        byte[] profile = [.. Header(128 + table.Length + data.Count), .. table, .. data];
        return profile;
    }

    /// <summary>7.2: version 4.2, display device, RGB to XYZ.</summary>
    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        foreach (var (offset, part) in ((int, int)[])[(24, 2026), (26, 1), (28, 1)])
        {
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(offset), (ushort)part);
        }

        "acsp"u8.CopyTo(header.AsSpan(36));
        Fixed(header.AsSpan(68), 0.9642);
        Fixed(header.AsSpan(72), 1);
        Fixed(header.AsSpan(76), 0.8249);
        return header;
    }

    /// <summary>10.13: multiLocalizedUnicodeType with one text.</summary>
    private static byte[] Text(string text)
    {
        var data = new byte[28 + (2 * text.Length)];
        "mluc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        "enUS"u8.CopyTo(data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }

    private static byte[] Xyz(params double[] values) => Numbers("XYZ ", values);

    private static byte[] Matrix(params double[] values) => Numbers("sf32", values);

    /// <summary>10.15: parametricCurveType 3, the sRGB transfer function.</summary>
    private static byte[] Curve()
    {
        var numbers = Numbers("para", [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
        return [.. numbers.AsSpan(0, 8), 0, 3, 0, 0, .. numbers.AsSpan(8)];
    }

    private static byte[] Numbers(string type, double[] values)
    {
        var data = new byte[8 + (4 * values.Length)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < values.Length; i++)
        {
            Fixed(data.AsSpan(8 + (4 * i)), values[i]);
        }

        return data;
    }

    /// <summary>s15Fixed16Number.</summary>
    private static void Fixed(Span<byte> target, double value) => BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));
}
