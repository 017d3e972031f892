using Briefings.Content.Model;

namespace Briefings.Site.Rendering;

/// <summary>The PDF of one edition of a briefing.</summary>
/// <param name="Key">Which edition.</param>
/// <param name="Path">Where it is in the output.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Pages">How many pages it has.</param>
public sealed record ReportFile(BriefingKey Key, string Path, ReadOnlyMemory<byte> Content, int Pages);
