using Briefings.Core;

namespace Briefings.Site.Rendering.Engine;

/// <summary>What a template wrote.</summary>
/// <param name="Text">The file.</param>
/// <param name="Marking">The strictest marking of what it shows.</param>
/// <param name="Trace">Which template wrote what; null where nobody asked.</param>
internal sealed record RenderedText(string Text, Tlp Marking, SourceTrace? Trace);
