using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Settings;

/// <summary>The settings with the places of their keys.</summary>
/// <param name="Site">The settings.</param>
/// <param name="Places">Where each value stands, by path.</param>
internal sealed record LoadedSettings(SiteSettings Site, ImmutableDictionary<string, Place> Places);
