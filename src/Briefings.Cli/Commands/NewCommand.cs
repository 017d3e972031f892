using System.CommandLine;
using System.Text;
using Briefings.Cli.Authoring;
using Briefings.Content.Loading;

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

            if (!File.Exists(Path.Combine(folder, "site.yaml")))
            {
                foreach (var written in Scaffold.WriteHouse(folder))
                {
                    reporter.Remark($"wrote {written}");
                }
            }

            // What is wrong with other files is for "check" to say: it doesn't keep anybody from writing.
            var collection = new Loader().Load(new LoadOptions(folder)).Value;
            var local = TimeZoneInfo.ConvertTime(moment, collection.Site.TimeZone);
            var path = Scaffold.PathOf(folder, local.Year, slug);
            Scaffold.Write(path, Encoding.UTF8.GetBytes(Scaffold.Briefing(collection.NextId(local.Year), words, local)));
            reporter.Line(path);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
