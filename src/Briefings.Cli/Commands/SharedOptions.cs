using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Briefings.Cli.Reporting;
using Briefings.Content.Model;
using Briefings.Site;

namespace Briefings.Cli.Commands;

/// <summary>Options that several commands have; each command adds those that mean something to it.</summary>
internal static class SharedOptions
{
    /// <summary>The name of the option of verbosity, by which it is found whatever the command.</summary>
    public const string VerbosityName = "--verbosity";

    /// <summary>The folder of content.</summary>
    public static Option<string> Content() => new("--content", "-c")
    {
        Description = "The folder that holds site.yaml and briefings/.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "content",
    };

    /// <summary>What a build takes that makes no pages: content, clock and target, and no templates.</summary>
    public static BuildOptions ForReading(ParseResult parsed, Surroundings surroundings, Option<string> content, Option<DateTimeOffset?> now, Option<string?> target) => new()
    {
        ContentFolder = parsed.GetRequiredValue(content),
        TemplatesFolder = "",
        BuiltInTemplatesFolder = surroundings.BuiltInTemplates,
        Now = parsed.GetValue(now) ?? surroundings.Clock.GetUtcNow(),
        Target = parsed.GetValue(target),
    };

    /// <summary>The publisher's own templates.</summary>
    public static Option<string> Templates() => new("--templates")
    {
        Description = "The folder of your own templates; the built-in ones are taken where it lacks a file.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "templates",
    };

    /// <summary>The output folder.</summary>
    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "The output folder, instead of the target's own.",
        HelpName = "FOLDER",
    };

    /// <summary>The base URL.</summary>
    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "The address at which the site will live, instead of the target's own.",
        HelpName = "URL",
        CustomParser = ParseBaseUrl,
    };

    /// <summary>The build's clock.</summary>
    public static Option<DateTimeOffset?> Now() => new("--now")
    {
        Description = "The moment that counts as now, such as 2025-09-15T16:00:00Z; the default is the clock's.",
        HelpName = "TIME",
        CustomParser = ParseNow,
    };

    /// <summary>The target.</summary>
    public static Option<string?> Target(string byDefault) => new("--target", "-t")
    {
        Description = $"A target of site.yaml, or all; {byDefault}.",
        HelpName = "NAME",
    };

    /// <summary>Whether PDFs are left out.</summary>
    public static Option<bool> NoPdf() => new("--no-pdf") { Description = "Leave out the PDFs." };

    /// <summary>How much is said.</summary>
    public static Option<Verbosity> VerbosityOption()
    {
        var option = new Option<Verbosity>(VerbosityName, "-v")
        {
            Description = "How much is said: quiet, normal (the default), detailed (hints too) or diagnostic (stack traces too).",
            HelpName = "LEVEL",
            CustomParser = ParseVerbosity,
        };
        option.CompletionSources.Add("quiet", "normal", "detailed", "diagnostic");
        return option;
    }

    private static Verbosity ParseVerbosity(ArgumentResult result)
    {
        switch (Word(result))
        {
            case "quiet" or "q":
                return Verbosity.Quiet;
            case "normal" or "n":
                return Verbosity.Normal;
            case "detailed" or "d":
                return Verbosity.Detailed;
            case "diagnostic" or "diag":
                return Verbosity.Diagnostic;
            case var other:
                result.AddError($"there is no verbosity \"{other}\": write quiet, normal, detailed or diagnostic");
                return Verbosity.Normal;
        }
    }

    private static Uri? ParseBaseUrl(ArgumentResult result)
    {
        var text = Word(result);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0 && SiteRoot.Meant(url) is null)
        {
            return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
        }

        result.AddError($"\"{text}\" is not an address that a site can have: write one like https://www.example.org/briefings/");
        return null;
    }

    // A date alone is its start in UTC, since no publisher's time zone is known before anything is read.
    private static DateTimeOffset? ParseNow(ArgumentResult result)
    {
        var text = Word(result);
        string[] forms =
        [
            "yyyy-MM-dd", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
            "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ",
        ];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            // The years that dates of texts may have; at the ends of what a clock can say, time zones have no answer.
            if (now.Year is >= 1900 and <= 2200)
            {
                return now;
            }

            result.AddError($"\"{text}\" is no year of ours: years run from 1900 to 2200");
            return null;
        }

        result.AddError($"\"{text}\" is not a moment: write one like 2025-09-15T16:00:00Z or 2025-09-15T18:00+02:00");
        return null;
    }

    private static string Word(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
}
