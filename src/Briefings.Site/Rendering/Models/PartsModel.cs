using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Site.Rendering.Engine;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds the small parts that cards and pages share: links to terms, actors and impacts with their part, authors.</summary>
internal static class PartsModel
{
    /// <summary>A link to a term; null where the target does not show it.</summary>
    public static ModelObject? Link(ModelScope scope, TermKind kind, string id) =>
        scope.Data.Find(kind, id) is { } term ? Link(scope, term) : null;

    /// <summary>A link to a term.</summary>
    public static ModelObject Link(ModelScope scope, Term term) => new ModelObject("link", 4)
    {
        Marking = scope.Data.Markings.Of(term),
        ["id"] = term.Id,
        ["label"] = scope.In(term.Label),
        ["name"] = scope.In(term.Name),
        ["href"] = Address(scope, term),
    }.Mark("href", Marking(scope, term));

    /// <summary>Links to terms, without those that the target does not show.</summary>
    public static ScriptArray Links(ModelScope scope, TermKind kind, IEnumerable<string> ids) =>
        ModelScope.List(ids.Select(id => Link(scope, kind, id)).Where(link => link is not null));

    /// <summary>The page of a term: the language's own, else the first language's; null where there is neither.</summary>
    public static Address? Address(ModelScope scope, Term term) => Page(scope, term) is { } page ? scope.Locator.File(page) : null;

    /// <summary>What a link to a term tells: that its page is there in that language, or the term at least.</summary>
    public static Tlp Marking(ModelScope scope, Term term) => Page(scope, term) is { } page ? scope.Locator.Index.MarkingOf(page) : scope.Data.Markings.Of(term);

    private static string? Page(ModelScope scope, Term term)
    {
        if (!scope.Tree.Naming(term.Kind, term.Id).IsEmpty)
        {
            return scope.Paths.Term(term, scope.Language);
        }

        var first = scope.Site.DefaultLanguage;
        return scope.Data.Tree(first) is { } tree && !tree.Naming(term.Kind, term.Id).IsEmpty ? scope.Paths.Term(term, first) : null;
    }

    /// <summary>An actor with its part; null where the target does not show it.</summary>
    public static ModelObject? Actor(ModelScope scope, ActorReference reference) =>
        scope.Data.Find(TermKind.Actor, reference.Id) is not { } actor ? null : new ModelObject("actor_part", 5)
        {
            Marking = scope.Data.Markings.Of(actor),
            ["id"] = actor.Id,
            ["label"] = scope.In(actor.Label),
            ["name"] = scope.In(actor.Name),
            ["href"] = Address(scope, actor),
            ["role"] = scope.Kind("roles", Names.Of(reference.Role)),
        }.Mark("href", Marking(scope, actor));

    /// <summary>An impact with how grave it is; null where the target does not show it.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="reference">The impact.</param>
    /// <param name="section">The section of the text that tells of it; null without.</param>
    public static ModelObject? Impact(ModelScope scope, ImpactReference reference, Address? section) =>
        scope.Data.Find(TermKind.Impact, reference.Category) is not Impact impact ? null : new ModelObject("impact_part", 8)
        {
            Marking = scope.Data.Markings.Of(impact),
            ["id"] = impact.Id,
            ["label"] = scope.In(impact.Label),
            ["href"] = Address(scope, impact),
            ["colour"] = impact.Colour,
            ["icon"] = impact.Icon,
            ["severity"] = Severity(scope, reference.Severity, impact),
            ["horizon"] = Horizon(scope, reference.Horizon),
            ["section"] = section,
        }.Mark("href", Marking(scope, impact));

    /// <summary>A severity; null stays null.</summary>
    public static ModelObject? Severity(ModelScope scope, int? level, Impact? impact) => level is not { } known ? null : new("severity", 4)
    {
        ["level"] = known,
        ["word"] = scope.Words.Text(FormattableString.Invariant($"severity.{known}")),
        ["text"] = impact is not null && impact.Severity.TryGetValue(known, out var text) ? scope.In(text) : null,
        ["steps"] = ModelScope.List(Enumerable.Range(1, 5).Select(step => (object)(step <= known))),
    };

    /// <summary>A horizon; null stays null.</summary>
    public static ModelObject? Horizon(ModelScope scope, Horizon? horizon) =>
        horizon is { } known ? scope.Kind("horizons", Names.Of(known)) : null;

    /// <summary>A likelihood in a word of the file's language; the word of ICD 203 where that has none.</summary>
    public static string LikelihoodWord(ModelScope scope, Likelihood likelihood) =>
        scope.Words.Find("likelihood." + likelihood.Word.Replace(' ', '-'))?.Text ?? likelihood.Word;

    /// <summary>A likelihood in percent, from and to.</summary>
    public static string LikelihoodRange(ModelScope scope, Likelihood likelihood) =>
        scope.Words.Text("formats.percent_range", ("from", likelihood.FromPercent), ("to", likelihood.ToPercent));

    /// <summary>An author; null where unknown.</summary>
    public static ModelObject? Author(ModelScope scope, string id) => scope.Data.Author(id) is not { } author ? null : new("author", 5)
    {
        ["id"] = author.Id,
        ["label"] = scope.In(author.Label),
        ["role"] = scope.In(author.Role),
        ["email"] = author.Email,
        ["email_href"] = Engine.Address.Mail(author.Email),
    };
}
