namespace Briefings.Pdf;

/// <summary>A bookmark and those below it (document outline, ISO 32000-1, 12.3.3).</summary>
public sealed class OutlineItem
{
    private readonly List<OutlineItem> items = [];

    internal OutlineItem(string title, Destination? destination, bool isOpen)
    {
        Title = title;
        Destination = destination;
        IsOpen = isOpen;
    }

    /// <summary>What the reader sees.</summary>
    public string Title { get; }

    /// <summary>Where it leads; null only for the root, which is not shown.</summary>
    public Destination? Destination { get; }

    /// <summary>Whether the bookmarks below it are shown at first.</summary>
    public bool IsOpen { get; }

    /// <summary>The bookmarks below it.</summary>
    public IReadOnlyList<OutlineItem> Items => items;

    /// <summary>Adds a bookmark below this one, as the last.</summary>
    public OutlineItem Add(string title, Destination destination, bool isOpen = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(destination);
        var item = new OutlineItem(title, destination, isOpen);
        items.Add(item);
        return item;
    }
}
