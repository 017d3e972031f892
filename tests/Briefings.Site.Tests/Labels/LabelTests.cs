using System.Text;
using System.Text.RegularExpressions;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Site.Tests.NoTrace;

namespace Briefings.Site.Tests.Labels;

/// <summary>
/// Each file carries the strictest marking of what it shows, in the way that its format has: over whole collections, with the markings
/// worked out from what was planned. A twentieth of the collections of <see cref="NoTraceTests"/> are tried.
/// </summary>
public sealed partial class LabelTests
{
    [Fact]
    public void No_page_feed_or_list_says_less_than_it_shows() => HousePlan.Any.Hold(plan => Hold(plan, pdf: false), NoTraceTests.Collections / 20);

    [Fact]
    public void No_report_says_less_than_it_shows() => HousePlan.Any.Hold(plan => Hold(plan, pdf: true), NoTraceTests.Collections / 200);

    private static void Hold(HousePlan plan, bool pdf)
    {
        using var folder = new ContentFolder(Write(plan));
        var collection = Outputs.Load(folder);
        foreach (var target in collection.Site.Targets)
        {
            var planned = new PlannedMarkings(plan, target.Tlp);
            var above = Enum.GetValues<Tlp>().ToDictionary(limit => limit, limit => new CanarySearch(planned.Words.Where(word => word.Value > limit).Select(word => word.Key)));
            var wrong = new List<string>();
            foreach (var (path, bytes) in Outputs.Make(collection, target with { Pdf = pdf }))
            {
                foreach (var part in FileLabels.Of(path, bytes, isOpen: target.Tlp == Tlp.Clear))
                {
                    wrong.AddRange(above[part.Marking].Find(new Dictionary<string, byte[]> { [part.Name] = part.Bytes }).Select(found => $"{part.Marking.Label()} on {found}"));
                    if (path.Contains("briefings/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) && Most(planned, part.Bytes) is var most && most < part.Marking
                        && Without(plan, target with { Pdf = pdf }, most).TryGetValue(path, out var other) && Unlabelled(other) == Unlabelled(part.Bytes))
                    {
                        wrong.Add($"{part.Marking.Label()} on {part.Name}, which shows nothing above {most.Label()}");
                    }
                }
            }

            wrong.ShouldBeEmpty($"target \"{target.Name}\", {target.Tlp.Label()}");
        }
    }

    // What a page shows may be marked no higher, but be there, be missing or stand where it does because of what is: then it is another page without that.
    private static SortedDictionary<string, byte[]> Without(HousePlan plan, Target target, Tlp limit)
    {
        using var folder = new ContentFolder(Write(plan, new Oracle(plan, limit)));
        return Outputs.Make(Outputs.Load(folder), target);
    }

    private static string Unlabelled(byte[] page) => Labels().Replace(Encoding.UTF8.GetString(page), "");

    private static Tlp Most(PlannedMarkings planned, byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        return planned.MostFor([.. planned.Words.Keys.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))], LinkToOther().IsMatch(text));
    }

    // Labels, what the foot says of them, and the style sheet, whose name holds what it holds.
    [GeneratedRegex("""<span class="tlp [^>]*>[^<]*</span>|(?<=<div class="legal">\s*)<p>[^\n]*</p>|brand\.[0-9a-f]+\.css""")]
    private static partial Regex Labels();

    // A link of a text, which the plans write as "words".
    [GeneratedRegex("""(archive/20|actors/)[^"]*">words""")]
    private static partial Regex LinkToOther();

    // As the plan has it, with services whose text holds a section.
    private static Dictionary<string, byte[]> Write(HousePlan plan, Oracle? only = null)
    {
        var files = new Dictionary<string, byte[]>(HouseWriter.Write(plan, only), StringComparer.Ordinal);
        var settings = Encoding.UTF8.GetString(files["site.yaml"]);
        settings.ShouldContain("\nservices: pitch\n");
        files["site.yaml"] = Encoding.UTF8.GetBytes(settings.Replace("\nservices: pitch\n", "\nservices: labelled\n", StringComparison.Ordinal));
        files["vocabulary/services.yaml"] =
        [
            .. files["vocabulary/services.yaml"],
            .. Encoding.UTF8.GetBytes($"- id: labelled\n  label: Support\n  text: |\n    We help.\n\n    ::: {{tlp={PlannedMarkings.OfServices(plan).Word()}}}\n    {PlannedMarkings.Services} is for few.\n    :::\n"),
        ];
        return files;
    }
}
