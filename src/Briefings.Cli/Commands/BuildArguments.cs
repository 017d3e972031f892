using System.CommandLine;
using Briefings.Cli.Reporting;
using Briefings.Site;

namespace Briefings.Cli.Commands;

/// <summary>The options of every command that goes the road of a build, and the build that they describe.</summary>
/// <param name="targetByDefault">In words, which target is meant when none is named.</param>
internal sealed class BuildArguments(string targetByDefault)
{
    private readonly Option<string> content = SharedOptions.Content();
    private readonly Option<string> templates = SharedOptions.Templates();
    private readonly Option<Uri?> baseUrl = SharedOptions.BaseUrl();
    private readonly Option<DateTimeOffset?> now = SharedOptions.Now();
    private readonly Option<string?> target = SharedOptions.Target(targetByDefault);
    private readonly Option<Verbosity> verbosity = SharedOptions.VerbosityOption();

    /// <summary>The output folder, for a command that has one.</summary>
    public Option<string?>? Output { get; init; }

    /// <summary>Whether PDFs are left out; null for a command that is about them.</summary>
    public Option<bool>? NoPdf { get; init; } = SharedOptions.NoPdf();

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option?[])[content, templates, Output, baseUrl, now, target, NoPdf, verbosity])
        {
            if (option is not null)
            {
                command.Add(option);
            }
        }
    }

    /// <summary>How much is to be said.</summary>
    public Verbosity VerbosityOf(ParseResult parsed) => parsed.GetValue(verbosity);

    /// <summary>Folders whose changes matter to the build.</summary>
    public IEnumerable<string> Watched(ParseResult parsed) => [parsed.GetRequiredValue(content), parsed.GetRequiredValue(templates)];

    /// <summary>The build that a command line describes.</summary>
    public BuildOptions Read(ParseResult parsed, Surroundings surroundings)
    {
        var folder = parsed.GetRequiredValue(content);
        return new BuildOptions
        {
            ContentFolder = folder,
            TemplatesFolder = parsed.GetRequiredValue(templates),
            BuiltInTemplatesFolder = surroundings.BuiltInTemplates,
            Now = parsed.GetValue(now) ?? surroundings.Clock.GetUtcNow(),
            Target = parsed.GetValue(target),
            OutputFolder = Output is null ? null : parsed.GetValue(Output),
            BaseUrl = parsed.GetValue(baseUrl),
            Random = surroundings.Random,
            Pdf = NoPdf is null || !parsed.GetValue(NoPdf),
        };
    }
}
