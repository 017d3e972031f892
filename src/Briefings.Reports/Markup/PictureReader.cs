using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using SkiaSharp;

namespace Briefings.Reports;

/// <summary>Tells what a picture is and how large, and whether all of it is there.</summary>
internal static class PictureReader
{
    // A picture that unpacks to more than this would only exhaust memory; 100 megapixels are a sheet of A1 in print quality.
    private const long MostPixels = 100_000_000;

    public static ReportPicture? Read(string file, ReadOnlyMemory<byte> bytes, Place place, List<Diagnostic> found)
    {
        if (SvgReader.IsSvg(bytes.Span))
        {
            var (drawing, notes) = SvgReader.Read(bytes, file);
            // A drawing is left out in part quietly for each use; the finding names its own file and line.
            found.AddRange(notes);
            return drawing is null ? null : new ReportPicture(file, bytes, drawing, drawing.Width, drawing.Height);
        }

        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" is no JPEG, PNG, WebP, GIF or SVG, or is damaged", "export it once more from the program that made it"));
            return null;
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" has {codec.Info.Width} by {codec.Info.Height} pixels, more than reports draw", "make it smaller"));
            return null;
        }

        if (PictureDecoder.Read(bytes).Damage is { } damage)
        {
            found.Add(new Diagnostic(Codes.ReportPicture, place, $"\"{file}\" is damaged: {damage}", "save it again from a picture program"));
            return null;
        }

        var turned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        return turned
            ? new ReportPicture(file, bytes, null, codec.Info.Height, codec.Info.Width)
            : new ReportPicture(file, bytes, null, codec.Info.Width, codec.Info.Height);
    }
}
