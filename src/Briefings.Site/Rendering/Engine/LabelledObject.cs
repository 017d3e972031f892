using Briefings.Core;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// The object of a model that says how its file is marked, under <c>tlp</c>. Nobody assumes that: a file carries the strictest
/// marking of what its template has read, which is known when it has been written.
/// </summary>
internal sealed class LabelledObject : ModelObject
{
    private readonly Func<Tlp, ModelObject> label;

    /// <summary>An object without values yet.</summary>
    /// <param name="type">The name of its table in the documentation.</param>
    /// <param name="capacity">About how many keys it will have.</param>
    /// <param name="label">Makes the object of a marking, in the words of the file's language.</param>
    public LabelledObject(string type, int capacity, Func<Tlp, ModelObject> label)
        : base(type, capacity)
    {
        this.label = label;
        Label(Tlp.Clear);
    }

    /// <summary>Says how the file is marked.</summary>
    public void Label(Tlp marking) => this["tlp"] = label(marking);
}
