using System.Diagnostics;
using Briefings.Cli.Tests.EndToEnd;

namespace Briefings.Cli.Tests.FaultInjection;

/// <summary>What tests of faults do with a house: two states of its content, and what lies beside its output.</summary>
internal static class FaultyHouse
{
    private const string OldName = "Observatorio Cordillera, en:";
    private const string NewName = "Observatorio Andino, en:";

    /// <summary>Changes a name that every page prints.</summary>
    public static void Renew(this House house) => house.Edit("content/site.yaml", OldName, NewName);

    /// <summary>Takes that back.</summary>
    public static void Unrenew(this House house) => house.Edit("content/site.yaml", NewName, OldName);

    /// <summary>What lies beside the output and only a run that was cut short leaves there.</summary>
    public static IEnumerable<string> Leftovers(this House house) => Directory.EnumerateFileSystemEntries(house.Root, ".publico.*");

    /// <summary>Both outputs: of the content as it is, and renewed. The house is left with the old output and renewed content.</summary>
    public static (SortedDictionary<string, string> Old, SortedDictionary<string, string> New) BothOutputs(this House house)
    {
        house.Renew();
        house.MustBuild();
        var renewed = House.Digests(house.Output);
        house.Unrenew();
        house.MustBuild();
        var old = House.Digests(house.Output);
        house.Renew();
        old.SequenceEqual(renewed).ShouldBeFalse();
        return (old, renewed);
    }

    /// <summary>Waits until a process that is held at a step has come there.</summary>
    public static async Task ReachedAsync(Process process, string log, string step)
    {
        while (!(File.Exists(log) && ReadShared(log).EndsWith(step + "\n", StringComparison.Ordinal)))
        {
            process.HasExited.ShouldBeFalse();
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Reads lines until one holds some words; fails where the output ends before.</summary>
    public static async Task<string> LineAsync(StreamReader reader, string words)
    {
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException($"Nothing said \"{words}\".");
    }

    private static string ReadShared(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            // Being written right now.
            return "";
        }
    }
}
