using System.Text.RegularExpressions;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Model;
using Briefings.Content.Releasing;
using Briefings.Core.Prose;
using Briefings.Core.Words;

namespace Briefings.Content.Validation.Bodies;

/// <summary>What to write instead of a link or picture that leads nowhere.</summary>
internal sealed partial class LinkAdvice(Collection collection, LinkIndex index)
{
    private const int MostIds = 8;

    /// <summary>Instead of a link.</summary>
    public string For(LinkTarget target)
    {
        if (Meant(target) is { } plain)
        {
            return plain;
        }

        if (index.Nearest(target) is { } nearest)
        {
            return $"did you mean \"{nearest}\"?";
        }

        if (target is BriefingTarget briefing)
        {
            // A title typed for a slug.
            return index.Nearest(briefing with { Key = Values.ToSlug(briefing.Key) }) is { } meant
                ? $"did you mean \"{meant}\"?"
                : "write the slug or id of a briefing; \"briefings release\" lists them";
        }

        var path = ((SiteTarget)target).Path;
        if (path.StartsWith("files/", StringComparison.Ordinal))
        {
            return "put it into content/files/ and give it an entry in vocabulary/files.yaml";
        }

        if (IsHost().IsMatch(path))
        {
            return $"write https://{path}";
        }

        // A briefing's file or address with a slip: its slug says enough.
        var stem = path.TrimEnd('/').Split('/')[^1].Split('.')[0];
        return index.Find(stem) is { } found
            ? $"write [[{found.Slug}]]"
            : "write [[slug]] for a briefing, or an address from the site's root such as about.html";
    }

    // What leads to one briefing or list beyond doubt, though it is written as other tools have it.
    private string? Meant(LinkTarget target)
    {
        if (target is BriefingTarget briefing)
        {
            var folded = Folding.Fold(briefing.Key);
            return (collection.Briefings.FirstOrDefault(each => !each.IsEdition && each.Title is { } title && Folding.Fold(title) == folded) ?? index.Find(Values.SlugMeant(briefing.Key))) is { } named
                ? $"write [[{named.Slug}]]"
                : null;
        }

        var path = ((SiteTarget)target).Path;
        if (WebWithoutColon().Match(path) is { Success: true } web)
        {
            return $"write https://{web.Groups["rest"].Value}";
        }

        if (FurtherPage().Match(path) is { Success: true } page && index.Resolve(new SiteTarget(page.Groups["list"].Value + ".html", null), collection.Site.DefaultLanguage) is not null and not BriefingDestination)
        {
            return $"what is on a further page of a list changes with each briefing: write {page.Groups["list"].Value}.html, or link the briefing";
        }

        return path.Split('/') is [.., var last] && (last.EndsWith(".html", StringComparison.Ordinal) || !last.Contains('.', StringComparison.Ordinal)) && index.Find(last.Split('.')[0]) is { } found
            ? $"write [[{found.Slug}]]"
            : null;
    }

    /// <summary>Instead of a heading's id.</summary>
    public static string? ForFragment(string fragment, IReadOnlyCollection<string> ids) =>
        NearestWord.Find(fragment, ids) is { } nearest ? $"did you mean \"{nearest}\"?"
        : ids.Count is 0 ? "it has no headings"
        : ids.Count <= MostIds ? $"the ids are {string.Join(", ", ids.Order(StringComparer.Ordinal))}"
        : null;

    /// <summary>Instead of a picture.</summary>
    public string? ForPicture(string file)
    {
        // The right name in the wrong folder, or in other capitals, is nearer than any other name.
        var name = file.Split('/')[^1];
        var meant = collection.Media.Keys.FirstOrDefault(key => key.Split('/')[^1].Equals(name, StringComparison.OrdinalIgnoreCase)) ?? NearestWord.Find(file, collection.Media.Keys);
        return meant is not null ? $"did you mean \"{meant}\"?"
            : file.StartsWith("media/", StringComparison.Ordinal) ? "put the file there, or mend its name"
            : $"put it into the folder media and write media/{name}";
    }

    // "www.example.org" or "example.org/x": an address of the web whose beginning is missing.
    [GeneratedRegex(@"^(?:www\.[^/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!html?$|md$|txt$|csv$|docx?$|xlsx?$|pptx?$|zip$|ya?ml$|pdf$|xml$|json$|png$|jpe?g$|gif$|webp$|svg$|gpx$|kml$|geojson$)[a-z]{2,})(?:/.*)?$")]
    private static partial Regex IsHost();

    [GeneratedRegex("^https?/(?<rest>[^/]+\\.[^/].*)$")]
    private static partial Regex WebWithoutColon();

    [GeneratedRegex(@"^(?<list>.+)-[0-9]+\.html$")]
    private static partial Regex FurtherPage();
}
