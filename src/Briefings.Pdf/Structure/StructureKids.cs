using System.Runtime.InteropServices;

namespace Briefings.Pdf;

/// <summary>One kid of a structure element: an element, marked content of a page, or an annotation.</summary>
internal readonly struct StructureKid
{
    private readonly object target;

    public StructureKid(StructureElement element) => target = element;

    public StructureKid(PdfPage page, int markedContentId)
    {
        target = page;
        MarkedContentId = markedContentId;
    }

    public StructureKid(LinkAnnotation annotation) => target = annotation;

    public StructureElement? Element => target as StructureElement;

    public PdfPage? Page => target as PdfPage;

    public int MarkedContentId { get; }

    public LinkAnnotation? Annotation => target as LinkAnnotation;
}

/// <summary>A growing list of kids that needs no object of its own for the first, which is all that most elements have.</summary>
internal struct StructureKids
{
    private StructureKid first;
    private StructureKid[]? all;
    private int count;

    /// <summary>The kids; valid until one is added.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<StructureKid> All => all is null ? MemoryMarshal.CreateReadOnlySpan(in first, count) : all.AsSpan(0, count);

    public void Add(StructureKid kid)
    {
        if (count == 0)
        {
            first = kid;
        }
        else
        {
            if (all is null)
            {
                all = new StructureKid[2];
                all[0] = first;
                first = default;
            }
            else if (count == all.Length)
            {
                Array.Resize(ref all, count * 2);
            }

            all[count] = kid;
        }

        count++;
    }
}
