using System.Collections.Immutable;
using System.Text;

namespace Briefings.Pdf;

/// <summary>Writes outlines, named destinations, page labels and link annotations (ISO 32000-1, 12.3 to 12.5).</summary>
internal sealed class NavigationWriter(PdfDocument document, FileWriter file, DocumentWriter owner)
{
    private readonly Dictionary<LinkAnnotation, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<LinkAnnotation> tagged = [];

    /// <summary>Annotations that belong to a structure element, in the order of their keys in the parent tree.</summary>
    public IReadOnlyList<LinkAnnotation> TaggedAnnotations => tagged;

    public int Number(LinkAnnotation annotation) => numbers[annotation];

    public void AllocateAnnotations()
    {
        foreach (var link in document.Pages.SelectMany(page => page.Links))
        {
            if (link.Target is LinkTarget.Named named && !document.Destinations.ContainsKey(named.Name))
            {
                throw new InvalidOperationException($"A link leads to \"{named.Name}\", which no destination is named.");
            }

            numbers.Add(link, file.Allocate());
            if (link.Element is not null)
            {
                tagged.Add(link);
            }
        }
    }

    /// <summary>The entry of a page's dictionary.</summary>
    public void PageAnnotations(ByteWriter output, PdfPage page)
    {
        if (page.Links.Count == 0)
        {
            return;
        }

        output.Raw("/Annots["u8);
        foreach (var link in page.Links)
        {
            output.Ref(numbers[link]).Byte(32);
        }

        output.Byte((byte)']');
    }

    public void WriteAnnotations()
    {
        var key = document.Pages.Count;
        foreach (var link in document.Pages.SelectMany(page => page.Links))
        {
            var output = file.Begin(numbers[link]);
            var height = link.Page.Height;
            var box = link.Areas.Aggregate(static (a, b) => a.Union(b));
            // F 4: printed, as PDF/A asks (ISO 19005-2, 6.3.2).
            output.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8);
            output.Real(box.X).Byte(32).Real(height - box.Bottom).Byte(32).Real(box.Right).Byte(32).Real(height - box.Y).Byte((byte)']');
            if (link.Areas.Length > 1)
            {
                output.Raw("/QuadPoints["u8);
                foreach (var area in link.Areas)
                {
                    output.Real(area.X).Byte(32).Real(height - area.Y).Byte(32).Real(area.Right).Byte(32).Real(height - area.Y).Byte(32);
                    output.Real(area.X).Byte(32).Real(height - area.Bottom).Byte(32).Real(area.Right).Byte(32).Real(height - area.Bottom).Byte(32);
                }

                output.Byte((byte)']');
            }

            if (link.Contents.Length > 0)
            {
                output.Raw("/Contents"u8).Text(link.Contents);
            }

            if (link.Element is not null)
            {
                output.Raw("/StructParent "u8).Int(key++);
            }

            switch (link.Target)
            {
                case LinkTarget.Web web:
                    output.Raw("/A<</S/URI/URI"u8).Text(Encode(web.Address)).Raw(">>"u8);
                    break;
                case LinkTarget.Named named:
                    output.Raw("/Dest"u8).Text(named.Name);
                    break;
                case LinkTarget.Place place:
                    output.Raw("/Dest"u8);
                    owner.Destination(output, place.Destination);
                    break;
            }

            output.Raw(">>"u8);
        }
    }

    /// <summary>The named destinations (12.3.2.3); 0 where there are none.</summary>
    public int WriteDestinations()
    {
        if (document.Destinations.Count == 0)
        {
            return 0;
        }

        // A reader compares names as bytes, and names that are not ASCII are UTF-16 with a mark, which sorts after all ASCII.
        var sorted = document.Destinations.OrderBy(static pair => !Ascii.IsValid(pair.Key)).ThenBy(static pair => pair.Key, StringComparer.Ordinal).ToImmutableArray();
        return TreeWriter.Write(
            file,
            "Names",
            sorted.Length,
            (output, i) => output.Text(sorted[i].Key),
            (output, i) => owner.Destination(output, sorted[i].Value));
    }

    /// <summary>The page labels (12.4.2); 0 where there are none.</summary>
    public int WritePageLabels()
    {
        var ranges = document.PageLabels.ToList();
        if (ranges.Count == 0)
        {
            return 0;
        }

        if (ranges[0].FirstPage != 0)
        {
            // The tree has a value for page 0; without a word, pages are numbered from 1.
            ranges.Insert(0, new PageLabelRange(0, PageLabelStyle.Decimal, null, 1));
        }

        return TreeWriter.Write(file, "Nums", ranges.Count, (output, i) => output.Int(ranges[i].FirstPage), (output, i) =>
        {
            var range = ranges[i];
            output.Raw("<<"u8);
            output.Raw(range.Style switch
            {
                PageLabelStyle.Decimal => "/S/D"u8,
                PageLabelStyle.LowerRoman => "/S/r"u8,
                PageLabelStyle.UpperRoman => "/S/R"u8,
                PageLabelStyle.LowerLetters => "/S/a"u8,
                PageLabelStyle.UpperLetters => "/S/A"u8,
                _ => [],
            });
            if (!string.IsNullOrEmpty(range.Prefix))
            {
                output.Raw("/P"u8).Text(range.Prefix);
            }

            if (range.Start != 1)
            {
                output.Raw("/St "u8).Int(range.Start);
            }

            output.Raw(">>"u8);
        });
    }

    /// <summary>The outline (12.3.3); 0 where it has no items.</summary>
    public int WriteOutlines()
    {
        if (document.Outline.Items.Count == 0)
        {
            return 0;
        }

        var root = file.Allocate();
        var (first, last) = Items(document.Outline, root);
        file.Begin(root).Raw("<</Type/Outlines/First "u8).Ref(first).Raw("/Last "u8).Ref(last).Raw("/Count "u8).Int(Visible(document.Outline)).Raw(">>"u8);
        return root;
    }

    private (int First, int Last) Items(OutlineItem parent, int parentNumber)
    {
        var first = file.Allocate(parent.Items.Count);
        for (var i = 0; i < parent.Items.Count; i++)
        {
            var item = parent.Items[i];
            var number = first + i;
            var kids = item.Items.Count > 0 ? Items(item, number) : default;
            var output = file.Begin(number);
            output.Raw("<</Title"u8).Text(item.Title).Raw("/Parent "u8).Ref(parentNumber);
            if (i > 0)
            {
                output.Raw("/Prev "u8).Ref(number - 1);
            }

            if (i < parent.Items.Count - 1)
            {
                output.Raw("/Next "u8).Ref(number + 1);
            }

            if (item.Items.Count > 0)
            {
                var visible = Visible(item);
                output.Raw("/First "u8).Ref(kids.First).Raw("/Last "u8).Ref(kids.Last).Raw("/Count "u8).Int(item.IsOpen ? visible : -visible);
            }

            output.Raw("/Dest"u8);
            owner.Destination(output, item.Destination!);
            output.Raw(">>"u8);
        }

        return (first, first + parent.Items.Count - 1);
    }

    /// <summary>How many items are shown below an item when it is open.</summary>
    private static int Visible(OutlineItem item) => item.Items.Sum(static kid => 1 + (kid.IsOpen ? Visible(kid) : 0));

    /// <summary>A URI in ASCII (12.6.4.7; RFC 3986, 2.1).</summary>
    private static string Encode(string address)
    {
        if (!address.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return address;
        }

        var result = new StringBuilder(address.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(address))
        {
            _ = b is > 0x20 and < 0x7F ? result.Append((char)b) : result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
