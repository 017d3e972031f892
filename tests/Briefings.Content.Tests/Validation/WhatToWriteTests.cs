using System.Text.RegularExpressions;

namespace Briefings.Content.Tests.Validation;

/// <summary>One fault has one finding, which says what to write; that very text, put where the fault was, leaves nothing to find.</summary>
public sealed partial class WhatToWriteTests
{
    private const string Published = "published: 2025-09-15T16:00:00+00:00";

    [Theory]
    [InlineData("status: approved", "status: Published", "approved", "status: approved")]
    [InlineData("status: approved", "status: final", "approved", "status: approved")]
    [InlineData("status: approved", "status: in review", "review", "status: review")]
    [InlineData("type: situation", "type situation", "type: situation", "type: situation")]
    [InlineData("type: situation", "type = situation", "type: situation", "type: situation")]
    [InlineData("type: situation", "type:situation", "type: situation", "type: situation")]
    [InlineData("title: The road closes", "title: \"The \"road\" closes\"", "'The \"road\" closes'", "title: 'The \"road\" closes'")]
    [InlineData("title: The road closes", "title: 'The road's end'", "\"The road's end\"", "title: \"The road's end\"")]
    [InlineData("title: The road closes", "title: [Update] The road closes", "\"[Update] The road closes\"", "title: \"[Update] The road closes\"")]
    [InlineData("title: The road closes", "title: *Kayes* closes", "\"*Kayes* closes\"", "title: \"*Kayes* closes\"")]
    [InlineData("title: The road closes", "title: @kayes", "\"@kayes\"", "title: \"@kayes\"")]
    [InlineData("title: The road closes", "title:\n  - The road closes", "The road closes", "title: The road closes")]
    [InlineData("tlp: CLEAR", "tlp: TLP: GREEN", "GREEN", "tlp: GREEN")]
    [InlineData("tlp: CLEAR", "tlp: tlp:clear", "CLEAR", "tlp: CLEAR")]
    [InlineData(Published, "published: 28/11/2025", "2025-11-28", "published: 2025-11-28")]
    [InlineData(Published, "published: 15.09.2025 16:00", "2025-09-15T16:00:00+03:00", "published: 2025-09-15T16:00:00+03:00")]
    [InlineData(Published, "published: 15 September 2025", "2025-09-15", "published: 2025-09-15")]
    [InlineData(Published, "published: Monday, September 15th, 2025 at 4:30 pm", "2025-09-15T16:30:00+03:00", "published: 2025-09-15T16:30:00+03:00")]
    [InlineData(Published, "published: 2025-09-15 16:00 EAT", "2025-09-15T16:00:00+03:00", "published: 2025-09-15T16:00:00+03:00")]
    [InlineData(Published, "published: 2025-09-15 16h00 UTC+3", "2025-09-15T16:00:00+03:00", "published: 2025-09-15T16:00:00+03:00")]
    [InlineData(Published, "published: 2025-9-15", "2025-09-15", "published: 2025-09-15")]
    [InlineData("countries: [ML]", "countries: (ML, NE)", "[ML, NE]", "countries: [ML, NE]")]
    [InlineData("countries: [ML]", "countries: Mali, Niger", "[ML, NE]", "countries: [ML, NE]")]
    [InlineData("countries: [ML]", "countries: [ML; NE]", "ML, NE", "countries: [ML, NE]")]
    [InlineData("countries: [ML]", "countries: [“ML”]", "ML", "countries: [ML]")]
    [InlineData("countries: [ML]", "country: Mali", "countries: [ML]", "countries: [ML]")]
    [InlineData("actors: [jnim]", "actors: [{id:jnim, role:target}]", "id: jnim, role: target", "actors: [{id: jnim, role: target}]")]
    [InlineData("actors: [jnim]", "actors: [{id: jnim, role:target}]", "role: target", "actors: [{id: jnim, role: target}]")]
    [InlineData("actors: [jnim]", "actors:\n  - jnim: target", "{id: jnim, role: target}", "actors:\n  - {id: jnim, role: target}")]
    [InlineData("actors: [jnim]", "actors: [jnim (target)]", "{id: jnim, role: target}", "actors: [{id: jnim, role: target}]")]
    [InlineData("actors: [jnim]", "actors: [\"[[jnim]]\"]", "jnim", "actors: [jnim]")]
    [InlineData("actors: [jnim]", "actors:\n  * jnim\n  * fama", "\"- jnim\"", "actors:\n  - jnim")]
    [InlineData("impacts: [supply-chain]", "impacts:\n  - supply-chain: 3", "{category: supply-chain, severity: 3}", "impacts:\n  - {category: supply-chain, severity: 3}")]
    [InlineData("impacts: [supply-chain]", "impacts: [{category: supply-chain, severity: major}]", "4", "impacts: [{category: supply-chain, severity: 4}]")]
    [InlineData("impacts: [supply-chain]", "impacts: [{category: supply-chain, severity: three}]", "3", "impacts: [{category: supply-chain, severity: 3}]")]
    [InlineData("impacts: [supply-chain]", "impacts: [{category: supply-chain, severity: 3/5}]", "3", "impacts: [{category: supply-chain, severity: 3}]")]
    [InlineData("id: TST-2025-0001", "id: TST/2025/1", "TST-2025-0001", "id: TST-2025-0001")]
    [InlineData("id: TST-2025-0001", "id: tst_2025_0001", "TST-2025-0001", "id: TST-2025-0001")]
    public void A_key_is_mended_by_what_its_finding_says(string right, string typed, string fix, string mended)
    {
        using var house = new House();
        house.Edit(right, typed);
        Fix(house.Findings().ShouldHaveSingleItem()).ShouldBe(fix);

        using var again = new House();
        again.Edit(right, mended);
        again.Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("places: [{name: X, lat: 13°29′N, lon: 2}]", "13.4833", "places: [{name: X, lat: 13.4833, lon: 2}]")]
    [InlineData("places: [{name: X, lat: 13.5, lon: 2°7'30\"W}]", "-2.125", "places: [{name: X, lat: 13.5, lon: -2.125}]")]
    [InlineData("places: [{name: X, lat: 13.5 S, lon: 2}]", "-13.5", "places: [{name: X, lat: -13.5, lon: 2}]")]
    [InlineData("places: [{name: Andes, north}]", "name: \"Andes, north\"", "places: [{name: \"Andes, north\"}]")]
    [InlineData("places: [{name: X, coordinates: [14.4, -11.4]}]", "lat: 14.4, lon: -11.4", "places: [{name: X, lat: 14.4, lon: -11.4}]")]
    [InlineData("key_points:\n  - Convoy: two burned", "\"Convoy: two burned\"", "key_points:\n  - \"Convoy: two burned\"")]
    [InlineData("key_points:\n  - \"Convoy\" burned", "'\"Convoy\" burned'", "key_points:\n  - '\"Convoy\" burned'")]
    [InlineData("key_points: One; two", "[One, two]", "key_points: [One, two]")]
    [InlineData("judgments: [{text: It holds., likelihood: 70%}]", "likely", "judgments: [{text: It holds., likelihood: likely}]")]
    [InlineData("judgments: [{text: It holds., likelihood: 3 percent}]", "almost no chance", "judgments: [{text: It holds., likelihood: almost no chance}]")]
    [InlineData("judgments: [{text: It holds., confidence: medium}]", "moderate", "judgments: [{text: It holds., confidence: moderate}]")]
    [InlineData("sources: [\"https://www.reuters.com/x\"]", "{ref: reuters.com, url: \"https://www.reuters.com/x\"}", "sources: [{ref: reuters.com, url: \"https://www.reuters.com/x\"}]")]
    [InlineData("sources:\n  - \"[Reuters](https://reuters.com/x)\"", "{ref: Reuters, url: \"https://reuters.com/x\"}", "sources:\n  - {ref: Reuters, url: \"https://reuters.com/x\"}")]
    [InlineData("sources: [{ref: X, reliability: B2}]", "reliability: B, credibility: 2", "sources: [{ref: X, reliability: B, credibility: 2}]")]
    [InlineData("events: [{type: battles, fatalities: \"1,200\"}]", "1200", "events: [{type: battles, fatalities: 1200}]")]
    [InlineData("related: [The road opens]", "road-opens", "related: [road-opens]")]
    [InlineData("related: [\"[[road-opens]]\"]", "road-opens", "related: [road-opens]")]
    [InlineData("related: [2025/road-opens.md]", "road-opens", "related: [road-opens]")]
    [InlineData("trend: worsening", "deteriorated", "trend: deteriorated")]
    [InlineData("slug: /briefings/2025/road/", "road", "slug: road")]
    [InlineData("slug: road.html", "road", "slug: road")]
    [InlineData("url: /2025/road/", "slug: road", "slug: road")]
    [InlineData("services: [none]", "none", "services: none")]
    [InlineData("lang: English", "en", "lang: en")]
    [InlineData("lang: en_GB", "en", "lang: en")]
    [InlineData("changes:\n  2025-09-16: Corrected", "- {date: 2025-09-16, text: Corrected}", "changes:\n  - {date: 2025-09-16, text: Corrected}")]
    public void A_further_key_is_mended_by_what_its_finding_says(string typed, string fix, string mended)
    {
        using var house = new House();
        house.Add(typed);
        Fix(house.Findings().ShouldHaveSingleItem()).ShouldBe(fix);

        using var again = new House();
        again.Add(mended);
        again.Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("languages: [en, fr]", "languages: [en_GB, fr]", "en-GB")]
    [InlineData("languages: [en, fr]", "languages: [English, fr]", "en")]
    [InlineData("languages: [en, fr]", "languages: English, fr", "[en, fr]")]
    [InlineData("time_zone: Africa/Nairobi", "time_zone: EAT", "Africa/Nairobi, or another place with that time")]
    [InlineData("time_zone: Africa/Nairobi", "time_zone: UTC+2", "Africa/Maputo, or another place with that time")]
    [InlineData("name: Test House", "name: Test House\nbrand: primary: \"#123456\"", "brand: {primary: \"#123456\"}")]
    [InlineData("name: Test House", "name: Test House\nbrand: primary: #123456", "brand: {primary: \"#123456\"}")]
    [InlineData("name: Test House", "name: Test House\ncontact: email: desk@example.org", "contact: {email: desk@example.org}")]
    [InlineData("to: regions/}", "to: regions}", "regions/")]
    [InlineData("name: Test House", "name: Test House\nbrand: {primary: 123456}", "\"#123456\"")]
    [InlineData("name: Test House", "name: Test House\nbrand: {color: \"rgb(1, 2, 3)\"}", null)]
    [InlineData("name: Test House", "name: Test House\nbrand: {accent: \"rgb(1, 2, 3)\"}", "\"#010203\"")]
    [InlineData("name: Test House", "name: Test House\nfeeds: 20", "{site: 20}")]
    [InlineData("name: Test House", "name: Test House\nreports: A4", "{paper: a4}")]
    [InlineData("name: Test House", "name: Test House\nemail: desk@example.org", "contact: {email: desk@example.org}")]
    [InlineData("name: Test House", "name: Test House\ncontact: {email: desk(at)example.org}", "desk@example.org")]
    [InlineData("base_url: \"https://www.example.org/\"", "base_url: https:\\\\www.example.org", "\"https://www.example.org\"")]
    [InlineData("languages: [en, fr]", "languages: [en fr]", "en, fr")]
    [InlineData("languages: [en, fr]", "languages: [eng, fr]", "en")]
    [InlineData("- {label: Regions, to: regions/}", "- Regions: regions/", "{label: Regions, to: regions/}")]
    [InlineData("- {label: Regions, to: regions/}", "- {label: Regions to: regions/}", "label: Regions, to: regions/")]
    [InlineData("- {label: Regions, to: regions/}", "- {label: Regions: all, to: regions/}", "label: \"Regions: all\"")]
    [InlineData("to: regions/}", "to: regions.html}", "regions/")]
    [InlineData("to: regions/}", "to: pages/about.md}", "about.html")]
    [InlineData("to: regions/}", "to: \"https://www.example.org/regions/\"}", "regions/")]
    public void A_setting_has_what_to_write(string right, string typed, string? fix)
    {
        using var house = new House();
        house.Edit("site.yaml", right, typed);
        Fix(house.Findings().ShouldHaveSingleItem()).ShouldBe(fix ?? "");
    }

    [Theory]
    [InlineData("jnim: JNIM\nfama: FAMa\n", "- {id: jnim, label: JNIM}, and so each entry")]
    [InlineData("jnim:\n  label: JNIM\n  kind: rebel-group\n", "- {id: jnim, label: JNIM, kind: rebel-group}, and so each entry")]
    [InlineData("- jnim\n", "{id: jnim, label: jnim}")]
    [InlineData("- {id: jnim, label: JNIM, kind: rebels}\n", "rebel-group")]
    [InlineData("- {id: jnim, label: JNIM, countries: Mali}\n", "[ML]")]
    [InlineData("- {id: jnim, label: JNIM, countries: ML NE}\n", "[ML, NE]")]
    [InlineData("- {id: jnim, label: JNIM, aliases: Nusrat, GSIM}\n", "aliases: \"Nusrat, GSIM\", or as a list aliases: [Nusrat, GSIM]")]
    [InlineData("- {id: jnim, label: JNIM, description: Al-Qaida: the branch}\n", "description: \"Al-Qaida: the branch\"")]
    [InlineData("- {id: jnim, label: {english: JNIM}}\n", "en")]
    [InlineData("* {id: jnim, label: JNIM}\n", "\"- {id: jnim, label: JNIM}\"")]
    public void A_vocabulary_has_what_to_write(string typed, string fix)
    {
        using var house = new House();
        house.Write("vocabulary/actors.yaml", typed);
        Fix(house.Findings().ShouldHaveSingleItem()).ShouldBe(fix);
    }

    [Fact]
    public void A_bullet_behind_a_dash_is_told_and_so_are_quotes_around_the_name_of_the_house()
    {
        using var house = new House();
        house.Add("key_points:\n  - • One is here\n  - –\u00A0Two is here\n  - –5 degrees").Edit("site.yaml", "name: Test House", "name: “Test House”");
        house.Findings().Select(finding => finding[(finding.IndexOf(':') + 1)..]).ShouldBe(
        [
            "15:5: warning BRF029: an entry of \"key_points\" begins with \"•\", which is printed: the page has a sign of its own; delete \"•\" and the blank",
            "16:5: warning BRF029: an entry of \"key_points\" begins with \"–\", which is printed: the page has a sign of its own; delete \"–\" and the blank",
            "1:7: warning BRF029: the quotes “…” are a part of the text and will be printed; write straight ones, \"…\", or where they are meant both, \"“…”\"",
        ]);
    }

    [Theory]
    [InlineData("actors: [jnim]", "actors:\n  - {id: jnim, role: target\n  - {id: fama}", "13:5: error BRF014")]
    [InlineData("actors: [jnim]", "actors:\n  - {id: jnim}\n  - {id: fama", "14:5: error BRF014")]
    [InlineData("countries: [ML]", "countries: [ML", "11:12: error BRF014")]
    [InlineData("impacts: [supply-chain]", "impacts: [supply-chain]\n// a comment", "14:1: error BRF011")]
    [InlineData("type: situation", "type:\u00A0situation", "5:6: error BRF011")]
    [InlineData("countries: [ML]", "countries:\n\u00A0\u00A0-\u00A0ML", "12:1: error BRF011")]
    [InlineData("actors: [jnim]", "actors: [{id:\u00A0jnim}]", "12:14: error BRF011")]
    [InlineData("countries: [ML]", "countries: [ML,,NE]", "11:16: error BRF011")]
    [InlineData("type: situation", "type: situation\nnotes: One line\nand another", "7:1: error BRF011")]
    public void A_fault_of_the_form_has_one_finding_at_its_place(string right, string typed, string expected)
    {
        using var house = new House();
        house.Edit(right, typed);
        house.Findings().ShouldHaveSingleItem().ShouldStartWith($"content/{House.First}:{expected}:");
    }

    [Theory]
    [InlineData("  • One is here\n  • Two is here")]
    [InlineData("  – One is here\n  – Two is here")]
    [InlineData("  -One is here\n  -Two is here")]
    [InlineData("  1. One is here\n  2. Two is here")]
    public void Bullets_of_a_word_processor_are_lines_with_dashes(string lines)
    {
        using var house = new House();
        house.Add("key_points:\n" + lines);
        house.Findings().ShouldHaveSingleItem().ShouldEndWith("\"- One is here\" \"- Two is here\"");
    }

    [Fact]
    public void Where_day_and_month_could_be_either_both_are_told()
    {
        using var house = new House();
        house.Edit(Published, "published: 05/09/2025");
        Fix(house.Findings().ShouldHaveSingleItem()).ShouldStartWith("2025-09-05 or 2025-05-09");
    }

    [Fact]
    public void A_colour_that_begins_a_comment_is_put_in_quotes()
    {
        using var house = new House();
        house.Edit("site.yaml", "name: Test House", "name: Test House\nbrand: {primary: #123456}");
        house.Findings().ShouldHaveSingleItem().ShouldEndWith("put the colour in double quotes: \"#123456\"");
    }

    private static string Fix(string finding) => Written().Match(finding).Groups["fix"].Value;

    [GeneratedRegex("; write (?<fix>.*?)(?: for Africa/Nairobi)?$")]
    private static partial Regex Written();
}
