using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>Which targets a command means.</summary>
public static class TargetSelection
{
    /// <summary>The word that means every target.</summary>
    public const string All = "all";

    /// <summary>Chooses targets and puts in what the command line overrides.</summary>
    /// <param name="site">The settings, which hold the targets.</param>
    /// <param name="name">A target's name or <see cref="All"/>; null for the first.</param>
    /// <param name="output">The output folder instead of the target's own; null for its own.</param>
    /// <param name="baseUrl">The base URL instead of the target's own; null for its own.</param>
    public static Outcome<ImmutableArray<Target>> Choose(SiteSettings site, string? name, string? output = null, Uri? baseUrl = null)
    {
        ImmutableArray<Target> chosen = name switch
        {
            null => [site.Targets[0]],
            All => site.Targets,
            _ => [.. site.Targets.Where(target => target.Name == name)],
        };
        if (chosen.IsEmpty)
        {
            var names = string.Join(", ", site.Targets.Select(target => $"\"{target.Name}\""));
            return Refuse($"there is no target \"{name}\"", $"name one of {names}, or \"{All}\"");
        }

        if (output is not null && chosen.Length > 1)
        {
            return Refuse("--output gives one folder to several targets", "name one target with --target, or set output for each in site.yaml");
        }

        return new Outcome<ImmutableArray<Target>>(
            [.. chosen.Select(target => target with { Output = output ?? target.Output, BaseUrl = baseUrl ?? target.BaseUrl })],
            []);
    }

    private static Outcome<ImmutableArray<Target>> Refuse(string message, string fix) => new([], [Finding(message, fix)]);

    private static Diagnostic Finding(string message, string fix) => new(Codes.UnusableCommand, default, message, fix);
}
