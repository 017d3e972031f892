using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Site.Rendering;

/// <summary>The PDF of one edition of a briefing.</summary>
/// <param name="Key">Which edition.</param>
/// <param name="Path">Where it is in the output.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Marking">Its label: the strictest marking of what it holds, so also of its size and length.</param>
public sealed record ReportFile(BriefingKey Key, string Path, ReadOnlyMemory<byte> Content, int Pages, Tlp Marking);
