namespace Briefings.Site.Rendering.Engine.Places;

internal sealed partial class MarkupMachine
{
    private readonly NameBuffer element = new(ElementKinds.Longest);
    private readonly NameBuffer attribute = new(ElementKinds.Longest);
    private readonly NameBuffer typed = new(64);
    private AttributeKind kind;
    private AddressState address;
    private string? scriptType;
    private Meta meta;
    private bool hasContent;

    // What a meta element does, as far as its attributes were read.
    private enum Meta
    {
        Unknown,
        Harmless,
        Refresh,
        Policy,
    }

    private void BeginElement()
    {
        scriptType = null;
        meta = Meta.Unknown;
        hasContent = false;
    }

    private void BeginValue()
    {
        kind = AttributeKinds.Of(element.Text, attribute.Text, isHtml);
        address = AddressState.Of(kind);
        typed.Clear();
    }

    private WritePlace TakeValue()
    {
        switch (kind)
        {
            case AttributeKind.Code:
                return WritePlace.CodeAttribute;
            case AttributeKind.Address or AttributeKind.Addresses or AttributeKind.AddressSet:
                return address.Take();
            case AttributeKind.MetaContent when meta == Meta.Refresh:
                return WritePlace.Refresh;
            case AttributeKind.MetaContent when meta == Meta.Policy:
                return WritePlace.CodeAttribute;
            case AttributeKind.MetaContent:
                hasContent = true;
                return WritePlace.Attribute;
            case AttributeKind.MetaName:
                return WritePlace.Names;
            case AttributeKind.ScriptType:
                typed.Add('&');
                return WritePlace.Attribute;
            default:
                return WritePlace.Attribute;
        }
    }

    private void Value(ReadOnlySpan<char> value, int index)
    {
        if (value.IsEmpty || (kind == AttributeKind.Plain && isHtml && !isNoScript))
        {
            return;
        }

        if ((isNoScript || !isHtml) && value.IndexOf('<') is >= 0 and var bracket)
        {
            Fail(index + bracket, isHtml ? "a < stands in an attribute within noscript, which ends there for some browsers" : "a < stands in an attribute", "write &lt;");
            return;
        }

        if (kind is AttributeKind.Address or AttributeKind.Addresses or AttributeKind.AddressSet)
        {
            for (var at = 0; at < value.Length; at++)
            {
                Value(value[at], index + at);
            }
        }
        else if (kind is AttributeKind.ScriptType or AttributeKind.MetaName)
        {
            foreach (var character in value)
            {
                typed.Add(character);
            }
        }
    }

    private void Value(char character, int index)
    {
        switch (kind)
        {
            case AttributeKind.Address or AttributeKind.Addresses or AttributeKind.AddressSet:
                address.Feed(character);
                if (address.IsBroken)
                {
                    Fail(index, "a value before it would decide of what kind this address is", "begin with an address of the model, \"link\" or \"asset\"");
                }

                break;
            case AttributeKind.ScriptType or AttributeKind.MetaName:
                typed.Add(character);
                break;
        }
    }

    private void EndValue(int index)
    {
        // Of two attributes of one name browsers take the first.
        if (kind == AttributeKind.ScriptType)
        {
            scriptType ??= typed.IsWhole ? typed.Text.ToString() : "?";
        }
        else if (kind == AttributeKind.MetaName && meta == Meta.Unknown)
        {
            meta = typed.Text.Trim() switch
            {
                _ when !typed.IsWhole || typed.Text.Contains('&') => Meta.Policy,
                "refresh" => Meta.Refresh,
                "content-security-policy" or "content-security-policy-report-only" or "set-cookie" => Meta.Policy,
                _ => Meta.Harmless,
            };
            if (hasContent && meta is Meta.Refresh or Meta.Policy)
            {
                Fail(index, "a value stands in \"content\" before \"http-equiv\" says what it is for", "write http-equiv first");
            }
        }
    }
}
