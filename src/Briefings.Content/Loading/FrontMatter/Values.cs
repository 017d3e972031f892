using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Reads single values. Each reader reports what it can't read and then returns null.</summary>
internal static partial class Values
{
    /// <summary>The longest value, in UTF-16 units.</summary>
    public const int LongestText = 20_000;

    /// <summary>What sort of node it is, in an author's words.</summary>
    public static string Sort(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a map of keys",
        _ => "a text",
    };

    /// <summary>A text as typed, blanks around it removed; it can't be marked in parts.</summary>
    public static string? Text(KeyContext context, YamlNode node, string name)
    {
        var text = Typed(context, node, name);
        if (text is not null && Markdown.Markings.In(text) is { } marking)
        {
            context.Report(Codes.LooksLikeMarking, node.Place, $"\"{marking}\" in {name} looks like the marking of a section, which only a text can have", "delete it, or move the words into a section of the text");
        }

        if (text?.Contains("%%", StringComparison.Ordinal) == true)
        {
            context.Report(Codes.OpenPrivateComment, node.Place, $"\"%%\" in {name} looks like a private comment, which only a text can have", "delete it, or begin the comment with \"#\" on a line of its own");
        }

        return text;
    }

    // A text that may have marked sections of its own.
    private static string? Typed(KeyContext context, YamlNode node, string name)
    {
        if (node is YamlScalar scalar)
        {
            var text = scalar.Value.Trim();
            if (text.Length == 0)
            {
                context.Report(Codes.MissingKey, node.Place, $"{name} has no value");
                return null;
            }

            if (text.Length > LongestText)
            {
                context.Report(Codes.TextTooLong, node.Place, FormattableString.Invariant($"{name} has {text.Length} characters, more than {LongestText}"));
                return null;
            }

            if (HiddenCharacters.FirstIn(text) is >= 0 and var hidden)
            {
                context.Report(Codes.HiddenCharacter, node.Place, $"{name} holds the character {HiddenCharacters.NameAt(text, hidden)}, which nobody sees", "delete it");
            }

            return text;
        }

        context.Report(Codes.WrongType, node.Place, $"{name} must be a text, not {Sort(node)}",
            Suggestions.Text(node) ?? (node is YamlMap ? "put a text that holds a colon in double quotes" : "put a text that begins with a bracket in double quotes"));
        return null;
    }

    /// <summary>A text for readers on one line, with the quotes and dashes of the file's language.</summary>
    public static string? Prose(KeyContext context, YamlNode node, string name)
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        CheckCurlyQuotes(context, node, text);
        CheckMarkup(context, node, name, text);
        CheckPortion(context, node, name, text);
        return Core.Prose.Typography.Apply(OnOneLine(text), context.Language);
    }

    /// <summary>A text for readers on one line, in which Markdown within a line is read: <c>**words**</c>, <c>[[slug]]</c>, <c>[words](address)</c>.</summary>
    public static Phrase? Phrase(KeyContext context, YamlNode node, string name)
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        CheckCurlyQuotes(context, node, text);
        CheckBlockSign(context, node, name, text);
        CheckPortion(context, node, name, text);
        var line = OnOneLine(text);
        var isQuoted = node is YamlScalar { Style: YamlStyle.Quoted };
        var phrase = PhraseReader.Read(new MarkdownSource(context.File, line, node.Place.Line, context.Language)
        {
            Start = isQuoted ? node.Place with { Column = node.Place.Column + 1 } : node.Place,
            IsVerbatim = line == text && node is YamlScalar { Style: not YamlStyle.Block } && !(isQuoted && line.AsSpan().ContainsAny("\\\"'")),
        });
        context.Diagnostics.AddRange(phrase.Diagnostics);
        return phrase.Value;
    }

    private static void CheckCurlyQuotes(KeyContext context, YamlNode node, string text)
    {
        if (node is YamlScalar { Style: YamlStyle.Plain } && text is [var first, _, .., var last] && CurlyQuotes.Contains(first) && CurlyQuotes.Contains(last) && !text.AsSpan(1, text.Length - 2).ContainsAny(CurlyQuotes))
        {
            // A word processor put them round the value; where they are meant, they stand inside straight ones.
            context.Diagnostics.Add(new Diagnostic(Codes.MalformedValue, node.Place, $"the quotes {first}…{last} are a part of the text and will be printed", $"write straight ones, \"…\", or where they are meant both, \"{first}…{last}\"").AsWarning());
        }
    }

    /// <summary>A text, or a map of language to text.</summary>
    public static LocalizedText? Localized(KeyContext context, YamlNode node, string name) => Localized(context, node, name, isMarkdown: false);

    /// <summary>A text in Markdown, or a map of language to text; lines and quotes stay as typed.</summary>
    public static LocalizedText? LocalizedMarkdown(KeyContext context, YamlNode node, string name) => Localized(context, node, name, isMarkdown: true);

    /// <summary>A whole number.</summary>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="greatest">The greatest that is allowed.</param>
    /// <param name="orElse">What may stand there instead of a number, as a proposal; null where nothing may.</param>
    public static Func<KeyContext, YamlNode, string, int?> Integer(int least, int greatest, string? orElse = null) => (context, node, name) =>
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
        {
            return number;
        }

        context.Report(Codes.OutOfRange, node.Place, $"\"{text}\" is no whole number {Range(least, greatest)}", NumberMeant(text, least, greatest) is null && orElse is not null ? orElse : IntegerAdvice(text, least, greatest));
        return null;
    };

    /// <summary>A number with a decimal point.</summary>
    public static Func<KeyContext, YamlNode, string, double?> Decimal(double least, double greatest) => (context, node, name) =>
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
        {
            return number;
        }

        var pointed = text.Replace(',', '.');
        context.Report(Codes.OutOfRange, node.Place, FormattableString.Invariant($"\"{text}\" is no number from {least} to {greatest}"),
            DegreesMeant(text, greatest) is { } meant ? $"write {meant}"
            : !double.TryParse(pointed, Style, CultureInfo.InvariantCulture, out number) ? "write degrees with a point, such as 13.4967"
            : pointed != text ? $"write {pointed}"
            : greatest == 90 && Math.Abs(number) <= 180 ? "are lat and lon the wrong way round?"
            : null);
        return null;
    };

    /// <summary>True or false.</summary>
    public static bool? Boolean(KeyContext context, YamlNode node, string name)
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        switch (text)
        {
            case "true" or "True" or "TRUE":
                return true;
            case "false" or "False" or "FALSE":
                return false;
        }

        var meant = text.ToUpperInvariant() switch
        {
            "YES" or "Y" or "ON" or "1" => "write true",
            "NO" or "N" or "OFF" or "0" => "write false",
            _ => null,
        };
        context.Report(Codes.WrongType, node.Place, $"{name} must be true or false, not \"{text}\"", meant);
        return null;
    }

    /// <summary>A word of an enumeration.</summary>
    public static T? Word<T>(KeyContext context, YamlNode node, string name)
        where T : struct, Enum => Word(context, node, name, WordList.Values<T>(), typeof(T) == typeof(Status) ? Codes.UnknownStatus : Codes.UnknownWord);

    /// <summary>One of a few words.</summary>
    public static T? Word<T>(KeyContext context, YamlNode node, string name, ImmutableArray<(string Word, T Value)> words, DiagnosticDescriptor descriptor)
        where T : struct
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        context.Report(descriptor, node.Place, $"\"{text}\" is no value of {name}", OneOf(text, words.Select(each => each.Word)));
        return null;
    }

    /// <summary>One of a few words, kept as the word.</summary>
    public static Func<KeyContext, YamlNode, string, string?> Choice(ImmutableArray<string> words) => (context, node, name) =>
    {
        var text = Text(context, node, name);
        if (text is null || words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        context.Report(Codes.UnknownWord, node.Place, $"\"{text}\" is no value of {name}", OneOf(text, words));
        return null;
    };

    /// <summary>A word of likelihood.</summary>
    public static Likelihood? Likely(KeyContext context, YamlNode node, string name)
    {
        if (Text(context, node, name) is not { } text)
        {
            return null;
        }

        var found = Likelihood.All.FirstOrDefault(each => each.Word == text);
        if (found is null)
        {
            context.Report(Codes.UnknownWord, node.Place, $"\"{text}\" is no value of {name}", LikelihoodMeant(text) is { } meant ? $"write {meant}" : OneOf(text, Likelihood.All.Select(each => each.Word)));
        }

        return found;
    }

    /// <summary>A marking.</summary>
    public static Tlp? Marking(KeyContext context, YamlNode node, string name)
    {
        if (node is not YamlScalar scalar)
        {
            context.Report(Codes.UnknownMarking, node.Place, $"{name} must be a marking, not {Sort(node)}", $"write one of {string.Join(", ", TlpLabels.Words)}");
            return null;
        }

        if (TlpLabels.Parse(scalar.Value) is { } marking)
        {
            return marking;
        }

        var compact = new string([.. scalar.Value.Where(each => !char.IsWhiteSpace(each))]).ToUpperInvariant().Replace('_', '+').Replace('-', '+');
        compact = compact.StartsWith("TLP:", StringComparison.Ordinal) ? compact[4..] : compact;
        var meant = compact switch
        {
            "WHITE" => "CLEAR",
            "AMBERSTRICT" => "AMBER+STRICT",
            _ => NearestWord.Find(compact, TlpLabels.Words),
        };
        context.Report(Codes.UnknownMarking, node.Place, $"\"{scalar.Value}\" is no TLP 2.0 marking",
            meant is null ? $"write one of {string.Join(", ", TlpLabels.Words)}" : $"write {meant}");
        return null;
    }

    /// <summary>What to write instead of a word that is none.</summary>
    public static string OneOf(string typed, IEnumerable<string> words)
    {
        var all = words.ToList();
        return Synonyms.Of(typed, all) is { } same ? $"write {same}"
            : (NearestWord.Find(typed.Replace(' ', '-').Replace('_', '-'), all) ?? NearestWord.Find(typed, all)) is { } nearest
                ? $"did you mean \"{nearest}\"?"
            : $"write one of {string.Join(", ", all)}";
    }

    private static LocalizedText? Localized(KeyContext context, YamlNode node, string name, bool isMarkdown)
    {
        Func<KeyContext, YamlNode, string, string?> read = isMarkdown ? Typed : Text;
        if (node is not YamlMap map)
        {
            if (read(context, node, name) is not { } text)
            {
                return null;
            }

            if (!isMarkdown)
            {
                CheckCurlyQuotes(context, node, text);
            }

            return LocalizedText.Of(Finish(text, context.Language, isMarkdown));
        }

        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in map.Entries)
        {
            if (!Languages.IsKnown(entry.Key))
            {
                context.Report(Codes.UnknownKey, entry.KeyPlace, $"\"{entry.Key}\" in {name} is no language", Languages.Meant(entry.Key) is { } meant ? $"write {meant}" : "write a language tag such as en");
            }
            else if (read(context, entry.Value, $"\"{entry.Key}\" in {name}") is { } word && !texts.TryAdd(entry.Key, Finish(word, entry.Key, isMarkdown)))
            {
                context.Report(Codes.DuplicateKey, entry.KeyPlace, $"the language \"{entry.Key}\" is there twice", "remove one of them");
            }
        }

        return texts.Count == 0 ? null : new LocalizedText(texts.ToImmutable());
    }

    private static string Finish(string text, string language, bool isMarkdown) =>
        isMarkdown ? text : Core.Prose.Typography.Apply(OnOneLine(text), language);

    private static readonly SearchValues<char> CurlyQuotes = SearchValues.Create("\u201C\u201D\u201E\u2018\u2019\u201A");

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Range(int least, int greatest) => greatest == int.MaxValue ? $"from {least}" : $"from {least} to {greatest}";
}
