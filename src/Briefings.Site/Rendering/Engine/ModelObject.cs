using Scriban.Runtime;

namespace Briefings.Site.Rendering.Engine;

/// <summary>An object of a model: plain values under snake_case keys, as <c>docs/templates.md</c> lists them for its type.</summary>
internal sealed class ModelObject : ScriptObject
{
    /// <summary>An object without values yet.</summary>
    /// <param name="type">The name of its table in the documentation.</param>
    /// <param name="capacity">About how many keys it will have.</param>
    public ModelObject(string type, int capacity = 8)
        : base(capacity, false) => Type = type;

    /// <summary>The name of its table in the documentation.</summary>
    public string Type { get; }
}
