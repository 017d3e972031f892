using Briefings.PdfChecks;

namespace Briefings.Pdf.Tests;

/// <content>Mistakes in the structure tree and in annotations.</content>
internal static partial class WrongFiles
{
    private static void Structure()
    {
        Wrong("02-001", static file => file.Add("Aside"));
        Wrong("6.7.3.4-a", static file => file.Add("Aside"));
        Wrong("02-003", static file => file.StructureRoot["RoleMap"] = RawFile.Parse("<</One/Two/Two/One>>"));
        Wrong("02-004", static file => file.StructureRoot["RoleMap"] = RawFile.Parse("<</P/H1>>"));
        Wrong("09-004", static file => file.Add("TD", file.Add("Table")));
        Wrong("09-005", static file => file.Add("P", file.Add("L")));
        Wrong("09-006", static file => file.Add("TOCI"));
        Wrong("09-007", static file => file.Add("P", file.Add("Ruby")));
        Wrong("09-008", static file => file.Add("WT"));
        Wrong("13-004", static file => file.Element("Figure")["Alt"] = null);
        Wrong("14-002", static file => file.Element("H1")["S"] = new RawName("H2"));
        Wrong("14-003", static file => file.Add("H4"));
        Wrong("14-006", static file =>
        {
            var part = file.Add("Part");
            file.Add("H", part);
            file.Add("H", part);
        });
        Wrong("14-007", static file => file.Add("H"));
        Wrong("15-003", static file => file.Element("TH")["A"] = null);
        Wrong("17-002", static file => file.Add("Formula"));
        Wrong("17-003 10-001", static file =>
        {
            file.Element("P")["S"] = new RawName("Formula");
            file.Element("Formula")["Alt"] = new RawString("x squared");
            foreach (var font in file.File.Dictionary(file.Resources, "Font")!.Entries.Values.Select(file.File.AsDictionary).OfType<RawDictionary>().Where(font => file.File.Get(font, "ToUnicode") is RawStream))
            {
                file.Stream(font["ToUnicode"], static map => System.Text.RegularExpressions.Regex.Replace(map, "(?m)^<[0-9A-F]{4}> ?<0065>\n", "<FFFE><0065>\n"));
            }
        });
        Wrong("19-003", static file => file.Add("Note"));
        Wrong("19-004", static file =>
        {
            file.Add("Note", entries: "/ID(same)");
            file.Add("Note", entries: "/ID(same)");
        });
        Wrong("6.1.8-a", static file => file.StructureRoot["RoleMap"] = RawFile.Parse($"<<{(file.Add("Caf#E9") is null ? "" : "/Caf#E9")}/P>>"));
        Wrong("14.7.4.4-a", static file => file.Page["StructParents"] = new RawNumber(777));
        Wrong("14.7.2-a", static file => file.Element("TBody")["P"] = file.Root);
        Wrong("14.7.4.3-a", static file => ((RawArray)file.File.Get(file.Element("H1"), "K")!).Items.Add(new RawNumber(9999)));
        Wrong("14.6-a", static file => file.Append("q"));
        Wrong("14.8.5.4-a", static file => file.Element("Figure")["A"] = null);
        Wrong("14.8.4.3-a", static file => file.Add("TD", new RawReference(file.File.Numbers.First(number => ReferenceEquals(file.File.Object(number), file.Element("TR"))))));
    }

    private static void Annotations()
    {
        Wrong("28-002", static file => file.Annotate("/Subtype/Highlight/Contents(x)/QuadPoints[50 50 90 50 50 90 90 90]"));
        Wrong("28-004", static file => file.Annotate("/Subtype/Highlight/QuadPoints[50 50 90 50 50 90 90 90]", "Annot"));
        Wrong("28-005", static file => file.Annotate("/Subtype/Widget/FT/Tx/T(a)", "Form"));
        Wrong("28-006", static file => file.Annotate("/Subtype/Sparkle/Contents(x)"));
        Wrong("28-007", static file => file.Annotate("/Subtype/TrapNet/Contents(x)", "Annot"));
        Wrong("28-008", static file => PageWithLink(file)["Tabs"] = null);
        Wrong("28-009", static file => PageWithLink(file)["Tabs"] = new RawName("R"));
        Wrong("28-010", static file => file.Annotate("/Subtype/Widget/FT/Tx/T(a)/TU(a)"));
        Wrong("28-011", static file =>
        {
            foreach (var link in file.Elements("Link").ToArray())
            {
                link["S"] = new RawName("Span");
            }
        });
        Wrong("28-012", static file => file.Link["Contents"] = null);
        Wrong("28-014", static file => file.Catalog["Clip"] = RawFile.Parse("<</Type/MediaClip/S/MCD/D<<>>/Alt[(en)(words)]>>"));
        Wrong("28-015", static file => file.Catalog["Clip"] = RawFile.Parse("<</Type/MediaClip/S/MCD/D<<>>/CT(video/mp4)>>"));
        Wrong("28-016", static file => file.Annotate("/Subtype/FileAttachment/Contents(x)/FS<</Type/Filespec/F(x.txt)>>", "Annot"));
        Wrong("28-017", static file => file.Annotate("/Subtype/PrinterMark", "Annot"));
        Wrong("28-018", static file => file.Annotate($"/Subtype/PrinterMark/AP<</N {Ref(file.File.Put(RawFile.NewStream("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>>>", "0 0 9 9 re f")))}>>"));
        Wrong("6.3.1-a", static file => file.Annotate("/Subtype/Movie/Contents(x)", "Annot"));
        Wrong("6.3.2-a", static file => file.Link["F"] = new RawNumber(2));
        Wrong("6.3.2-b", static file => file.Annotate("/Subtype/Text/Contents(x)", "Annot"));
        Wrong("6.3.3-a", static file => file.Annotate("/Subtype/Square/Contents(x)", "Annot")["AP"] = null);
        Wrong("12.5.6.5-a", static file => file.Annotate("/Subtype/Link/Contents(x)/Dest(nowhere)", "Link"));
    }

    private static RawDictionary PageWithLink(MutableFile file) => file.File.Numbers.Select(file.File.Object).OfType<RawDictionary>().First(each => file.File.Name(each, "Type") == "Page" && each.Has("Annots"));
}
