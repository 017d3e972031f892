using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;
using Markdig.Syntax;
using Block = Briefings.Core.Prose.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads what stands between lines of colons: marked sections and asides.</summary>
internal static partial class Sections
{
    /// <summary>Makes a section or aside of what was read of its blocks.</summary>
    public static ImmutableArray<Block> Read(ReadingContext context, ColonContainer container, ImmutableArray<Block> content)
    {
        var place = context.At(container);
        context.Meet(container);
        Check(context, container, place);
        if (container.Kind is not null)
        {
            content = [new Aside(place, content) { Kind = CalloutLine.KindOf(container.Kind) ?? AsideKind.Note }];
        }

        return container.Marking is { } marking ? [new MarkedSection(place, marking, content) { IsApart = IsApart(context, container) }] : content;
    }

    /// <summary>Reports a line of colons that closes nothing.</summary>
    public static void Report(ReadingContext context, StrayColons stray)
    {
        context.Settle(stray.Span.Start, stray.Span.End + 1);
        context.Report(
            Codes.ColonsOutOfPlace,
            context.At(stray),
            $"\"{new string(':', stray.Signs)}\" closes nothing that was opened in the same list item, quote or note, or at the top of the text",
            "delete it, or put it as far in as the line that opens; for colons that are text write \"\\:::\"");
    }

    /// <summary>Reports a caption that has no table beside it, but a section that begins or ends with one.</summary>
    public static void CheckCaption(ReadingContext context, ParagraphBlock caption, Markdig.Syntax.Block? before, Markdig.Syntax.Block? after)
    {
        if ((before is ColonContainer { Marking: not null, LastChild: MarkdigTable }) || (after is ColonContainer { Marking: not null } next && next.FirstOrDefault() is MarkdigTable))
        {
            context.Report(Codes.CaptionOutside, context.At(caption), "the caption stands outside of the marked section that holds its table", "move it into the section");
        }
    }

    /// <summary>The labels of notes whose text stands below the first container that is never closed: the reason is told there.</summary>
    public static IReadOnlySet<string> SwallowedNotes(string text, MarkdownDocument document)
    {
        var open = document.Descendants<ColonContainer>().FirstOrDefault(container => container.Closing < 0);
        return open is null
            ? ImmutableHashSet<string>.Empty
            : NoteText().Matches(text, Math.Clamp(open.Span.Start, 0, text.Length)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
    }

    // A quote's marks and blanks are nothing, as where the looseness of a list is read.
    private static bool IsApart(ReadingContext context, ColonContainer container)
    {
        var text = context.Source.Text.AsSpan();
        var before = text[..container.Span.Start].TrimEnd(" \t>");
        var behind = container.Closing < 0 ? [] : text[context.LineEnd(container.Closing)..];
        return before.EndsWith("\n") && before[..^1].TrimEnd(" \t>").EndsWith("\n")
            || behind.StartsWith("\n") && behind[1..].TrimStart(" \t>").StartsWith("\n");
    }

    private static void Check(ReadingContext context, ColonContainer container, Place place)
    {
        var signs = new string(':', container.Signs);
        if (container.Closing < 0)
        {
            // What is open to its end may have swallowed the line that was to close this.
            if (!context.HasOpenCode(container))
            {
                context.Report(Codes.UnclosedContainer, place, $"\"{signs}\" is never closed", $"end it with a line \"{signs}\" before the list item, quote or note around it ends, and as far in as this one");
            }
        }
        else if (container.ClosingSigns != container.Signs)
        {
            context.Report(
                Codes.ColonsOutOfPlace,
                context.At(container.Closing),
                $"{container.ClosingSigns} colons close what {container.Signs} colons open in line {place.Line}",
                $"write \"{signs}\", or close first what was opened last");
        }

        if (container.Typed is { Classes: [var callout, ..] } typed && typed["tlp"] is null)
        {
            // Of Quarto and Pandoc: what else stands in the braces is theirs as well.
            context.Report(Codes.UnknownContainer, place, $"\"{signs} {Shorten(container.Head)}\" begins nothing that is known", callout.StartsWith("callout", StringComparison.Ordinal) || callout is "note" or "tip" or "warning" ? $"write \"{signs} note\"" : Fix(container));
            return;
        }

        var known = Attributes.Read(context, container, ["tlp"], []);
        if (!container.IsWellFormed || (container.Kind is null ? known["tlp"] is null : CalloutLine.KindOf(container.Kind) is null))
        {
            context.Report(Codes.UnknownContainer, place, $"\"{signs} {Shorten(container.Head)}\" begins nothing that is known", Fix(container));
        }
        else if (known["tlp"] is { } word && TlpLabels.Parse(word) is null)
        {
            var fix = TlpLabels.Parse(word.Trim().ToUpperInvariant()) is { } right ? right.Word() : word.Trim().ToUpperInvariant() is "WHITE" ? "CLEAR" : NearestWord.Find(word, TlpLabels.Words);
            context.Report(
                Codes.UnknownSectionMarking,
                known.Place,
                $"\"{word}\" is no label of TLP 2.0",
                fix is null ? $"write one of {string.Join(", ", TlpLabels.Words)}" : $"did you mean \"{fix}\"?");
        }
    }

    private static string Fix(ColonContainer container)
    {
        // "AMBER STRICT" and "amber_strict" are the stricter of the two: advice never lowers a marking.
        var head = StrictSign().Replace(container.Head, "+STRICT");
        var label = TlpLabels.Words.OrderByDescending(word => word.Length).FirstOrDefault(word => head.Contains(word, StringComparison.OrdinalIgnoreCase));
        return label is not null ? $"write \"::: {{tlp={label}}}\" and nothing else on the line"
            : NearestWord.Find(container.Head, CalloutLine.Words) is { } near ? $"did you mean \"{near}\"?"
            : "write \"::: note\" or \"::: {tlp=AMBER}\"";
    }

    [GeneratedRegex(@"^[ >]*\[\^([^\]\s]+)\]:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NoteText();

    [GeneratedRegex(@"[\W_]{0,3}strict", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StrictSign();

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
