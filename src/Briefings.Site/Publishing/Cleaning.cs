using System.Collections.Immutable;
using Briefings.Core.Diagnostics;

namespace Briefings.Site.Publishing;

/// <summary>Removes outputs of ours, and nothing else.</summary>
public static class Cleaning
{
    /// <summary>Removes an output folder and what a build that was cut short left beside it. Files by which git keeps the folder stay, and the folder with them.</summary>
    /// <param name="outputFolder">The folder. Whoever calls this holds the <see cref="BuildLock"/> of its target, and asked the <see cref="OutputDoor"/>.</param>
    /// <param name="owner">A target of the house, whose outputs may be removed whichever target wrote them; null where the house has no id, so that it wrote none since 0.1.</param>
    /// <returns>What was removed, links followed; null where there was nothing, with a diagnostic where the folder is not ours.</returns>
    /// <exception cref="IOException">The file system refused.</exception>
    public static Outcome<string?> Clean(string outputFolder, OutputOwner? owner)
    {
        const string Fix = "it is left as it is; remove it by hand if nothing in it is needed";
        var folder = RealPath.Of(outputFolder);
        new FolderSwap(folder, atomic: true, PublishSteps.Announce).Recover();
        if (!Directory.Exists(folder))
        {
            return new Outcome<string?>(null, []);
        }

        if (!OutputFolder.IsOurs(folder))
        {
            return new Outcome<string?>(
                null,
                [new Diagnostic(Codes.ForeignOutput, Place.Of(outputFolder), $"\"{outputFolder}\" holds files that Briefings did not write", Fix)]);
        }

        if (OutputMarker.Read(folder) is not { } mark)
        {
            return new Outcome<string?>(null, []);
        }

        if (owner is null ? mark.House is not null : !mark.IsOfHouse(owner))
        {
            return new Outcome<string?>(null, [OutputFolder.OfAnotherHouse(outputFolder, Fix)]);
        }

        ImmutableArray<string> kept = [.. KeptFiles.In(folder)];
        if (kept.IsEmpty)
        {
            OutputFolder.Delete(folder, PublishSteps.Announce);
        }
        else
        {
            OutputFolder.Empty(folder, keepGit: true, PublishSteps.Announce);
        }

        return new Outcome<string?>(folder, []);
    }
}
