using Briefings.Site.Rendering.Addresses;
using Briefings.Site.Rendering.Assets;
using Briefings.Site.Rendering.Words;

namespace Briefings.Site.Rendering.Engine;

/// <summary>What the functions of templates need to know of the file that is made.</summary>
/// <param name="Words">The words of its language.</param>
/// <param name="Locator">Makes addresses from where it stands.</param>
/// <param name="Assets">The assets; null where the file cannot use any, as in reports.</param>
internal sealed record PageScope(LanguageWords Words, Locator Locator, AssetSet? Assets);
