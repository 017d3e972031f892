using Briefings.Cli.Serving;
using Briefings.Core.Diagnostics;

namespace Briefings.Cli.Tests.Serving;

public sealed class FindingChangesTests
{
    [Fact]
    public void Only_what_came_and_what_went_is_told_wherever_its_line_is_now()
    {
        var changes = new FindingChanges();
        var (one, two) = (At("a.md", 3, "one"), At("a.md", 9, "two"));

        changes.Take([one, two]).ShouldSatisfy([one, two], []);
        changes.Take([At("a.md", 4, "one"), At("a.md", 10, "two")]).ShouldSatisfy([], []);
        changes.Take([At("a.md", 4, "one"), At("a.md", 7, "one")]).ShouldSatisfy([At("a.md", 7, "one")], [At("a.md", 10, "two")]);
        changes.Take([At("b.md", 4, "one").AsError()]).ShouldSatisfy([At("b.md", 4, "one").AsError()], [At("a.md", 4, "one"), At("a.md", 7, "one")]);
        changes.Take([At("b.md", 4, "one")]).ShouldSatisfy([At("b.md", 4, "one")], [At("b.md", 4, "one").AsError()]);
    }

    private static Diagnostic At(string file, int line, string words) => new(Codes.LinkDropped, new Place(file, line, 1), words);
}

internal static class Changes
{
    public static void ShouldSatisfy(
        this (System.Collections.Immutable.ImmutableArray<Diagnostic> Added, System.Collections.Immutable.ImmutableArray<Diagnostic> Gone) changes,
        Diagnostic[] added,
        Diagnostic[] gone)
    {
        changes.Added.ShouldBe(added);
        changes.Gone.ShouldBe(gone);
    }
}
