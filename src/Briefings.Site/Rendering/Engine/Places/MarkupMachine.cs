namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>
/// Follows HTML as browsers' tokenizers do (HTML Standard, 13.2.5), or XML 1.0, as far as it matters for values. What browsers would
/// mend, or read in two ways, is a fault.
/// </summary>
internal sealed partial class MarkupMachine(bool isHtml) : WriteMachine
{
    private State state;
    private int tagAt;
    private bool isEnd;
    private bool isSlash;
    private bool isFresh;
    private int run;
    private char quote;

    private enum State
    {
        Text,
        Bracket,
        EndBracket,
        TagName,
        BeforeName,
        Name,
        AfterName,
        BeforeValue,
        Quoted,
        Unquoted,
        Bang,
        Bogus,
        Comment,
        Declaration,
        Instruction,
        Cdata,
        Raw,
        RawBracket,
        RawEndBracket,
        RawName,
        RawBang,
        Endless,
    }

    public override string? Open => state switch
    {
        State.Text => IsAmbiguous ? $"a \"{otherwiseName}\" element" : null,
        State.Comment or State.Bang => "a comment",
        State.Raw or State.RawBracket or State.RawEndBracket or State.RawName or State.RawBang or State.Endless => $"a \"{elementName}\" element",
        State.Quoted => "a quoted attribute",
        State.Bogus or State.Declaration or State.Instruction or State.Cdata => "a declaration",
        _ => "a tag",
    };

    public override int OpenedAt => state == State.Text ? otherwiseAt : tagAt;

    public override WritePlace Take() => state switch
    {
        State.Text => WritePlace.Text,
        State.TagName => element.Is("h") ? WritePlace.HeadingLevel : WritePlace.Names,
        State.BeforeName or State.Name or State.AfterName => WritePlace.Names,
        State.BeforeValue or State.Unquoted => WritePlace.Unquoted,
        State.Quoted => TakeValue(),
        State.Comment => WritePlace.Comment,
        State.Raw => raw switch
        {
            ElementKind.ElementlessText => WritePlace.ElementlessText,
            ElementKind.Style => WritePlace.Style,
            ElementKind.Script => isHidden ? WritePlace.Script : script.Place,
            _ => WritePlace.RawText,
        },
        State.RawBracket or State.RawEndBracket or State.RawName or State.RawBang when raw == ElementKind.Script => WritePlace.Script,
        State.Bogus or State.Declaration or State.Instruction or State.Cdata => WritePlace.Declaration,
        State.Endless => WritePlace.RawText,
        _ => WritePlace.Bracket,
    };

    protected override void Follow(ReadOnlySpan<char> written)
    {
        for (var index = 0; index < written.Length && Fault is null;)
        {
            var rest = written[index..];
            switch (state)
            {
                case State.Text:
                    var bracket = rest.IndexOf('<');
                    if (bracket < 0)
                    {
                        return;
                    }

                    index += bracket + 1;
                    tagAt = Read + index - 1;
                    state = State.Bracket;
                    break;
                case State.Quoted:
                    index += InQuoted(rest, index);
                    break;
                case State.Raw when raw != ElementKind.Script:
                    var next = rest.IndexOf('<');
                    index += next < 0 ? rest.Length : next + 1;
                    state = next < 0 ? State.Raw : State.RawBracket;
                    rawAt = Read + index - 1;
                    break;
                case State.Endless:
                    return;
                case >= State.Raw:
                    index += InRaw(rest[0], index) ? 1 : 0;
                    break;
                case >= State.Bang:
                    InDeclaration(rest[0], index);
                    index++;
                    break;
                default:
                    index += InTag(rest[0], index) ? 1 : 0;
                    break;
            }
        }
    }

    // Whether the character was taken; else it is read again in the new state.
    private bool InTag(char character, int index)
    {
        switch (state)
        {
            case State.Bracket:
                return BeginTag(character, index);
            case State.EndBracket:
                return BeginEndTag(character, index);
            case State.TagName:
                if (IsDelimiter(character))
                {
                    state = State.BeforeName;
                    return false;
                }

                RefuseIn(character is '<' or '"' or '\'' or '=', character, index, "the name of an element");
                element.Add(character);
                return true;
            case State.BeforeName:
                return BeforeName(character, index);
            case State.Name:
                if (IsDelimiter(character) || character == '=')
                {
                    state = character == '=' ? State.BeforeValue : State.AfterName;
                    return character == '=';
                }

                RefuseIn(character is '<' or '"' or '\'', character, index, "the name of an attribute");
                attribute.Add(character);
                return true;
            case State.AfterName:
                if (IsBlank(character))
                {
                    return true;
                }

                state = character == '=' ? State.BeforeValue : State.BeforeName;
                return character == '=';
            case State.BeforeValue:
                return BeforeValue(character, index);
            default:
                return InUnquoted(character, index);
        }
    }

    private bool BeginTag(char character, int index)
    {
        if (character is '/' or '!' or '?')
        {
            state = character == '/' ? State.EndBracket : character == '!' ? State.Bang : State.Instruction;
            run = 0;
            element.Clear();
            return true;
        }

        if (!IsNameStart(character))
        {
            // "a < b" is text for a browser.
            state = State.Text;
            if (!isHtml)
            {
                Fail(index, "a bracket begins no tag", "write &lt;");
            }

            return false;
        }

        return NewTag(isEndTag: false);
    }

    private bool BeginEndTag(char character, int index)
    {
        if (!IsNameStart(character))
        {
            Fail(index, "\"</\" begins no end tag", "name the element that it ends, or write &lt;/");
            return true;
        }

        return NewTag(isEndTag: true);
    }

    private bool NewTag(bool isEndTag)
    {
        isEnd = isEndTag;
        isSlash = false;
        element.Clear();
        BeginElement();
        state = State.TagName;
        return false;
    }

    private bool BeforeName(char character, int index)
    {
        switch (character)
        {
            case '>':
                state = State.Text;
                if (isHtml)
                {
                    EndTag(index);
                }

                return true;
            case '/':
                isSlash = true;
                return true;
            case var blank when IsBlank(blank):
                isSlash = false;
                return true;
            default:
                RefuseIn(character is '<' or '"' or '\'' or '=', character, index, "a tag, where a name is due");
                isSlash = false;
                attribute.Clear();
                state = State.Name;
                return false;
        }
    }

    private bool BeforeValue(char character, int index)
    {
        if (IsBlank(character))
        {
            return true;
        }

        if (character is '"' or '\'')
        {
            quote = character;
            state = State.Quoted;
            BeginValue();
            return true;
        }

        if (character == '>')
        {
            Fail(index, "an attribute has no value behind its \"=\"", "write one in quotes, or take the \"=\" away");
        }
        else if (!isHtml)
        {
            Fail(index, "an attribute has no quotes", "put its value into quotes");
        }

        state = State.Unquoted;
        BeginValue();
        return false;
    }

    private bool InUnquoted(char character, int index)
    {
        if (IsBlank(character) || character == '>')
        {
            EndValue(index);
            state = State.BeforeName;
            return false;
        }

        RefuseIn(character is '<' or '"' or '\'' or '=' or '`', character, index, "an attribute without quotes");
        Value(character, index);
        return true;
    }

    private int InQuoted(ReadOnlySpan<char> rest, int index)
    {
        var end = rest.IndexOf(quote);
        var value = end < 0 ? rest : rest[..end];
        Value(value, index);
        if (end < 0)
        {
            return rest.Length;
        }

        EndValue(index + end);
        state = State.BeforeName;
        isSlash = false;
        return end + 1;
    }

    private void RefuseIn(bool isWrong, char character, int index, string place)
    {
        if (isWrong)
        {
            Fail(
                index,
                $"a {(character == '`' ? "backquote" : character.ToString())} stands in {place}",
                character == '<' ? "is a tag before it without its \">\", or an attribute without its end?" : "is an attribute before it without its quotes, or its name?");
        }
    }

    private bool IsNameStart(char character) =>
        char.IsAsciiLetter(character) || (!isHtml && (character is '_' or ':' || character > '\u007F'));

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsDelimiter(char character) => IsBlank(character) || character is '/' or '>';
}
