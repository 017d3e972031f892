using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// What a target may show of a plan, worked out from the plan alone: written apart from the gate on purpose, so that one checks the other.
/// </summary>
internal sealed class Oracle(HousePlan plan, Tlp limit)
{
    public HousePlan Plan => plan;

    public Tlp Limit => limit;

    /// <summary>The moments that hold a briefing; an expiry that would come before its release is left out when written.</summary>
    public static (DateTimeOffset Start, DateTimeOffset? End) Times(HousePlan plan, BriefingPlan briefing)
    {
        var start = Moments.Of(briefing.Published, plan.Site.Zone);
        if (briefing.Embargo is { } embargo && !Moments.IsDate(embargo) && Moments.Of(embargo, plan.Site.Zone) is var until && until > start)
        {
            start = until;
        }

        return (start, briefing.Expires is { } expires && Moments.Of(expires, plan.Site.Zone) is var end && end > start ? end : null);
    }

    /// <summary>Whether a briefing's time is over, or it was withdrawn: links to it may stay in texts.</summary>
    public static bool IsOver(HousePlan plan, BriefingPlan briefing) =>
        briefing.Status == Status.Withdrawn || (briefing.Status == Status.Approved && Times(plan, briefing).End <= Moments.Now);

    /// <summary>The edition's own time; left out when written where it would come after the expiry that it inherits.</summary>
    public static int? OwnPublished(HousePlan plan, BriefingPlan briefing) =>
        briefing.Edition?.Published is { } own && !(Times(plan, briefing).End <= Moments.Of(own, plan.Site.Zone)) ? own : null;

    public static Tlp EditionMarking(BriefingPlan briefing) => (Tlp)Math.Max((int)briefing.Tlp, (int)briefing.Edition!.Tlp);

    public bool Shows(int number) => number < plan.Briefings.Length && Shows(plan.Briefings[number]);

    public bool Shows(BriefingPlan briefing)
    {
        var (start, end) = Times(plan, briefing);
        return briefing.Status == Status.Approved && briefing.Tlp <= limit && start <= Moments.Now && (end is null || end > Moments.Now);
    }

    public bool ShowsEdition(int number) => number < plan.Briefings.Length && ShowsEdition(plan.Briefings[number]);

    public bool ShowsEdition(BriefingPlan briefing) =>
        Shows(briefing)
        && briefing.Edition is { } edition
        && (edition.Status ?? briefing.Status) == Status.Approved
        && EditionMarking(briefing) <= limit
        && (OwnPublished(plan, briefing) is not { } published || Moments.Of(published, plan.Site.Zone) <= Moments.Now);

    public bool ShowsPage(int number) => number < plan.Pages.Length && ShowsText(plan.Pages[number]);

    public bool ShowsText(TextPlan text) => text.Status == Status.Approved && text.Tlp <= limit;

    public bool ShowsFrench(TextPlan text) => ShowsText(text) && text.French is { } french && french <= limit;

    public bool ShowsSection(SectionPlan section, Tlp of) => Words.Marking(section, of) <= limit;

    /// <summary>Whether something shown names a shared actor.</summary>
    public bool NamesSharedActor(int actor) => plan.Briefings.Any(briefing => Shows(briefing) && Words.SharedActors(briefing).Contains(actor));

    public bool NamesSharedImpact(int impact) => plan.Briefings.Any(briefing => Shows(briefing) && Words.SharedImpacts(briefing).Contains(impact));

    /// <summary>Where a target that tells of withdrawals has a page for one: original and edition apart.</summary>
    public IEnumerable<(int Number, bool IsEdition)> Withdrawals()
    {
        if (!plan.Site.WithdrawnPages)
        {
            yield break;
        }

        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            var briefing = plan.Briefings[number];
            var (start, end) = Times(plan, briefing);
            var over = briefing.Status == Status.Withdrawn || (briefing.Status == Status.Approved && end <= Moments.Now);
            if (briefing.Tlp > limit)
            {
                continue;
            }

            if (over && start <= Moments.Now)
            {
                yield return (number, false);
            }

            if (briefing.Edition is { } edition && EditionMarking(briefing) <= limit)
            {
                var own = edition.Status ?? briefing.Status;
                var ownPublished = OwnPublished(plan, briefing) is { } published ? Moments.Of(published, plan.Site.Zone) : start;
                var first = ownPublished > start ? ownPublished : start;
                var gone = own == Status.Withdrawn || briefing.Status == Status.Withdrawn || end <= Moments.Now;
                var wasOut = own is Status.Approved or Status.Withdrawn && briefing.Status is Status.Approved or Status.Withdrawn && first <= Moments.Now;
                if (gone && wasOut)
                {
                    yield return (number, true);
                }
            }
        }
    }

    /// <summary>Everything that the target's output must not hold in any form.</summary>
    public IEnumerable<string> Canaries()
    {
        var told = Withdrawals().Select(each => each.Number).ToHashSet();
        for (var number = 0; number < plan.Briefings.Length; number++)
        {
            var briefing = plan.Briefings[number];
            yield return Words.Secret(number);
            if (!Shows(briefing))
            {
                yield return Words.Briefing(number);
                if (!told.Contains(number))
                {
                    yield return Words.Address(number);
                    yield return Words.Id(number);
                }
            }

            if (briefing.Edition is { } edition)
            {
                if (!ShowsEdition(briefing))
                {
                    yield return Words.Edition(number);
                }

                foreach (var canary in Sections(Words.Edition(number), edition.Sections, EditionMarking(briefing)))
                {
                    yield return canary;
                }
            }

            if (!Shows(briefing) || !(briefing.Pitch.Section <= limit))
            {
                yield return Words.Pitch(number);
            }

            foreach (var canary in Sections(Words.Briefing(number), briefing.Sections, briefing.Tlp))
            {
                yield return canary;
            }
        }

        foreach (var canary in Texts(plan.Pages, Words.Page, _ => true).Concat(Texts(plan.Profiles, Words.Profile, text => NamesTermOf(text))))
        {
            yield return canary;
        }

        if (!(plan.Site.Pitch.Section <= limit))
        {
            yield return Words.SitePitch;
        }

        for (var shared = 0; shared < Words.SharedCount; shared++)
        {
            if (!NamesSharedActor(shared))
            {
                yield return Words.SharedActor(shared);
            }

            if (!NamesSharedImpact(shared))
            {
                yield return Words.SharedImpact(shared);
            }
        }
    }

    private bool NamesTermOf(TextPlan profile) => profile.Of < Words.SharedCount
        ? NamesSharedActor(profile.Of)
        : Words.HasOwnActor(plan, profile.Of - Words.SharedCount) && Shows(profile.Of - Words.SharedCount);

    private IEnumerable<string> Texts(TextPlan[] texts, Func<int, string> word, Func<TextPlan, bool> isNamed)
    {
        for (var number = 0; number < texts.Length; number++)
        {
            var text = texts[number];
            if (!ShowsText(text) || !isNamed(text))
            {
                yield return word(number);
            }

            if (text.French is not null && (!ShowsFrench(text) || !isNamed(text)))
            {
                yield return Words.French(word(number));
            }

            foreach (var canary in Sections(word(number), text.Sections, text.Tlp))
            {
                yield return canary;
            }
        }
    }

    private IEnumerable<string> Sections(string of, SectionPlan[] sections, Tlp marking) =>
        sections.Select((section, at) => (section, at)).Where(each => !ShowsSection(each.section, marking)).Select(each => Words.Section(of, each.at));
}
