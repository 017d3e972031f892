using System.Globalization;

using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Prose;
using Briefings.Site.Rendering.Words;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>What every builder of models needs: the release, the language and where the file stands.</summary>
/// <param name="Data">The release.</param>
/// <param name="Tree">The language.</param>
/// <param name="Locator">Makes addresses from where the file stands.</param>
internal sealed record ModelScope(SiteData Data, LanguageTree Tree, Locator Locator)
{
    /// <summary>The language's words.</summary>
    public LanguageWords Words => Tree.Words;

    /// <summary>BCP 47 tag.</summary>
    public string Language => Tree.Language;

    /// <summary>The publisher.</summary>
    public SiteSettings Site => Data.Release.Site;

    /// <summary>Which path everything has.</summary>
    public SitePaths Paths => Data.Paths;

    /// <summary>A text in the language; null stays null.</summary>
    public string? In(LocalizedText? text) => text?.In(Language, Site.DefaultLanguage);

    /// <summary>A list for templates.</summary>
    public static ScriptArray List(IEnumerable<object?> items)
    {
        var result = new ScriptArray();
        foreach (var item in items)
        {
            result.Add(item!);
        }

        return result;
    }

    /// <summary>An id with its word.</summary>
    public ModelObject Kind(string group, string id) => Labelled(id, Words.Text($"{group}.{id}"));

    /// <summary>An id with a label.</summary>
    public static ModelObject Labelled(string id, string label) => new("kind", 2) { ["id"] = id, ["label"] = label };

    /// <summary>A marking.</summary>
    public ModelObject Marking(Tlp tlp) => new("tlp", 5)
    {
        ["label"] = tlp.Label(),
        ["word"] = tlp.Word(),
        ["slug"] = tlp.Slug(),
        ["colour"] = tlp.Colour(),
        ["meaning"] = Words.Text("tlp." + tlp.Slug()),
    };

    /// <summary>A moment; null stays null.</summary>
    public ModelObject? Moment(Moment? moment) => moment is { } known ? Moment(known) : null;

    /// <summary>A moment.</summary>
    public ModelObject Moment(Moment moment)
    {
        var local = Words.Formats.Local(moment.Instant);
        return new("moment", 8)
        {
            ["iso"] = local.ToString(moment.DateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["rfc3339"] = Rfc3339(moment.Instant),
            ["day"] = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["text"] = Words.Formats.Date(moment.Instant),
            ["short"] = Words.Formats.ShortDate(moment.Instant),
            ["full"] = Words.Formats.Full(moment),
            ["time"] = moment.DateOnly ? null : Words.Formats.Time(moment.Instant),
            ["year"] = local.Year,
        };
    }

    /// <summary>The cover of a briefing; null without.</summary>
    public ModelObject? Cover(ReleasedBriefing briefing, bool? inReport = null)
    {
        if (briefing.Cover is not { } cover || Picture(cover.File, cover.Alternative) is not { } picture)
        {
            return null;
        }

        picture["licence"] = cover.Licence;
        if (cover.Credit is { } credit)
        {
            var (words, told) = PhraseModel.Words(this, credit);
            picture["credit"] = words;
            picture.Mark("credit", told);
            if (inReport is { } report)
            {
                var line = new Phrase(ProseWords.Around(Words.Text("briefing.credit"), "name", credit.Inlines));
                picture["credit_prose"] = PhraseModel.Of(this, line, briefing.Language, report);
            }
        }

        return picture;
    }

    /// <summary>A picture of the release; null where there is none.</summary>
    public ModelObject? Picture(string? file, string alternative)
    {
        if (file is null || Data.Media(file) is not { } media)
        {
            return null;
        }

        var path = MediaFiles.Path(media);
        return new("picture", 9)
        {
            ["href"] = Locator.File(path),
            ["url"] = Locator.Url(path),
            ["file"] = media.File,
            ["width"] = media.Width > 0 ? media.Width : null,
            ["height"] = media.Height > 0 ? media.Height : null,
            ["alt"] = alternative,
            ["credit"] = null,
            ["credit_prose"] = null,
            ["licence"] = null,
        };
    }

    /// <summary>A date and time in UTC (RFC 3339).</summary>
    public static string Rfc3339(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
