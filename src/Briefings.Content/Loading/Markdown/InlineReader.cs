using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Content.Loading.Markdown.Syntax;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Inline = Briefings.Core.Prose.Inline;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Reads the words of one paragraph, heading or cell.</summary>
internal sealed partial class InlineReader(ReadingContext context, bool inCell = false, bool isQuoted = false)
{
    private readonly Typographer typographer = new(context.Source.Language);

    public static ImmutableArray<Inline> Read(ReadingContext context, ContainerInline? container) =>
        container is null ? [] : Trim(new InlineReader(context).Children(container, 1));

    /// <summary>Reads the words of a cell of a table: <c>&lt;br&gt;</c> begins a line, and a bar in code stands behind a backslash.</summary>
    /// <param name="context">Where findings go.</param>
    /// <param name="container">The words.</param>
    /// <param name="isQuoted">Whether a spreadsheet put the cell in quotation marks: its lines are lines, and two quotation marks are one.</param>
    public static ImmutableArray<Inline> ReadCell(ReadingContext context, ContainerInline? container, bool isQuoted = false) =>
        container is null ? [] : Trim(new InlineReader(context, inCell: true, isQuoted).Children(container, 1));

    private ImmutableArray<Inline> Children(ContainerInline container, int depth)
    {
        var elements = new ElementStack(context);
        for (var node = container.FirstChild; node is not null; node = node.NextSibling)
        {
            var inlines = elements.Inlines;
            switch (node)
            {
                case HtmlTagInline { Tag: { Name: "br", IsClosing: false, Attributes.Length: 0 } } line when inCell:
                    typographer.Pass(" ");
                    inlines.Add(new LineBreak(context.At(line)));
                    break;
                case HtmlTagInline html:
                    elements.Add(html, depth);
                    break;
                case LiteralInline { IsFirstCharacterEscaped: false } first:
                    node = Literals(first, inlines);
                    break;
                case LiteralInline escaped:
                    Escaped(escaped, inlines);
                    break;
                default:
                    Node(node, inlines, depth + elements.Depth);
                    break;
            }
        }

        return elements.Close();
    }

    private void Node(Markdig.Syntax.Inlines.Inline node, ImmutableArray<Inline>.Builder inlines, int depth)
    {
        var place = context.At(node);
        if (context.IsTooDeep(depth, place))
        {
            return;
        }

        switch (node)
        {
            case EmphasisInline emphasis:
                inlines.Add(Emphasised(emphasis, place, Children(emphasis, depth + 1)));
                break;
            case CodeInline code:
                if (Attributes.Read(context, code, [], [CodeReader.Literal]).Classes.Count > 0)
                {
                    context.Settle(code.Span.Start, code.Span.End + 1);
                }

                typographer.Pass("x");
                inlines.Add(new CodeSpan(place, inCell ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content));
                break;
            case HtmlEntityInline entity:
                var resolved = entity.Transcoded.ToString();
                typographer.Pass(resolved);
                inlines.Add(new Text(place, resolved));
                break;
            case LineBreakInline line:
                typographer.Pass(" ");
                inlines.Add(line.IsHard || isQuoted ? new LineBreak(place) : new SoftBreak(place));
                break;
            case AutolinkInline address:
                typographer.Pass("x");
                AddLink(inlines, place, (address.IsEmail ? "mailto:" : "") + address.Url, [new Text(place, address.Url)], optional: false);
                break;
            case BareAddressInline bare when bare.FirstParentOfType<LinkInline>() is null:
                AddBare(inlines, place, bare.Typed, bare.Address);
                break;
            case BareAddressInline bare:
                typographer.Pass("x");
                inlines.Add(new Text(place, bare.Typed));
                break;
            case StrayBraces braces:
                if (!Markings.IsMarking(braces.Typed))
                {
                    context.Report(Codes.UnknownAttribute, place, $"\"{Shorten(braces.Typed)}\" is not known here", ForeignFix(braces.Typed));
                }

                inlines.Add(new Text(place, braces.Typed));
                break;
            case PrivateCommentInline comment:
                PrivateComments.Report(context, comment);
                break;
            case ForeignInline call:
                if (!Markings.IsMarking(call.Typed))
                {
                    ForeignSyntax.ReportCall(context, place, call.Typed);
                }

                typographer.Pass(call.Typed);
                inlines.Add(new Text(place, call.Typed));
                break;
            case BriefingLinkInline link:
                inlines.Add(BriefingLink(link, place));
                break;
            case TaskMarkInline task:
                inlines.Add(new TaskMark(place, task.IsDone));
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink reference:
                context.Meet(reference.Footnote);
                inlines.Add(new FootnoteReference(place, LabelOf(reference.Footnote)));
                break;
            case LinkInline { IsImage: true } picture:
                ReportTitle(picture, "it is shown below a picture that stands alone: put that in a paragraph of its own, or delete the title");
                if (PictureOf(context, picture) is var (file, alternative))
                {
                    typographer.Pass("x");
                    inlines.Add(new Picture(place, file, alternative));
                }

                break;
            case LinkInline link:
                ReportTitle(link, "put its words into the text, or delete it");
                var known = Attributes.Read(context, link, [], ["optional"]);
                AddLink(inlines, place, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", Children(link, depth + 1), known.Classes.Count > 0);
                break;
            case SpanInline span:
                var attributes = Attributes.Read(context, span, ["lang"], ["plain"]);
                inlines.Add(new Span(place, Children(span, depth + 1), LanguageOf(attributes), attributes.Classes.Contains("plain")));
                break;
            case DelimiterInline delimiter:
                // What opened nothing is text, and what it would have held comes after it.
                inlines.Add(new Text(place, typographer.Set(delimiter.ToLiteral(), Following(delimiter))));
                inlines.AddRange(Children(delimiter, depth + 1));
                break;
            case ContainerInline container:
                inlines.AddRange(Children(container, depth + 1));
                break;
        }
    }

    // Markdig cuts words where a sign might have meant something; they are put together again, since quotes and French spaces look at their neighbours.
    private LiteralInline Literals(LiteralInline first, ImmutableArray<Inline>.Builder inlines)
    {
        var text = new StringBuilder();
        var pieces = new List<(int At, int Offset)>();
        var last = first;
        for (Markdig.Syntax.Inlines.Inline? node = first; node is LiteralInline literal && (node == first || !literal.IsFirstCharacterEscaped); node = node.NextSibling)
        {
            pieces.Add((text.Length, literal.Span.Start));
            text.Append(literal.Content.AsSpan());
            last = literal;
        }

        var typed = text.ToString();
        foreach (Match mark in UndefinedFootnote().Matches(typed))
        {
            var (at, offset) = pieces.Last(piece => piece.At <= mark.Index);
            if (context.Source.IsPhrase)
            {
                context.Report(Codes.UndefinedFootnote, context.At(offset + mark.Index - at), $"a footnote can't stand here: \"{mark.Value}\" is printed as typed", "put it into the text");
                continue;
            }

            if (context.SwallowedNotes.Contains(mark.Groups[1].Value))
            {
                continue;
            }

            var isDefinition = mark.Index == 0 && typed.AsSpan(mark.Length).StartsWith(":");

            // "[^1] The note" in a line of its own is the text that the mark lacks: one colon is missing, and that is told once, here.
            var place = context.At(offset + mark.Index - at);
            if (context.LooseNotes.Contains(mark.Groups[1].Value) && !isDefinition)
            {
                if (mark.Index == 0 && place.Column == 1 && typed.AsSpan(mark.Length).TrimStart().Length > 0)
                {
                    context.Report(Codes.UndefinedFootnote, place, $"a colon is missing behind \"{mark.Value}\", so that footnote \"{mark.Groups[1].Value}\" has no text", $"write \"{mark.Value}:{(typed[mark.Length] == ' ' ? "" : " ")}{Shorten(typed[mark.Length..])}\"");
                }

                continue;
            }
            context.Report(
                Codes.UndefinedFootnote,
                place,
                $"footnote \"{mark.Groups[1].Value}\" has no text",
                isDefinition ? "its text can't stand inside \":::\", lists or quotes: move it to the end of the file" : $"add a line \"{mark.Value}: …\"");
        }

        Words(typed, pieces, last, inlines);
        return last;
    }

    // An escaped sign stays as it is: \" is a straight quote.
    private void Escaped(LiteralInline escaped, ImmutableArray<Inline>.Builder inlines)
    {
        var text = escaped.Content.ToString();
        var (sign, at) = (text[..Math.Min(1, text.Length)], inlines.Count);
        typographer.Pass(sign);
        Words(text[sign.Length..], [(0, escaped.Span.Start + 1)], escaped, inlines);
        if (inlines.Count > at && inlines[at] is Text words)
        {
            inlines[at] = new Text(context.At(escaped), sign + words.Value);
        }
        else
        {
            inlines.Insert(at, new Text(context.At(escaped), sign));
        }
    }

    // Words, and as links what addresses of mail stand among them.
    private void Words(string typed, List<(int At, int Offset)> pieces, LiteralInline last, ImmutableArray<Inline>.Builder inlines)
    {
        typed = isQuoted ? typed.Replace("\"\"", "\"", StringComparison.Ordinal) : typed;
        var from = 0;
        if (typed.Contains('@', StringComparison.Ordinal) && last.FirstParentOfType<LinkInline>() is null)
        {
            foreach (var mail in BareAddresses.In(typed).Where(each => each.IsMail && !(each.Start == 0 && last.IsFirstCharacterEscaped)))
            {
                Add(mail.Start, typed[mail.Start]);
                from = mail.Start + mail.Length;
                AddBare(inlines, context.At(OffsetOf(mail.Start)), typed[mail.Start..from], typed[mail.Start..from]);
            }
        }

        Add(typed.Length, Following(last));

        void Add(int to, char next)
        {
            if (to > from)
            {
                inlines.Add(new Text(context.At(context.Skip(OffsetOf(from), typed[from..to])), typographer.Set(typed[from..to], next)));
            }
        }

        int OffsetOf(int index)
        {
            var (at, offset) = pieces.Last(piece => piece.At <= index);
            return offset + index - at;
        }
    }

    // An address typed bare stays as it is: what can't be linked is words, as it is for any other reader of Markdown.
    private void AddBare(ImmutableArray<Inline>.Builder inlines, Place place, string typed, string address)
    {
        typographer.Pass("x");
        var words = new Text(place, typed);
        inlines.Add(Addresses.Read(address, context.Source.Folder, out _) is WebTarget target ? new Link(place, target, [words]) : words);
    }

    private static Inline Emphasised(EmphasisInline emphasis, Place place, ImmutableArray<Inline> children) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', 2) => new Strike(place, children),
        ('~', _) => new Subscript(place, children),
        ('^', _) => new Superscript(place, children),
        (_, 2) => new Strong(place, children),
        _ => new Emphasis(place, children),
    };

    private string? LanguageOf(KnownAttributes attributes)
    {
        var language = attributes["lang"] is { Length: > 0 } typed ? typed : null;
        if (language is not null && !LanguageTag.IsWellFormed(language))
        {
            context.Report(Codes.UnknownAttribute, attributes.Place, $"\"{Shorten(language)}\" is no language", "write a BCP 47 tag such as en or fr");
            return null;
        }

        return language;
    }

    // A title given with the address of a label is told there.
    private void ReportTitle(LinkInline link, string fix)
    {
        if (!string.IsNullOrWhiteSpace(link.Title) && link.Reference is null)
        {
            context.ReportTyped(Codes.ForeignSyntax, context.At(link.TitleSpan.IsEmpty ? link.Span.Start : link.TitleSpan.Start), $"the title \"{Shorten(link.Title)}\" is not shown", fix);
        }
    }

    private Inline BriefingLink(BriefingLinkInline link, Place place)
    {
        var optional = Attributes.Read(context, link, [], ["optional"]).Classes.Count > 0;
        PrivateComments.Refuse(context, link, link.Words, "the words of a link");
        ImmutableArray<Inline> words = string.IsNullOrEmpty(link.Words) ? [] : [new Text(context.At(link.WordsOffset), typographer.Set(link.Words))];
        typographer.Pass("x");
        if (link.Key.Length == 0)
        {
            if (link.Fragment is { Length: > 0 } && words.Length > 0)
            {
                return new Link(place, new FragmentTarget(link.Fragment), words, optional);
            }

            context.Report(Codes.EmptyElement, place, "\"[[ ]]\" names no briefing", "write a slug: \"[[slug]]\"");
            return new Span(place, words, null, Plain: false);
        }

        // No slug and no number holds a slash: "[[files/convoys.xlsx]]" shows the title of the file.
        if (link.Key.StartsWith("files/", StringComparison.Ordinal) && Addresses.Read(link.Key.Replace(" ", "%20", StringComparison.Ordinal), "", out _) is SiteTarget file)
        {
            return new Link(place, file with { Fragment = string.IsNullOrEmpty(link.Fragment) ? null : link.Fragment }, words, optional);
        }

        return new Link(place, new BriefingTarget(link.Key, string.IsNullOrEmpty(link.Fragment) ? null : link.Fragment), words, optional);
    }

    private void AddLink(ImmutableArray<Inline>.Builder inlines, Place place, string address, ImmutableArray<Inline> words, bool optional)
    {
        if (!PlainText.Of(words).AsSpan().ContainsAnyExcept(" \u00A0\n") && !words.Any(each => each is Picture))
        {
            context.Report(Codes.EmptyElement, place, $"the link to \"{Shorten(address)}\" has no words", "write them between the square brackets");
            return;
        }

        if (Addresses.Read(address, context.Source.Folder, out var problem) is { } target)
        {
            inlines.Add(new Link(place, target, words, optional));
            return;
        }

        context.Report(Codes.UnsafeAddress, place, $"address \"{Shorten(address)}\" {problem}", Addresses.Meant(address));
        inlines.AddRange(words);
    }

    /// <summary>The file and alternative text of a picture; null, with a finding, where it can't be shown.</summary>
    public static (string File, string Alternative)? PictureOf(ReadingContext context, LinkInline picture)
    {
        var place = context.At(picture);
        var alternative = Typography.Apply(Alternative.Read(context, picture), context.Source.Language);
        var address = picture.GetDynamicUrl?.Invoke() ?? picture.Url ?? "";
        if (alternative.Length == 0)
        {
            context.Report(Codes.MissingAlternative, place, $"picture \"{Shorten(address)}\" has no alternative text", "say what it shows: \"![…](…)\"");
        }

        if (Addresses.ReadFile(address, context.Source.Folder) is { } file)
        {
            return (file, alternative);
        }

        context.Report(Codes.BrokenPicture, place, $"picture \"{Shorten(address)}\" is no file below \"content/\"", "put it into \"content/media/\" and write \"media/…\"");
        return null;
    }

    public static string LabelOf(Markdig.Extensions.Footnotes.Footnote footnote) => (footnote.Label ?? "").TrimStart('^');

    // Spaces at the ends of a paragraph are never meant; only plain text is trimmed, nothing is taken apart.
    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> inlines)
    {
        var end = inlines.Length;
        while (end > 0 && inlines[end - 1] is SoftBreak or LineBreak or Text { Value: "" })
        {
            end--;
        }

        inlines = inlines[..end];

        if (inlines.Length > 0 && inlines[^1] is Text last && last.Value.EndsWith(' '))
        {
            inlines = inlines.SetItem(inlines.Length - 1, last with { Value = last.Value.TrimEnd(' ') });
        }

        return inlines.RemoveAll(each => each is Text { Value: "" });
    }

    private static char Following(Markdig.Syntax.Inlines.Inline node)
    {
        for (var at = node; at is not null and not { Parent.ParentBlock: not null, NextSibling: null }; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next switch
                {
                    LineBreakInline => ' ',
                    LiteralInline literal when !literal.Content.IsEmpty => literal.Content.CurrentChar,
                    _ => 'x',
                };
            }
        }

        return ' ';
    }

    private static string ForeignFix(string braces) =>
        Unquoted().Match(braces) is { Success: true } own ? $"write \"{{{own.Groups["key"].Value}=\"{own.Groups["value"].Value.Trim()}\"}}\" right behind what it belongs to"
        : Name().Matches(braces).Select(match => ForeignAttributes.Fix(match.Value)).FirstOrDefault(fix => fix is not null)
            ?? $"delete \"{Shorten(braces)}\"; where it is text write \"\\{{\" for its first brace";

    private static string Shorten(string text) => text.Length <= 60 ? text.ReplaceLineEndings(" ") : text[..57].ReplaceLineEndings(" ") + "…";

    [GeneratedRegex(@"(?<=[{\s.])[\p{L}_][\p{L}\p{N}_-]*(?=[\s=}])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // A key of ours whose value has no quotes, those of a word processor, or a blank before it.
    [GeneratedRegex(@"^\{\s*(?<key>credit|lang)\s*=\s*[\u201C\u201D\u201E""']?(?<value>[^""\u201C\u201D\u201E={}]{1,200})[\u201C\u201D""']?\s*\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Unquoted();

    [GeneratedRegex(@"\[\^([^\]\s]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex UndefinedFootnote();
}
