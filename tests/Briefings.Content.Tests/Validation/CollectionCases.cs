namespace Briefings.Content.Tests.Validation;

/// <summary>What needs more than one file to see: BRF030–BRF049.</summary>
internal static class CollectionCases
{
    private const string French = "briefings/2025/road-closes.fr.md";
    private const string Edition = "title: La route ferme\nsummary: Des combattants ont brûlé un convoi sur la route de l’ouest, le deuxième en deux jours.\n";

    public static IEnumerable<Case> All =>
    [
        new("BRF030", "an actor", house => house.Edit("actors: [jnim]", "actors: [jnmi]")),
        new("BRF030", "an actor by an alias, in a map", house => house.Edit("actors: [jnim]", "actors:\n  - fama\n  - {role: target, id: Nusrat al Islam}")),
        new("BRF030", "an actor of nothing", house => house.Edit("actors: [jnim]", "actors: [wagner]")),
        new("BRF030", "an impact", house => house.Edit("impacts: [supply-chain]", "impacts: [{category: supply, severity: 3}]")),
        new("BRF030", "countries", house => house.Edit("countries: [ML]", "countries: [ml, Mali, UK, XX, MLI]")),
        new("BRF030", "a region", house => house.Add("region: Sahell")),
        new("BRF030", "authors", house => house.Edit("authors: [desk]", "authors: [desc]").Add("approved_by: editer")),
        new("BRF030", "places", house => house.Add("places: [kays, {name: RN1, country: MM1}]")),
        new("BRF030", "services", house => house.Add("services: suport")),
        new("BRF030", "in vocabularies", house => house.Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM, member_of: [qaeda], countries: [MX, M1]}\n- {id: fama, label: FAMa, successor: jnin}\n").Edit("vocabulary/regions.yaml", "countries: [ML, NE]", "countries: [ML, NE], parent: africa")),
        new("BRF030", "in the settings", house => house.Edit("site.yaml", "name: Test House", "name: Test House\ndefault_authors: [dsk]\nservices: suport")),
        new("BRF030", "a profile", house => house.Write("actors/jnin.md", "Who they are.\n")),
        new("BRF030", "a country of the vocabulary", house => house.Write("vocabulary/countries.yaml", "- {id: ml, label: Mali}\n- {id: Mali, label: Mali}\n")),
        new("BRF030", "in a draft", house => house.Edit("actors: [jnim]", "actors: [jnmi]").Edit("approved", "draft")),
        new("BRF031", "a slug", house => house.Add("related: [road-open]")),
        new("BRF031", "an id", house => house.Add("unrelated: [TST-2025-0003]")),
        new("BRF031", "itself", house => house.Add("related: [TST-2025-0001, road-opens]")),
        new("BRF032", "an id", house => house.Edit("TST-2025-0001", "TST-2025-0002")),
        new("BRF033", "the same name in another year", house => house.Write("briefings/2024/road-closes.md", House.Briefing("TST-2024-0001", "The road closes early"))),
        new("BRF033", "a typed slug", house => house.Add("slug: road-opens")),
        new("BRF034", "an actor", house => house.Edit("vocabulary/actors.yaml", "id: fama", "id: jnim")),
        new("BRF035", "an alias", house => house.Edit("vocabulary/actors.yaml", "label: FAMa", "label: FAMa, aliases: [The Army, Nusrat al–Islàm]")),
        new("BRF035", "a label", house => house.Edit("vocabulary/impacts.yaml", "label: Energy and fuel", "label: {en: Supply chain, fr: Énergie}")),
        new("BRF035", "two places of a country", house => house.Edit("vocabulary/places.yaml", "\n", "\n- {id: kayes-site, label: Kayes, kind: site, country: ML}\n")),
        new("BRF036", "a region and an actor", house => house.Edit("vocabulary/actors.yaml", "label: FAMa", "label: FAMa, aliases: [SAHEL]")),
        new("BRF037", "a region", house => house.Write("vocabulary/regions.yaml", "- {id: sahel, label: Sahel, countries: [ML], parent: west-africa}\n- {id: west-africa, label: West Africa, parent: sahel}\n")),
        new("BRF037", "an actor of itself", house => house.Edit("vocabulary/actors.yaml", "kind: state-forces", "kind: state-forces, member_of: [fama]")),
        new("BRF038", "a country and a dash", house => house.Edit("title: The road closes", "title: Mali – the road closes")),
        new("BRF038", "a country and a colon", house => house.Edit("title: The road closes", "title: \"MALI: the road closes\"")),
        new("BRF038", "a region", house => house.Edit("title: The road closes", "title: Sahel — the road closes").Add("region: sahel")),
        new("BRF039", "a region", house => house.Add("region: [sahel, great-lakes]")),
        new("BRF040", "a cut-off", house => house.Edit("cutoff: 2025-09-15T09", "cutoff: 2025-09-15T17")),
        new("BRF040", "an expiry", house => house.Add("expires: 2025-09-15T16:00:00Z")),
        new("BRF040", "an expiry under an embargo", house => house.Add("expires: 2025-09-16T00:00:00Z\nembargo: 2025-09-17T00:00:00Z")),
        new("BRF040", "a change", house => house.Add("changes:\n  - {date: 2025-09-14, kind: correction, text: Sooner than said.}")),
        new("BRF041", "nobody", house => house.Edit("site.yaml", "name: Test House", "name: Test House\nreview: two-person").Edit(House.Second, "authors: [desk]", "authors: [desk]\napproved_by: editor")),
        new("BRF041", "an author", house => house.Edit("site.yaml", "name: Test House", "name: Test House\nreview: two-person").Edit(House.Second, "authors: [desk]", "authors: [desk]\napproved_by: editor").Add("approved_by: desk")),
        new("BRF042", "an edition", house => house.Edit("tlp: CLEAR", "tlp: AMBER").Write(French, $"---\n{Edition}tlp: GREEN\n---\nLe texte.\n")),
        new("BRF043", "no original", house => house.Write("briefings/2025/other.fr.md", $"---\n{Edition}---\nLe texte.\n")),
        new("BRF043", "another id and slug", house => house.Write(French, $"---\n{Edition}id: TST-2025-0009\nslug: la-route\n---\nLe texte.\n")),
        new("BRF043", "the same language", house => house.Write("briefings/2025/road-closes.en.md", $"---\n{Edition}---\nText.\n")),
        new("BRF044", "a cover", house => house.Write("media/rn1.svg", Drawing).Add("cover: {file: media/rn2.svg, alt: A road, credit: House}")),
        new("BRF044", "a logo", house => house.Edit("site.yaml", "name: Test House", "name: Test House\nbrand: {logo: media/logo.svg}")),
        new("BRF045", "a cover", house => house.Write("media/rn1.svg", Drawing).Add("cover:\n  file: media/rn1.svg\n  alt: A road")),
        new("BRF046", "short", house => house.Edit("summary: Fighters burned a convoy on the road to the west, the second in two days, and stopped all others.", "summary: A convoy burned.")),
        new("BRF046", "long", house => house.Edit("and stopped all others.", string.Concat(Enumerable.Repeat("and stopped all others ", 12)))),
        new("BRF047", "a situation without a cut-off", house => house.Edit("cutoff: 2025-09-15T09:00:00+00:00\n", "")),
        new("BRF047", "a forecast without judgments", house => house.Edit("type: situation", "type: forecast")),
        new("BRF048", "an alias that is a page", house => house.Add("aliases: [about.html, regions/, briefings/2025/road-opens.html, 2024/old.html]")),
        new("BRF048", "an alias of two", house => house.Add("aliases: [2024/old/]").Edit(House.Second, "impacts:", "aliases: [2024/old/index.html]\nimpacts:")),
        new("BRF048", "a page that is made anyway", house => house.Write("pages/reports.md", "---\ntitle: Reports\n---\nText.\n")),
        new("BRF048", "a part of a series", house => house.Add("series: {id: kayes, part: 1}").Edit(House.Second, "impacts:", "series: {id: kayes, part: 1}\nimpacts:")),
        new("BRF048", "a term like a second page", house => house.Edit("vocabulary/actors.yaml", "- {id: fama", "- {id: jnim-2, label: Another}\n- {id: fama")),
        new("BRF048", "an output folder", house => house.Edit("site.yaml", "output: out/clients", "output: site/clients")),
        new("BRF049", "a target for RED", house => house.Edit("site.yaml", "tlp: AMBER", "tlp: RED")),
        new("BRF049", "an output folder outside", house => house.Edit("site.yaml", "output: out/clients", "output: ../clients")),
        new("BRF049", "an output folder in the content", house => house.Edit("site.yaml", "output: out/clients", "output: content/out")),
        new("BRF049", "an output folder anywhere", house => house.Edit("site.yaml", "output: out/clients", "output: /srv/www")),
        new("BRF049", "navigation", house => house.Edit("site.yaml", "to: about.html", "to: abuot.html")),
    ];

    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";
}
