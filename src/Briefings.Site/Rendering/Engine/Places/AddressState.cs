namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>Follows an address through its parts (RFC 3986; the URL Standard where browsers differ), as far as values need it.</summary>
internal struct AddressState
{
    private const int LongestScheme = 12;

    private AttributeKind kind;
    private Part part;
    private SchemeLetters letters;
    private int length;
    private bool isMixed;
    private bool isBehindComma;

    private enum Part
    {
        Start,
        Scheme,
        Slash,
        Slashes,
        Host,
        Path,
        Query,
        Opaque,
        Unsure,
        Code,
        Size,
    }

    [System.Runtime.CompilerServices.InlineArray(LongestScheme)]
    private struct SchemeLetters
    {
        private char first;
    }

    /// <summary>
    /// Whether the last character showed that a value stands where only the template's own text may: in a scheme, or where an empty
    /// value makes a host of a path.
    /// </summary>
    public bool IsBroken { get; private set; }

    /// <summary>A new attribute begins.</summary>
    public static AddressState Of(AttributeKind kind) => new() { kind = kind };

    /// <summary>Where a value would stand, which is reckoned with.</summary>
    public WritePlace Take()
    {
        isMixed |= part is Part.Scheme or Part.Slash;
        return part switch
        {
            Part.Start => kind == AttributeKind.AddressSet ? WritePlace.AddressInSet : WritePlace.AddressStart,
            Part.Scheme => WritePlace.AddressName,
            Part.Slash => WritePlace.AddressSegment,
            Part.Path => WritePlace.AddressPath,
            Part.Query => WritePlace.AddressQuery,
            Part.Opaque => WritePlace.AddressOpaque,
            Part.Slashes or Part.Host => WritePlace.AddressHost,
            Part.Unsure => WritePlace.AddressUnsure,
            Part.Code => WritePlace.AddressCode,
            _ => WritePlace.AddressSize,
        };
    }

    /// <summary>Goes on by one character.</summary>
    public void Feed(char character)
    {
        if (IsBlank(character))
        {
            Blank();
            return;
        }

        // Browsers drop other control characters at the beginning.
        if (part == Part.Start && character < ' ')
        {
            return;
        }

        isBehindComma = character == ',';
        Next(character);
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    // Within one address browsers drop line breaks and tabs, so that they end no scheme; in lists a blank goes on to the next.
    private void Blank()
    {
        if (part == Part.Start || kind == AttributeKind.Address)
        {
            return;
        }

        if (kind == AttributeKind.AddressSet && part != Part.Size && !isBehindComma)
        {
            part = Part.Size;
        }
        else if (part != Part.Size)
        {
            this = Of(kind);
        }
    }

    private void Next(char character)
    {
        switch (part)
        {
            case Part.Start when character is '/' or '\\':
                part = Part.Slash;
                break;
            case Part.Start when character == ',' && kind == AttributeKind.AddressSet:
                break;
            case Part.Start or Part.Scheme:
                Begin(character);
                break;
            case Part.Slash when character is '/' or '\\':
                IsBroken |= isMixed;
                part = Part.Host;
                break;
            case Part.Slash when character == '&':
                part = Part.Unsure;
                break;
            case Part.Slash or Part.Path:
                part = character is '?' or '#' ? Part.Query : Part.Path;
                break;
            case Part.Slashes when character is not ('/' or '\\'):
            case Part.Host:
                part = character is '/' or '\\' ? Part.Path : character is '?' or '#' ? Part.Query : Part.Host;
                break;
            case Part.Size when character == ',':
                this = Of(kind);
                break;
        }
    }

    private void Begin(char character)
    {
        switch (character)
        {
            case '&':
                IsBroken |= isMixed;
                part = Part.Unsure;
                break;
            case '?' or '#':
                part = Part.Query;
                break;
            case '/' or '\\':
                part = Part.Path;
                break;
            case ':' when part == Part.Scheme:
                IsBroken |= isMixed;
                part = Scheme();
                break;
            case '+' or '-' or '.' when part == Part.Scheme:
            case var letter when char.IsAsciiLetter(letter) || (part == Part.Scheme && char.IsAsciiDigit(letter)):
                part = Part.Scheme;
                if (length < LongestScheme)
                {
                    letters[length++] = char.ToLowerInvariant(character);
                }

                break;
            default:
                part = Part.Path;
                break;
        }
    }

    private readonly Part Scheme() => ((ReadOnlySpan<char>)letters)[..length] switch
    {
        "http" or "https" => Part.Slashes,
        "mailto" or "tel" or "sms" or "geo" or "urn" => Part.Opaque,
        _ => Part.Code,
    };
}
