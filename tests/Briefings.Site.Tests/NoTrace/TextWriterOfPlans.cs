using System.Globalization;
using System.Text;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Writes the Markdown of a plan's texts.</summary>
/// <param name="plan">What there is.</param>
/// <param name="only">Whose view is written; null for everything.</param>
/// <param name="picture">Told of the file of each picture that a text shows.</param>
internal sealed class TextWriterOfPlans(HousePlan plan, Oracle? only, Action<string> picture)
{
    private readonly SortedSet<string> definitions = new(StringComparer.Ordinal);

    /// <summary>A text.</summary>
    /// <param name="word">What it is known by.</param>
    /// <param name="briefing">Whose it is; null for a page or profile.</param>
    /// <param name="marking">Its marking.</param>
    /// <param name="links">Its links.</param>
    /// <param name="sections">Its marked sections.</param>
    /// <param name="furniture">A bit for each other block that it has.</param>
    /// <param name="language">Its language.</param>
    public string Body(string word, int? briefing, Tlp marking, LinkPlan[] links, SectionPlan[] sections, int furniture, string language)
    {
        definitions.Clear();
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{word} opens{string.Concat(links.Select(link => ", " + Link(link, briefing, language)))}.[^own]\n\n## Outlook\n\n{word} looks out.\n\n");
        if (briefing is not null && language == "en")
        {
            var file = Pictures.FileOf($"{word}-figure");
            picture(file);
            text.Append(CultureInfo.InvariantCulture, $"![{word} alternative]({file} \"{word} caption\"){{credit=\"{word} credit{Line(links, briefing.Value)}.\"}}\n\n");
        }

        var notes = new StringBuilder();
        for (var at = 0; at < sections.Length; at++)
        {
            var (own, name) = (Words.Marking(sections[at], marking), Words.Section(word, at));
            Section(text, notes, SectionShape.All[sections[at].Shape], new SectionName(name, own.Word(), Pictures.FileOf(name), at), own);
        }

        text.Append(Furniture.Of(furniture, only is null));

        // Names that lead to pages; where another briefing's actor has a longer name that begins so, only that one's page can be meant.
        var names = briefing is { } number ? string.Concat(Words.SharedActors(plan.Briefings[number]).Select(shared => $" {Words.SharedActor(shared)} label {Words.Move((number + 1) % plan.Briefings.Length)}.")) : "";
        return text.Append(CultureInfo.InvariantCulture, $"## Outlook\n\n{word} ends.{names}\n\n[^own]: {word} note.\n\n").Append(notes).AppendJoin("", definitions).ToString();
    }

    /// <summary>Links as they stand in a line of front matter, which can't have definitions.</summary>
    /// <param name="links">The links.</param>
    /// <param name="briefing">Whose line it is.</param>
    public string Line(LinkPlan[] links, int briefing) =>
        string.Concat(links.Where(link => link.Style != LinkStyle.Defined).Select(link => ", " + Link(link, briefing, "en")));

    private void Section(StringBuilder text, StringBuilder notes, SectionShape shape, SectionName name, Tlp marking)
    {
        var view = only is null ? SectionView.Author : marking > only.Limit ? SectionView.Gone : SectionView.Shown;
        if (view != SectionView.Gone && shape.Whole.Contains("PICTURE", StringComparison.Ordinal))
        {
            picture(name.Picture);
        }

        var (body, note) = shape.Write(name, view);
        text.Append(body);
        notes.Append(note);
    }

    private string Link(LinkPlan link, int? from, string language)
    {
        switch (link.Style)
        {
            case LinkStyle.SharedActor:
                return $"[words](actors/{Words.SharedActor(link.To % Words.SharedCount)}.html)";
            case LinkStyle.OwnActor:
                return !Words.HasOwnActor(plan, link.To) ? "words" : only is null || only.Shows(link.To) ? $"[words](actors/{Words.Briefing(link.To)}-actor.html)" : "words";
            case LinkStyle.OwnActorPage:
                return !Words.HasOwnActor(plan, link.To) || (only is not null && !only.Shows(link.To)) ? "words" : $"[words](https://www.example.org/actors/{Words.Briefing(link.To)}-actor.html)";
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

        if (link.Style == LinkStyle.OwnFrench && briefing.Edition is not null)
        {
            // Its address; where the edition is held back it leads to the original, as that of any language does.
            return only is null || only.ShowsEdition(link.To) ? $"[words](https://www.example.org/fr/briefings/{year}/{slug}.html){{.optional}}"
                : only.Shows(link.To) ? $"[words](briefings/{year}/{slug}.html){{.optional}}"
                : "words";
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
            LinkStyle.Defined => Defined(link.To, $"briefings/{year}/{slug}.md") + optional,
            LinkStyle.Own => $"[words](https://www.example.org/briefings/{year}/{slug}.html){optional}",
            LinkStyle.OwnOfOther => $"[words](https://second.example.org/briefings/{year}/{slug}.html#outlook){optional}",
            LinkStyle.OwnInCapitals => $"[words](HTTP://WWW.Example.ORG:80/briefings/{year}/{slug}.html){optional}",
            LinkStyle.OwnEncoded => $"[words](https://www.example.org/./briefings/{year}/x/../%{(int)slug[0]:x2}{slug[1..]}%2Ehtml){optional}",
            LinkStyle.OwnReport => $"[words](https://www.example.org/briefings/{year}/{slug}.pdf){optional}",
            _ => Fragment(link.To, briefing, language) is { } fragment ? $"[[{slug}#{fragment}|words]]{optional}" : $"[[{slug}|words]]{optional}",
        };
    }

    private string Defined(int to, string address)
    {
        definitions.Add(string.Create(CultureInfo.InvariantCulture, $"[to{to}]: {address}\n"));
        return string.Create(CultureInfo.InvariantCulture, $"[words][to{to}]");
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
