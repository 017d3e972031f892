namespace Briefings.Content.Loading;

/// <summary>What to load.</summary>
/// <param name="ContentFolder">The content folder as the user typed it; messages print paths that begin with it.</param>
/// <param name="BaseUrl">Takes the place of every <c>base_url</c> of the settings; absolute http or https.</param>
public sealed record LoadOptions(string ContentFolder, Uri? BaseUrl = null);
