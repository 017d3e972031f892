using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Briefings.Cli.Reporting;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;
using Briefings.Pdf;
using Briefings.Site;
using Briefings.Site.Publishing;
using Briefings.Site.Rendering;

namespace Briefings.Cli.Commands;

/// <summary><c>briefings pdf</c>: the PDFs of single briefings, with a client's name on them where one is given.</summary>
internal static class PdfCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var names = new Argument<string[]>("slug")
        {
            Description = "Slugs or numbers of released briefings; slug.fr is the French edition.",
            Arity = ArgumentArity.OneOrMore,
        };
        var client = new Option<string?>("--client") { Description = "The client whose name is on the cover and in the foot.", HelpName = "NAME" };
        var allowRed = new Option<bool>("--allow-red") { Description = "Take a briefing whatever its marking, RED too, for the one recipient of --recipient." };
        var recipient = new Option<string?>("--recipient") { Description = "Whom it is for, named on every page; only with --allow-red.", HelpName = "NAME" };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file, or with several briefings the folder, to write; the default is a file named after the briefing in the working folder.",
            HelpName = "FILE",
        };
        var paper = new Option<string?>("--paper") { Description = "Print on a4 or letter; the default is what site.yaml says.", HelpName = "SIZE" };
        paper.AcceptOnlyFromAmong("a4", "letter");
        var markup = new Option<bool>("--markup") { Description = "Print the report markup as the engine reads it, with all that is wrong in it, instead of making PDFs." };
        var password = new Option<string?>("--password-file")
        {
            Description = "Encrypt with the password on the first line of the file; - reads it from standard input.",
            HelpName = "FILE",
        };
        var shared = new BuildArguments("the default is the first") { Output = null, NoPdf = null };
        var command = new Command("pdf", "Make the PDFs of single briefings, for one client if you like.") { names, client, allowRed, recipient, output, paper, password, markup };
        shared.AddTo(command);
        foreach (var name in (Option<string?>[])[client, recipient])
        {
            name.Validators.Add(result => CheckName(name.Name, result));
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(markup) && result.GetResult(output) is { Implicit: false })
            {
                result.AddError("--markup prints to standard output; leave out --output");
            }

            if (result.GetValue(allowRed) && string.IsNullOrWhiteSpace(result.GetValue(recipient)))
            {
                result.AddError("--allow-red needs --recipient and a name: TLP:RED is for named recipients only");
            }
            else if (!result.GetValue(allowRed) && result.GetValue(recipient) is not null)
            {
                result.AddError("--recipient only goes with --allow-red; a client is named with --client");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = surroundings.Reporter(shared.VerbosityOf(parsed));
            var encryption = parsed.GetValue(password) is { } file ? PasswordFile.Read(file, surroundings.Input) : new Outcome<PdfEncryption?>(null, []);
            reporter.Findings(encryption.Diagnostics);
            if (encryption.HasErrors)
            {
                return Task.FromResult(ExitCode.Usage);
            }

            var options = shared.Read(parsed, surroundings) with
            {
                Encryption = encryption.Value,
                Paper = parsed.GetValue(paper) switch { "a4" => Paper.A4, "letter" => Paper.Letter, _ => null },
            };
            var build = new Build(options, new SilentProgress(), cancellation);
            ImmutableArray<string> wanted = [.. parsed.GetRequiredValue(names)];
            var (forClient, forRecipient) = (parsed.GetValue(client)?.Trim(), parsed.GetValue(recipient)?.Trim());
            if (parsed.GetValue(markup))
            {
                return Task.FromResult(Print(build.Markups(wanted, forClient, forRecipient), reporter));
            }

            var made = build.Reports(wanted, forClient, forRecipient);
            reporter.Findings(made.Diagnostics);
            var code = ExitCode.Of(made.Diagnostics);
            if (code != ExitCode.Success)
            {
                return Task.FromResult(code);
            }

            // All of them are looked at before the first is written.
            var places = PdfPlaces.Choose(made.Value, forRecipient ?? forClient, parsed.GetValue(output), build.Door);
            reporter.Findings(places.Diagnostics);
            var isPrivate = forRecipient is not null || forClient is not null || build.IsForACircle;
            return Task.FromResult(places.HasErrors ? ExitCode.Of(places.Diagnostics) : Write(made.Value.Zip(places.Value), build.Door, isPrivate, reporter));
        });
        return command;
    }

    // Asked once more right before each file: what leads to its place may be another folder by now.
    private static int Write(IEnumerable<(OutputFile Report, string Path)> files, OutputDoor door, bool isPrivate, Reporter reporter)
    {
        foreach (var (report, path) in files)
        {
            var place = door.PlaceOfFile(path);
            if (place.HasErrors)
            {
                reporter.Findings(place.Diagnostics);
                return ExitCode.Of(place.Diagnostics);
            }

            if (isPrivate)
            {
                SingleFile.WritePrivate(place.Value, report.Content.Span);
            }
            else
            {
                SingleFile.Write(place.Value, report.Content.Span);
            }

            reporter.Line(path);
        }

        return ExitCode.Success;
    }

    // A name is printed on every page and typed or pasted by hand: what nobody sees in it could turn the words around it.
    private static void CheckName(string option, OptionResult result)
    {
        if (result.Tokens is not [.., { Value: var name }])
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            result.AddError($"{option} needs a name");
        }
        else if (HiddenCharacters.FirstIn(name) is >= 0 and var at)
        {
            result.AddError($"{option} holds {HiddenCharacters.NameAt(name, at)}, which nobody sees; type the name anew");
        }
    }

    private static int Print(Outcome<ImmutableArray<string>> markups, Reporter reporter)
    {
        reporter.Findings(markups.Diagnostics);
        foreach (var text in markups.Value)
        {
            reporter.Line(text.TrimEnd());
        }

        return ExitCode.Of(markups.Diagnostics);
    }
}
