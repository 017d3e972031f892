namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>How many drawings, formulas, choices and frames are open; each is ended by its own name only.</summary>
internal struct OpenElements
{
    private int drawings;
    private int formulas;
    private int choices;
    private int frames;

    /// <summary>Whether one is.</summary>
    public readonly bool IsAny => (drawings | formulas | choices | frames) != 0;

    /// <summary>One begins.</summary>
    public void Begin(ReadOnlySpan<char> name) => CountOf(ref this, name)++;

    /// <summary>One ends; nothing where none is open.</summary>
    public void End(ReadOnlySpan<char> name)
    {
        ref var count = ref CountOf(ref this, name);
        count = Math.Max(0, count - 1);
    }

    private static ref int CountOf(ref OpenElements open, ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "svg":
                return ref open.drawings;
            case "math":
                return ref open.formulas;
            case "select":
                return ref open.choices;
            default:
                return ref open.frames;
        }
    }
}
