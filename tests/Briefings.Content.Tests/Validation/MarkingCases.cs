namespace Briefings.Content.Tests.Validation;

/// <summary>What looks like a marking or would bring words out of a marked section: BRF110–BRF119. Each reader of bodies has tests of its own.</summary>
internal static class MarkingCases
{
    public static IEnumerable<Case> All =>
    [
        new("BRF110", "a section that is indented", house => Text(house, "Open.\n\n    ::: {tlp=AMBER}\n    Secret.\n    :::")),
        new("BRF110", "attributes below a paragraph", house => Text(house, "Secret.\n{tlp=AMBER}")),
        new("BRF110", "a key point", house => house.Add("key_points: [\"Open.\", \"::: {tlp=AMBER} Secret. :::\"]")),
        new("BRF110", "a title and a summary", house => house.Edit("The road closes", "The road closes {tlp=AMBER}").Edit("on the road to the west", "on the (TLP:AMBER) road {TLP:AMBER}")),
        new("BRF110", "a judgment, a change and a place", house => house.Add("judgments: [{text: \"A ::: b\", likelihood: likely}]\nchanges: [{date: 2025-09-16, text: \"[c]{tlp=RED}\"}]\nplaces: [{name: \"Kayes {AMBER}\"}]")),
        new("BRF110", "a description and an item of services", house => house
            .Edit("vocabulary/impacts.yaml", "{id: supply-chain, label: Supply chain}", "{id: supply-chain, label: Supply chain, description: {en: \"Goods. {tlp=GREEN}\"}}")
            .Write("vocabulary/services.yaml", "- {id: support, label: Support, text: We help., items: [{label: Maps, text: \"::: AMBER\"}]}\n")),
        new("BRF110", "the navigation", house => house.Edit("site.yaml", "label: Regions", "label: \"Regions {tlp=AMBER}\"")),
        new("BRF110", "the text of services, indented", house => house.Write("vocabulary/services.yaml", "- id: support\n  label: Support\n  text: |\n    We help.\n\n        ::: {tlp=AMBER}\n        Secret.\n        :::\n")),
        new("BRF111", "a fence that is never closed", house => Text(house, "```\ncode\n\n::: {tlp=AMBER}\nSecret.\n:::")),
        new("BRF111", "a fence that is closed by the end of its list", house => Text(house, "- ~~~~\n  code\n\nOpen.")),
        new("BRF112", "two texts of one note and two addresses", house => Text(house, "A[^1] [b].\n\n[^1]: One\n[^1]: Two\n\n[b]: https://one.example/\n[B]: https://two.example/")),
        new("BRF113", "an address in a section", house => Text(house, "[Statement][1]\n\n::: {tlp=AMBER}\n[Ledger][1]\n\n[1]: https://leak.example/\n:::\n\n[1]: https://public.example/")),
        new("BRF114", "two notes and a third that names itself", house => Text(house, "A[^m][^o]\n\n[^m]: see[^n]\n[^n]: from[^m]\n[^o]: this[^o]")),
        new("BRF115", "a note of a section only", house => Text(house, "A.[^1] B.[^2]\n\n::: {tlp=AMBER}\nC.[^3]\n:::\n\n[^1]:\n    ::: {tlp=AMBER}\n    Secret.\n    :::\n\n[^2]:\n    - ::: {tlp=GREEN}\n      Secret.\n      :::\n\n[^3]:\n    ::: {tlp=AMBER}\n    Secret.\n    :::\n")),
        new("BRF116", "a line too many, one in an item and one of another length", house => Text(house, "Open.\n\n:::\n\n- ::: {tlp=AMBER}\n  Secret.\n\n:::\n\n:::: {tlp=AMBER}\nSecret.\n:::\n")),
        new("BRF118", "captions of tables in sections", house => Text(house, "Table: One\n\n::: {tlp=AMBER}\n| a |\n|---|\n| b |\n:::\n\n> ::: {tlp=AMBER}\n> | a |\n> |---|\n> | b |\n> :::\n>\n> Table: Two")),
        new("BRF119", "a section around a row, with and without rows behind it, and around a meaning", house => Text(house, "| a | b |\n|---|---|\n| 1 | 2 |\n::: {tlp=AMBER}\n| 3 | 4 |\n:::\n| 5 | 6 |\n\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> ::: {tlp=AMBER}\n> | 3 | 4 |\n> :::\n\nTerm\n:   One\n\n::: {tlp=AMBER}\n:   Two\n:::")),
        new("BRF117", "two markings", house => Text(house, "::: {tlp=CLEAR tlp=RED}\nSecret.\n:::")),
        new("BRF117", "two markings of a draft", house => Text(house, "::: {tlp=AMBER tlp=AMBER}\nSecret.\n:::").Edit("status: approved", "status: draft")),
    ];

    private static House Text(House house, string text) => house.Edit("The text.", text);
}
