using System.Collections.Immutable;
using System.Text;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Markdown;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Prose;

namespace Briefings.Fuzz.Sections;

/// <summary>The short road of a text: bytes → Markdown → what CLEAR may show → the page's HTML and its words alone.</summary>
internal static class SectionRoad
{
    private static readonly HtmlRules AllHtml = new(HtmlElements.All.ToImmutableSortedDictionary(element => element, element => HtmlElements.AttributesOf(element), StringComparer.Ordinal));

    private static readonly ImpactLabels Impacts = ImpactLabels.From(new Vocabulary(), "en");

    // Whatever a tree holds is written: where links lead and which files pictures are.
    private static readonly ProseOptions Options = new()
    {
        Link = target => target.ToString() is { } address ? new ResolvedLink(address, address) : null,
        Picture = file => new ResolvedPicture(file, 4, 3),
        Words = new ProseWords("Claim", "Notes", "Note {number}", "Back", "Back {number}", "Aside", "Table", "By {name}", "Marked {label}"),
        HeadingAnchors = true,
    };

    /// <summary>What a text shows to everybody; null where it has an error, so that nothing is built of it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="html">Whether the publisher allows all the raw HTML that can be allowed.</param>
    /// <param name="release">Takes out what is marked; the gate's own way where it is null.</param>
    /// <param name="findings">What was found.</param>
    public static string? Shown(string text, bool html, Func<Body, Body>? release, out ImmutableArray<Diagnostic> findings)
    {
        var found = new List<Diagnostic>();
        const string path = "content/briefings/2025/x.md";
        if (SourceText.Decode(path, Encoding.UTF8.GetBytes(text), found) is not { } decoded)
        {
            findings = [.. found];
            return null;
        }

        var split = FrontMatterSplitter.Split(path, decoded, found);
        var (body, more) = MarkdownReader.Read(new MarkdownSource(path, split.Text, split.FirstLine, "en") { Html = html ? AllHtml : HtmlRules.None }, Impacts);
        findings = [.. found, .. more];
        if (findings.Any(each => each.Severity == Severity.Error))
        {
            return null;
        }

        var pruned = release is null ? BodyPruner.Prune(body, Tlp.Clear) : release(body);
        return string.Join('\n', ProseWriter.Write(pruned, Options), PlainText.Of(pruned), string.Join('\n', pruned.AllBlocks().OfType<Heading>().Select(heading => heading.Id)));
    }

    /// <summary>Throws where a secret word comes out of a text that does not itself make it public; what was found in it.</summary>
    public static ImmutableArray<Diagnostic> Check(string text)
    {
        var findings = ImmutableArray<Diagnostic>.Empty;
        foreach (var html in (bool[])[false, true])
        {
            var shown = Shown(text, html, null, out findings);
            if (shown?.IndexOf(SectionTexts.Secret, StringComparison.OrdinalIgnoreCase) is { } at and >= 0 && !AuthorsReading.MakesPublic(text))
            {
                throw new LeakException($"a marked word comes out: …{shown[Math.Max(0, at - 40)..Math.Min(shown.Length, at + 40)].ReplaceLineEndings("↵")}…");
            }
        }

        return findings;
    }
}
