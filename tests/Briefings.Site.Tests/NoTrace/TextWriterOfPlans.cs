using System.Globalization;
using System.Text;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Writes the Markdown of a plan's texts.</summary>
/// <param name="plan">What there is.</param>
/// <param name="only">Whose view is written; null for everything.</param>
/// <param name="picture">Told of each picture that a text shows.</param>
internal sealed class TextWriterOfPlans(HousePlan plan, Oracle? only, Action<string> picture)
{
    /// <summary>A text.</summary>
    /// <param name="word">What it is known by.</param>
    /// <param name="briefing">Whose it is; null for a page or profile.</param>
    /// <param name="marking">Its marking.</param>
    /// <param name="links">Its links.</param>
    /// <param name="sections">Its marked sections.</param>
    /// <param name="language">Its language.</param>
    public string Body(string word, int? briefing, Tlp marking, LinkPlan[] links, SectionPlan[] sections, string language)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{word} opens{string.Concat(links.Select(link => ", " + Link(link, briefing, language)))}.[^own]\n\n## Outlook\n\n{word} looks out.\n\n");
        if (briefing is not null && language == "en")
        {
            picture($"{word}-figure");
            text.Append(CultureInfo.InvariantCulture, $"![{word} alternative](media/{word}-figure.png \"{word} caption\")\n\n");
        }

        var notes = new StringBuilder();
        for (var at = 0; at < sections.Length; at++)
        {
            Section(text, notes, Words.Section(word, at), sections[at], Words.Marking(sections[at], marking));
        }

        // Names that lead to pages; where another briefing's actor has a longer name that begins so, only that one's page can be meant.
        var names = briefing is { } number ? string.Concat(Words.SharedActors(plan.Briefings[number]).Select(shared => $" {Words.SharedActor(shared)} label {Words.Move((number + 1) % plan.Briefings.Length)}.")) : "";
        return text.Append(CultureInfo.InvariantCulture, $"## Outlook\n\n{word} ends.{names}\n\n[^own]: {word} note.\n\n").Append(notes).ToString();
    }

    // What stands around a section and nothing but it goes with it.
    private void Section(StringBuilder text, StringBuilder notes, string word, SectionPlan section, Tlp marking)
    {
        if (only is not null && marking > only.Limit)
        {
            text.Append(section.Shape switch { 1 => "## Between\n\nThis stays.\n\n", 5 => "- One\n- Two\n\n", _ => "" });

            return;
        }

        var fence = $"{{tlp={marking.Word()}}}";
        switch (section.Shape)
        {
            case 0:
                text.Append(CultureInfo.InvariantCulture, $"::: {fence}\n## Part {word}\n\n{word} tells.[^{word}]\n\n## Outlook\n\nMore.\n:::\n\n");
                notes.Append(CultureInfo.InvariantCulture, $"[^{word}]: {word} note.\n\n");
                break;
            case 1:
                text.Append(CultureInfo.InvariantCulture, $"## Alone {word}\n\n::: {fence}\n{word} stands below a heading of its own.\n:::\n\n## Between\n\nThis stays.\n\n");
                break;
            case 2:
                text.Append(CultureInfo.InvariantCulture, $"::: {fence}\n| {word} | B |\n|---|---|\n| 1 | 2 |\n\n> {word} said so.\n>\n> — {word}, 14 September 2025\n:::\n\n");
                break;
            case 3:
                picture(word);
                text.Append(CultureInfo.InvariantCulture, $"::: {fence}\n![{word} alternative](media/{word}.png \"{word} caption\")\n:::\n\n");
                break;
            case 4:
                text.Append(CultureInfo.InvariantCulture, $":::: note\n::: {fence}\n{word} in a note.\n:::\n::::\n\n");
                break;
            case 5:
                text.Append(CultureInfo.InvariantCulture, $"- One\n- Two\n\n  ::: {fence}\n  {word} in a list.\n  :::\n\n");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"::: {fence}\n[{word}](https://{word}.example.org/) leads away.\n\n```\n{word}\n```\n:::\n\n");
                break;
        }
    }

    private string Link(LinkPlan link, int? from, string language)
    {
        switch (link.Style)
        {
            case LinkStyle.SharedActor:
                return $"[words](actors/{Words.SharedActor(link.To % Words.SharedCount)}.html)";
            case LinkStyle.OwnActor:
                return !Words.HasOwnActor(plan, link.To) ? "words" : only is null || only.Shows(link.To) ? $"[words](actors/{Words.Briefing(link.To)}-actor.html)" : "words";
            case LinkStyle.StaticPage:
                return link.To >= plan.Pages.Length || (only is not null && !only.ShowsPage(link.To)) ? "words" : $"[words]({Words.Page(link.To)}.html)";
            case LinkStyle.Month:
                return $"[words](archive/2025/0{7 + (link.To % 3)}.html)";
        }

        if (link.To >= plan.Briefings.Length)
        {
            return "nothing";
        }

        var briefing = plan.Briefings[link.To];
        var (slug, year) = (HouseWriter.SlugOf(link.To), HouseWriter.YearOf(link.To));
        if (link.Style == LinkStyle.FrenchFile)
        {
            // An exact link to an edition; where there is none in the collection, an author can't write it.
            return briefing.Edition is null ? "words" : only is null || only.ShowsEdition(link.To) ? $"[words](briefings/{year}/{slug}.fr.md){{.optional}}" : "words";
        }

        var isHidden = only is not null && !only.Shows(link.To);
        var optional = (Oracle.IsOver(plan, briefing) && briefing.Tlp <= Tlp.Clear) || link.To == from ? "" : "{.optional}";
        return link.Style switch
        {
            LinkStyle.BareSlug => isHidden ? "" : $"[[{slug}]]{optional}",
            _ when isHidden => "words",
            LinkStyle.Slug => $"[[{slug}|words]]{optional}",
            LinkStyle.Id => $"[[{Words.Id(link.To)}|words]]{optional}",
            LinkStyle.File => $"[words](briefings/{year}/{slug}.md){optional}",
            LinkStyle.Page => $"[words](briefings/{year}/{slug}.html){optional}",
            LinkStyle.Report => $"[words](briefings/{year}/{slug}.pdf){optional}",
            _ => Fragment(link.To, briefing, language) is { } fragment ? $"[[{slug}#{fragment}|words]]{optional}" : $"[[{slug}|words]]{optional}",
        };
    }

    // The heading of a marked section of the text that answers: the French edition where there is one, for a French text.
    private string? Fragment(int number, BriefingPlan briefing, string language)
    {
        var french = language == "fr" && briefing.Edition is not null;
        if (french)
        {
            return null;
        }

        for (var at = 0; at < briefing.Sections.Length; at++)
        {
            if (briefing.Sections[at].Shape == 0)
            {
                return only is null || only.ShowsSection(briefing.Sections[at], briefing.Tlp) ? $"part-{Words.Section(Words.Briefing(number), at)}" : null;
            }
        }

        return null;
    }
}
