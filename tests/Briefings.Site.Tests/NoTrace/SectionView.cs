namespace Briefings.Site.Tests.NoTrace;

/// <summary>For whom a section is written.</summary>
internal enum SectionView
{
    Author,
    Shown,
    Gone,
}
