using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>A node of the markup, with its place.</summary>
internal abstract record MarkupNode(Place Place);

/// <summary>Words.</summary>
internal sealed record MarkupText(Place Place, string Text) : MarkupNode(Place)
{
    public bool IsBlank => Text.AsSpan().IndexOfAnyExcept(" \t\r\n") < 0;
}

/// <summary>An element.</summary>
internal sealed record MarkupElement(Place Place, string Name, ImmutableArray<MarkupAttribute> Attributes, ImmutableArray<MarkupNode> Nodes) : MarkupNode(Place)
{
    public IEnumerable<MarkupElement> Elements => Nodes.OfType<MarkupElement>();

    public MarkupAttribute? Find(string name)
    {
        // Asked several times of each element.
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    public string? Value(string name) => Find(name)?.Value;
}

/// <summary>An attribute.</summary>
internal sealed record MarkupAttribute(Place Place, string Name, string Value);
