namespace Briefings.Core.Downloads;

/// <summary>Ends the look into a file that can't be read whole, with the reason in an author's words.</summary>
internal sealed class Unreadable : Exception
{
    /// <summary>Ends it without a reason.</summary>
    public Unreadable()
    {
    }

    /// <summary>Ends it.</summary>
    /// <param name="reason">As the end of "the file can't be looked into:".</param>
    public Unreadable(string reason)
        : base(reason)
    {
    }

    /// <summary>Ends it for what was thrown below.</summary>
    /// <param name="reason">As the end of "the file can't be looked into:".</param>
    /// <param name="inner">What was thrown.</param>
    public Unreadable(string reason, Exception inner)
        : base(reason, inner)
    {
    }
}
