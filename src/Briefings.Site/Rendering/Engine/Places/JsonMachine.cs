namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>Follows a JSON file (RFC 8259): within strings, behind their backslashes, and between tokens.</summary>
internal sealed class JsonMachine : WriteMachine
{
    private bool isString;
    private bool isEscape;
    private int openedAt;

    public override string? Open => isString ? "a string" : null;

    public override int OpenedAt => openedAt;

    public override WritePlace Take() => isEscape ? WritePlace.JsonEscape : isString ? WritePlace.JsonString : WritePlace.JsonValue;

    protected override void Follow(ReadOnlySpan<char> written)
    {
        for (var index = 0; index < written.Length; index++)
        {
            if (!isString)
            {
                var quote = written[index..].IndexOf('"');
                if (quote < 0)
                {
                    return;
                }

                index += quote;
                openedAt = Read + index;
                isString = true;
            }
            else if (isEscape)
            {
                isEscape = false;
            }
            else if (written[index] < ' ')
            {
                Fail(index, "a line break or a tab stands in a string", "write \\n or \\t, or close the string");
                return;
            }
            else
            {
                isEscape = written[index] == '\\';
                isString = written[index] != '"';
            }
        }
    }
}
