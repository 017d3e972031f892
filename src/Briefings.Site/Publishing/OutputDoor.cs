using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Files;

namespace Briefings.Site.Publishing;

/// <summary>
/// The one door for every path that a command writes. It knows the folders of all targets, what is read and what is private, follows
/// every link, and looks for markers above: nothing goes into an output but the build of its own target. Asked before the work, and
/// once more right before the writing.
/// </summary>
public sealed partial class OutputDoor
{
    private readonly ImmutableArray<GuardedArea> areas;
    private readonly string content;
    private readonly string privateFolder;

    /// <summary>Knows the folders of a house.</summary>
    /// <param name="options">Where its folders lie.</param>
    /// <param name="site">Its settings, which hold all targets, chosen or not.</param>
    public OutputDoor(BuildOptions options, SiteSettings site)
    {
        content = Known(options.ContentFolder, RealPath.Of);
        privateFolder = Known(options.PrivateFolder, RealPath.OfEntry);
        string?[] read = [options.ContentFolder, options.TemplatesFolder, options.BuiltInTemplatesFolder];
        areas =
        [
            .. read.Where(folder => !string.IsNullOrEmpty(folder)).Select(folder => new GuardedArea($"\"{folder}\", which is read", Known(folder!, RealPath.Of), null)),
            new GuardedArea($"\"{Path.GetFileName(privateFolder)}\", which holds locks and records", privateFolder, null),
            .. site.Targets.Select(target => Area(target.Name, Path.Combine(options.ProjectFolder, target.Output))),
        ];
    }

    /// <summary>Why targets may not be written to their folders; empty where they may.</summary>
    /// <param name="outputs">The name and output folder of each target that is to be written.</param>
    public ImmutableArray<Diagnostic> RefusalsOf(IEnumerable<(string Target, string Folder)> outputs)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var taken = new List<GuardedArea>();
        foreach (var (target, folder) in outputs)
        {
            if ((RefusalOfOutput(target, folder, taken) ?? RefusalOfRecords(target)) is { } refusal)
            {
                found.Add(refusal);
            }

            taken.Add(Area(target, folder));
        }

        return found.ToImmutable();
    }

    /// <summary>Where a single file for readers really goes, such as a PDF for a client; with a diagnostic where it may not go there.</summary>
    public Outcome<string> PlaceOfFile(string path) => Place(path, areas, "give --output a place outside");

    /// <summary>Where a file for authors really goes, in the content folder; with a diagnostic where it may not go there.</summary>
    public Outcome<string> PlaceOfSource(string path)
    {
        var place = Place(path, [.. areas.Where(area => area.Target is not null)], "move the house to a folder of its own");
        return place.HasErrors || new GuardedArea("", content, null).Holds(place.Value)
            ? place
            : place with { Diagnostics = [Usage(path, $"\"{path}\" lies behind a link that leads out of the content folder", "replace the link by a folder")] };
    }

    private static GuardedArea Area(string target, string folder) => new($"the output of target \"{target}\"", Known(folder, RealPath.Of), target);

    // Nothing lies behind a circle of links, so its name will do; whoever wants to write there is told.
    private static string Known(string path, Func<string, string> resolve) => Resolve(path, resolve).Path ?? path;

    private static Diagnostic Usage(string path, string message, string fix) => new(Codes.UnusableCommand, Core.Diagnostics.Place.Of(path), message, fix);

    private static Diagnostic Inside(string path, string message, string fix) => new(Codes.InsideOutput, Core.Diagnostics.Place.Of(path), message, fix);

    private Diagnostic? RefusalOfOutput(string target, string folder, List<GuardedArea> taken)
    {
        const string Fix = "choose a folder of its own";
        var (path, circle) = Resolve(folder, RealPath.Of);
        if (path is null)
        {
            return circle;
        }

        if (Path.GetDirectoryName(path) is null)
        {
            return Usage(folder, $"the output of target \"{target}\" is the root of a disk", Fix);
        }

        foreach (var area in areas.Concat(taken))
        {
            if (area.Target == target && area.Is(path))
            {
                continue;
            }

            if (area.Holds(path) || area.IsHeldBy(path))
            {
                var message = $"the output folder \"{folder}\" of target \"{target}\" overlaps {area.Words}";
                return area.Target is null ? Usage(folder, message, Fix) : Inside(folder, message, Fix);
            }
        }

        return RefusalAnywhere(folder, path, Path.GetDirectoryName(path)!, Fix);
    }

    private static Outcome<string> Place(string shown, ImmutableArray<GuardedArea> guarded, string fix)
    {
        // The file itself may be a link too: what is written replaces the link, but whoever named it meant what it leads to.
        foreach (var resolve in (Func<string, string>[])[RealPath.Of, RealPath.OfEntry])
        {
            var (real, circle) = Resolve(shown, resolve);
            if (real is null)
            {
                return new Outcome<string>(shown, [circle!]);
            }

            if (guarded.FirstOrDefault(area => area.Holds(real)) is { } area)
            {
                var message = $"\"{shown}\" lies in {area.Words}";
                return new Outcome<string>(shown, [area.Target is null ? Usage(shown, message, fix) : Inside(shown, message, fix)]);
            }

            if (RefusalAnywhere(shown, real, Path.GetDirectoryName(real) ?? real, fix) is { } refusal)
            {
                return new Outcome<string>(shown, [refusal]);
            }
        }

        return new Outcome<string>(RealPath.OfEntry(shown), []);
    }

    // What holds wherever it is: outputs of which only their marker tells, folders of git, and names that publishing itself uses.
    private static Diagnostic? RefusalAnywhere(string shown, string path, string above, string fix)
    {
        if (RealPath.SelfAndAbove(above).FirstOrDefault(OutputMarker.IsIn) is { } output)
        {
            return Inside(shown, $"\"{shown}\" lies in the output folder \"{output}\"", fix);
        }

        var names = path.Split(Path.DirectorySeparatorChar);
        if (names.Any(name => FileNames.Fold(name) == ".GIT"))
        {
            return Usage(shown, $"\"{shown}\" lies in a folder of git's own", fix);
        }

        return names.Any(name => FileNames.Fold(name) == FileNames.Fold(OutputMarker.FileName)) || NameOfPublishing().IsMatch(names[^1])
            ? Usage(shown, $"\"{shown}\" has a name that builds use themselves", "give it another name")
            : null;
    }

    // Locks and records: a link there would write beside pages, and their names tell of targets.
    private Diagnostic? RefusalOfRecords(string target)
    {
        foreach (var path in (string[])[privateFolder, .. BuildLock.FilesOf(privateFolder, target), PublishRecord.PathOf(privateFolder, target)])
        {
            var (real, circle) = Resolve(path, RealPath.Of);
            if (real != path)
            {
                return circle ?? Usage(path, $"\"{path}\" is a link, so that locks and records would lie elsewhere", "remove the link");
            }
        }

        return RefusalAnywhere(privateFolder, privateFolder, privateFolder, "move the house to a folder of its own");
    }

    private static (string? Path, Diagnostic? Circle) Resolve(string path, Func<string, string> resolve)
    {
        try
        {
            return (resolve(path), null);
        }
        catch (IOException)
        {
            return (null, Usage(path, $"the links of \"{path}\" lead in a circle", "choose another path"));
        }
        catch (ArgumentException)
        {
            return (null, new Diagnostic(Codes.UnusableCommand, default, $"\"{path}\" is no path", "choose another path"));
        }
    }

    // .site.staging-1, .site.old-1, .site.swap, .site.swap-draft: the next build of "site" would take it for remains of its own.
    [GeneratedRegex(@"^\..+\.(?:staging-.*|old-.*|swap|swap-draft)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameOfPublishing();
}
