using System.Globalization;
using System.Text;

namespace Briefings.PdfChecks;

/// <summary>
/// A PDF file as its bytes say it is: objects by number, found by the cross-references or, where those are broken, by looking through the
/// whole file. Objects may be changed and the file written anew (<see cref="Write"/>), to make good files wrong.
/// </summary>
public sealed partial class RawFile
{
    private readonly Dictionary<int, Place> places = [];
    private readonly Dictionary<int, object?> objects = [];
    private readonly Dictionary<int, object?[]> packed = [];
    private readonly HashSet<int> loading = [];
    private readonly List<RawFault> faults = [];

    public RawFile(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Bytes = bytes;
        Trailer = ReadCrossReferences();
    }

    public byte[] Bytes { get; }

    public RawDictionary Trailer { get; private set; }

    /// <summary>What is wrong with the way the file is written, as far as it was read.</summary>
    public IReadOnlyList<RawFault> Faults => faults;

    public bool IsEncrypted => Trailer.Has("Encrypt");

    public RawDictionary Catalog => Resolve(Trailer["Root"]) as RawDictionary ?? new RawDictionary();

    /// <summary>The numbers of all objects in use.</summary>
    public IReadOnlyList<int> Numbers => [.. places.Keys.Union(objects.Keys).Order()];

    /// <summary>An object by its number, null where there is none.</summary>
    public object? Object(int number)
    {
        if (objects.TryGetValue(number, out var known))
        {
            return known;
        }

        if (!places.TryGetValue(number, out var place) || !loading.Add(number))
        {
            return null;
        }

        var found = place.Stream is { } container ? Packed(container, place.Index) : Direct(number, place.Offset);
        loading.Remove(number);
        objects[number] = found;
        return found;
    }

    /// <summary>What a reference stands for; anything else is itself.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; value is RawReference reference && i < 20; i++)
        {
            value = Object(reference.Number);
        }

        return value;
    }

    public object? Get(RawDictionary? dictionary, string key) => dictionary is null ? null : Resolve(dictionary[key]);

    public RawDictionary? Dictionary(RawDictionary? dictionary, string key) => AsDictionary(Get(dictionary, key));

    /// <summary>A dictionary, or a stream's.</summary>
    public RawDictionary? AsDictionary(object? value) => Resolve(value) switch
    {
        RawDictionary found => found,
        RawStream stream => stream.Dictionary,
        _ => null,
    };

    public string? Name(RawDictionary? dictionary, string key) => (Get(dictionary, key) as RawName)?.Value;

    public string? Text(RawDictionary? dictionary, string key) => (Get(dictionary, key) as RawString)?.Text;

    public int Integer(RawDictionary? dictionary, string key, int otherwise) => Get(dictionary, key) is RawNumber number ? (int)number.Value : otherwise;

    /// <summary>The items of an array; one thing that is no array is a list of one.</summary>
    public IReadOnlyList<object?> List(RawDictionary? dictionary, params string[] keys)
    {
        var value = keys.Select(key => Get(dictionary, key)).FirstOrDefault(static found => found is not null);
        return value is RawArray array ? array.Items : value is null ? [] : [value];
    }

    public byte[] Decode(RawStream stream) => RawFilters.Decode(this, stream);

    /// <summary>All objects inside an object, itself included, without following references.</summary>
    public static IEnumerable<object> Within(object? value)
    {
        var open = new Stack<object?>([value]);
        while (open.TryPop(out var next))
        {
            if (next is null)
            {
                continue;
            }

            yield return next;
            foreach (var kid in next switch { RawArray array => array.Items, RawDictionary map => map.Entries.Values, RawStream stream => stream.Dictionary.Entries.Values, _ => (IEnumerable<object?>)[] })
            {
                open.Push(kid);
            }
        }
    }

    /// <summary>All dictionaries of the file, with the number of the object that they are in.</summary>
    public IEnumerable<(int Number, RawDictionary Dictionary)> Dictionaries() =>
        Numbers.SelectMany(number => Within(Object(number)).OfType<RawDictionary>().Select(found => (number, found)));

    private object? Packed(int container, int index)
    {
        if (!packed.TryGetValue(container, out var members))
        {
            members = [];
            if (Object(container) is RawStream stream)
            {
                var data = Decode(stream);
                var head = new RawLexer(data);
                var count = Math.Clamp(Integer(stream.Dictionary, "N", 0), 0, data.Length);
                var first = Integer(stream.Dictionary, "First", 0);
                var offsets = new int[count];
                for (var i = 0; i < count; i++)
                {
                    head.Next(false);
                    offsets[i] = head.Next(false) is RawNumber offset ? (int)offset.Value : 0;
                }

                members = [.. offsets.Select(offset => new RawLexer(data, first + offset, faults).Next(true))];
            }

            packed[container] = members;
        }

        return index < members.Length ? members[index] : null;
    }

    /// <summary>Reads "1 0 obj … endobj" and, for a stream, its bytes.</summary>
    private object? Direct(int number, int offset)
    {
        var lexer = new RawLexer(Bytes, offset, faults);
        if (!lexer.Accept(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))) || !lexer.Accept(" "u8) || lexer.Next(false) is not RawNumber || !lexer.Accept(" obj"u8))
        {
            faults.Add(new("6.1.9", $"object {number} does not begin with its number, one space, its generation, one space and \"obj\""));
            lexer.Position = offset;
            if (lexer.Next(false) is not RawNumber || lexer.Next(false) is not RawNumber || lexer.Next(false) is not RawKeyword { Value: "obj" })
            {
                return null;
            }
        }

        if (lexer.Position < Bytes.Length && Bytes[lexer.Position] is not (10 or 13))
        {
            faults.Add(new("6.1.9", $"no line ends after \"obj\" of object {number}"));
        }

        var value = lexer.Next(true);
        lexer.SkipSpace();
        if (value is RawDictionary dictionary && lexer.Accept("stream"u8))
        {
            return Stream(number, dictionary, lexer);
        }

        if (!lexer.Accept("endobj"u8) && !IsEncrypted)
        {
            faults.Add(new("6.1.9", $"object {number} does not end with \"endobj\""));
        }

        return value;
    }

    private RawStream Stream(int number, RawDictionary dictionary, RawLexer lexer)
    {
        if (!lexer.Accept("\r\n"u8) && !lexer.Accept("\n"u8))
        {
            faults.Add(new("6.1.7.1", $"\"stream\" of object {number} is not followed by CR LF or LF"));
            _ = lexer.Accept("\r"u8);
        }

        var start = lexer.Position;
        var length = Resolve(dictionary["Length"]) is RawNumber stated && stated.Value >= 0 && start + stated.Value <= Bytes.Length ? (int)stated.Value : -1;
        lexer.Position = start + Math.Max(0, length);
        var isRight = length >= 0 && (lexer.Accept("\r\n"u8) || lexer.Accept("\n"u8) || lexer.Accept("\r"u8)) && lexer.Accept("endstream"u8);
        if (!isRight)
        {
            faults.Add(new("6.1.7.1", $"the stream of object {number} does not end, with a line end and \"endstream\", where its length says"));
            var end = Bytes.AsSpan(start).IndexOf("endstream"u8);
            length = length >= 0 && Bytes.AsSpan(start + length).StartsWith("endstream"u8) ? length : end < 0 ? Bytes.Length - start : end;
        }

        return new RawStream(dictionary, Bytes[start..(start + length)]);
    }

    private readonly record struct Place(int Offset, int? Stream = null, int Index = 0);
}
