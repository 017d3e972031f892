using Briefings.Content.Loading;
using Briefings.Content.Releasing;
using Briefings.Content.Validation;
using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.Content.Tests.Releasing;

public sealed class ExampleTests
{
    private static readonly DateTimeOffset Later = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_target_of_the_example_opens_without_an_error()
    {
        var loaded = new Loader().Load(new LoadOptions(Repository.Path("content")));
        var findings = loaded.Diagnostics.Concat(Validator.Validate(loaded.Value).Diagnostics).ToList();
        foreach (var target in loaded.Value.Site.Targets)
        {
            var outcome = Gate.Open(loaded.Value, target, Later);
            findings.AddRange(outcome.Diagnostics);
            outcome.Value.Briefings.Length.ShouldBe(Gate.Explain(loaded.Value, target, Later).Entries.Count(entry => entry.IsIn));
            outcome.Value.Briefings.Length.ShouldBeGreaterThanOrEqualTo(16);
            outcome.Value.Site.Navigation.ShouldBe(loaded.Value.Site.Navigation);
        }

        string.Join('\n', findings.Where(finding => finding.Severity == Severity.Error)).ShouldBe("");
    }
}
