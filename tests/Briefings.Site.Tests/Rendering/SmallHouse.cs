using System.Collections.Immutable;

using Briefings.Content.Model;
using Briefings.Site.Relating;
using Briefings.Site.Rendering;
using Briefings.Testing;

using SkiaSharp;

namespace Briefings.Site.Tests.Rendering;

/// <summary>A content folder that fills every field, so that every object of every model is made; its texts are the caller's.</summary>
internal static class SmallHouse
{
    /// <summary>The fields that a caller gives texts for.</summary>
    public static ImmutableArray<string> Fields { get; } =
    [
        "site_name", "short_name", "tagline", "contact_address", "contact_call", "contact_text", "disclaimer", "handling", "copyright",
        "corrections", "navigation", "region", "region_description", "country", "actor", "actor_name", "actor_alias", "actor_description",
        "impact", "impact_description", "severity", "author", "author_role", "services", "services_text", "service_item", "service_item_text", "services_closing",
        "title", "prefix", "summary", "key_point", "judgment", "source", "change", "place", "event_subtype", "event_place",
        "event_text", "cover_alt", "cover_credit", "cover_licence", "heading", "paragraph", "cell", "quote", "attribution", "footnote",
        "link_text", "picture_alt", "picture_caption", "code", "page_title", "page_summary", "page_text", "profile",
    ];

    /// <summary>Writes the folder and opens its second target, which may carry AMBER and says what was withdrawn.</summary>
    public static Release Open(TemporaryFolder folder, Func<string, string> text)
    {
        Write(folder, text);
        return RenderedSite.Open(System.IO.Path.Combine(folder.Path, "content"), target: 1);
    }

    /// <summary>A relation for each kind of reason, and a PDF for each edition.</summary>
    public static (Relations Relations, ReportFile[] Reports) Links(Release release)
    {
        var first = release.Briefings.OrderBy(briefing => briefing.Key).First();
        var second = release.Briefings.First(briefing => briefing.Slug == "second");
        ImmutableArray<Reason> reasons =
        [
            new(ReasonKind.Pinned, null, 9), new(ReasonKind.Actor, "group", 8), new(ReasonKind.Impact, "roads", 7), new(ReasonKind.Place, "ford", 6),
            new(ReasonKind.Country, "ML", 5), new(ReasonKind.Region, "inner", 4), new(ReasonKind.Series, "serial", 3),
            new(ReasonKind.Linked, null, 2), new(ReasonKind.Text, "convoy", 1),
        ];
        var related = ImmutableSortedDictionary<BriefingKey, ImmutableArray<RelatedBriefing>>.Empty.Add(first.Key, [new(second.Key, 9, true, true, reasons)]);
        return (
            Relations.None with { Related = related, References = Relations.None.References.Add(first.Key, [second.Key]) },
            [.. release.Briefings.Select(briefing => new ReportFile(briefing.Key, $"{(briefing.Language == "en" ? "" : briefing.Language + "/")}briefings/{briefing.Year}/{briefing.Slug}.pdf", "%PDF-"u8.ToArray(), 3, briefing.Tlp))]);
    }

    private static void Write(TemporaryFolder folder, Func<string, string> text)
    {
        string Y(string field) => "'" + text(field).Replace("'", "''", StringComparison.Ordinal) + "'";
        string M(string field) => Markdown(text(field));
        string P(string field) => "'" + M(field).Replace("'", "''", StringComparison.Ordinal) + "'";
        folder.Write("content/media/map.png", Picture());
        folder.Write("content/site.yaml", $$"""
            name: {{Y("site_name")}}
            short_name: {{Y("short_name")}}
            tagline: {{Y("tagline")}}
            base_url: "https://www.example.org/sub/"
            languages: [en, fr]
            time_zone: Europe/Paris
            contact:
              email: desk@example.org
              phone: "+33 1 00 00 00"
              address: {{Y("contact_address")}}
              call: {{Y("contact_call")}}
              text: {{Y("contact_text")}}
            legal:
              disclaimer: {{Y("disclaimer")}}
              handling: {{Y("handling")}}
              copyright: {{Y("copyright")}}
              corrections: {{Y("corrections")}}
            default_authors: [desk]
            brand: {primary: "#12344d", accent: "#b3261e", logo: media/map.png}
            services: pitch
            navigation:
              - {label: {{Y("navigation")}}, to: regions/}
            targets:
              - {name: public, tlp: CLEAR, output: site}
              - {name: clients, tlp: AMBER, output: out, base_url: "https://clients.example.org/sub/", withdrawn_pages: true}
            """);
        folder.Write("content/vocabulary/regions.yaml", $$"""
            - {id: outer, label: Outer, countries: [ML, SN]}
            - {id: inner, label: {{Y("region")}}, description: {{Y("region_description")}}, countries: [ML], parent: outer}
            """);
        folder.Write("content/vocabulary/countries.yaml", $$"""
            - {id: ML, label: {{Y("country")}} }
            """);
        folder.Write("content/vocabulary/actors.yaml", $$"""
            - {id: front, label: Front, kind: rebel-group}
            - {id: heir, label: Heir, kind: rebel-group}
            - id: group
              label: {{Y("actor")}}
              name: {{Y("actor_name")}}
              aliases: [{{Y("actor_alias")}}]
              kind: rebel-group
              description: {{Y("actor_description")}}
              countries: [ML]
              member_of: [front]
              parent: front
              successor: heir
            """);
        folder.Write("content/vocabulary/impacts.yaml", $$"""
            - {id: roads, label: {{Y("impact")}}, description: {{Y("impact_description")}}, colour: "#b45309", icon: truck, severity: { 5: {{Y("severity")}} } }
            """);
        folder.Write("content/vocabulary/places.yaml", $$"""
            - {id: ford, label: {{Y("place")}}, kind: town, country: ML, admin1: ML-1, lat: 14.45, lon: -11.43, precision: 1}
            """);
        folder.Write("content/vocabulary/authors.yaml", $$"""
            - {id: desk, label: {{Y("author")}}, role: {{Y("author_role")}}, email: desk@example.org}
            """);
        folder.Write("content/vocabulary/services.yaml", $$"""
            - id: pitch
              label: {{Y("services")}}
              text: '{{M("services_text").Replace("'", "''", StringComparison.Ordinal)}}'
              items: [{label: {{Y("service_item")}}, text: {{Y("service_item_text")}} }]
              closing: '{{M("services_closing").Replace("'", "''", StringComparison.Ordinal)}}'
            """);
        folder.Write("content/files/figures.csv", "a,b\n1,2\n");
        folder.Write("content/vocabulary/files.yaml", $$"""
            - {file: files/figures.csv, tlp: CLEAR, title: {{Y("file_title")}} }
            """);
        folder.Write("content/briefings/2025/first.md", $$"""
            ---
            id: HSE-2025-0001
            title: {{Y("title")}}
            prefix: {{Y("prefix")}}
            summary: {{P("summary")}}
            type: forecast
            tlp: AMBER
            status: approved
            published: 2025-09-15T16:00:00+00:00
            cutoff: 2025-09-15T09:00:00+00:00
            countries: [ML]
            spillover: [SN]
            region: inner
            actors: [{id: group, role: perpetrator}, front, heir]
            impacts: [{category: roads, severity: 5, horizon: immediate}]
            places: [ford]
            events:
              - {type: battles, subtype: {{Y("event_subtype")}}, date: 2025-09-14, place: {{Y("event_place")}}, text: {{Y("event_text")}}, fatalities: 3}
            trend: deteriorated
            key_points: [{{P("key_point")}}]
            judgments: [{text: {{P("judgment")}}, likelihood: very likely, confidence: moderate, horizon: weeks}]
            sources: [{ref: {{Y("source")}}, url: "https://www.example.org/a?b=1&c='2'", reliability: B, credibility: 2, public: true}]
            cover: {file: media/map.png, alt: {{Y("cover_alt")}}, credit: {{P("cover_credit")}}, licence: {{Y("cover_licence")}} }
            changes: [{date: 2025-09-16T08:00:00+00:00, kind: correction, text: {{Y("change")}} }]
            series: {id: serial, part: 1}
            aliases: [2024/old.html, 2024/09/name/]
            ---
            ## {{M("heading")}} {impact=roads}

            {{M("paragraph")}} [{{M("link_text")}}](https://www.example.org/x?a=1&b=2) and [[second]].[^1]

            All of it is in [[files/figures.csv]].

            ### Below

            | A | B |
            |---|---|
            | {{M("cell")}} | 2 |

            > {{M("quote")}}
            >
            > — {{M("attribution")}}, 14 September 2025

            ![{{M("picture_alt")}}](media/map.png '{{M("picture_caption")}}')

            ```
            {{text("code")}}
            ```

            [^1]: {{M("footnote")}}
            """);
        folder.Write("content/briefings/2025/first.fr.md", """
            ---
            id: HSE-2025-0001
            title: Premier
            summary: Un résumé assez long pour que personne ne trouve à redire à sa longueur, soixante signes.
            tlp: AMBER
            ---
            ## Suite

            Texte.
            """);
        folder.Write("content/briefings/2025/second.md", """
            ---
            id: HSE-2025-0002
            title: Second
            summary: A summary that is long enough for nobody to find fault with how long it is, sixty signs.
            type: flash
            tlp: CLEAR
            status: approved
            published: 2025-08-02
            countries: [ML]
            region: inner
            actors: [group]
            impacts: [roads]
            places: [ford]
            series: {id: serial, part: 2}
            ---
            Text.
            """);
        folder.Write("content/briefings/2025/gone.md", """
            ---
            id: HSE-2025-0003
            title: Gone
            summary: A summary that is long enough for nobody to find fault with how long it is, sixty signs.
            type: flash
            tlp: CLEAR
            status: withdrawn
            published: 2025-08-03
            countries: [ML]
            actors: []
            impacts: []
            ---
            Text.
            """);
        folder.Write("content/pages/about.md", $$"""
            ---
            title: {{Y("page_title")}}
            summary: {{P("page_summary")}}
            ---
            ## Who

            {{M("page_text")}}
            """);
        folder.Write("content/actors/group.md", M("profile") + "\n");
    }

    // Any ASCII punctuation after a backslash is itself (CommonMark 0.31 §2.4), so the texts reach the body as they are.
    private static string Markdown(string text) =>
        string.Concat(text.Select(character => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)) ? "\\" + character : character.ToString()));

    private static byte[] Picture()
    {
        using var bitmap = new SKBitmap(4, 2);
        bitmap.Erase(SKColors.Navy);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
