namespace Briefings.Core.Drawing;

/// <summary>How large a drawing becomes once every <c>use</c> is drawn: ten that use ten that use ten are a thousand.</summary>
internal sealed class SvgUses
{
    private const long MostShapes = 500_000;

    private readonly Dictionary<string, Part> parts = new(StringComparer.Ordinal);
    private readonly Part whole = new();
    private readonly Stack<Part?> open = new();

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Problem => Size(whole) switch
    {
        < 0 => "a part of the drawing uses itself",
        > MostShapes => "the drawing repeats its parts without end",
        _ => null,
    };

    /// <summary>An element begins.</summary>
    public void Open(string? id)
    {
        foreach (var part in open.Append(whole))
        {
            if (part is not null)
            {
                part.Own++;
            }
        }

        // The first element of an id is the one that counts.
        var mine = new Part();
        open.Push(id is not null && parts.TryAdd(id, mine) ? mine : null);
    }

    /// <summary>The element ends.</summary>
    public void Close() => open.Pop();

    /// <summary>The element draws another one once more.</summary>
    public void Use(string? id)
    {
        if (id is null)
        {
            return;
        }

        foreach (var part in open.Append(whole))
        {
            part?.Uses.Add(id);
        }
    }

    private long Size(Part part)
    {
        if (part.Size is { } known)
        {
            return known;
        }

        // Met again on the way to its own size.
        part.Size = -1;
        var size = (long)part.Own;
        foreach (var id in part.Uses)
        {
            if (!parts.TryGetValue(id, out var used))
            {
                continue;
            }

            var more = Size(used);
            if (more < 0)
            {
                return -1;
            }

            size = Math.Min(long.MaxValue / 4, size + more + 1);
        }

        part.Size = size;
        return size;
    }

    private sealed class Part
    {
        public int Own { get; set; }

        public List<string> Uses { get; } = [];

        public long? Size { get; set; }
    }
}
