using Briefings.Core;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Engine;

/// <content>Keeps account of how strictly that is marked which the file shows.</content>
internal sealed partial class PageContext
{
    private const int Deepest = 64;

    // What is handed on is written by our own writer, more quickly than any template would.
    private const int ValuesOfStep = 3;

    private int noted;

    /// <summary>The strictest marking of all that was read so far: whoever reads a value can show it, or that it is there.</summary>
    public Tlp Marking { get; private set; }

    /// <summary>Something of this marking was read.</summary>
    public void Note(Tlp marking)
    {
        if (marking > Marking)
        {
            Marking = marking;
        }
    }

    /// <summary>A value was read; a list with what is in it, since its length and order tell of that.</summary>
    public void Note(object? value)
    {
        switch (value)
        {
            case IMarked marked:
                Note(marked.Marking);
                break;
            case ScriptArray<object?> items:
                Spend(items.Count / ItemsHandedOn, default);
                foreach (var item in items)
                {
                    if (item is IMarked marked)
                    {
                        Note(marked.Marking);
                    }
                }

                break;
        }
    }

    /// <summary>A value was handed on with all that is in it.</summary>
    public void NoteAll(object? value, int depth = 0)
    {
        Spend((++noted % ValuesOfStep == 0 ? 1 : 0) + (value is string text ? text.Length / LettersHandedOn : 0), default);
        Note(value);
        Note(value is ModelObject model ? model.StrictestOfAll : Tlp.Clear);
        if (depth >= Deepest || value is null or string)
        {
            return;
        }

        // What functions and operators make of a list is a list of another kind, with the same in it.
        foreach (var inner in value is ScriptObject members ? members.Values : value as System.Collections.IEnumerable ?? Array.Empty<object>())
        {
            NoteAll(inner, depth + 1);
        }
    }
}
