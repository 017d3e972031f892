using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>Removes outputs of ours, and nothing else.</summary>
public static class Cleaning
{
    /// <summary>Removes an output folder and what a build that was cut short left beside it. Files by which git keeps the folder stay, and the folder with them.</summary>
    /// <param name="outputFolder">The folder. Whoever calls this holds the <see cref="BuildLock"/> of its target.</param>
    /// <returns>Whether there was anything; with a diagnostic where the folder is not ours.</returns>
    /// <exception cref="IOException">The file system refused.</exception>
    public static Outcome<bool> Clean(string outputFolder)
    {
        var folder = OutputFolder.Resolve(outputFolder);
        new FolderSwap(folder, atomic: true, PublishSteps.Announce).Recover();
        if (!Directory.Exists(folder))
        {
            return new Outcome<bool>(false, []);
        }

        if (!OutputFolder.IsOurs(folder))
        {
            return new Outcome<bool>(
                false,
                [new Diagnostic(Codes.ForeignOutput, Place.Of(outputFolder), $"\"{outputFolder}\" holds files that Briefings did not write", "it is left as it is; remove it by hand if nothing in it is needed")]);
        }

        var hadMarker = OutputMarker.Read(folder) is not null;
        ImmutableArray<string> kept = [.. KeptFiles.In(folder)];
        if (!hadMarker)
        {
            return new Outcome<bool>(false, []);
        }

        if (kept.IsEmpty)
        {
            OutputFolder.Delete(folder, PublishSteps.Announce);
        }
        else
        {
            OutputFolder.Empty(folder, keepGit: true, PublishSteps.Announce);
        }

        return new Outcome<bool>(true, []);
    }
}
