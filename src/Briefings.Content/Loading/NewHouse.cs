using Briefings.Content.Loading.Settings;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>The settings of a house that is about to begin, before there is a file of them.</summary>
public static class NewHouse
{
    /// <summary>The short name that stands in settings nobody has made their own; report numbers never begin with it.</summary>
    public const string Placeholder = "HOUSE";

    /// <summary>Reads settings as if they stood in a <c>site.yaml</c>.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>A house without a briefing, and what <c>briefings check</c> would find in the file.</returns>
    public static Outcome<Collection> Read(string text)
    {
        var settings = SiteSettingsReader.Read(SiteSettingsReader.FileName, text);
        return new(new Collection { Site = settings.Value.Site, SitePlaces = settings.Value.Places }, settings.Diagnostics);
    }
}
