using Briefings.Content.Model;
using Briefings.Content.Releasing;

namespace Briefings.Site.Tests.NoTrace;

/// <content>What keys of front matter, settings and vocabularies leak by.</content>
internal static partial class Leaks
{
    private static IEnumerable<Leak> OfKeys =>
    [
        new("changes ahead of the clock stay") { OnRelease = (at, release) => release with { Briefings = Each(at, release, (whole, shown) => shown with { Changes = whole.Changes }) } },
        new("the version counts changes ahead of the clock") { OnRelease = (at, release) => release with { Briefings = Each(at, release, (whole, shown) => shown with { Version = whole.Version }) } },
        new("a change ahead of the clock is told as the last one") { OnRelease = (at, release) => release with { Briefings = Each(at, release, (whole, shown) => shown with { Updated = whole.Updated }) } },
        new("events ahead of the clock stay") { OnRelease = (at, release) => release with { Briefings = Each(at, release, (whole, shown) => shown with { Events = whole.Events }) } },
        new("services keep their marked sections") { OnRelease = (at, release) => release with { Services = [.. Preview(at).Services.Where(each => release.Services.Any(shown => shown.Id == each.Id))] } },
        new("profiles keep their marked sections") { OnRelease = (at, release) => release with { Profiles = [.. release.Profiles.Select(shown => shown with { Body = new NoLinks().Rewrite(Whole(at, shown).Body) })], Media = Preview(at).Media } },
        new("profiles that are held back stay") { OnRelease = (at, release) => release with { Profiles = [.. release.Profiles.Concat(Preview(at).Profiles.Where(each => release.Profiles.All(shown => Names(shown) != Names(each))).Select(each => each with { Body = new NoLinks().Rewrite(each.Body) }))], Media = Preview(at).Media } },
        new("pages that are held back stay")
        {
            OnRelease = (at, release) => release with
            {
                Pages = [.. release.Pages.Concat(Preview(at).Pages.Where(each => release.Pages.All(shown => (each.Slug, each.Language) != (shown.Slug, shown.Language))).Select(each => each with { Body = new NoLinks().Rewrite(each.Body) }))],
                Media = Preview(at).Media,
            },
        },
        new("the navigation names a page that is held back") { OnFiles = (at, files) => Append(files, "index.html", string.Concat(Preview(at).Site.Navigation.Except(Shown(at).Site.Navigation).Select(item => $"<!-- {item.To} -->"))) },
        new("the order of briefings is that with what is hidden") { OnRelease = (at, release) => Hidden(at).Length > 0 ? release with { Briefings = [.. release.Briefings.Reverse()] } : release },
    ];

    private static Release Shown(LeakPoint at) => Gate.Open(at.Collection, at.Target, Moments.Now).Value;

    private static ReleasedProfile Whole(LeakPoint at, ReleasedProfile shown) => Preview(at).Profiles.First(each => Names(each) == Names(shown));

    private static (TermKind Kind, string Term, string Language) Names(ReleasedProfile profile) => (profile.Kind, profile.TermId, profile.Language);
}
