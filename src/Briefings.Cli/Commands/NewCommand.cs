using System.CommandLine;
using System.Text;
using Briefings.Cli.Authoring;
using Briefings.Cli.Reporting;
using Briefings.Content.Loading;
using Briefings.Core.Diagnostics;
using Briefings.Site;
using Briefings.Site.Publishing;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings new "Title"</c>: a file with the next number, the keys to fill and the usual sections.</summary>
internal static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var title = new Argument<string>("title") { Description = "The title of the briefing, in quotes." };
        var content = SharedOptions.Content();
        var now = SharedOptions.Now();
        var verbosity = SharedOptions.VerbosityOption();
        var command = new Command("new", "Write a file for a new briefing, with the next number, the keys to fill and the usual sections.") { title, content, now, verbosity };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(parsed.GetValue(verbosity));
            var folder = parsed.GetRequiredValue(content);
            var moment = parsed.GetValue(now) ?? surroundings.Clock.GetUtcNow();
            var words = parsed.GetRequiredValue(title).Trim();
            var slug = Scaffold.SlugOf(words);
            if (slug.Length == 0)
            {
                reporter.Refusal($"\"{words}\" holds no letter or digit to name a file by: give the briefing a title");
                return Task.FromResult(ExitCode.Usage);
            }

            if (Scaffold.FilesOf(folder, slug).FirstOrDefault() is { } taken)
            {
                reporter.Refusal($"\"{taken.Replace('\\', '/')}\" is there already: choose another title");
                return Task.FromResult(ExitCode.Usage);
            }

            // What is wrong with other files is for "check" to say: it doesn't keep anybody from writing.
            var collection = new Loader().Load(new LoadOptions(folder)).Value;
            var local = TimeZoneInfo.ConvertTime(moment, collection.Site.TimeZone);
            var path = Scaffold.PathOf(folder, local.Year, slug);
            var beginning = File.Exists(Path.Combine(folder, "site.yaml")) ? [] : Scaffold.FilesOfHouse(folder).Append(Path.Combine(folder, HouseId.FileName)).ToArray();
            var door = new OutputDoor(Options(folder, moment, surroundings), collection.Site);
            var refused = beginning.Append(path).SelectMany(each => door.PlaceOfSource(each).Diagnostics).Distinct().ToArray();
            reporter.Findings(refused);
            if (refused.Length > 0)
            {
                return Task.FromResult(ExitCode.Of(refused));
            }

            if (beginning.Length > 0)
            {
                var made = Begin(folder, surroundings, reporter);
                if (made.HasErrors)
                {
                    return Task.FromResult(ExitCode.Of(made.Diagnostics));
                }

                // It has settings now.
                collection = new Loader().Load(new LoadOptions(folder)).Value;
            }

            Scaffold.Write(door.PlaceOfSource(path).Value, Encoding.UTF8.GetBytes(Scaffold.Briefing(collection.NextId(local.Year), words, local)));
            reporter.Line(path);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    // Settings and vocabularies to begin with, and the number by which the house knows its outputs, so that the first commit has it.
    private static Outcome<HouseId?> Begin(string folder, Surroundings surroundings, Reporter reporter)
    {
        foreach (var written in Scaffold.WriteHouse(folder))
        {
            reporter.Remark($"wrote {written}");
        }

        var made = HouseId.FindOrMake(folder, surroundings.Random, written => reporter.Remark($"wrote {written}"));
        reporter.Findings(made.Diagnostics);
        return made;
    }

    private static BuildOptions Options(string folder, DateTimeOffset now, Surroundings surroundings) => new()
    {
        ContentFolder = folder,
        TemplatesFolder = "",
        BuiltInTemplatesFolder = surroundings.BuiltInTemplates,
        Now = now,
    };
}
