using System.Globalization;
using System.Text;
using Briefings.PdfChecks;

namespace Briefings.Pdf.Tests;

/// <summary>A good file under the knife: names for the objects that the tests make wrong.</summary>
internal sealed class MutableFile(byte[] good)
{
    public RawFile File { get; } = new(good);

    public RawDictionary Catalog => File.Catalog;

    public RawDictionary Page => File.Numbers.Select(File.Object).OfType<RawDictionary>().First(each => File.Name(each, "Type") == "Page");

    public RawReference PageReference => new(File.Numbers.First(number => ReferenceEquals(File.Object(number), Page)));

    public RawDictionary Resources => File.Dictionary(Page, "Resources")!;

    public RawReference Root => (RawReference)StructureRoot["K"]!;

    public RawDictionary StructureRoot => File.Dictionary(Catalog, "StructTreeRoot")!;

    public RawDictionary Link => (RawDictionary)File.Resolve(File.Numbers.Select(File.Object).OfType<RawDictionary>().First(each => File.Name(each, "Subtype") == "Link"))!;

    public RawDictionary Image => File.Numbers.Select(File.Object).OfType<RawStream>().First(each => File.Name(each.Dictionary, "Subtype") == "Image" && each.Dictionary.Has("SMask")).Dictionary;

    /// <summary>The first element of a type.</summary>
    public RawDictionary Element(string type) => File.Numbers.Select(File.Object).OfType<RawDictionary>().First(each => File.Name(each, "S") == type && each.Has("P"));

    public IEnumerable<RawDictionary> Elements(string type) => File.Numbers.Select(File.Object).OfType<RawDictionary>().Where(each => File.Name(each, "S") == type && each.Has("P"));

    public RawDictionary Font(string name) => File.Dictionary(File.Dictionary(Resources, "Font"), name)!;

    public RawDictionary Descendant(string name) => File.AsDictionary(File.List(Font(name), "DescendantFonts")[0])!;

    public RawDictionary Descriptor(string name) => File.Dictionary(Font(name).Has("DescendantFonts") ? Descendant(name) : Font(name), "FontDescriptor")!;

    public static object? Parse(string fragment) => RawFile.Parse(fragment);

    /// <summary>Changes the decoded content of the first page.</summary>
    public void Content(Func<string, string> change)
    {
        var stream = (RawStream)File.Get(Page, "Contents")!;
        RawFile.SetContent(stream, Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(File.Decode(stream)))));
    }

    public void Append(string content) => Content(old => old + "\n" + content + "\n");

    /// <summary>Changes the decoded text of a stream.</summary>
    public void Stream(object? stream, Func<string, string> change) =>
        RawFile.SetContent((RawStream)File.Resolve(stream)!, Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(File.Decode((RawStream)File.Resolve(stream)!)))));

    public void Metadata(Func<string, string> change)
    {
        var stream = (RawStream)File.Get(Catalog, "Metadata")!;
        stream.Data = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(File.Decode(stream))));
    }

    /// <summary>Adds an element as the last kid of another, or of the document's.</summary>
    public RawReference Add(string type, RawReference? parent = null, string entries = "")
    {
        parent ??= Root;
        var element = (RawDictionary)Parse(string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{type}/P {parent.Number} 0 R/K[]{entries}>>"))!;
        var reference = File.Put(element);
        ((RawArray)File.Get((RawDictionary)File.Resolve(parent)!, "K")!).Items.Add(reference);
        return reference;
    }

    /// <summary>Adds an annotation to the first page, in an element of its own where a type is given.</summary>
    public RawDictionary Annotate(string entries, string? element = null)
    {
        var annotation = (RawDictionary)Parse("<</Type/Annot/Rect[50 50 90 90]/F 4/AP<</N null>>" + entries + ">>")!;
        annotation["AP"] = annotation["AP"] is RawDictionary { Entries.Count: > 0 } and { } kept && kept["N"] is not null ? kept : new RawDictionary { Entries = { ["N"] = File.Put(RawFile.NewStream("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>>>", "")) } };
        var reference = File.Put(annotation);
        if (File.Get(Page, "Annots") is RawArray annotations)
        {
            annotations.Items.Add(reference);
        }
        else
        {
            Page["Annots"] = new RawArray([reference]);
        }

        if (element is not null)
        {
            var parent = Add(element);
            ((RawArray)((RawDictionary)File.Resolve(parent)!)["K"]!).Items.Add(Parse($"<</Type/OBJR/Obj {reference.Number} 0 R/Pg {PageReference.Number} 0 R>>"));
            var key = File.Integer(StructureRoot, "ParentTreeNextKey", 0);
            annotation["StructParent"] = new RawNumber(key);
            StructureRoot["ParentTreeNextKey"] = new RawNumber(key + 1);
            AddParent(key, parent);
        }

        return annotation;
    }

    /// <summary>Puts a resource where the first page finds it.</summary>
    public void Resource(string category, string name, object? value)
    {
        if (File.Dictionary(Resources, category) is not { } found)
        {
            Resources[category] = found = new RawDictionary();
        }

        found[name] = value;
    }

    private void AddParent(int key, RawReference parent)
    {
        var node = File.Dictionary(StructureRoot, "ParentTree")!;
        while (File.Get(node, "Nums") is null)
        {
            node = File.AsDictionary(File.List(node, "Kids")[^1])!;
        }

        ((RawArray)File.Get(node, "Nums")!).Items.AddRange([new RawNumber(key), parent]);
        node["Limits"] = null;
    }
}
