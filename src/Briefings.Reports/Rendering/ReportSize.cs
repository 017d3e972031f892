using System.Collections.Immutable;
using System.Globalization;
using Briefings.Core.Diagnostics;

namespace Briefings.Reports;

/// <summary>
/// Counts what a report is made of before any of it is set. All that the layout does grows with these counts, so that they bound its time
/// and memory on every machine alike.
/// </summary>
internal sealed class ReportSize
{
    /// <summary>The most blocks, with items, rows and cells.</summary>
    public const int MostBlocks = 50_000;

    /// <summary>The most pieces of text, pictures and marks within lines.</summary>
    public const int MostPieces = 200_000;

    /// <summary>The most letters.</summary>
    public const int MostLetters = 1_500_000;

    /// <summary>The most pages.</summary>
    public const int MostPages = 3_000;

    // Heads and feet are set anew for each page: so many letters in all, and what a block of them weighs beside its letters.
    private const int MostRunning = 4_000_000;
    private const int RunningBlock = 50;

    // What contents, an index or page references ask for: the layout runs twice at least, and a line of contents is words, dots and a
    // number.
    private const int Passes = 2;
    private const int Entry = 20;

    // A character that no face has is written as its number, such as [U+6F22].
    private const int Number = 8;

    private readonly FaceFinder faces;
    private readonly HashSet<ReportNote> notes = new(ReferenceEqualityComparer.Instance);
    private int blocks;
    private int pieces;
    private long letters;
    private int passes = 1;
    private Diagnostic? found;

    private (int Letters, Place Place) longest;

    private ReportSize(FaceFinder faces) => this.faces = faces;

    /// <summary>What is too much in a report, where its limit is passed; null for one that can be set.</summary>
    public Diagnostic? Found => found;

    /// <summary>How many pages it may have: fewer where much stands on each of them.</summary>
    public int Pages { get; private init; }

    /// <summary>That it has more pages than it may, at its longest paragraph.</summary>
    public Diagnostic TooManyPages => Finding(Pages, "pages", longest.Place);

    /// <summary>Counts a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="faces">The faces of its letters.</param>
    public static ReportSize Of(ReportDocument document, FaceFinder faces)
    {
        var running = new ReportSize(faces);
        var sections = document.Blocks.OfType<ReportGroup>().SelectMany(static group => group.Heads.Concat(group.Feet));
        foreach (var each in document.Heads.Concat(document.Feet).Concat(sections))
        {
            running.Add(each.Blocks);
        }

        var pages = MostRunning / Math.Max(1, running.letters + (RunningBlock * running.blocks));
        var size = new ReportSize(faces)
        {
            Pages = (int)Math.Clamp(pages, 1, MostPages),
            found = running.found,
            passes = document.ShowsPageNumbers ? Passes : 1,
        };
        size.longest = (-1, document.Blocks.IsEmpty ? Place.Of(document.Styles.File) : document.Blocks[0].Place);
        size.Add(document.Blocks);
        return size;
    }

    private void Add(ImmutableArray<ReportBlock> held)
    {
        foreach (var block in held)
        {
            if (found is not null)
            {
                return;
            }

            Count(ref blocks, 1, MostBlocks, "blocks", block.Place);
            Add(block);
        }
    }

    private void Add(ReportBlock block)
    {
        switch (block)
        {
            case ReportText text:
                Add(text);
                break;
            case ReportGroup group:
                Add(group.Blocks);
                break;
            case ReportList list:
                foreach (var item in list.Items)
                {
                    AddPart(item.Marker, item.Blocks, list.Place);
                }

                break;
            case ReportDefinitions definitions:
                foreach (var entry in definitions.Entries)
                {
                    AddPart(entry.Term, entry.Blocks, definitions.Place);
                }

                break;
            case ReportTable table:
                Add(table);
                break;
            case ReportFigure figure:
                Add([.. figure.Caption]);
                break;
            case ReportColumns columns:
                foreach (var column in columns.Columns)
                {
                    AddPart(null, column.Blocks, columns.Place);
                }

                break;
            case ReportFlow flow:
                Add(flow.Blocks);
                break;
            case ReportSide side:
                Add(side.Blocks);
                break;
        }
    }

    private void Add(ReportTable table)
    {
        Count(ref blocks, table.Columns.Length, MostBlocks, "blocks", table.Place);
        foreach (var cell in table.Head.Concat(table.Rows).SelectMany(static row => row.Cells))
        {
            AddPart(null, cell.Blocks, table.Place);
        }

        foreach (var remark in table.Remarks)
        {
            AddPart(remark.Mark, [remark.Text], table.Place);
        }

        AddPart(table.Caption, [], table.Place);
        AddPart(table.Continued, [], table.Place);
    }

    private void AddPart(ReportText? text, ImmutableArray<ReportBlock> held, Place place)
    {
        Count(ref blocks, 1, MostBlocks, "blocks", place);
        if (text is not null)
        {
            Add(text);
        }

        Add(held);
    }

    private void Add(ReportText text)
    {
        var before = letters;
        if (text.Role == TextRole.Heading && passes > 1)
        {
            Count(ref blocks, Entry, MostBlocks, "blocks", text.Place);
        }

        foreach (var inline in text.Inlines)
        {
            Count(ref pieces, 1, MostPieces, "pieces of text", inline.Place);
            letters += passes * (inline switch
            {
                ReportRun run => LettersOf(run),
                ReportField field => field.Pattern.Length,
                _ => 1,
            });
            if (letters > MostLetters)
            {
                Report(MostLetters, "letters", inline.Place);
            }

            if (inline is ReportNoteMark mark && notes.Add(mark.Note))
            {
                Add(mark.Note.Blocks);
            }

            if (found is not null)
            {
                return;
            }
        }

        if (letters - before > longest.Letters)
        {
            longest = ((int)(letters - before), text.Place);
        }
    }

    private int LettersOf(ReportRun run)
    {
        var chain = faces.For(run.Style);
        var sum = run.Text.Length;
        foreach (var c in run.Text)
        {
            // All faces have the letters of Latin.
            sum += c >= '\u0300' && (char.IsSurrogate(c) || chain.Find(c) < 0) ? Number - 1 : 0;
        }

        return sum;
    }

    private void Count(ref int counted, int more, int most, string what, Place place)
    {
        counted += passes * more;
        if (counted > most)
        {
            Report(most, what, place);
        }
    }

    private void Report(int most, string what, Place place) => found ??= Finding(most, what, place);

    private static Diagnostic Finding(int most, string what, Place place) =>
        new(
            Codes.ReportTooLarge,
            place,
            string.Create(CultureInfo.InvariantCulture, $"the report has more than {most} {what}"),
            "shorten it, or let its template write less");
}
