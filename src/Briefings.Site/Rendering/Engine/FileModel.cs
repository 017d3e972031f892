using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Briefings.Site.Rendering.Engine;

/// <summary>All that the template of one file sees, by name; what it reads is noted.</summary>
internal sealed class FileModel() : ScriptObject(8, false)
{
    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = base.TryGetValue(context, span, member, out value);
        (context as PageContext)?.Note(value);
        return found;
    }
}
