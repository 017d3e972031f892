using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;

namespace Briefings.Cli.Tests.Commands;

/// <summary>Writes <c>docs/cli.md</c> from the commands.</summary>
internal static class CliPage
{
    private const string Head =
        """
        # Command line

        ```
        briefings COMMAND [options]
        ```

        In a checkout, `dotnet run -c Release --project src/Briefings.Cli -- COMMAND` does the same. Paths are relative to the working
        folder; a target's `output` in `site.yaml` is relative to the folder that holds `content/`.

        ## Exit codes

        | code | means |
        |---|---|
        | 0 | all went well; there may be warnings |
        | 1 | the content has errors: nothing was written, the last good site is as it was; or `serve` can't have its port |
        | 2 | the command line, or a folder that it names, can't be used |
        | 3 | the machine is at fault (disk, permission, another build that does not end), or Briefings itself: the last good site is as it was |
        | 4 | `briefings release --due`: a rebuild is due |
        | 130 | stopped with Ctrl-C |
        | 143 | ended by SIGTERM, as schedulers and containers do it |

        ## What goes where

        Findings go to standard error, one a line, sorted by file and line, as editors and CI logs make them clickable:
        `PATH:LINE:COLUMN: error CODE: text`; what concerns no file begins with `briefings:` instead. Hints are shown from
        `--verbosity detailed` on. What was asked for goes to standard output: the summary of a build and, as its last line, the
        address of `index.html`; the list of `release`; the paths that `new` and `pdf` wrote.

        On a terminal a build shows its progress and findings have colours. Elsewhere, and where `CI`, `NO_COLOR` or `TERM=dumb` is
        set, it prints a plain line for each stage. `--verbosity quiet` prints findings only.

        ## Outputs

        A build writes into a folder beside the output and puts it in place in one step, so that a reader gets the old site or the new
        one and never a mixture. Files that did not change keep their time stamps; files that no longer belong are gone. The output
        holds a file `.briefings-output`, by which the next build knows the folder as its own: a folder that holds other things and
        no such file, or one of another target or another house, is never replaced or deleted. `.gitkeep`, `.gitignore` and `.gitattributes`
        at its top stay.

        A house is known by a random number that its first build writes to `content/.house`. Keep that file under version control: a checkout
        or a house that was moved still owns its outputs by it. The output holds hashes of the number and the target only.

        No command writes into an output but the build of its own target, links followed: not another target, not a PDF, not a new briefing.
        Nor does one write an output or a PDF in or around `content/`, `templates/`, `.briefings/` or a `.git`.

        The folder beside the output needs the right to write in the output's parent: where a container mounts the output, mount its
        parent. Locks and the records of `release --due` lie in `.briefings/` beside `content/`; locks go with the process that holds
        them, and nothing needs cleaning after a crash.

        ## Commands

        """;

    private static readonly Dictionary<string, string> More = new(StringComparer.Ordinal)
    {
        ["build"] = "With `--target all` every target is made, and none is put in place unless all are without errors. A second build of the same target waits up to a minute for the first, and then says who holds the lock.",
        ["init"] = "On a terminal it asks for what no option says: name, short name, languages, time zone and colours. Elsewhere `--name` and `--short-name` must be said, and the rest has defaults. Each answer is read as `site.yaml` is, so that what it takes is right. It writes `content/` with `site.yaml`, vocabularies to begin with, the number of the house and a first briefing, and prints their paths. A `content/` that holds anything is left alone. Report numbers begin with the letters of the short name, which is why it is asked for before there is any.",
        ["check"] = "Goes the whole road of a build, templates and PDFs included, and throws the result away: it says what `build --target all` says, and nothing else. `--no-pdf` is faster.",
        ["release"] = "Elsewhere than on a terminal, each line holds, separated by tabs: target, `in` or `out`, number, file, next change (UTC, or `-`), reason. The last line says when time alone changes the output next. With `--due` two lines follow, the moment of the last build and `due` with `yes` or `no`, and the exit code is 4 where a rebuild is due: when that moment, at which a briefing, or a change or event of one that is dated ahead, comes in or goes out, as recorded by the last build in `.briefings/`, has come, when no build is recorded, or when its output folder is gone. What editors change since is not looked at. `--json` writes one document: `targets`, each with `target`, `tlp`, `now`, `last_build`, `next_rebuild`, `due` and `briefings`, each of those with `file`, `id`, `language`, `title`, `tlp`, `in`, `reason`, `by_original`, `message` and `changes`; what is not known is null. The list names what is hidden: keep it inside the house.",
        ["related"] = "Each line holds, separated by tabs: place in the list or `-`, `since` or `background`, number, score, title, whether it is listed and else why not, and all that the two share with its part of the score ([relations.md](relations.md)). Listed ones come first, then all others, the strongest first. Only what the target shows takes part.",
        ["pdf"] = "It refuses only where the briefing itself, what it links to, a vocabulary or `site.yaml` has errors, and tells of nothing else; others with errors are listed nowhere in it. Only what the target may show can be had, unless `--allow-red --recipient NAME` asks for a briefing whatever its marking: status and times hold it back as ever, marked sections are in it, sections of services and profiles are those of the target, it lists no related briefings, its links to others are plain text, and the recipient's name is on every page. No target publishes `RED`, so this is the only way to it. A client's name is on the cover and in the foot of each page, and in the file's name; it is written nowhere else. A file that is there is replaced only where it is a PDF or empty; none is written into an output, `content/` or `templates/`. For a client, a recipient or a target above `CLEAR` its owner alone may read it (0600). `--markup` prints what the report's template wrote, of the same briefings and no others: a fault that the findings name with the template's line can be looked up in it. `--password-file` encrypts (AES-256): the first line of the file opens the PDF, a second line, if there is one, also lifts what it does not allow, which is all but reading, printing and reading aloud. No password is taken from the command line, which shells remember, nor from the environment. An encrypted file claims no PDF/A, is never the same twice, and is never part of a site.",
        ["serve"] = "The site is held in memory and never written to a disk. Pages reload in place when a file below the content or template folder changes; these folders may come, go and be swapped meanwhile. A file with errors is left out, says so where its page was, and keeps nobody from the rest; links to it are struck through. One whose marking or status can't be read is shown to nobody, with `--drafts` neither. Where settings, vocabularies or templates have errors, the last good site stays. A box on each page holds errors and warnings, those of the page first. The terminal says what is new since the last build, and what was put right. The server answers to `localhost` and `127.0.0.1` only, reads only, and sends the headers of [deploy.md](deploy.md), so that what breaks under them breaks while it is written.",
        ["new"] = "The file is named after the title and lies in the folder of the current year. It begins as a draft marked `RED`, which nothing publishes by mistake. Where there is no house yet, or its `short_name` is still `HOUSE` and no briefing has a number, it refuses: numbers would begin with nobody's letters for ever. A title whose file no Windows could hold, such as `con`, is refused. Never overwrites a file.",
        ["clean"] = "Only folders with the marker of this house are removed.",
    };

    public static string Render(RootCommand root)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var command in root.Subcommands)
        {
            var arguments = string.Concat(command.Arguments.Select(argument =>
                $" {argument.Name.ToUpperInvariant()}" + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
            page.Append(CultureInfo.InvariantCulture, $"\n### `briefings {command.Name}{arguments}`\n\n{command.Description} {More[command.Name]}\n\n");
            page.Append("| argument or option | |\n|---|---|\n");
            foreach (var argument in command.Arguments)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name.ToUpperInvariant()}` | {argument.Description} |\n");
            }

            foreach (var option in command.Options.Where(option => option is not HelpOption))
            {
                var names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
                var value = option.HelpName is null ? "" : $" {option.HelpName}";
                var fallback = option.HasDefaultValue && option.HelpName is not null && option.GetDefaultValue() is { } given ? $" The default is `{given}`." : "";
                page.Append(CultureInfo.InvariantCulture, $"| {names}{value} | {option.Description}{fallback} |\n");
            }
        }

        return page.ToString();
    }
}
