using Briefings.Core;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Briefings.Site.Rendering.Engine;

/// <summary>An object of a model: plain values under snake_case keys, as <c>docs/templates.md</c> lists them for its type.</summary>
internal class ModelObject : ScriptObject, IMarked
{
    private Dictionary<string, Tlp>? marked;

    /// <summary>An object without values yet.</summary>
    /// <param name="type">The name of its table in the documentation.</param>
    /// <param name="capacity">About how many keys it will have.</param>
    public ModelObject(string type, int capacity = 8)
        : base(capacity, false) => Type = type;

    /// <summary>The name of its table in the documentation.</summary>
    public string Type { get; }

    /// <summary>The strictest marking of its values, but for those that carry their own and those that <see cref="Mark"/> names.</summary>
    public Tlp Marking { get; init; }

    /// <summary>The strictest marking of its values with those that <see cref="Mark"/> names.</summary>
    public Tlp StrictestOfAll => marked is null ? Marking : marked.Values.Append(Marking).Max();

    /// <summary>Says that a value is marked higher than the object itself, such as a number that counts more than it names.</summary>
    public ModelObject Mark(string key, Tlp marking)
    {
        if (marking > Marking)
        {
            (marked ??= new(StringComparer.Ordinal))[key] = marking;
        }

        return this;
    }

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = base.TryGetValue(context, span, member, out value);
        if (context is PageContext page)
        {
            page.Note(Marking);
            page.Note(value);
            if (marked is not null && marked.TryGetValue(member, out var higher))
            {
                page.Note(higher);
            }
        }

        return found;
    }
}
