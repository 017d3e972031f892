using Briefings.Content.Loading.Downloads;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.Media;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>The first stage: reads a content folder into a <see cref="Collection"/>.</summary>
public sealed class Loader
{
    /// <summary>
    /// Reads everything that can be read. Whatever is wrong with the content is among the diagnostics, with its true line and
    /// column; nothing is thrown for it. What needs more than one file to see is left to <see cref="Validation.Validator"/>.
    /// </summary>
    /// <param name="options">What to read.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "A stage is an object, so that what comes from outside can come in through its constructor.")]
    public Outcome<Collection> Load(LoadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var files = ContentFolder.List(options.ContentFolder);
        var layout = ContentLayout.Sort(files.Value);
        var media = MediaLoader.Load(layout.Value.Media);
        var settings = SiteSettingsReader.Read(layout.Value.Site, options, media.Value);
        var site = settings.Value.Site;
        var vocabulary = VocabularyReader.Read(site, layout.Value.Vocabularies);
        var downloads = DownloadLoader.Load(
            layout.Value.Downloads,
            vocabulary.Value,
            layout.Value.Vocabularies.GetValueOrDefault("files")?.Path ?? ContentFolder.PathOf(options.ContentFolder, "vocabulary/files.yaml"),
            vocabulary.Diagnostics);
        var impacts = new ImpactLabelsByLanguage(vocabulary.Value, site.Languages);
        var briefings = new BriefingLoader(settings.Value, vocabulary.Value, impacts).Load(layout.Value.Briefings);
        var texts = new TextFileLoader(settings.Value, impacts);
        var pages = texts.Load(layout.Value.Pages.Select(file => (file, (TermKind?)null)));
        var profiles = texts.Load(layout.Value.Profiles.Select(each => (each.File, (TermKind?)each.Kind)));
        var collection = new Collection
        {
            Site = site,
            Sources = [.. layout.Value.All],
            SitePlaces = settings.Value.Places,
            Briefings = briefings.Value,
            Pages = pages.Value,
            Profiles = profiles.Value,
            Vocabulary = CountryEntries.Complete(vocabulary.Value, briefings.Value, site.Languages),
            Media = media.Value.Files,
            DrawnWords = media.Value.Words,
            RefusedMedia = media.Value.Refused,
            Downloads = downloads.Value,
        };

        // Without a content folder there is one thing to say, not three.
        var found = files.Value.IsEmpty && !files.Diagnostics.IsEmpty
            ? files.Diagnostics
            : files.Diagnostics.Concat(layout.Diagnostics).Concat(media.Diagnostics).Concat(downloads.Diagnostics).Concat(settings.Diagnostics).Concat(vocabulary.Diagnostics)
                .Concat(briefings.Diagnostics).Concat(pages.Diagnostics).Concat(profiles.Diagnostics);
        return new(collection, [.. found.Order()]);
    }
}
