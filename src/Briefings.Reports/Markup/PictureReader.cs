using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using Briefings.Core.Pictures;

namespace Briefings.Reports;

/// <summary>Tells what a picture is and how large, and whether all of it is there.</summary>
internal static class PictureReader
{
    public static ReportPicture? Read(string file, ReadOnlyMemory<byte> bytes, Place place, List<Diagnostic> found)
    {
        if (SvgReader.IsSvg(bytes.Span))
        {
            var (drawing, notes) = SvgReader.Read(bytes, file);
            // A drawing is left out in part quietly for each use; the finding names its own file and line.
            found.AddRange(notes);
            return drawing is null ? null : new ReportPicture(file, bytes, drawing, drawing.Width, drawing.Height);
        }

        var size = PictureCleaner.Inspect(bytes);
        switch (size.Fault)
        {
            case { IsOther: true }:
                found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" is no JPEG, PNG, WebP, GIF or SVG, or is damaged", "export it once more from the program that made it"));
                return null;
            case { IsTooLarge: true } fault:
                found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" has {fault.Words}", "make it smaller"));
                return null;
            case { } fault:
                found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" is damaged: {fault.Words}", "save it again from a picture program"));
                return null;
        }

        if (PictureDecoder.Read(bytes).Damage is { } damage)
        {
            found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" is damaged: {damage}", "save it again from a picture program"));
            return null;
        }

        return new ReportPicture(file, bytes, null, size.Width, size.Height);
    }
}
