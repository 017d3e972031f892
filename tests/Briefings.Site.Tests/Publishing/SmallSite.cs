using System.Text;
using Briefings.Site.Publishing;
using Briefings.Site.Rendering;

namespace Briefings.Site.Tests.Publishing;

/// <summary>Thrown where the machine dies: nothing may catch it.</summary>
internal sealed class SimulatedCrash : Exception;

/// <summary>Publishes small outputs, and stops at a chosen step.</summary>
internal static class SmallSite
{
    /// <summary>The house of these outputs.</summary>
    public static HouseId House { get; } = HouseId.Parse("0123456789abcdef0123456789abcdef")!;

    /// <summary>A target of it.</summary>
    public static OutputOwner Owner(string target = "public") => new(House, target, ["public", "clients"]);

    public static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static OutputFile[] Files(params (string Path, string Text)[] files) => [.. files.Select(file => Page(file.Path, file.Text))];

    /// <summary>Publishes; the steps seen are counted, and step number <paramref name="crashAt"/> does not happen.</summary>
    /// <returns>How many steps there were.</returns>
    public static int Publish(string output, IEnumerable<OutputFile> files, bool atomic = true, int crashAt = -1, OutputOwner? owner = null)
    {
        var steps = 0;
        var opened = Staging.Open(owner ?? Owner(), output, atomic, _ =>
        {
            if (steps++ == crashAt)
            {
                throw new SimulatedCrash();
            }
        });
        opened.Diagnostics.ShouldBeEmpty();

        // Not disposed on purpose: a machine that dies tidies nothing.
        var staging = opened.Value!;
        try
        {
            foreach (var file in files)
            {
                staging.Write(file);
            }

            staging.Publish();
            return steps;
        }
        finally
        {
            staging.Abandon();
        }
    }

    /// <summary>Every file of a folder with its text, our marker and git's files left out.</summary>
    public static SortedDictionary<string, string> Read(string folder) =>
        new(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(file).StartsWith('.'))
                .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal);
}
