using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Releasing;

/// <summary>Takes out of the texts of <c>site.yaml</c> and the vocabularies the addresses of what a target does not show.</summary>
internal sealed class SettingsReleaser(LinkReleaser releaser, Collection collection)
{
    /// <summary>The settings without them.</summary>
    public SiteSettings Release(SiteSettings site) => site with
    {
        Tagline = Setting(site.Tagline, "tagline"),
        Contact = site.Contact with
        {
            Address = Setting(site.Contact.Address, "contact.address"),
            Call = Setting(site.Contact.Call, "contact.call"),
            Text = Setting(site.Contact.Text, "contact.text"),
        },
        Legal = new Legal(
            Setting(site.Legal.Disclaimer, "legal.disclaimer"),
            Setting(site.Legal.Handling, "legal.handling"),
            Setting(site.Legal.Copyright, "legal.copyright"),
            Setting(site.Legal.Corrections, "legal.corrections")),
    };

    /// <summary>Terms without them.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="vocabulary">The vocabulary's name, such as <c>actors</c>.</param>
    public ImmutableArray<T> Release<T>(ImmutableArray<T> terms, string vocabulary)
        where T : Term =>
        [.. terms.Select(term => (T)(term with { Description = Entry(term.Description, $"{vocabulary}/{term.Id}", ".description") }))];

    /// <summary>Items of services without them.</summary>
    public Services Release(Services services) => services with
    {
        Items = [.. services.Items.Select(item => item with { Text = Entry(item.Text, $"services/{services.Id}", ".items") })],
    };

    private LocalizedText? Setting(LocalizedText? text, string key) =>
        Released(text, collection.SitePlaces.TryGetValue(key, out var place) || collection.SitePlaces.TryGetValue("", out place) ? place : Place.Of("site.yaml"));

    private LocalizedText? Entry(LocalizedText? text, string entry, string path) =>
        Released(text, collection.Vocabulary.Entries.TryGetValue(entry + path, out var place) || collection.Vocabulary.Entries.TryGetValue(entry, out place) ? place : Place.Of(entry));

    private LocalizedText? Released(LocalizedText? text, Place place) => text is null
        ? null
        : new LocalizedText(text.ByLanguage.ToImmutableSortedDictionary(each => each.Key, each => releaser.WithoutHidden(each.Value, place), text.ByLanguage.KeyComparer));
}
