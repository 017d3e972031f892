using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Briefings.Reports;

/// <summary>
/// The parser for YAML of templates: style sheets and language files. It refuses what could make a small file grow or a
/// reader fall: aliases, and nesting without end; and it reports what the parser beneath trips over.
/// </summary>
/// <param name="text">The YAML.</param>
public sealed class BoundedYamlParser(TextReader text) : IParser
{
    private const int Deepest = 16;

    private readonly Parser parser = new(text);
    private int depth;

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="YamlException">The text is no YAML, or none that is read here.</exception>
    public static YamlStream Load(TextReader text)
    {
        var parser = new BoundedYamlParser(text);
        var stream = new YamlStream();
        try
        {
            stream.Load(parser);
        }
        catch (ArgumentException exception)
        {
            // The tree finds an event where none can be, after text that the parser let pass.
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, "a value is missing or stands where none can be", exception);
        }

        return stream;
    }

    /// <inheritdoc/>
    public ParsingEvent? Current => parser.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">The text is no YAML, or none that is read here.</exception>
    public bool MoveNext()
    {
        var at = parser.Current?.End ?? Mark.Empty;
        bool moved;
        try
        {
            moved = parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            throw new YamlException(at, at, "a quote or bracket is not closed, or a key is not where one can stand", exception);
        }

        switch (parser.Current)
        {
            case AnchorAlias alias:
                throw new YamlException(alias.Start, alias.End, "an alias is not read here");
            case MappingStart or SequenceStart when ++depth > Deepest:
                throw new YamlException(parser.Current.Start, parser.Current.End, $"lists and maps are nested more than {Deepest} deep");
            case MappingEnd or SequenceEnd:
                depth--;
                break;
        }

        return moved;
    }
}
