using System.Collections.Frozen;
using Briefings.Content.Loading.Yaml;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>
/// Keys that authors bring from Hugo, Jekyll, Quarto, Obsidian and their own habits, and the key of ours that says the same. The first of
/// several that a map knows is meant, so that <c>title</c> is <c>name</c> in <c>site.yaml</c> and <c>ref</c> in a source.
/// </summary>
internal static class ForeignKeys
{
    private static readonly FrozenDictionary<string, string[]> Ours = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["abstract"] = ["summary"],
        ["actor"] = ["actors", "id"],
        ["address"] = ["url"],
        ["alias"] = ["aliases"],
        ["analyst"] = ["authors"],
        ["approver"] = ["approved_by"],
        ["as_of"] = ["cutoff"],
        ["author"] = ["authors", "default_authors"],
        ["baseurl"] = ["base_url"],
        ["bibliography"] = ["sources"],
        ["bluf"] = ["key_points", "summary"],
        ["byline"] = ["authors"],
        ["caption"] = ["alt"],
        ["category"] = ["impacts", "category", "type", "kind"],
        ["certainty"] = ["confidence"],
        ["changelog"] = ["changes"],
        ["citations"] = ["sources"],
        ["classification"] = ["tlp"],
        ["country"] = ["countries"],
        ["color"] = ["colour", "primary"],
        ["cover_image"] = ["cover"],
        ["credits"] = ["credit"],
        ["created"] = ["published"],
        ["created_at"] = ["published"],
        ["cut_off"] = ["cutoff"],
        ["data_cutoff"] = ["cutoff"],
        ["date"] = ["published", "date"],
        ["date_created"] = ["published"],
        ["date-modified"] = ["changes"],
        ["deaths"] = ["fatalities"],
        ["deck"] = ["summary"],
        ["dek"] = ["summary"],
        ["description"] = ["summary", "tagline", "description", "text"],
        ["email"] = ["contact"],
        ["embargo_until"] = ["embargo"],
        ["excerpt"] = ["summary"],
        ["expiry"] = ["expires"],
        ["expirydate"] = ["expires"],
        ["expires_at"] = ["expires"],
        ["feature_image"] = ["cover"],
        ["featured_image"] = ["cover"],
        ["handling"] = ["tlp"],
        ["header_image"] = ["cover"],
        ["headline"] = ["title"],
        ["history"] = ["changes"],
        ["href"] = ["url"],
        ["id"] = ["category"],
        ["image"] = ["cover", "file", "logo"],
        ["images"] = ["cover"],
        ["impact"] = ["impacts", "category"],
        ["judgement"] = ["judgments", "text"],
        ["judgements"] = ["judgments"],
        ["judgment"] = ["judgments", "text"],
        ["key_judgements"] = ["judgments"],
        ["key_judgments"] = ["judgments"],
        ["key_takeaways"] = ["key_points"],
        ["keypoints"] = ["key_points"],
        ["language"] = ["lang", "languages"],
        ["last_modified_at"] = ["changes"],
        ["lastmod"] = ["changes"],
        ["latitude"] = ["lat"],
        ["lead"] = ["summary"],
        ["level"] = ["severity"],
        ["link"] = ["url", "to"],
        ["location"] = ["places", "place"],
        ["locations"] = ["places"],
        ["lng"] = ["lon"],
        ["long"] = ["lon"],
        ["longitude"] = ["lon"],
        ["marking"] = ["tlp"],
        ["mail"] = ["email", "contact"],
        ["members"] = ["countries"],
        ["menu"] = ["navigation"],
        ["modified"] = ["changes"],
        ["name"] = ["label", "ref", "id", "title"],
        ["nav"] = ["navigation"],
        ["number"] = ["id"],
        ["permalink"] = ["slug"],
        ["place"] = ["places"],
        ["probability"] = ["likelihood"],
        ["pubdate"] = ["published"],
        ["publish_date"] = ["published"],
        ["publishdate"] = ["published"],
        ["published_at"] = ["published"],
        ["redirect_from"] = ["aliases"],
        ["references"] = ["sources"],
        ["regions"] = ["region"],
        ["related_posts"] = ["related"],
        ["revision"] = ["changes"],
        ["revisions"] = ["changes"],
        ["see_also"] = ["related"],
        ["sitename"] = ["name"],
        ["source"] = ["sources", "ref"],
        ["statement"] = ["text"],
        ["subtitle"] = ["summary"],
        ["tel"] = ["phone"],
        ["telephone"] = ["phone"],
        ["takeaways"] = ["key_points"],
        ["theme_color"] = ["brand"],
        ["thumbnail"] = ["cover"],
        ["timezone"] = ["time_zone"],
        ["title"] = ["ref", "name", "label"],
        ["tldr"] = ["summary"],
        ["uid"] = ["id"],
        ["unlisted"] = ["listed"],
        ["updated"] = ["changes"],
        ["url"] = ["base_url", "slug", "to"],
        ["uuid"] = ["id"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Where another key can't simply take the place.
    private static readonly FrozenDictionary<string, string> Advice = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["categories"] = "say it with \"countries\", \"actors\" and \"impacts\"",
        ["copyright"] = "write \"legal: {copyright: …}\"",
        ["draft"] = "write \"status: draft\" or \"status: approved\"",
        ["keywords"] = "say it with \"countries\", \"actors\" and \"impacts\"",
        ["languagecode"] = "write \"languages: [en]\"",
        ["locale"] = "write \"languages: [en]\"",
        ["publish"] = "write \"status: draft\" or \"status: approved\"",
        ["tags"] = "say it with \"countries\", \"actors\" and \"impacts\"",
        ["topics"] = "say it with \"countries\", \"actors\" and \"impacts\"",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of a map that another tool's key stands for; null where there is none or the map has it already.</summary>
    /// <param name="typed">The key as typed.</param>
    /// <param name="names">The keys that the map may have.</param>
    /// <param name="isTyped">Whether a key stands there already.</param>
    public static string? Meant(string typed, IReadOnlyCollection<string> names, Func<string, bool> isTyped) =>
        typed.ToLowerInvariant() is "draft" or "publish" && names.Contains("status")
            ? "status"
            : Ours.GetValueOrDefault(typed.Replace('-', '_'), Ours.GetValueOrDefault(typed, []))?.FirstOrDefault(name => names.Contains(name) && !isTyped(name));

    /// <summary>What to write in place of a key for which no single one stands; null where nothing is known of it.</summary>
    /// <param name="typed">The key as typed.</param>
    /// <param name="names">The keys that the map may have.</param>
    /// <param name="value">The value that was typed.</param>
    public static string? AdviceOn(string typed, IReadOnlyCollection<string> names, YamlNode value) =>
        Certain(typed, names, value) is { } certain ? certain
        : Advice.TryGetValue(typed, out var advice) && names.Any(name => advice.Contains($"\"{name}", StringComparison.Ordinal))
            ? advice
            : null;

    // Where the value leaves one thing to write.
    private static string? Certain(string typed, IReadOnlyCollection<string> names, YamlNode value)
    {
        if (typed.ToLowerInvariant() is "draft" or "publish" && names.Contains("status") && value is YamlScalar { Value: var text } && text.ToLowerInvariant() is "true" or "false")
        {
            return typed.Equals("draft", StringComparison.OrdinalIgnoreCase) == text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "write status: draft" : "write status: approved";
        }

        return typed.ToLowerInvariant() is "coordinates" or "coords" or "latlng" or "geo" && names.Contains("lat")
                && value is YamlList { Items: [YamlScalar north, YamlScalar east] }
            ? $"write lat: {north.Value}, lon: {east.Value}"
            : typed.ToLowerInvariant() is "coordinates" or "coords" or "latlng" or "geo" && names.Contains("lat") && value is YamlScalar { Value: var pair } && pair.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
                ? $"write lat: {first}, lon: {second}"
            : null;
    }
}
