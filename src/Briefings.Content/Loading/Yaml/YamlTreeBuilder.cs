using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefings.Content.Loading.Yaml;

/// <summary>Where and why the parser gave up.</summary>
/// <param name="Line">The line in the text, counted from 0.</param>
/// <param name="Column">The column, counted from 0.</param>
/// <param name="Reason">The parser's own words.</param>
/// <param name="OpenBracket">The last bracket that was still open, counted from 0; null where none was.</param>
internal sealed record YamlFault(int Line, int Column, string Reason, (int Line, int Column)? OpenBracket);

/// <summary>Turns the parser's events into nodes.</summary>
internal sealed class YamlTreeBuilder(string file, int firstLine, string[] lines, YamlLimits limits)
{
    private const int Deepest = 16;

    private readonly Stack<Frame> _open = new();
    private (int Line, int Column) _last;
    private int _values;

    /// <summary>What was read, also where the parser gave up.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>What is wrong with YAML that parses.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Reads all events; null where the parser came to the end.</summary>
    public YamlFault? Build(string text)
    {
        var parser = new Parser(new StringReader(text));
        var documents = 0;
        YamlFault? fault;
        while (Next(parser, out fault) is { } step)
        {
            if (step is DocumentStart start && !Begin(start, ++documents))
            {
                break;
            }

            if (step is NodeEvent or AnchorAlias or MappingEnd or SequenceEnd && !Take(step))
            {
                break;
            }
        }

        Unwind();
        return fault;
    }

    // Only what the parser throws is a fault of the text; one of ours is none, and goes its way.
    private ParsingEvent? Next(Parser parser, out YamlFault? fault)
    {
        fault = null;
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException exception)
        {
            fault = Fault((int)exception.Start.Line - 1, (int)exception.Start.Column - 1, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The parser trips over some unclosed brackets instead of reporting them.
            fault = Fault(_last.Line, _last.Column, "");
        }

        return null;
    }

    private YamlFault Fault(int line, int column, string reason)
    {
        // An exception without a place of its own points at the start; the last event is nearer.
        var bracket = _openBrackets.Count == 0 ? ((int, int)?)null : _openBrackets.Peek();
        return (line, column) == (0, 0) && _last.Line > 0 ? new(_last.Line, _last.Column, reason, bracket) : new(line, column, reason, bracket);
    }

    private readonly Stack<(int Line, int Column)> _openBrackets = new();

    private bool Begin(DocumentStart start, int number)
    {
        if (SignAt(start.Start) == '%')
        {
            Diagnostics.Add(new(Codes.YamlFeature, At(start.Start), "a line that begins with \"%\" is a directive in YAML", "remove it"));
        }

        if (number == 1)
        {
            return true;
        }

        Diagnostics.Add(new(Codes.YamlFeature, At(start.Start), "a second YAML document begins here", "remove the line of dashes"));
        return false;
    }

    private bool Take(ParsingEvent step)
    {
        _last = ((int)step.Start.Line - 1, (int)step.Start.Column - 1);
        if (step is NodeEvent && ++_values > limits.Values)
        {
            Diagnostics.Add(new(Codes.TooManyValues, At(step.Start), $"the file has more than {limits.Values} values", Frame.Advice));

            // An entry that is read by half would be told what it lacks.
            if (_open is { Count: > 1 } && _open.Peek().IsMap)
            {
                _open.Pop();
            }

            return false;
        }

        switch (step)
        {
            case MappingEnd or SequenceEnd:
                Comment(step.Start, SignAt(step.Start) is ']' or '}' ? 1 : 0);
                Close();
                return true;
            case AnchorAlias:
                Diagnostics.Add(new(Codes.YamlFeature, At(step.Start), "a value that begins with \"*\" is an alias in YAML", "put the value in double quotes"));
                Add(new YamlScalar(At(step.Start), "", YamlStyle.Quoted), readable: false);
                return true;
            case Scalar scalar:
                ReportProperties(scalar);
                // A value that is nothing but such words counts as there, so that no further finding says that it is missing.
                var meant = StyleOf(scalar) == YamlStyle.Block ? null : Comment(scalar.End, 0);
                Add(new YamlScalar(At(scalar.Start), scalar.Value.Length > 0 ? scalar.Value : meant ?? "", StyleOf(scalar)), hasColon: IsColonAt(scalar.End));
                return true;
            case MappingStart map:
                ReportProperties(map);
                return Open(At(map.Start), isMap: true, map.Style == MappingStyle.Flow);
            case SequenceStart list:
                ReportProperties(list);
                return Open(At(list.Start), isMap: false, list.Style == SequenceStyle.Flow);
            default:
                return true;
        }
    }

    private bool Open(Place place, bool isMap, bool isFlow)
    {
        if (_open.Count >= Deepest)
        {
            Diagnostics.Add(new(Codes.YamlTooDeep, place, $"lists and maps are nested more than {Deepest} deep"));
            return false;
        }

        // The parser places the map of a lone "key: value" in a list at the start of the text.
        var parent = _open.Count == 0 ? place : _open.Peek().Place;
        _open.Push(new Frame(place < parent ? parent : place, isMap, place < parent, limits.Entries));
        if (isFlow && place >= parent)
        {
            _openBrackets.Push(_last);
        }

        _open.Peek().IsFlow = isFlow && place >= parent;
        return true;
    }

    private void Close()
    {
        var frame = _open.Pop();
        if (frame.IsFlow)
        {
            _openBrackets.Pop();
        }

        frame.ReportGlued(Diagnostics);
        Add(frame.ToNode());
    }

    private void Unwind()
    {
        while (_open.Count > 0)
        {
            Add(_open.Pop().ToNode());
        }
    }

    private bool IsColonAt(Mark mark)
    {
        var (line, column) = ((int)mark.Line - 1, (int)mark.Column - 1);
        return line < lines.Length && column <= lines[line].Length && lines[line].AsSpan(column).TrimStart().StartsWith(":");
    }

    private void Add(YamlNode node, bool readable = true, bool hasColon = true)
    {
        if (_open.Count == 0)
        {
            Root ??= node;
            return;
        }

        _open.Peek().Add(node, readable, hasColon, Diagnostics);
    }

    private void ReportProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Diagnostics.Add(new(Codes.YamlFeature, At(node.Start), "a value that begins with \"&\" is an anchor in YAML", "put the value in double quotes"));
        }
        else if (SignAt(node.Start) == '!')
        {
            Diagnostics.Add(new(Codes.YamlFeature, At(node.Start), "a value that begins with \"!\" is a tag in YAML", "put the value in double quotes"));
        }
    }

    // What stands as a comment behind a value and was hardly meant as one. YAML takes " #" for its beginning, and most who type "Road #1"
    // don't know; a comment of an editor has a blank behind its sign.
    private string? Comment(Mark mark, int width)
    {
        var (line, column) = ((int)mark.Line - 1, (int)mark.Column - 1 + width);
        if (line >= lines.Length || column >= lines[line].Length || lines[line].AsSpan(0, column).Trim().IsEmpty)
        {
            return null;
        }

        var rest = lines[line].AsSpan(column);
        var comment = rest.TrimStart([' ', '\t']);
        if (comment.Length == rest.Length || comment.Length < 2 || comment[0] != '#' || !char.IsLetterOrDigit(comment[1]))
        {
            return null;
        }

        var typed = comment.Length > 24 ? comment[..23].ToString() + "…" : comment.ToString();
        Diagnostics.Add(new(
            Codes.YamlComment,
            new Place(file, firstLine + line, lines[line].Length - comment.Length + 1),
            $"\"{typed}\" is a comment in YAML, so that it would be lost",
            "put the whole value in double quotes, or a blank behind \"#\" where it is a comment"));
        return comment.ToString();
    }

    private char SignAt(Mark mark)
    {
        var (line, column) = ((int)mark.Line - 1, (int)mark.Column - 1);
        return line < lines.Length && column < lines[line].Length ? lines[line][column] : ' ';
    }

    private static YamlStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlStyle.Quoted,
        ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
        _ => YamlStyle.Plain,
    };

    private Place At(Mark mark) => new(file, firstLine + (int)mark.Line - 1, (int)mark.Column);

    private sealed class Frame(Place place, bool isMap, bool isMisplaced, int most)
    {
        public const string Advice = "split it, or take out what was pasted by mistake";

        private readonly ImmutableArray<YamlNode>.Builder _items = ImmutableArray.CreateBuilder<YamlNode>();
        private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
        private readonly Dictionary<string, Place> _keys = new(StringComparer.Ordinal);
        private readonly List<(string Key, string Value, Place Place)> _glued = [];
        private YamlNode? _key;
        private bool _hasColon;
        private int _count;

        public Place Place => place;

        public bool IsMap => isMap;

        public bool IsFlow { get; set; }

        public void Add(YamlNode node, bool readable, bool hasColon, List<Diagnostic> diagnostics)
        {
            if (!isMap)
            {
                if (!IsTooMany(node, diagnostics) && readable)
                {
                    _items.Add(node);
                }

                return;
            }

            if (_key is null)
            {
                _key = node;
                _hasColon = hasColon;
                return;
            }

            var key = _key;
            _key = null;
            if (IsTooMany(key, diagnostics))
            {
                return;
            }

            if (key is not YamlScalar { Value: { Length: > 0 } name })
            {
                diagnostics.Add(new(Codes.YamlSyntax, key.Place, "a key must be a word", "put a text that begins with a bracket in double quotes"));
            }
            else if (IsFlow && !_hasColon && FlowSlips.Glued(name) is var (glued, value))
            {
                _glued.Add((glued, value, key.Place));
                if (_keys.TryAdd(glued, key.Place))
                {
                    _entries.Add(new YamlEntry(glued, key.Place, new YamlScalar(key.Place with { Column = key.Place.Column + glued.Length + 1 }, value, YamlStyle.Plain)));
                }
            }
            else if (IsFlow && !_hasColon && _entries is [.., { Value: YamlScalar { Style: YamlStyle.Plain, Value.Length: > 0 } before } last])
            {
                // "label: Andes, north": what stands behind the comma belongs to the value before it.
                var (whole, fix) = FlowSlips.Joined(last.Key, before.Value, name);
                diagnostics.Add(new(Codes.YamlSyntax, key.Place, $"a comma ends a value in braces, so \"{name}\" is read as a key", fix));
                _entries[^1] = last with { Value = before with { Value = whole, IsJoined = true } };
            }
            else if (!_keys.TryAdd(name, key.Place))
            {
                diagnostics.Add(new(Codes.DuplicateKey, key.Place, $"the key \"{name}\" is already in line {_keys[name].Line}", "remove one of them"));
            }
            else if (readable)
            {
                _entries.Add(new YamlEntry(name, key.Place, node));
            }
        }

        /// <summary>One finding for all keys of a map in braces that lack the blank behind their colon.</summary>
        public void ReportGlued(List<Diagnostic> diagnostics)
        {
            if (_glued is [var first, ..])
            {
                diagnostics.Add(new(Codes.YamlSyntax, first.Place, $"a blank is missing after the colon of \"{first.Key}\"",
                    $"write {string.Join(", ", _glued.Select(each => $"{each.Key}: {each.Value}"))}"));
            }
        }

        // Said once; what is left is read for its faults and dropped.
        private bool IsTooMany(YamlNode node, List<Diagnostic> diagnostics)
        {
            if (++_count == most + 1)
            {
                diagnostics.Add(new(Codes.TooManyValues, node.Place, $"the {(isMap ? "map" : "list")} has more than {most} entries", Advice));
            }

            return _count > most;
        }

        public YamlNode ToNode()
        {
            if (!isMap)
            {
                return new YamlList(place, _items.ToImmutable());
            }

            var at = isMisplaced && _entries.Count > 0 ? _entries[0].KeyPlace : place;
            return new YamlMap(at, _entries.ToImmutable());
        }
    }
}
