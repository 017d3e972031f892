using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Core.Words;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Finds characters in a text that nobody sees: those that were typed, and those that an entity such as <c>&amp;#x202E;</c> makes.</summary>
internal static class HiddenText
{
    private const int MostFindings = 20;

    /// <summary>Reports what a text holds.</summary>
    /// <param name="context">Where findings go.</param>
    /// <param name="body">What was read of it.</param>
    public static void Check(ReadingContext context, Body body)
    {
        var text = context.Source.Text;
        var count = 0;
        for (var at = HiddenCharacters.NextInProse(text, 0); at >= 0 && count < MostFindings; at = HiddenCharacters.NextInProse(text, at + 1))
        {
            // Controls have their own finding where the file is decoded, and stand here as U+FFFD or as the line ends of a test.
            if (text[at] != '\r')
            {
                count++;
                Report(context, context.At(at), text, at);
            }
        }

        if (count > 0)
        {
            return;
        }

        foreach (var (place, words) in Words(body))
        {
            if (HiddenCharacters.NextInProse(words, 0) is >= 0 and var at && words[at] != '\r')
            {
                Report(context, place, words, at);
            }
        }
    }

    private static void Report(ReadingContext context, Place place, string text, int at) =>
        context.Report(Codes.HiddenCharacter, place, $"the text holds the character {HiddenCharacters.NameAt(text, at)}, which nobody sees", "delete it");

    private static IEnumerable<(Place Place, string Words)> Words(Body body)
    {
        foreach (var block in body.AllBlocks())
        {
            switch (block)
            {
                case CodeBlock code:
                    yield return (code.Place, code.Text);
                    break;
                case Figure figure:
                    yield return (figure.Place, figure.Alternative);
                    break;
                case BlockElement element:
                    foreach (var attribute in element.Attributes)
                    {
                        yield return (element.Place, attribute.Value);
                    }

                    break;
                case Heading heading:
                    yield return (heading.Place, heading.Id);
                    break;
            }
        }

        foreach (var inline in body.AllInlines())
        {
            switch (inline)
            {
                case Text words:
                    yield return (words.Place, words.Value);
                    break;
                case CodeSpan code:
                    yield return (code.Place, code.Value);
                    break;
                case Picture picture:
                    yield return (picture.Place, picture.Alternative);
                    break;
                case InlineElement element:
                    foreach (var attribute in element.Attributes)
                    {
                        yield return (element.Place, attribute.Value);
                    }

                    break;
            }
        }
    }
}
