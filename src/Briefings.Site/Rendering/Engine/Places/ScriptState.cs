namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>What a script element holds.</summary>
internal enum ScriptKind
{
    /// <summary>JavaScript.</summary>
    Code,

    /// <summary>JSON.</summary>
    Data,

    /// <summary>Something else, or what can't be told.</summary>
    Unknown,
}

/// <summary>
/// Follows a script as far as it can be followed without knowing the language: strings and comments. A slash that begins no comment
/// is a division or an expression, and which of them decides how all behind it is read; from there on no value may stand.
/// </summary>
internal struct ScriptState
{
    private readonly ScriptKind kind;
    private Mode mode;
    private Mode lastMode;
    private bool isEscape;
    private char last;
    private char lastButOne;

    public ScriptState(ScriptKind kind) => this.kind = kind;

    private enum Mode
    {
        Code,
        Double,
        Single,
        Template,
        Slash,
        Line,
        Block,
        Lost,
    }

    /// <summary>Where a value would stand.</summary>
    public readonly WritePlace Place => kind != ScriptKind.Unknown && mode == Mode.Code ? WritePlace.ScriptValue : WritePlace.Script;

    /// <summary>What a script's <c>type</c> says it holds.</summary>
    /// <param name="type">In lower case; null where there is none.</param>
    public static ScriptKind KindOf(string? type)
    {
        var essence = type?.Split(';')[0].Trim(' ', '\t', '\n', '\r', '\f');
        return essence switch
        {
            null or "" or "module" or "text/javascript" or "application/javascript" or "text/ecmascript" or "application/ecmascript" => ScriptKind.Code,
            "importmap" or "speculationrules" or "application/json" or "text/json" => ScriptKind.Data,
            _ when essence.EndsWith("+json", StringComparison.Ordinal) => ScriptKind.Data,
            _ => ScriptKind.Unknown,
        };
    }

    /// <summary>Goes on by one character.</summary>
    public void Feed(char character)
    {
        mode = kind switch
        {
            ScriptKind.Code => isEscape ? mode : NextOfCode(character),
            ScriptKind.Data => isEscape || character != '"' ? mode : mode == Mode.Code ? Mode.Double : Mode.Code,
            _ => mode,
        };
        isEscape = !isEscape && character == '\\' && mode is Mode.Double or Mode.Single or Mode.Template;

        // The star that opens a comment does not close it.
        (lastButOne, last) = mode == Mode.Block && last == '/' && lastMode == Mode.Slash ? ('\0', '\0') : (last, character);
        lastMode = mode;
    }

    private readonly Mode NextOfCode(char character)
    {
        switch (mode)
        {
            case Mode.Double or Mode.Single when character is '\n' or '\r':
                return Mode.Lost;
            case Mode.Double when character == '"':
            case Mode.Single when character == '\'':
            case Mode.Template when character == '`':
            case Mode.Line when character is '\n' or '\r' or '\u2028' or '\u2029':
            case Mode.Block when character == '/' && last == '*':
                return Mode.Code;
            case Mode.Template when character == '{' && last == '$':
                return Mode.Lost;
            case Mode.Slash:
                return character switch { '/' => Mode.Line, '*' => Mode.Block, _ => Mode.Lost };
            case Mode.Code:
                return character switch
                {
                    '"' => Mode.Double,
                    '\'' => Mode.Single,
                    '`' => Mode.Template,
                    '/' => Mode.Slash,
                    // Comments of old: "<!--", "-->", and "#!" on the first line.
                    '!' when last is '<' or '#' => Mode.Lost,
                    '>' when last == '-' && lastButOne == '-' => Mode.Lost,
                    _ => Mode.Code,
                };
            default:
                return mode;
        }
    }
}
