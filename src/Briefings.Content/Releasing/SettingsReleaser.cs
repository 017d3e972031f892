using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Releasing;

/// <summary>Takes out of the texts of <c>site.yaml</c> and the vocabularies the addresses of what a target does not show.</summary>
internal sealed class SettingsReleaser(LinkReleaser releaser, Collection collection)
{
    /// <summary>The settings without them.</summary>
    public SiteSettings Release(SiteSettings site) => site with
    {
        Name = Setting(site.Name, "name"),
        ShortName = Setting(site.ShortName, "short_name"),
        Tagline = Setting(site.Tagline, "tagline"),
        Brand = site.Brand with { Logo = Logo(site.Brand.Logo) },
        Contact = site.Contact with
        {
            Email = releaser.WithoutHidden(site.Contact.Email, PlaceOf("contact.email")),
            Phone = releaser.WithoutHidden(site.Contact.Phone, PlaceOf("contact.phone")),
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
        [.. terms.Select(term => (T)Release(term, $"{vocabulary}/{term.Id}"))];

    /// <summary>Authors without them.</summary>
    public Author Release(Author author) => author with
    {
        Label = Entry(author.Label, $"authors/{author.Id}", ".label"),
        Role = Entry(author.Role, $"authors/{author.Id}", ".role"),
        Email = releaser.WithoutHidden(author.Email, EntryPlace($"authors/{author.Id}", ".email")),
    };

    /// <summary>A file to download, its title without them; its name is an address and can't be cut.</summary>
    public ReleasedFile Release(Download file)
    {
        var entry = $"files/{file.File}";
        releaser.Tells(file.File, EntryPlace(entry, ".file"));
        return new ReleasedFile(file.File, file.FullPath, file.Kind!.Value, file.Size, file.Hash, Entry(file.Entry!.Title!, entry, ".title"), file.Tlp);
    }

    /// <summary>Entries of the navigation without them; an entry that leads to such an address falls away.</summary>
    public ImmutableArray<NavigationItem> Release(ImmutableArray<NavigationItem> items) =>
    [
        .. items.Where(item => releaser.WithoutHidden(item.To, item.Place) == item.To)
            .Select(item => item with { Label = Released(item.Label, item.Place) }),
    ];

    /// <summary>Items of services without them.</summary>
    public Services Release(Services services) => services with
    {
        Label = Entry(services.Label, $"services/{services.Id}", ".label"),
        Items = [.. services.Items.Select(item => item with { Label = Entry(item.Label, $"services/{services.Id}", ".items"), Text = Entry(item.Text, $"services/{services.Id}", ".items") })],
    };

    private Term Release(Term term, string entry)
    {
        var released = term with
        {
            Label = Entry(term.Label, entry, ".label"),
            Name = Entry(term.Name, entry, ".name"),
            Description = Entry(term.Description, entry, ".description"),
            Aliases = [.. term.Aliases.Select(alias => releaser.WithoutHidden(alias, EntryPlace(entry, ".aliases")))],
        };
        return released is Impact impact
            ? impact with { Severity = impact.Severity.ToImmutableSortedDictionary(each => each.Key, each => Entry(each.Value, entry, ".severity")) }
            : released;
    }

    // A file's name is its address: it can't be cut.
    private MediaFile? Logo(MediaFile? logo)
    {
        releaser.Tells(logo?.File, PlaceOf("brand.logo"));
        return logo;
    }

    [return: NotNullIfNotNull(nameof(text))]
    private LocalizedText? Setting(LocalizedText? text, string key) => Released(text, PlaceOf(key));

    [return: NotNullIfNotNull(nameof(text))]
    private LocalizedText? Entry(LocalizedText? text, string entry, string path) => Released(text, EntryPlace(entry, path));

    private Place PlaceOf(string key) =>
        collection.SitePlaces.TryGetValue(key, out var place) || collection.SitePlaces.TryGetValue("", out place) ? place : Place.Of("site.yaml");

    private Place EntryPlace(string entry, string path) =>
        collection.Vocabulary.Entries.TryGetValue(entry + path, out var place) || collection.Vocabulary.Entries.TryGetValue(entry, out place) ? place : Place.Of(entry);

    [return: NotNullIfNotNull(nameof(text))]
    private LocalizedText? Released(LocalizedText? text, Place place)
    {
        if (text is null)
        {
            return null;
        }

        var released = text.ByLanguage.ToImmutableSortedDictionary(each => each.Key, each => releaser.WithoutHidden(each.Value, place), text.ByLanguage.KeyComparer);
        return released.SequenceEqual(text.ByLanguage) ? text : new LocalizedText(released);
    }
}
