namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>Gathers a name letter by letter, in lower case; of one that is too long to be known only the beginning is kept.</summary>
internal sealed class NameBuffer(int longest)
{
    private readonly char[] letters = new char[longest];
    private int length;

    /// <summary>Whether nothing was left out.</summary>
    public bool IsWhole => length <= letters.Length;

    /// <summary>What was kept.</summary>
    public ReadOnlySpan<char> Text => letters.AsSpan(0, Math.Min(length, letters.Length));

    /// <summary>Whether it is this name.</summary>
    public bool Is(ReadOnlySpan<char> name) => IsWhole && Text.SequenceEqual(name);

    /// <summary>Forgets all.</summary>
    public void Clear() => length = 0;

    /// <summary>Adds a letter.</summary>
    public void Add(char letter)
    {
        if (length < letters.Length)
        {
            letters[length] = char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter;
        }

        length = Math.Min(length + 1, letters.Length + 1);
    }
}
