namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>
/// Follows all that is written into one file, forward and once, so that it is known at each value where it would stand. It is told
/// of literals, markup and escaped values alike, in pieces of any length.
/// </summary>
internal abstract class WriteMachine
{
    /// <summary>The machine for a kind of file.</summary>
    public static WriteMachine For(FileKind kind) => kind switch
    {
        FileKind.Html => new MarkupMachine(isHtml: true),
        FileKind.Xml => new MarkupMachine(isHtml: false),
        FileKind.Json => new JsonMachine(),
        _ => new LineMachine(),
    };

    /// <summary>How many characters it was told of.</summary>
    public int Read { get; private set; }

    /// <summary>What in the text can be read in more than one way, or in none; null where nothing is. It stays with the first.</summary>
    public WriteFault? Fault { get; private set; }

    /// <summary>What has begun and not ended, in an author's words; null where a value would stand in the file's plain text.</summary>
    public abstract string? Open { get; }

    /// <summary>Where that began, counted in characters; means nothing where nothing is open.</summary>
    public abstract int OpenedAt { get; }

    /// <summary>Goes on over what was written.</summary>
    public void Feed(ReadOnlySpan<char> written)
    {
        if (Fault is null)
        {
            Follow(written);
        }

        Read += written.Length;
    }

    /// <summary>Whether what begins and ends in plain text is read here as it is anywhere.</summary>
    public virtual bool IsPlain => Open is null;

    /// <summary>Goes past text that begins and ends in plain text, as another machine has found.</summary>
    public void Skip(int length) => Read += length;

    /// <summary>Where the next value would stand; the machine reckons with one being written there.</summary>
    public abstract WritePlace Take();

    protected abstract void Follow(ReadOnlySpan<char> written);

    protected void Fail(int index, string message, string fix) => Fault ??= new WriteFault(Read + index, message, fix);
}

/// <summary>What in a template's text can't be read in one way only.</summary>
/// <param name="At">Where, counted in characters of what was written.</param>
/// <param name="Message">What it is.</param>
/// <param name="Fix">What to write instead.</param>
internal sealed record WriteFault(int At, string Message, string Fix);
