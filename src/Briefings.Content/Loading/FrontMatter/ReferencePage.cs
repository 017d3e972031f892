using System.Text;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Writes <c>docs/front-matter.md</c> from the schemas, so that what authors read is what the loader reads.</summary>
internal static class ReferencePage
{
    /// <summary>The page in Markdown; lines end in LF.</summary>
    public static string Render()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Front matter, vocabularies and settings

            Keys are `snake_case`, ids are `kebab-case`. **R** must be there, **O** may be left out, **C** is computed and never typed.
            In a briefing with `status: draft`, what is missing, incomplete or names something unknown is a warning; only what can't be
            read, `tlp` and `status` are errors. An unknown key is an error that names the nearest one, and the keys of
            Hugo, Jekyll, Quarto and Obsidian name ours.

            YAML is read as YAML 1.2: `NO` is Norway, `yes`, `12:30` and `0o17` are text, true and false are written `true` and `false`.
            A value that holds a colon and a blank, or begins with one of ``[ { * & ! % @ ` ``, goes in double quotes; in braces so does one that
            holds a comma. Anchors, aliases, tags and tabs are not read.

            This page is generated from `src/Briefings.Content/Loading/FrontMatter/Schemas*.cs`.

            ## Where things are

            ```
            content/
              site.yaml                      the publisher and the site
              briefings/<year>/<slug>.md     one briefing; <slug>.fr.md is its French edition
              pages/<slug>.md                static pages
              regions/ countries/ actors/ impacts/   <id>.md: an optional long profile of a term
              vocabulary/                    regions.yaml actors.yaml impacts.yaml authors.yaml services.yaml;
                                             countries.yaml and places.yaml where wanted
              files/                         files to download, named files/x.xlsx in any text, each with an entry in vocabulary/files.yaml
              media/                         PNG, JPEG, GIF, WebP and SVG, named media/x.jpg in any text
            ```

            File names are lower-case ASCII letters, digits and hyphens, since they become addresses. The folder of a year is that of `published`; another one has a
            warning. Nothing else is copied to the site: `CNAME`, `_redirects`, `robots.txt`, `.well-known/` and `static/`, which other tools copy, have a warning
            (see [deploy.md](deploy.md)).

            Pictures leave without places, names, comments, thumbnails, second pictures and colour profiles, whatever camera or program wrote them;
            colours are drawn into sRGB where they are others, and what is stored turned is shown upright. They may have 50 million pixels. Of an SVG
            drawing only what draws leaves: no titles, labels, names, hidden or unused parts. File names of pictures do leave: name them by what they show.

            Files to download are offered as they are, so each is looked into first; [writing.md](writing.md#files-to-download) says for what.

            ## Types

            | type | is written |
            |---|---|
            | date-time with offset | `2025-09-15T16:00:00+00:00` or with `Z`; seconds may be left out |
            | date | `2025-09-15`: the start of that day in the publisher's time zone |
            | alpha-2 | a country of ISO 3166-1, in capitals: `ML` |
            | language | a BCP 47 tag: `en`, `fr` |
            | map of language to text | `{en: Supply chain, fr: Approvisionnement}` |

            """.ReplaceLineEndings("\n"));
        Append(page, "A briefing", "`briefings/<year>/<slug>.md`.", Schemas.Briefing);
        page.Append(
            """

            ### Editions

            `<slug>.fr.md` beside `<slug>.md` is its French edition, in a language that `site.yaml` lists. It types its own `title`, `summary` and
            text; every other key that it leaves out, but `aliases`, has the value of the original. `id` and `slug` are the original's. It is
            released by its own `tlp`, `status` and times, and never where its original is held back; its marking is at least that of the original.

            """.ReplaceLineEndings("\n"));
        Append(page, "A page or a profile of a term", "`pages/<slug>.md`; `actors/<id>.md` and so on. A profile needs no front matter. What is in another\nlanguage is marked at least as what is in the site's first.", Schemas.TextFile);
        Append(page, "regions.yaml", "A list of entries. UN M49 has no Sahel and no Great Lakes: the house lists members.", Schemas.Region);
        Append(page, "countries.yaml", "A list of entries, only for what the names of the framework's culture data do not say.", Schemas.Country);
        Append(page, "actors.yaml", "A list of entries.", Schemas.Actor);
        Append(page, "impacts.yaml", "A list of entries.", Schemas.Impact);
        Append(page, "places.yaml", "A list of entries, so that coordinates are typed once.", Schemas.Place);
        Append(page, "authors.yaml", "A list of entries.", Schemas.Author);
        Append(page, "services.yaml", "A list of entries: the pitch, written once and printed where templates ask.", Schemas.Services);
        Append(page, "files.yaml", "A list of entries, one for each file below `files/`: a file without an entry is an error. A file is in a target where its own\n`tlp` is within the target's and a text that the target shows links to it, and nowhere else.", Schemas.File);
        Append(page, "site.yaml", "The publisher and the site.", Schemas.Site);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, string intro, Schema schema)
    {
        page.Append("\n## ").Append(title).Append("\n\n").Append(intro).Append('\n');
        AppendTable(page, schema);
        foreach (var key in schema.Keys.Where(key => key.Entries is not null))
        {
            page.Append("\n### ").Append(title == "A briefing" ? "" : title + ": ").Append('`').Append(key.Name).Append("`\n");
            AppendTable(page, key.Entries!);
        }
    }

    private static void AppendTable(StringBuilder page, Schema schema)
    {
        page.Append("\n| key | type | | meaning |\n|---|---|---|---|\n");
        foreach (var key in schema.Keys)
        {
            page.Append("| `").Append(key.Name).Append("` | ").Append(key.Type.Replace("|", "\\|", StringComparison.Ordinal)).Append(" | ")
                .Append(key.Rule switch { KeyRule.Required => "R", KeyRule.Computed => "C", _ => "O" }).Append(" | ").Append(key.Meaning).Append(" |\n");
        }
    }
}
