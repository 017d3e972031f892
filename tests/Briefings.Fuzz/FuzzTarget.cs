using System.Collections.Immutable;
using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.Fuzz;

/// <summary>One reader under test.</summary>
internal abstract class FuzzTarget
{
    private Mutator? mutator;

    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What inputs are made of.</summary>
    public virtual IReadOnlyList<string> Corpus => [];

    /// <summary>Pieces that mean something to it.</summary>
    public virtual IReadOnlyList<string> Dictionary => [];

    /// <summary>Makes the input of a number: of the corpus, unless a target has a way of its own.</summary>
    public virtual string Make(int seed, long number) => (mutator ??= new Mutator(Corpus, Dictionary)).Make(seed, number);

    /// <summary>Reads an input; what it throws is a fault of ours. Called by one thread at a time.</summary>
    public abstract void Run(string input);

    /// <summary>Throws unless each finding can be printed on one line at a place that a file has.</summary>
    protected static void Check(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            var line = finding.ToString();
            if (line.Contains('\n', StringComparison.Ordinal) || line.Contains('\e', StringComparison.Ordinal) || finding.Place.Line < 0 || finding.Place.Column < 0 || finding.Message.Length == 0)
            {
                throw new InvalidOperationException($"A finding that can't be printed: {line.ReplaceLineEndings("\\n")}");
            }
        }
    }

    /// <summary>Files of the repository.</summary>
    protected static ImmutableArray<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Repository.Path(folder.Split('/')), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")),
    ];
}
