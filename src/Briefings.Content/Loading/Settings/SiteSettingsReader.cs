using System.Collections.Immutable;
using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.Media;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Settings;

/// <summary>Reads <c>site.yaml</c>.</summary>
internal static class SiteSettingsReader
{
    /// <summary>The settings' file below <c>content/</c>.</summary>
    public const string FileName = "site.yaml";

    private static readonly Uri NoAddress = new("https://site.invalid/");
    private static readonly ImmutableArray<string> ReviewWords = ["single", "two-person"];
    private static readonly ImmutableArray<string> PaperWords = ["a4", "letter"];

    /// <summary>Reads the settings; where something can't be read a value that works stands in, since the findings end the build.</summary>
    public static Outcome<LoadedSettings> Read(SourceFile? source, LoadOptions options, LoadedMedia media)
    {
        var path = source?.Path ?? ContentFolder.PathOf(options.ContentFolder, FileName);
        var diagnostics = new List<Diagnostic>();
        string? text = null;
        if (source is null)
        {
            diagnostics.Add(new(Codes.UnreadableFile, Place.Of(path), $"\"{path}\" is missing", "it says who publishes and where: \"briefings init\" writes one to begin with"));
        }
        else
        {
            text = SourceText.Read(source, SourceText.LargestYaml, diagnostics);
        }

        return Read(path, text, diagnostics, options, media);
    }

    /// <summary>Reads settings that stand in no file yet.</summary>
    public static Outcome<LoadedSettings> Read(string path, string text) =>
        Read(path, text, [], new LoadOptions("."), LoadedMedia.None);

    private static Outcome<LoadedSettings> Read(string path, string? text, List<Diagnostic> diagnostics, LoadOptions options, LoadedMedia media)
    {
        YamlMap? map = null;
        var document = new YamlDocument(null, [], []);
        if (text is not null)
        {
            document = YamlReader.Read(path, text, 1, diagnostics);
            var root = document.Root;
            map = root as YamlMap ?? (root is null ? new YamlMap(Place.Of(path), []) : null);
            if (map is null)
            {
                diagnostics.Add(new(Codes.WrongType, root!.Place, $"the settings are a map of keys, not {Values.Sort(root)}", "begin with name: …"));
            }
        }

        var isThere = map is not null;
        var broken = map is null || diagnostics.Count > 0;
        map ??= new YamlMap(Place.Of(path), []);

        // Languages and time zone first: quotes and days of all other keys follow them.
        var probe = new MapReader(new KeyContext(path, "en", TimeZoneInfo.Utc), map, Schemas.Site, "", checkRequired: false);
        var typed = probe.List("languages", (node, _) => Values.Language(probe.Context, node, "an entry of \"languages\""));
        var languages = typed.Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        languages = languages.IsEmpty ? ["en"] : languages;
        var zone = probe.Read("time_zone", Values.Zone) ?? TimeZoneInfo.Utc;

        ImmutableArray<SiteRoot> own = probe.Read("base_url", Values.BaseUri) is { } typedRoot ? [new SiteRoot(WithSlash(typedRoot), null)] : [];
        var context = new KeyContext(path, languages[0], zone) { Roots = own };
        context.Diagnostics.AddRange(diagnostics);
        context.Note("", Place.Of(path));
        var keys = new MapReader(context, map, Schemas.Site, "", checkRequired: !broken);
        keys.List("languages", (node, _) => Values.Language(context, node, "an entry of \"languages\""));
        foreach (var (empty, advice) in ((string, string)[])[("languages", "write [en], or the languages of the site, the default first"), ("targets", "write where the site goes, or leave the key out")])
        {
            if (keys.Node(empty) is YamlList { Items.IsEmpty: true } list)
            {
                context.Report(Codes.MissingKey, list.Place, $"\"{empty}\" holds none", advice);
            }
        }

        keys.Read("time_zone", Values.Zone);
        var settings = Settings(keys, languages, zone, options, media);
        bool IsSure(string key, int read) => isThere && document.Broken.All(each => each.Key != key)
            && probe.Node(key) switch { null => true, YamlList list => list.Items.Length == read, _ => false };
        return new(
            new LoadedSettings(settings, context.Places(), IsSure("languages", typed.Length), IsSure("default_authors", settings.DefaultAuthors.Length)),
            [.. context.Diagnostics]);
    }

    private static SiteSettings Settings(MapReader keys, ImmutableArray<string> languages, TimeZoneInfo zone, LoadOptions options, LoadedMedia media)
    {
        var name = keys.Read("name", Values.Localized) ?? LocalizedText.Of("");
        var typed = keys.Read("base_url", Values.BaseUri);
        var address = WithSlash(options.BaseUrl ?? typed ?? NoAddress);
        var contact = keys.Inside("contact");
        var legal = keys.Inside("legal");
        var roots = new List<SiteRoot>();
        if (typed is not null)
        {
            roots.Add(new SiteRoot(WithSlash(typed), null));
        }

        var targets = keys.Maps("targets", target => Target(target, address, options.BaseUrl is not null, roots));
        return new SiteSettings
        {
            Name = name,
            ShortName = keys.Read("short_name", Values.Localized) ?? name,
            Tagline = keys.Read("tagline", Values.Localized),
            BaseUrl = address,
            Roots = [.. roots],
            Languages = languages,
            TimeZone = zone,
            Contact = contact is null
                ? new Contact(null, null, null, null, null)
                : new Contact(
                    contact.Read("email", Values.Email),
                    contact.Text("phone"),
                    contact.Read("address", Values.Localized),
                    contact.Read("call", Values.Localized),
                    contact.Read("text", Values.Localized)),
            Legal = legal is null
                ? new Legal(null, null, null, null)
                : new Legal(
                    legal.Read("disclaimer", Values.Localized),
                    legal.Read("handling", Values.Localized),
                    legal.Read("copyright", Values.Localized),
                    legal.Read("corrections", Values.Localized)),
            DefaultAuthors = keys.Texts("default_authors"),
            TwoPersonReview = keys.Read("review", Values.Choice(ReviewWords)) == "two-person",
            Brand = Brand(keys.Inside("brand"), media),
            Reports = new ReportSettings(keys.Inside("reports")?.Read("paper", Values.Choice(PaperWords)) == "letter" ? Paper.Letter : Paper.A4),
            Feeds = Feeds(keys.Inside("feeds")),
            Services = keys.Text("services"),
            Navigation = keys.Maps("navigation", item =>
            {
                var label = item.Read("label", Values.Localized);
                var to = item.Read("to", Values.SitePath);
                return label is not null && to is not null ? new NavigationItem(label, to, item.Node("to")!.Place) : null;
            }),
            Html = HtmlRulesReader.Read(keys),
            Targets = WithFolders(targets, address),
        };
    }

    private static FeedSettings Feeds(MapReader? keys)
    {
        var number = Values.Integer(1, FeedSettings.Most);
        var usual = new FeedSettings();
        return keys is null ? usual : new FeedSettings(keys.ReadValue("site", number) ?? usual.Site, keys.ReadValue("term", number) ?? usual.Term);
    }

    private static Brand Brand(MapReader? keys, LoadedMedia media)
    {
        var logo = keys?.Read("logo", Values.MediaPath);
        var file = logo is null ? null : media.Files.GetValueOrDefault(logo);
        if (logo is not null && file is null && !media.Refused.Contains(logo))
        {
            keys!.Context.Report(Codes.MissingPicture, keys.Node("logo")!.Place, $"there is no picture \"{logo}\"",
                Core.Words.NearestWord.Find(logo, media.Files.Keys) is { } nearest ? $"did you mean \"{nearest}\"?" : null);
        }

        return new Brand(keys?.Read("primary", Values.Colour) ?? "#1f2937", keys?.Read("accent", Values.Colour) ?? "#9a3412", file);
    }

    private static Target? Target(MapReader keys, Uri address, bool isOverridden, List<SiteRoot> roots)
    {
        var name = keys.Read("name", Values.Slug);
        var marking = keys.ReadValue("tlp", Values.Marking);
        if (marking == Tlp.Red)
        {
            keys.Context.Report(Codes.UnusableSetting, keys.Node("tlp")!.Place, "a target can't carry RED, which is for named recipients only", "write AMBER+STRICT or lower");
            marking = Tlp.Clear;
        }

        var output = keys.Text("output");
        var own = keys.Read("base_url", Values.BaseUri);
        if (own is not null)
        {
            roots.Add(new SiteRoot(WithSlash(own), name));
        }

        var read = new Target(
            name ?? "",
            marking ?? Tlp.Clear,
            output ?? "",
            own is null || isOverridden ? address : WithSlash(own),
            keys.ReadValue("pdf", Values.Boolean) ?? true,
            keys.ReadValue("withdrawn_pages", Values.Boolean) ?? false);
        return name is null ? null : read;
    }

    private static ImmutableArray<Target> WithFolders(ImmutableArray<Target> targets, Uri address) =>
        targets.IsEmpty
            ? [new Target("public", Tlp.Clear, "site", address, true, false)]
            : [.. targets.Select((target, index) => target.Output.Length > 0 ? target : target with { Output = index == 0 ? "site" : $"out/{target.Name}" })];

    private static Uri WithSlash(Uri address)
    {
        var text = address.GetLeftPart(UriPartial.Path);
        return new Uri(text.EndsWith('/') ? text : text + "/");
    }
}
