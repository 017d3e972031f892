namespace Briefings.Fuzz.Sections;

/// <summary>A marked word came out.</summary>
public sealed class LeakException : Exception
{
    public LeakException(string message)
        : base(message)
    {
    }

    public LeakException()
    {
    }

    public LeakException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
