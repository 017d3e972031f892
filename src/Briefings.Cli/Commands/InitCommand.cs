using System.CommandLine;
using System.Text;
using Briefings.Cli.Authoring;
using Briefings.Cli.Reporting;
using Briefings.Content.Loading;
using Briefings.Site;
using Briefings.Site.Publishing;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings init</c>: begins a house, with its own name on it before the first report has a number.</summary>
internal static class InitCommand
{
    private const string FirstTitle = "Our first briefing";

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder of the house, in which content/ is made; the working folder where not said.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
        var defaults = HouseAnswers.Defaults;
        Option<string?>[] asked =
        [
            new("--name") { Description = "The house's name.", HelpName = "NAME" },
            new("--short-name") { Description = "Its short name, with whose letters report numbers begin.", HelpName = "NAME" },
            new("--languages") { Description = $"The languages it writes in, as BCP 47 tags with commas between, the default first; {defaults.Languages} where not said.", HelpName = "TAGS" },
            new("--zone") { Description = $"Its time zone, such as Africa/Bamako; {defaults.Zone} where not said.", HelpName = "NAME" },
            new("--primary") { Description = $"Its colour, in quotes; \"{defaults.Primary}\" where not said.", HelpName = "COLOUR" },
            new("--accent") { Description = $"Its second colour; \"{defaults.Accent}\" where not said.", HelpName = "COLOUR" },
        ];
        var now = SharedOptions.Now();
        var verbosity = SharedOptions.VerbosityOption();
        var command = new Command("init", "Begin a house: settings, vocabularies and a first briefing.") { folder };
        foreach (var option in asked)
        {
            command.Add(option);
        }

        command.Add(now);
        command.Add(verbosity);
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(parsed.GetValue(verbosity));
            var moment = parsed.GetValue(now) ?? surroundings.Clock.GetUtcNow();
            var content = ContentOf(parsed.GetRequiredValue(folder));
            if (Taken(content) is { } taken)
            {
                reporter.Refusal(taken);
                return Task.FromResult(ExitCode.Usage);
            }

            var said = asked.ToDictionary(
                option => option.Name.TrimStart('-'),
                option => parsed.GetValue(option) is { } value ? HouseAnswers.Typed(value) : null,
                StringComparer.Ordinal);
            if (Answers(said, surroundings, reporter, moment.Year) is not { } answers)
            {
                return Task.FromResult(ExitCode.Usage);
            }

            return Task.FromResult(Begin(content, answers, moment, surroundings, reporter));
        });
        return command;
    }

    private static string ContentOf(string folder)
    {
        var house = folder.Replace('\\', '/').TrimEnd('/');
        return folder is "." or "./" ? "content" : house.Length == 0 ? "/content" : $"{house}/content";
    }

    private static string? Taken(string content) => true switch
    {
        _ when File.Exists(content) => $"\"{content}\" is a file",
        _ when Directory.Exists(content) && Directory.EnumerateFileSystemEntries(content).Any() =>
            $"\"{content}\" holds something already: a house begins where there is none; \"briefings new TITLE\" adds a briefing to one",
        _ => null,
    };

    private static HouseAnswers? Answers(Dictionary<string, string?> said, Surroundings surroundings, Reporter reporter, int year)
    {
        if (!surroundings.InputIsTerminal && (said["name"] is null || said["short-name"] is null))
        {
            reporter.Refusal("nobody is there to be asked: say --name and --short-name at least");
            return null;
        }

        var defaults = HouseAnswers.Defaults;
        var stated = new HouseAnswers(
            said["name"] ?? defaults.Name,
            said["short-name"] ?? defaults.ShortName,
            said["languages"] ?? defaults.Languages,
            said["zone"] ?? defaults.Zone,
            said["primary"] ?? defaults.Primary,
            said["accent"] ?? defaults.Accent);
        if (stated.Problems() is { IsEmpty: false } problems)
        {
            foreach (var problem in problems)
            {
                reporter.Refusal(problem);
            }

            return null;
        }

        if (!surroundings.InputIsTerminal || said.Values.All(each => each is not null))
        {
            return stated;
        }

        if (new HouseQuestions(surroundings.Input, surroundings.Output, year).Ask(said) is { } answers)
        {
            return answers;
        }

        reporter.Refusal("the answers ended early: nothing was written");
        return null;
    }

    private static int Begin(string content, HouseAnswers answers, DateTimeOffset now, Surroundings surroundings, Reporter reporter)
    {
        var settings = NewHouse.Read(answers.Settings()).Value;
        var local = TimeZoneInfo.ConvertTime(now, settings.Site.TimeZone);
        var briefing = Scaffold.PathOf(content, local.Year, Scaffold.SlugOf(FirstTitle));
        var options = new BuildOptions { ContentFolder = content, TemplatesFolder = "", BuiltInTemplatesFolder = surroundings.BuiltInTemplates, Now = now };
        var door = new OutputDoor(options, settings.Site);
        var refused = Scaffold.FilesOfHouse(content).Append(Path.Combine(content, HouseId.FileName)).Append(briefing)
            .SelectMany(path => door.PlaceOfSource(path).Diagnostics)
            .Distinct()
            .ToArray();
        reporter.Findings(refused);
        if (refused.Length > 0)
        {
            return ExitCode.Of(refused);
        }

        foreach (var written in Scaffold.WriteHouse(content, answers))
        {
            reporter.Line(written);
        }

        var made = HouseId.FindOrMake(content, surroundings.Random, reporter.Line);
        reporter.Findings(made.Diagnostics);
        if (made.HasErrors)
        {
            return ExitCode.Of(made.Diagnostics);
        }

        Scaffold.Write(door.PlaceOfSource(briefing).Value, Encoding.UTF8.GetBytes(Scaffold.Briefing(settings.NextId(local.Year), FirstTitle, local)));
        reporter.Line(briefing);
        var house = Path.GetDirectoryName(content);
        reporter.Line(string.IsNullOrEmpty(house)
            ? "next: \"briefings serve\" shows the site while you write, \"briefings build\" makes it"
            : $"next: go to \"{house}\"; there \"briefings serve\" shows the site while you write, \"briefings build\" makes it");
        return ExitCode.Success;
    }
}
