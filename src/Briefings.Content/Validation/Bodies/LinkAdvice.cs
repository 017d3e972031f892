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
    [GeneratedRegex(@"^(?:www\.[^/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!html?$|md$|pdf$|xml$|json$|png$|jpe?g$|gif$|webp$|svg$|docx$|xlsx$|pptx$|csv$|zip$|gpx$|kml$|geojson$)[a-z]{2,})(?:/.*)?$")]
    private static partial Regex IsHost();
}
