using System.Globalization;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// The words by which things are known in an output: one for each, of one length, none part of another, in no language. Whatever
/// a thing holds is named after its word, its files and terms too.
/// </summary>
internal static class Words
{
    public const int SharedCount = 3;

    /// <summary>How many files to download there are, of every marking.</summary>
    public const int FileCount = 7;

    /// <summary>What no target ever shows: comments, sections that are RED.</summary>
    public const string Never = "kanarneverq";

    /// <summary>The marked section of the services of the house.</summary>
    public const string SitePitch = "kanarpitchq";

    private const string Letters = "bcdfghjklmnpqrst";

    public static string Briefing(int number) => Word('b', number);

    public static string Edition(int number) => Word('e', number);

    /// <summary>In addresses only: where a target tells of withdrawals, it tells these and numbers.</summary>
    public static string Address(int number) => Word('a', number);

    /// <summary>What nothing ever shows: notes, sources that are not public, second persons, metadata of pictures.</summary>
    public static string Secret(int number) => Word('x', number);

    /// <summary>The marked section of a briefing's own services.</summary>
    public static string Pitch(int number) => Word('v', number);

    public static string Page(int number) => Word('p', number);

    public static string Profile(int number) => Word('o', number);

    /// <summary>A file to download: its name, its title and what it holds.</summary>
    public static string File(int number) => Word('f', number);

    public static Tlp FileMarking(int number) => (Tlp)(number % 5);

    public static string SharedActor(int number) => Word('s', number);

    public static string SharedImpact(int number) => Word('i', number);

    /// <summary>Makes another name of the name of a shared actor: longer, so that it would count where it is known.</summary>
    public static string Move(int number) => $"{Letters[number]}x";

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"KNR-2025-{7301 + (number * 17)}");

    /// <summary>Of the same kind of thing as another word, and told from it by its first letters.</summary>
    public static string French(string word) => "frkan" + word[5..];

    public static string Section(string of, int at) => "sekan" + of[5..] + Letters[at];

    public static Tlp Marking(SectionPlan section, Tlp of) => (Tlp)Math.Max((int)section.Tlp, (int)of);

    public static IEnumerable<int> SharedActors(BriefingPlan briefing) => Enumerable.Range(0, SharedCount).Where(bit => (briefing.Shared & (1 << bit)) != 0);

    public static IEnumerable<int> SharedImpacts(BriefingPlan briefing) => Enumerable.Range(0, SharedCount).Where(bit => (briefing.Shared & (1 << (bit + SharedCount))) != 0);

    public static bool HasOwnActor(HousePlan plan, int number) => number >= 0 && number < plan.Briefings.Length && plan.Briefings[number].Has(Field.OwnTerms);

    private static string Word(char kind, int number) => $"kanar{kind}{Letters[number]}{Letters[(number * 7 + kind) % 16]}{Letters[(number * 3 + 5 + kind) % 16]}q";
}
