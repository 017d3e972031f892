namespace Briefings.Content.Tests.Validation;

/// <summary>Actors that a text names and front matter does not list: BRF130.</summary>
internal static class MentionCases
{
    public static IEnumerable<Case> All =>
    [
        new("BRF130", "the first of each actor, whatever the case", house => house.Edit("The text.", "The *road* and jnim.\n\nThe FAMa left. FAMa came back, and Nusrat al-Islam went.")),
        new("BRF130", "in a heading, a quote, its source, a table and a link", house => house
            .Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM}\n- {id: a, label: Front A}\n- {id: b, label: Front B}\n- {id: c, label: Front C}\n- {id: d, label: Front D}\n- {id: e, label: Front E}\n")
            .Edit("The text.", "## Front A\n\n> Front\n> B.\n>\n> — Front C, 1 May\n\n| Who |\n|---|\n| **Front D** |\n\nSee [Front E](https://example.org/).")),
        new("BRF130", "in an edition that inherits the list", house => house.Write("briefings/2025/road-closes.fr.md", "---\ntitle: La route ferme\nsummary: Des combattants ont brûlé un convoi sur la route de l’ouest, le deuxième en deux jours.\n---\nL’armée : les FAMa et le JNIM.\n")),
        new("BRF130", "not what is plain, code, a note, marked above the briefing or shared by two", house => house
            .Edit("vocabulary/actors.yaml", "label: FAMa", "label: FAMa, aliases: [The Army]")
            .Edit("vocabulary/regions.yaml", "label: Great Lakes", "label: Great Lakes, aliases: [The Army]")
            .Edit("The text.", "[FAMa]{.plain} `FAMa`[^1] and the Army.\n\n::: {tlp=AMBER}\nFAMa.\n:::\n\n[^1]: FAMa.\n\nOnly here: FAMa.")),
        new("BRF130", "not where mentions are off", house => house.Add("mentions: false").Edit("The text.", "FAMa.").Edit(House.Second, "The text.", "FAMa.")),
        new("BRF130", "in a draft too", house => house.Edit("approved", "draft").Edit("The text.", "FAMa.")),
    ];
}
