using System.CommandLine;
using System.Text;
using Briefings.Cli.Authoring;
using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Files;
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

            if (FileNames.Problem(slug + ".md") is { } problem)
            {
                Diagnostic unsafeName = new(Codes.UnsafeName, Place.Of($"{slug}.md"), $"a file of this name is not the same on every system: {problem}", "choose another title");
                reporter.Findings([unsafeName]);
                return Task.FromResult(ExitCode.Of([unsafeName]));
            }

            if (Scaffold.FilesOf(folder, slug).FirstOrDefault() is { } taken)
            {
                reporter.Refusal($"\"{taken.Replace('\\', '/')}\" is there already: choose another title");
                return Task.FromResult(ExitCode.Usage);
            }

            // What is wrong with other files is for "check" to say: it doesn't keep anybody from writing.
            var collection = new Loader().Load(new LoadOptions(folder)).Value;
            if (Unnamed(folder, collection) is { } unnamed)
            {
                reporter.Refusal(unnamed);
                return Task.FromResult(ExitCode.Usage);
            }

            var local = TimeZoneInfo.ConvertTime(moment, collection.Site.TimeZone);
            var path = Scaffold.PathOf(folder, local.Year, slug);
            var door = new OutputDoor(Options(folder, moment, surroundings), collection.Site);
            var refused = door.PlaceOfSource(path).Diagnostics;
            reporter.Findings(refused);
            if (refused.Length > 0)
            {
                return Task.FromResult(ExitCode.Of(refused));
            }

            Scaffold.Write(door.PlaceOfSource(path).Value, Encoding.UTF8.GetBytes(Scaffold.Briefing(collection.NextId(local.Year), words, local)));
            reporter.Line(path);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    // A number can't be taken back once it was cited, so that it must not begin with somebody else's letters.
    private static string? Unnamed(string folder, Collection house)
    {
        if (!File.Exists(Path.Combine(folder, "site.yaml")))
        {
            return $"there is no house in \"{folder}\" yet: begin one with \"briefings init\", which asks for the name with which report numbers begin";
        }

        return !house.HasNumbers() && house.Site.ShortName.In(house.Site.DefaultLanguage, house.Site.DefaultLanguage).Trim().Equals(NewHouse.Placeholder, StringComparison.OrdinalIgnoreCase)
            ? $"short_name in \"{folder}/site.yaml\" is still {NewHouse.Placeholder}, with which report numbers would begin for ever: write the house's own, such as MSA"
            : null;
    }

    private static BuildOptions Options(string folder, DateTimeOffset now, Surroundings surroundings) => new()
    {
        ContentFolder = folder,
        TemplatesFolder = "",
        BuiltInTemplatesFolder = surroundings.BuiltInTemplates,
        Now = now,
    };
}
