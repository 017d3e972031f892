using Briefings.Core;
using Briefings.Site.Tests.NoTrace;

namespace Briefings.Site.Tests.Labels;

/// <summary>
/// How each word of a plan is marked for a target, worked out from the plan alone: written apart from what labels files on purpose, so
/// that one checks the other.
/// </summary>
internal sealed class PlannedMarkings
{
    /// <summary>In the text of the services that stand under each briefing without its own.</summary>
    public const string Services = "kanarvpitchq";

    private readonly HousePlan plan;
    private readonly Oracle oracle;

    public PlannedMarkings(HousePlan plan, Tlp limit)
    {
        this.plan = plan;
        oracle = new Oracle(plan, limit);
        Words = Of().Where(word => word.Marking <= limit).GroupBy(word => word.Word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(each => each.Marking), StringComparer.Ordinal);
    }

    /// <summary>The marking of the section of the services.</summary>
    public static Tlp OfServices(HousePlan plan) => (Tlp)(1 + (plan.Briefings[0].Fields % 3));

    /// <summary>What is shown, by the word by which it is known.</summary>
    public IReadOnlyDictionary<string, Tlp> Words { get; }

    /// <summary>
    /// What may raise the label of a page that shows some words: those, the whole of each briefing and page that it names, since a
    /// card has the label of its briefing, and that a month or term that is linked to has a page in a language.
    /// </summary>
    public Tlp MostFor(IReadOnlyCollection<string> shown, bool linksToOthers)
    {
        var most = shown.Select(word => Words[word]).DefaultIfEmpty(Tlp.Clear).Max();
        if (linksToOthers)
        {
            most = plan.Briefings.Where(oracle.Shows).Select(briefing => briefing.Tlp)
                .Concat(plan.Briefings.Where(oracle.ShowsEdition).Select(Oracle.EditionMarking))
                .Append(most)
                .Max();
        }

        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            var briefing = plan.Briefings[number];
            if (shown.Contains(NoTrace.Words.Address(number)) || shown.Contains(NoTrace.Words.Id(number)) || shown.Contains(NoTrace.Words.Briefing(number)))
            {
                most = Max(most, Whole(briefing.Sections, briefing.Tlp));
                if (oracle.ShowsEdition(number) || oracle.Withdrawals().Contains((number, true)))
                {
                    most = Max(most, Whole(briefing.Edition!.Sections, Oracle.EditionMarking(briefing)));
                }
            }
        }

        for (var number = 0; number < plan.Pages.Length; number++)
        {
            if (shown.Contains(NoTrace.Words.Page(number)) && oracle.ShowsFrench(plan.Pages[number]))
            {
                most = Max(most, OfFrench(plan.Pages[number]));
            }
        }

        return most;
    }

    // A translation is marked at least as what it is one of.
    private static Tlp OfFrench(TextPlan text) => Max(text.Tlp, text.French!.Value);

    private static Tlp Max(Tlp one, Tlp other) => one > other ? one : other;

    private Tlp Whole(SectionPlan[] sections, Tlp of) => sections.Select(section => NoTrace.Words.Marking(section, of)).Where(marking => marking <= oracle.Limit).Append(of).Max();

    private IEnumerable<(string Word, Tlp Marking)> Of()
    {
        yield return (Services, OfServices(plan));
        for (var number = 0; number < NoTrace.Words.FileCount; number++)
        {
            yield return (NoTrace.Words.File(number), NoTrace.Words.FileMarking(number));
        }

        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            var briefing = plan.Briefings[number];
            yield return (NoTrace.Words.Briefing(number), briefing.Tlp);
            yield return (NoTrace.Words.Address(number), briefing.Tlp);
            yield return (NoTrace.Words.Id(number), briefing.Tlp);
            foreach (var section in Sections(NoTrace.Words.Briefing(number), briefing.Sections, briefing.Tlp))
            {
                yield return section;
            }

            if (briefing.Edition is { } edition)
            {
                yield return (NoTrace.Words.Edition(number), Oracle.EditionMarking(briefing));
                foreach (var section in Sections(NoTrace.Words.Edition(number), edition.Sections, Oracle.EditionMarking(briefing)))
                {
                    yield return section;
                }
            }

            // A term that several name is known by the least marked of those that are shown.
            if (oracle.Shows(number))
            {
                foreach (var actor in NoTrace.Words.SharedActors(briefing))
                {
                    yield return (NoTrace.Words.SharedActor(actor), briefing.Tlp);
                }

                foreach (var impact in NoTrace.Words.SharedImpacts(briefing))
                {
                    yield return (NoTrace.Words.SharedImpact(impact), briefing.Tlp);
                }
            }
        }

        foreach (var word in Texts(plan.Pages, NoTrace.Words.Page).Concat(Texts(plan.Profiles, NoTrace.Words.Profile)))
        {
            yield return word;
        }
    }

    private static IEnumerable<(string Word, Tlp Marking)> Texts(TextPlan[] texts, Func<int, string> word) => texts.SelectMany((text, number) =>
        Sections(word(number), text.Sections, text.Tlp)
            .Append((word(number), text.Tlp))
            .Concat(text.French is { } ? [(NoTrace.Words.French(word(number)), OfFrench(text))] : []));

    private static IEnumerable<(string Word, Tlp Marking)> Sections(string of, SectionPlan[] sections, Tlp marking) =>
        sections.Select((section, at) => (NoTrace.Words.Section(of, at), NoTrace.Words.Marking(section, marking)));
}
