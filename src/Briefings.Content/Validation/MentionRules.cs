using Briefings.Content.Mentions;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Validation;

/// <summary>Tells authors of actors that a text names and its front matter does not list.</summary>
internal sealed class MentionRules(RuleContext context)
{
    private readonly Dictionary<string, MentionFinder> finders = new(StringComparer.Ordinal);

    /// <summary>Checks all briefings; of each actor the first mention in a file is told.</summary>
    public void Check()
    {
        foreach (var briefing in context.Collection.Briefings.Where(briefing => briefing.Mentions))
        {
            var known = briefing.Actors.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
            var marking = briefing.Tlp ?? Tlp.Clear;
            foreach (var (mention, words, place) in BodyMentions.Of(briefing.Body, Finder(briefing.Language), marking))
            {
                if (mention.Kind == TermKind.Actor && known.Add(mention.TermId))
                {
                    context.Report(Codes.UnlistedActor, place, $"\"{words}\" names the actor \"{mention.TermId}\", which \"actors\" does not list", $"add {mention.TermId} to \"actors\", or write [{words}]{{.plain}}");
                }
            }
        }
    }

    // All terms of the house, shown or not: authors see them all.
    private MentionFinder Finder(string language)
    {
        if (!finders.TryGetValue(language, out var finder))
        {
            var vocabulary = context.Collection.Vocabulary;
            finders[language] = finder = MentionFinder.Of(
                vocabulary.Regions.Values.Concat<Term>(vocabulary.Countries.Values).Concat(vocabulary.Actors.Values).Concat(vocabulary.Impacts.Values),
                vocabulary.Places.Values,
                language,
                context.Collection.Site.DefaultLanguage);
        }

        return finder;
    }
}
