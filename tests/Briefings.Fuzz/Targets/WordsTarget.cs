using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Words;
using Briefings.Testing;

namespace Briefings.Fuzz.Targets;

/// <summary>A language file, and each of its words filled in.</summary>
internal sealed class WordsTarget : FuzzTarget, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public override string Name => "words";

    public override IReadOnlyList<string> Corpus { get; } = [.. Files("templates/words", "*.yaml").Select(text => text.Length > 4_000 ? text[..4_000] : text), "n: {one: \"{count} item\", other: \"{count} items\"}\nhome: {latest: Latest}\n"];

    public override IReadOnlyList<string> Dictionary { get; } = [.. Words.Yaml, "one: ", "few: ", "other: ", "{count}", "{name}", "{{", "}}", "{", "}", "{count:"];

    public override void Run(string input)
    {
        folder.Write("templates/words/en.yaml", input);
        var set = TemplateSet.Open(new TemplateFolder(Path.Combine(folder.Path, "templates"), "templates"));
        var (words, findings) = WordsSet.Load(set, TemplateTarget.Site());
        Check(findings);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = 2, ["name"] = "<x>" };
        foreach (var key in words["en"].Keys)
        {
            try
            {
                _ = words["en"].Fill(words["en"].Find(key)!, values);
            }
            catch (KeyNotFoundException)
            {
                // What the template then reports: a placeholder that it does not fill.
            }
        }

        _ = words["en"].Tree;
    }

    public void Dispose() => folder.Dispose();
}
