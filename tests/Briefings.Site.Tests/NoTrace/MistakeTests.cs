using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Briefings.Content.Loading;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;
using Briefings.Testing;
using CsCheck;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>What looks like a marking and is none is an error, whatever house it stands in, and then nothing is written.</summary>
public sealed class MistakeTests
{
    private const string Word = "kanarmistakeq";

    private static readonly string Page = $"briefings/{HouseWriter.YearOf(0)}/{HouseWriter.SlugOf(0)}.md";

    private static readonly SitePlanned Site = new(0, TwoPerson: false, WithdrawnPages: false, Core.Tlp.Green, new PitchPlan(null, false, false));

    private static readonly BriefingPlan Plain = new(Content.Model.Status.Approved, Core.Tlp.Clear, 0, null, null, 0, 0, [], [], 0, [], null, new PitchPlan(null, false, false), Ahead.None);

    [Fact]
    public void Every_mistake_is_an_error_of_its_file_wherever_it_stands()
    {
        var missed = new List<string>();
        var plan = new HousePlan(Site, [Plain], [], []);
        foreach (var mistake in Mistake.All)
        {
            foreach (var (name, around) in Mistake.Places)
            {
                if (Errors(plan, around(mistake.Text)) is not { } errors)
                {
                    missed.Add($"shown: {mistake.Name}, {name}");
                }
                else if (errors.Any(error => error.Place.Line <= 0 || !error.Place.File.EndsWith(HouseWriter.SlugOf(0) + ".md", StringComparison.Ordinal)))
                {
                    missed.Add($"elsewhere: {mistake.Name}, {name}: {errors[0]}");
                }
                else if (errors.Length == 0)
                {
                    missed.Add($"no error: {mistake.Name}, {name}");
                }
            }
        }

        missed.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_in_any_house_ends_its_build_and_leaves_the_outputs_as_they_were() =>
        Gen.Select(HousePlan.Any, Gen.Int[0, Mistake.All.Length - 1], Gen.Int[0, Mistake.Places.Length - 1]).Hold(
            each =>
            {
                var (plan, mistake, place) = each;
                var first = plan.Briefings[0] with { Status = Content.Model.Status.Approved, Tlp = Core.Tlp.Clear };
                plan = plan with { Briefings = [first, .. plan.Briefings[1..]] };
                using var content = new ContentFolder(HouseWriter.Write(plan, only: null));
                Publish(content).ShouldNotContain(each => each.Severity == Severity.Error);
                var before = Written(content);
                File.AppendAllText(Path.Combine(content.Path, Page), Last(Mistake.Places[place].Around(Mistake.All[mistake].Text)));

                Publish(content).ShouldContain(each => each.Severity == Severity.Error);

                Written(content).ShouldBe(before);
            },
            30);

    // Null where there is no error and the word is shown.
    private static Diagnostic[]? Errors(HousePlan plan, string text)
    {
        using var content = new ContentFolder(With(plan, text));
        var loaded = new Loader().Load(new LoadOptions(content.Path));
        var validated = Validator.Validate(loaded.Value);
        var errors = loaded.Diagnostics.Concat(validated.Diagnostics).Where(each => each.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
        {
            return errors;
        }

        var release = Gate.Open(validated.Value, validated.Value.Site.Targets[0], Moments.Now).Value;
        return release.Briefings.Any(briefing => Core.Prose.PlainText.Of(briefing.Body).Contains(Word, StringComparison.Ordinal)) ? null : errors;
    }

    private static Dictionary<string, byte[]> With(HousePlan plan, string text)
    {
        var files = new Dictionary<string, byte[]>(HouseWriter.Write(plan, only: null), StringComparer.Ordinal);
        files[Page] = [.. files[Page], .. Encoding.UTF8.GetBytes(Last(text))];
        return files;
    }

    private static string Last(string text) => "## Last\n\n" + text.Replace("WORD", Word, StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Publish(ContentFolder content) => new Build(
        new BuildOptions
        {
            ContentFolder = content.Path,
            TemplatesFolder = content.Path + "/../templates",
            BuiltInTemplatesFolder = Repository.Path("templates"),
            Now = Moments.Now,
            Target = "all",
            Pdf = false,
        },
        new Silent()).Publish().Diagnostics;

    private static List<string> Written(ContentFolder content) =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(content.Path)!, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(content.Path, StringComparison.Ordinal) && !file.Contains("/.briefings/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))} {File.GetLastWriteTimeUtc(file):O}"),
    ];

    private sealed class Silent : IBuildProgress
    {
        public void Begin(BuildStage stage, string? target, int total)
        {
        }

        public void Advance()
        {
        }

        public void Note(string words)
        {
        }
    }
}
