namespace Briefings.Site.Rendering.Engine.Places;

internal sealed partial class MarkupMachine
{
    private readonly NameBuffer rawName = new(ElementKinds.Longest);
    private readonly NameBuffer candidate = new(ElementKinds.Longest);
    private ElementKind raw;
    private ScriptState script;
    private string elementName = "";
    private string otherwiseName = "";
    private OpenElements open;
    private int otherwiseAt;
    private bool isNoScript;
    private int rawAt;

    // In a script behind "<!--", and behind a "<script" in that.
    private bool isHidden;
    private bool isTwice;

    private void EndTag(int index)
    {
        var kind = element.IsWhole ? ElementKinds.Of(element.Text) : ElementKind.Plain;
        switch (kind)
        {
            case ElementKind.Otherwise when isEnd:
                open.End(element.Text);
                break;
            case ElementKind.Otherwise when !isSlash || !(element.Is("svg") || element.Is("math")):
                Remember();
                open.Begin(element.Text);
                break;
            case ElementKind.NoScript:
                if (!isEnd)
                {
                    Remember();
                }

                isNoScript = !isEnd;
                break;
            case not (ElementKind.Plain or ElementKind.Otherwise) when !isEnd:
                BeginRaw(kind, index);
                break;
        }
    }

    private void Remember()
    {
        if (!IsAmbiguous)
        {
            otherwiseAt = tagAt;
            otherwiseName = element.Text.ToString();
        }
    }

    private void BeginRaw(ElementKind kind, int index)
    {
        // In a drawing such a tag has no content, elsewhere it has.
        if (isSlash && open.IsAny)
        {
            Fail(index, $"\"<{element.Text}/>\" is read in two ways in a drawing, a formula or a choice", $"write an end tag: <{element.Text}></{element.Text}>");
            return;
        }

        raw = kind;
        elementName = element.Text.ToString();
        rawName.Clear();
        foreach (var letter in element.Text)
        {
            rawName.Add(letter);
        }

        isHidden = isTwice = false;
        run = 0;
        script = new ScriptState(ScriptState.KindOf(scriptType));
        state = kind == ElementKind.Endless ? State.Endless : State.Raw;
    }

    /// <inheritdoc/>
    public override bool IsPlain => state == State.Text && !IsAmbiguous;

    private bool IsAmbiguous => open.IsAny || isNoScript;

    private bool InRaw(char character, int index)
    {
        switch (state)
        {
            case State.RawBracket when character == '/':
                state = State.RawEndBracket;
                candidate.Clear();
                return TakeOfScript(character);
            case State.RawBracket when raw == ElementKind.Script && character == '!':
                state = State.RawBang;
                run = 0;
                return TakeOfScript(character);
            case State.RawBracket when isHidden && char.IsAsciiLetter(character):
                candidate.Clear();
                isEnd = false;
                state = State.RawName;
                return false;
            case State.RawEndBracket when char.IsAsciiLetter(character):
                isEnd = true;
                state = State.RawName;
                return false;
            case State.RawName:
                return InRawName(character);
            case State.RawBang when character == '-':
                run++;
                isHidden |= run == 2;
                state = run == 2 ? State.Raw : State.RawBang;
                return TakeOfScript(character);
            case not State.Raw:
                RefuseInDrawing();
                state = State.Raw;
                return false;
            default:
                return InScript(character, index);
        }
    }

    private bool InRawName(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            candidate.Add(character);
            return TakeOfScript(character);
        }

        if (!IsDelimiter(character) || !candidate.IsWhole || !candidate.Text.SequenceEqual(rawName.Text))
        {
            RefuseInDrawing();
            state = State.Raw;
            return false;
        }

        if (!isEnd || isTwice)
        {
            isTwice = !isEnd;
            state = State.Raw;
            return false;
        }

        element.Clear();
        attribute.Clear();
        isSlash = false;
        BeginElement();
        state = State.BeforeName;
        return false;
    }

    private bool InScript(char character, int index)
    {
        if (character == '<')
        {
            state = State.RawBracket;
            rawAt = Read + index;
        }
        else if (character == '>' && run >= 2)
        {
            isHidden = isTwice = false;
        }
        else if (character == '&' && IsAmbiguous)
        {
            Fail(index, $"a & stands in a script, which is read in two ways where that stands in a \"{otherwiseName}\"", "move the script out");
        }

        run = character == '-' ? run + 1 : 0;
        return TakeOfScript(character);
    }

    private bool TakeOfScript(char character)
    {
        script.Feed(character);
        return true;
    }

    // A browser reads the text of such an element as markup where it stands in a drawing.
    private void RefuseInDrawing()
    {
        if (IsAmbiguous)
        {
            Fail(rawAt - Read, $"a < stands in \"{elementName}\", which is read in two ways where that stands in a \"{otherwiseName}\"", "write &lt;, or move it out");
        }
    }

    private void InDeclaration(char character, int index)
    {
        switch (state)
        {
            case State.Bang:
                Bang(character, index);
                break;
            case State.Comment:
                InComment(character, index);
                break;
            case State.Cdata:
                state = character == '>' && run >= 2 ? State.Text : State.Cdata;
                run = character == ']' ? run + 1 : 0;
                break;
            case State.Instruction when !isHtml:
                state = character == '>' && run > 0 ? State.Text : State.Instruction;
                run = character == '?' ? 1 : 0;
                break;
            default:
                if (character is '<' or '[')
                {
                    Fail(index, $"a {character} stands in a declaration", "end it first with \">\"");
                }

                state = character == '>' ? State.Text : state;
                break;
        }
    }

    private void Bang(char character, int index)
    {
        element.Add(character);
        switch (element.Text)
        {
            case "--":
                state = State.Comment;
                isFresh = isHtml;
                run = isHtml ? 2 : 0;
                break;
            case "doctype":
                state = State.Declaration;
                break;
            case "[cdata[" when !isHtml:
                state = State.Cdata;
                run = 0;
                break;
            case "-":
                break;
            case var begun when "doctype".AsSpan().StartsWith(begun) || (!isHtml && "[cdata[".AsSpan().StartsWith(begun)):
                break;
            default:
                Fail(index, "\"<!\" begins neither a comment nor a document type", "write <!-- … -->, or &lt;!");
                break;
        }
    }

    // "<!-->" and "<!--->" end at once, "--!>" ends too, in HTML.
    private void InComment(char character, int index)
    {
        if (character == '<' && isNoScript)
        {
            Fail(index, "a < stands in a comment within noscript, which ends there for some browsers", "take the comment out");
        }

        var isExclaimed = run < 0;
        if (character == '>' && (run >= 2 || isExclaimed))
        {
            state = State.Text;
            return;
        }

        if (character == '!' && isHtml && run >= (isFresh ? 4 : 2))
        {
            run = -1;
            return;
        }

        run = character != '-' ? 0 : isExclaimed ? 1 : run + 1;
        isFresh &= character == '-';
    }
}
