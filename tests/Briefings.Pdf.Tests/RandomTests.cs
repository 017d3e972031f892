using Briefings.PdfChecks;
using Briefings.Testing;
using CsCheck;

namespace Briefings.Pdf.Tests;

public class RandomTests
{
    private static readonly string[] Texts =
    [
        "office", "AV To", "naïve – “quoted”", "a\u00ADb\u00A0c", "e\u0301 x\u0323\u0301", "\u4E00", "x", " ", "(\\)\r", "emoji \uD83D\uDE00", "\uD83D", "", "\u0000",
        "مدينة", "بِسْمِ", "لا إله", "abc مدينة",
    ];

    // A baseline one in colour and a progressive one in grey; a PNG with a palette and one without.
    private static readonly byte[][] Jpegs =
    [
        Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAACAAMDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AAR6pf/Z"),
        Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wgALCAAEAAQBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/aAAgBAQAAAAEv/8QAFhAAAwAAAAAAAAAAAAAAAAAAAAMT/9oACAEBAAEFArsP/8QAFRABAQAAAAAAAAAAAAAAAAAAADH/2gAIAQEABj8Cr//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8hX//aAAgBAQAAABD/AP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8Qb//Z"),
    ];

    private static readonly byte[][] Pngs =
    [
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAMAAADD/I+4AAAABlBMVEX/AAAAAP9sof2OAAAAC0lEQVR4nGNgYAQAAAQAAr96P0oAAAAASUVORK5CYII="),
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="),
    ];

    private static readonly Gen<(int, int, double, double)[]> Steps =
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 1000], Gen.Double[-50, 700], Gen.Double[-50, 700]).Array[1, 60];

    // A file in three is encrypted, some so that a password opens it, some so that none is needed; others claim what they may, or nothing.
    private static readonly Gen<PdfOptions> Options = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 63]).Select((kind, permissions) => kind switch
    {
        0 => Samples.Options with { Encryption = new PdfEncryption("", "owner", (PdfPermissions)permissions) },
        1 => Samples.Options with { Encryption = new PdfEncryption("open-§esame", "owner", (PdfPermissions)permissions) },
        2 => Samples.Options with { Conformance = default, Modified = Samples.Options.Created.AddDays(permissions), Language = "ar", Keywords = [] },
        _ => Samples.Options,
    });

    [Fact]
    public void Any_sequence_of_calls_makes_a_file_that_qpdf_accepts()
    {
        // Inside the property a skip would be a failure.
        Tool.Require("qpdf");
        Gen.Select(Steps, Options).Sample(Run, iter: int.Parse(Environment.GetEnvironmentVariable("BRIEFINGS_PDF_SEQUENCES") ?? "500", System.Globalization.CultureInfo.InvariantCulture), threads: 2);
    }

    private static void Run((int, int, double, double)[] steps, PdfOptions options)
    {
        using var stream = new MemoryStream();
        var result = Make(steps, options).Save(stream);
        var bytes = stream.ToArray();
        if (options.Encryption is { } encryption)
        {
            // Only encryption is random, and of an encrypted file nobody can say more than that it opens.
            Samples.ShouldSatisfyQpdf(bytes, "--password=" + encryption.UserPassword);
            result.Claimed.HasFlag(Conformance.PdfA2A).ShouldBeFalse();
            return;
        }

        Samples.ShouldSatisfyQpdf(bytes);
        // What the writer claims is true, and what it does not claim it gives a reason for.
        IEnumerable<PdfCheck> claimed =
        [
            .. result.Claimed.HasFlag(Conformance.PdfUA1) ? PdfCheckList.Accessibility : [],
            .. result.Claimed.HasFlag(Conformance.PdfA2A) ? PdfCheckList.Archive : [],
            .. PdfCheckList.Format.Where(static check => check.Id is "14.7.4.4-a" or "14.7.2-a" or "14.7.4.3-a" or "14.6-a" or "12.5.6.5-a"),
        ];
        PdfCheckList.Run(bytes, claimed).ShouldBeEmpty();
        result.Problems.IsEmpty.ShouldBe(result.Claimed == options.Conformance);
        Samples.Save(Make(steps, options)).ShouldBe(bytes);
    }

    private static PdfDocument Make((int Kind, int Choice, double X, double Y)[] steps, PdfOptions options)
    {
        var document = new PdfDocument(options);
        var page = document.AddPage(600, 700);
        var elements = new List<StructureElement> { document.Root };
        var scopes = new Stack<PageScope>();
        var outline = document.Outline;
        var names = new HashSet<string>();
        foreach (var (kind, choice, x, y) in steps)
        {
            T Pick<T>(IReadOnlyList<T> list) => list[choice % list.Count];
            switch (kind)
            {
                case 0:
                    EndAll();
                    page = choice % 7 == 0 ? Pick(document.Pages) : document.AddPage(3 + Math.Abs(x), 3 + Math.Abs(y));
                    break;
                case 1 or 2 or 3:
                    elements.Add(Pick(elements).Add((StructureType)(1 + (choice % 34))));
                    break;
                case 4 or 5 or 6:
                    scopes.Push(page.Mark(Pick(elements)));
                    break;
                case 7:
                    scopes.Push(page.Artifact((ArtifactType)(choice % 4), (ArtifactSubtype)(choice % 3), choice % 2 == 0 ? new Rect(x, y, 10, 10) : null));
                    break;
                case 8 when scopes.Count > 0:
                    scopes.Pop().Dispose();
                    break;
                case 9:
                    scopes.Push(page.Transform(new Matrix(x / 100, y / 300, 0.1, 1, x, y)));
                    break;
                case 10:
                    scopes.Push(page.Clip(choice % 5 == 0 ? new VectorPath() : new VectorPath().Ellipse(x, y, 30, 40), (FillRule)(choice % 2)));
                    break;
                case 11:
                    Pick(elements).SetBounds(page, new Rect(x, y, 5, 6));
                    Pick(elements).Alternative = Pick(Texts);
                    Pick(elements).ActualText = choice % 3 == 0 ? Pick(Texts) : null;
                    break;
                case 12:
                    var cell = Pick(elements);
                    (cell.Scope, cell.RowSpan, cell.ColumnSpan, cell.Numbering) = ((HeaderScope)(choice % 3), choice % 4, choice % 3, (ListNumbering)(choice % 9));
                    break;
                case 13:
                    page.AddLink(choice % 2 == 0 ? new LinkTarget.Web(Pick(Texts)) : new LinkTarget.Place(new Destination(page, x, y)), Pick(Texts), choice % 3 == 0 ? null : Pick(elements), new Rect(x, y, 9, 9), new Rect(y, x, 9, 9));
                    break;
                case 14:
                    outline = (choice % 3 == 0 ? document.Outline : outline).Add("Item " + Pick(Texts), new Destination(page, y), choice % 2 == 0);
                    break;
                case 15:
                    document.AddPageLabels(page.Index, (PageLabelStyle)(choice % 6), Pick(Texts), 1 + choice);
                    if (!string.IsNullOrEmpty(Pick(Texts)) && names.Add(Pick(Texts)))
                    {
                        document.AddDestination(Pick(Texts), new Destination(page, x, y));
                    }

                    break;
                default:
                    scopes.Push(page.Mark(Pick(elements)));
                    Draw(page, kind, choice, x, y);
                    scopes.Pop().Dispose();
                    break;
            }
        }

        EndAll();
        return document;

        void EndAll()
        {
            while (scopes.TryPop(out var scope))
            {
                scope.Dispose();
            }
        }
    }

    private static void Draw(PdfPage page, int kind, int choice, double x, double y)
    {
        var colour = new Rgb((byte)choice, (byte)(choice * 7), (byte)(choice % 3));
        var text = Texts[choice % Texts.Length];
        switch (kind)
        {
            case 16:
                page.DrawPath(new VectorPath().MoveTo(x, y).CurveTo(x, 1, y, 2, 3, 4).LineTo(0, 0).Close(), choice % 2 == 0 ? colour : null, choice % 3 == 0 ? null : new Stroke(colour, Math.Abs(y) / 90, (LineCap)(choice % 3), (LineJoin)(choice % 3), choice % 4), (FillRule)(choice % 2));
                break;
            case 17:
                page.DrawImage(PdfImage.FromPixels(2, 2, choice % 2 == 0 ? [1, 2, 3, 4] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], choice % 3 == 0 ? [0, 1, 2, 3] : default), new Rect(x, y, 20, 30));
                break;
            case 20:
                var isJpeg = choice % 2 == 0;
                PdfImage? picture;
                string? reason;
                (isJpeg ? PdfImage.TryFromJpeg(Jpegs[choice / 2 % Jpegs.Length], out picture, out reason) : PdfImage.TryFromPng(Pngs[choice / 2 % Pngs.Length], out picture, out reason)).ShouldBeTrue(reason);
                page.DrawImage(picture!, new Rect(x, y, 1 + (choice % 50), 30));
                break;
            default:
                var arabic = choice % 2 == 0;
                var run = TextShaper.Shape(text, arabic ? Fonts.Arabic : choice % 3 == 0 ? Fonts.Serif : Fonts.Sans, 1 + (choice % 40), new ShapingOptions(arabic ? TextDirection.RightToLeft : TextDirection.LeftToRight));
                var slice = run.Slice(choice % (run.Length + 1), run.Length);
                page.DrawText(choice % 5 == 0 ? slice : run, x, y, new TextPaint(colour, choice % 4 == 0 ? 0.7 : 0, choice % 3, choice % 7 == 0 ? text : null));
                break;
        }
    }
}
