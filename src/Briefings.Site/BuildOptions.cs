using System.Collections.Immutable;
using System.Security.Cryptography;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;
using Briefings.Site.Publishing;

namespace Briefings.Site;

/// <summary>What a build takes from outside.</summary>
public sealed record BuildOptions
{
    /// <summary>The content folder as the user typed it; messages print paths that begin with it.</summary>
    public required string ContentFolder { get; init; }

    /// <summary>The publisher's own templates as the user typed it; the folder need not exist.</summary>
    public required string TemplatesFolder { get; init; }

    /// <summary>The templates that come with the tool.</summary>
    public required string BuiltInTemplatesFolder { get; init; }

    /// <summary>The moment that counts as now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A target's name, or <c>all</c>; null for the first.</summary>
    public string? Target { get; init; }

    /// <summary>The output folder instead of the target's own, relative to the working folder; null for its own.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The base URL instead of the target's own; absolute, ends in a slash; null for its own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether PDFs are made, where the target has them.</summary>
    public bool Pdf { get; init; } = true;

    /// <summary>What PDFs are printed on, instead of what the publisher says; null for that.</summary>
    public Paper? Paper { get; init; }

    /// <summary>How PDFs are encrypted; null for not at all. Only copies for single readers are: what a site publishes is for all, and the same from build to build.</summary>
    public PdfEncryption? Encryption { get; init; }

    /// <summary>Makes random bytes, as many as asked for: for the number of a house, once.</summary>
    public Func<int, byte[]> Random { get; init; } = RandomNumberGenerator.GetBytes;

    /// <summary>How long to wait for another build of the same target.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The folder that holds the content folder: outputs are relative to it, and caches and locks lie in it.</summary>
    public string ProjectFolder
    {
        get
        {
            var content = Path.TrimEndingDirectorySeparator(Path.GetFullPath(ContentFolder));
            return Path.GetDirectoryName(content) ?? content;
        }
    }

    /// <summary>Where caches, locks and records lie, readable by the owner alone, outside every output.</summary>
    public string PrivateFolder => Path.Combine(ProjectFolder, ".briefings");

    /// <summary>The targets that are meant, with what the options override.</summary>
    public Outcome<ImmutableArray<Target>> Targets(SiteSettings site) =>
        TargetSelection.Choose(site, Target, OutputFolder, BaseUrl) is var chosen && Pdf
            ? chosen
            : chosen with { Value = [.. chosen.Value.Select(target => target with { Pdf = false })] };

    /// <summary>A target's output folder, as messages print it.</summary>
    public string OutputFolderOf(Target target)
    {
        if (OutputFolder is not null)
        {
            return OutputFolder;
        }

        // Relative where it can be, so that a message reads as the user would write it.
        var path = Path.Combine(ProjectFolder, target.Output);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
