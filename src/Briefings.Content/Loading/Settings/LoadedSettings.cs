using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Settings;

/// <summary>The settings with the places of their keys.</summary>
/// <param name="Site">The settings.</param>
/// <param name="Places">Where each value stands, by path.</param>
/// <param name="LanguagesAreSure">Whether the languages are what the author meant: where they can't be read, no other file is wrong for not keeping to them.</param>
/// <param name="AuthorsAreSure">The same of the default authors.</param>
internal sealed record LoadedSettings(SiteSettings Site, ImmutableDictionary<string, Place> Places, bool LanguagesAreSure, bool AuthorsAreSure);
