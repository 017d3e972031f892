namespace Briefings.Site.Tests.NoTrace;

/// <summary>What a section is known by.</summary>
/// <param name="Word">Its word.</param>
/// <param name="Tlp">Its marking as typed.</param>
/// <param name="Picture">The file of its picture.</param>
/// <param name="At">Its number in its text.</param>
internal sealed record SectionName(string Word, string Tlp, string Picture, int At)
{
    /// <summary>The file to download to which it alone links.</summary>
    public string File => $"files/{Word}.csv";
}
