using Briefings.Core;

namespace Briefings.Site.Rendering.Engine;

/// <summary>A value of a model that knows who may see it: a file whose template reads it is marked at least so.</summary>
internal interface IMarked
{
    /// <summary>The strictest marking of what it is made of.</summary>
    public Tlp Marking { get; }
}
