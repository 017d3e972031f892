using Briefings.Site.Publishing;
using Briefings.Testing;
using static Briefings.Site.Tests.Publishing.SmallSite;

namespace Briefings.Site.Tests.Publishing;

/// <summary>The machine dies before each step of publishing in turn; the site is the old one or the new one, whole.</summary>
public sealed class CrashTests
{
    private static readonly (string, string)[] Old = [("index.html", "old home"), ("same.html", "same"), ("gone/x.html", "gone")];
    private static readonly (string, string)[] New = [("index.html", "new home"), ("same.html", "same"), ("added/y.html", "added"), ("added/z.html", "added")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_crash_at_any_step_leaves_the_old_site_or_the_new_one_whole(bool atomic)
    {
        var steps = StepsOf(atomic, Old, New);
        steps.ShouldBeGreaterThan(10);
        for (var step = 0; step < steps; step++)
        {
            using var folder = new TemporaryFolder();
            var output = Prepare(folder, Old);

            Should.Throw<SimulatedCrash>(() => Publish(output, Files(New), atomic, crashAt: step));

            if (!atomic && !Directory.Exists(output))
            {
                // The one moment without a site that a journalled swap has: the next run ends it before anything else.
                new FolderSwap(output, atomic, _ => { }).Recover();
            }

            IsOneOf(Read(output), Old, New).ShouldBeTrue($"step {step}");
            File.Exists(Path.Combine(output, ".gitkeep")).ShouldBeTrue($"step {step}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_crash_at_any_step_the_next_build_needs_no_cleaning(bool atomic)
    {
        var steps = StepsOf(atomic, Old, New);
        for (var step = 0; step < steps; step++)
        {
            using var folder = new TemporaryFolder();
            var output = Prepare(folder, Old);
            Should.Throw<SimulatedCrash>(() => Publish(output, Files(New), atomic, crashAt: step));

            Publish(output, Files(New), atomic);

            IsOneOf(Read(output), New).ShouldBeTrue($"step {step}");
            Directory.GetFileSystemEntries(folder.Path).ShouldBe([output], $"step {step}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_crash_while_a_crash_is_mended_does_no_harm_either(bool atomic)
    {
        var steps = StepsOf(atomic, Old, New);
        for (var first = 0; first < steps; first++)
        {
            for (var second = 0; second < 6; second++)
            {
                using var folder = new TemporaryFolder();
                var output = Prepare(folder, Old);
                Should.Throw<SimulatedCrash>(() => Publish(output, Files(New), atomic, crashAt: first));
                try
                {
                    Publish(output, Files(New), atomic, crashAt: second);
                }
                catch (SimulatedCrash)
                {
                    // Fewer steps than that were left.
                }

                Publish(output, Files(New), atomic);

                IsOneOf(Read(output), New).ShouldBeTrue($"steps {first}, {second}");
                Directory.GetFileSystemEntries(folder.Path).ShouldBe([output], $"steps {first}, {second}");
            }
        }
    }

    [Fact]
    public void A_crash_of_the_very_first_build_leaves_no_half_site()
    {
        var steps = CountSteps(folder => Path.Combine(folder.Path, "site"), atomic: true, New);
        for (var step = 0; step < steps; step++)
        {
            using var folder = new TemporaryFolder();
            var output = Path.Combine(folder.Path, "site");

            Should.Throw<SimulatedCrash>(() => Publish(output, Files(New), crashAt: step));

            (!Directory.Exists(output) || IsOneOf(Read(output), New)).ShouldBeTrue($"step {step}");
            Publish(output, Files(New));
            IsOneOf(Read(output), New).ShouldBeTrue($"step {step}");
        }
    }

    [Fact]
    public void Remains_that_are_not_ours_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".site.staging-1/letter.txt", "not yours");

        Publish(Path.Combine(folder.Path, "site"), Files(New));

        File.ReadAllText(Path.Combine(folder.Path, ".site.staging-1", "letter.txt")).ShouldBe("not yours");
    }

    [Fact]
    public void The_exchange_is_atomic_on_this_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has an exchange of folders.");
        using var folder = new TemporaryFolder();
        folder.Write("a/1.txt", "a");
        folder.Write("b/2.txt", "b");

        NativeFolders.TryExchange(Path.Combine(folder.Path, "a"), Path.Combine(folder.Path, "b")).ShouldBeTrue();

        File.Exists(Path.Combine(folder.Path, "a", "2.txt")).ShouldBeTrue();
        File.Exists(Path.Combine(folder.Path, "b", "1.txt")).ShouldBeTrue();
    }

    private static string Prepare(TemporaryFolder folder, (string, string)[] files)
    {
        folder.Write("site/.gitkeep", "");
        var output = Path.Combine(folder.Path, "site");
        Publish(output, Files(files));
        return output;
    }

    private static int StepsOf(bool atomic, (string, string)[] before, (string, string)[] after) =>
        CountSteps(folder => Prepare(folder, before), atomic, after);

    private static int CountSteps(Func<TemporaryFolder, string> prepare, bool atomic, (string, string)[] files)
    {
        using var folder = new TemporaryFolder();
        return Publish(prepare(folder), Files(files), atomic);
    }

    private static bool IsOneOf(SortedDictionary<string, string> found, params (string, string)[][] wanted) =>
        wanted.Any(files => found.Select(pair => (pair.Key, pair.Value)).SequenceEqual(files.OrderBy(file => file.Item1, StringComparer.Ordinal)));
}
