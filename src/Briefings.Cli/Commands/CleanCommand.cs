using System.CommandLine;
using Briefings.Cli.Reporting;
using Briefings.Core.Diagnostics;
using Briefings.Site;
using Briefings.Site.Publishing;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings clean</c>: removes outputs of ours, and nothing else.</summary>
internal static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var content = SharedOptions.Content();
        var output = SharedOptions.Output();
        var target = SharedOptions.Target("the default is all");
        var verbosity = SharedOptions.VerbosityOption();
        var command = new Command("clean", "Remove the output folders that a build wrote, and nothing else.") { content, output, target, verbosity };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(parsed.GetValue(verbosity));
            var options = new BuildOptions
            {
                ContentFolder = parsed.GetRequiredValue(content),
                TemplatesFolder = "",
                BuiltInTemplatesFolder = surroundings.BuiltInTemplates,
                Now = surroundings.Clock.GetUtcNow(),
                Target = parsed.GetValue(target) ?? (parsed.GetValue(output) is null ? TargetSelection.All : null),
                OutputFolder = parsed.GetValue(output),
            };
            var chosen = new Build(options, new SilentProgress(), cancellation).OutputFolders();
            var found = new List<Diagnostic>(chosen.Diagnostics);
            foreach (var (name, folder, owner) in chosen.Value)
            {
                cancellation.ThrowIfCancellationRequested();
                var cleaned = Clean(options, (name, folder, owner), reporter, cancellation);
                found.AddRange(cleaned.Diagnostics);
                if (cleaned.Diagnostics.IsEmpty)
                {
                    reporter.Remark(Words(folder, cleaned.Value));
                }
            }

            reporter.Findings(found);
            return Task.FromResult(ExitCode.Of(found));
        });
        return command;
    }

    // A link stays; what it leads to is gone, and is what must be named.
    private static string Words(string folder, string? removed) => removed switch
    {
        null => $"nothing to remove in {folder}",
        _ when removed == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) => $"removed {folder}",
        _ => $"removed {removed}, to which {folder} leads",
    };

    // Not from under a build that is writing. Where no build ever was there is no lock either, and none is made.
    private static Outcome<string?> Clean(
        BuildOptions options,
        (string Target, string Folder, OutputOwner? Owner) output,
        Reporter reporter,
        CancellationToken cancellation)
    {
        var (target, folder, owner) = output;
        if (!Directory.Exists(options.PrivateFolder))
        {
            return Cleaning.Clean(folder, owner);
        }

        var held = BuildLock.Acquire(options.PrivateFolder, target, options.Patience, reporter.Remark, cancellation);
        using (held.Value)
        {
            return held.Value is null ? new Outcome<string?>(null, held.Diagnostics) : Cleaning.Clean(folder, owner);
        }
    }
}
