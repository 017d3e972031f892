using System.Collections.Immutable;
using System.Text;
using Briefings.Content.Model;
using Briefings.Core.Prose;
using Briefings.Site.Mentions;
using Briefings.Site.Tests.Rendering;
using Briefings.Testing;

namespace Briefings.Site.Tests.Mentions;

/// <summary>A small house with a text of the test's, and texts printed so that their links can be read.</summary>
internal static class MentionHouse
{
    /// <summary>Opens a target of a house whose first briefing has this text; its second one is AMBER and the only one to name two of the actors.</summary>
    public static Release Open(string text, int target = 0, string keys = "", string? french = null, Action<TemporaryFolder>? add = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yaml", """
            name: Test House
            short_name: TST
            base_url: "https://www.example.org/"
            languages: [en, fr]
            time_zone: UTC
            default_authors: [desk]
            targets:
              - {name: public, tlp: CLEAR, output: site}
              - {name: clients, tlp: AMBER, output: out}
            """);
        folder.Write("content/vocabulary/authors.yaml", "- {id: desk, label: Desk}\n");
        folder.Write("content/vocabulary/regions.yaml", "- {id: west, label: West Africa}\n- {id: sahel, label: Sahel, countries: [ML], parent: west}\n");
        folder.Write("content/vocabulary/impacts.yaml", "- {id: supply-chain, label: Supply chain}\n- {id: health, label: Health}\n");
        folder.Write("content/vocabulary/actors.yaml", """
            - {id: jnim, label: JNIM, aliases: [Nusrat al-Islam]}
            - {id: wagner, label: Wagner, name: Wagner Group}
            - {id: issp, label: IS Sahel, name: Islamic State Sahel Province}
            - {id: hidden, label: Hidden Hand, aliases: [Nusrat al-Islam wal-Muslimin]}
            - {id: unseen, label: Unseen, aliases: [Wagner Group Sahel]}
            """);
        folder.Write("content/briefings/2025/first.md", Briefing("TST-2025-0001", "CLEAR", "jnim, wagner, issp", keys) + text);
        folder.Write("content/briefings/2025/second.md", Briefing("TST-2025-0002", "AMBER", "hidden, wagner, unseen", "") + "Text.\n");
        if (french is not null)
        {
            folder.Write("content/briefings/2025/first.fr.md", "---\ntitle: Le premier\nsummary: Ce qui s’est passé sur la route de l’ouest, et ce qui suivra dans les semaines à venir.\nactors: [jnim]\n---\n" + french);
        }

        add?.Invoke(folder);
        return RenderedSite.Open(Path.Combine(folder.Path, "content"), target);
    }

    public static ReleasedBriefing First(this Release release, string language = "en") => release.Briefings.Single(briefing => briefing.Slug == "first" && briefing.Language == language);

    /// <summary>The first briefing's text with its links.</summary>
    public static string Linked(string text, int target = 0, string keys = "")
    {
        var release = Open(text, target, keys);
        return Print(ReleaseMentions.Of(release).Linked(release.First()));
    }

    /// <summary>Words as they stand, mentions as <c>[words|page]</c>, other inlines by what they are.</summary>
    public static string Print(Body body)
    {
        var output = new StringBuilder();
        foreach (var block in body.AllBlocks())
        {
            foreach (var line in block.Lines().Where(line => !line.IsEmpty))
            {
                output.Append(output.Length == 0 ? "" : " / ");
                Print(output, line);
            }
        }

        return output.ToString();
    }

    private static void Print(StringBuilder output, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var (open, close) = inline switch
            {
                Link { Target: MentionTarget to } => ("[", $"|{Path.GetFileNameWithoutExtension(to.Path)}]"),
                Link => ("<", ">"),
                Emphasis => ("*", "*"),
                Strong => ("**", "**"),
                Strike => ("~~", "~~"),
                Span => ("{", "}"),
                InlineElement element => ($"<{element.Element}>", $"</{element.Element}>"),
                _ => ("", ""),
            };
            output.Append(open);
            output.Append(inline switch
            {
                Text text => text.Value,
                CodeSpan code => $"`{code.Value}`",
                SoftBreak => "~",
                LineBreak => "^",
                FootnoteReference => "¹",
                _ => "",
            });
            Print(output, inline.Children());
            output.Append(close);
        }
    }

    private static string Briefing(string id, string tlp, string actors, string keys) =>
        $"""
        ---
        id: {id}
        title: The road closes
        summary: Fighters burned a convoy on the road to the west, the second in two days, and stopped all others.
        type: situation
        tlp: {tlp}
        status: approved
        published: 2025-09-15T16:00:00+00:00
        cutoff: 2025-09-15T09:00:00+00:00
        countries: [ML]
        actors: [{actors}]
        impacts: [supply-chain, health]
        {keys}
        ---

        """.ReplaceLineEndings("\n");
}
