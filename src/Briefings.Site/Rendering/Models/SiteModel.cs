using Briefings.Core;
using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>site</c> and <c>target</c>.</summary>
internal static class SiteModel
{
    /// <summary>The publisher and the site, as seen from a file.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="path">Its path, to know which entry of the navigation is current; null outside pages.</param>
    public static ModelObject Site(ModelScope scope, string? path)
    {
        var site = scope.Site;
        var name = scope.In(site.Name)!;
        return new("site", 16)
        {
            ["name"] = name,
            ["short_name"] = scope.In(site.ShortName),
            ["tagline"] = scope.In(site.Tagline),
            ["base_url"] = scope.Locator.Url(""),
            ["language"] = scope.Language,
            ["direction"] = scope.Words.Direction,
            ["languages"] = ModelScope.List(scope.Data.Languages.Select(language => Language(scope, language, scope.Paths.Root(language) + "index.html"))),
            ["home"] = scope.Locator.File(scope.Paths.Root(scope.Language) + "index.html"),
            ["brand"] = new ModelObject("brand", 3)
            {
                ["primary"] = site.Brand.Primary,
                ["accent"] = site.Brand.Accent,
                ["logo"] = scope.Picture(site.Brand.Logo?.File, name),
            },
            ["contact"] = Contact(scope),
            ["legal"] = new ModelObject("legal", 4)
            {
                ["disclaimer"] = scope.In(site.Legal.Disclaimer),
                ["handling"] = scope.In(site.Legal.Handling),
                ["copyright"] = scope.In(site.Legal.Copyright),
                ["corrections"] = scope.In(site.Legal.Corrections),
            },
            ["navigation"] = ModelScope.List(Navigation(scope, path)),
            ["services"] = ServicesModel.Of(scope, scope.Data.ServicesOf(site.Services)),
            ["feeds"] = Feeds(scope, scope.Paths.Root(scope.Language) + "feed.html"),
            ["year"] = scope.Words.Formats.Local(scope.Data.Release.Now).Year,
        };
    }

    /// <summary>The target.</summary>
    public static ModelObject Target(ModelScope scope)
    {
        var target = scope.Data.Release.Target;
        return new("target", 5)
        {
            ["name"] = target.Name,
            ["tlp"] = scope.Marking(target.Tlp),
            ["noindex"] = NoIndex(scope.Data),
            ["preview"] = scope.Data.Release.IsPreview,
            ["pdf"] = target.Pdf,
        };
    }

    /// <summary>Whether search engines are to stay out: above CLEAR, and in previews.</summary>
    public static bool NoIndex(SiteData data) => data.Release.IsPreview || data.Release.Target.Tlp > Tlp.Clear;

    /// <summary>Whether all that is shown may go to anyone, so that nothing need say so by itself.</summary>
    public static bool IsOpen(SiteData data) => !data.Release.IsPreview && data.Release.Target.Tlp == Tlp.Clear;

    /// <summary>A language and where something is in it.</summary>
    public static ModelObject Language(ModelScope scope, string language, string path)
    {
        var words = scope.Data.Tree(language)?.Words;
        return new("language", 6)
        {
            Marking = scope.Locator.Index.MarkingOf(path),
            ["code"] = language,
            ["label"] = words?.Formats.NativeName ?? language,
            ["direction"] = words?.Direction ?? "ltr",
            ["href"] = scope.Locator.File(path),
            ["url"] = scope.Locator.Url(path),
            ["current"] = language == scope.Language,
        };
    }

    /// <summary>The two feeds beside a page.</summary>
    public static ModelObject Feeds(ModelScope scope, string page) => new("feed_links", 2)
    {
        ["atom"] = scope.Locator.File(SitePaths.Beside(page, "xml")),
        ["json"] = scope.Locator.File(SitePaths.Beside(page, "json")),
    };

    private static ModelObject Contact(ModelScope scope)
    {
        var contact = scope.Site.Contact;
        return new("contact", 8)
        {
            ["email"] = contact.Email,
            ["email_href"] = Address.Mail(contact.Email),
            ["phone"] = contact.Phone,
            ["phone_href"] = Address.Telephone(contact.Phone),
            ["address"] = scope.In(contact.Address),
            ["call"] = scope.In(contact.Call),
            ["text"] = scope.In(contact.Text),
        };
    }

    private static IEnumerable<ModelObject> Navigation(ModelScope scope, string? path)
    {
        foreach (var item in scope.Site.Navigation)
        {
            var file = scope.Locator.Index.Resolve(item.To.Split('#')[0], scope.Language);
            var href = file is null ? Address.Web(item.To) : scope.Locator.Page(item.To);
            if (href is null)
            {
                continue;
            }

            var home = file == scope.Paths.Root(scope.Language) + "index.html";
            var folder = file is not null && !home && file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : null;
            yield return new("navigation_item", 4)
            {
                Marking = file is null ? Tlp.Clear : scope.Locator.Index.MarkingOf(file),
                ["label"] = scope.In(item.Label),
                ["href"] = href,
                ["current"] = path is not null && path == file,
                ["active"] = path is not null && (path == file || (folder is not null && path.StartsWith(folder, StringComparison.Ordinal))),
            };
        }
    }
}
