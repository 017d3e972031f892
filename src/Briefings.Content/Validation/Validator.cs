using Briefings.Content.Loading;
using Briefings.Content.Model;
using Briefings.Content.Validation.Bodies;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Validation;

/// <summary>The second stage: checks what needs more than one file to see.</summary>
public static class Validator
{
    /// <summary>
    /// Checks a collection that was loaded, complete or not. What is found in a draft is a warning, since nobody has to wait
    /// for it, unless it concerns its marking or gets in the way of other briefings.
    /// </summary>
    /// <param name="collection">What was loaded; handed on as it is.</param>
    public static Outcome<Collection> Validate(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var context = new RuleContext(collection);
        new TermRules(context).Check();
        new VocabularyRules(context).Check();
        IdentityRules.Check(context);
        TimeRules.Check(context);
        new BriefingRules(context).Check();
        new AddressRules(context).Check();
        new MentionRules(context).Check();
        context.Diagnostics.AddRange(BodyRules.Check(collection));

        var drafts = collection.Briefings.Where(briefing => briefing.Status == Status.Draft).Select(briefing => briefing.File)
            .Concat(collection.Pages.Concat(collection.Profiles).Where(file => file.Status == Status.Draft).Select(file => file.File))
            .ToHashSet(StringComparer.Ordinal);
        return new(collection,
        [
            .. context.Diagnostics
                .Select(finding => drafts.Contains(finding.Place.File) && !Drafts.KeepsSeverity(finding) ? finding.AsWarning() : finding)
                .Order(),
        ]);
    }
}
