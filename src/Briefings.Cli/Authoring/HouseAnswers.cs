using System.Collections.Immutable;
using System.Text;
using Briefings.Content.Loading;
using Briefings.Core.Diagnostics;

namespace Briefings.Cli.Authoring;

/// <summary>What a house says of itself when it begins.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ShortName">Its short name, with whose letters report numbers begin.</param>
/// <param name="Languages">BCP 47 tags, the default first, parted by commas or blanks.</param>
/// <param name="Zone">The IANA name of its time zone.</param>
/// <param name="Primary">The brand colour, <c>#rrggbb</c>.</param>
/// <param name="Accent">The accent, likewise.</param>
internal sealed record HouseAnswers(string Name, string ShortName, string Languages, string Zone, string Primary, string Accent)
{
    /// <summary>What is taken where nothing is said; name and short name have no such thing.</summary>
    public static HouseAnswers Defaults { get; } = new("Your House", "YH", "en", "UTC", "#12344d", "#b3261e");

    /// <summary>What was meant by what was typed: without the quotes around it that settings need and messages show.</summary>
    public static string Typed(string answer)
    {
        var typed = answer.Trim();
        return typed is ['"', .., '"'] or ['\'', .., '\''] or ['“' or '”', .., '“' or '”'] ? typed[1..^1].Trim() : typed;
    }

    /// <summary>The text of <c>site.yaml</c>.</summary>
    public string Settings() => Encoding.UTF8.GetString(Resources.Read("scaffold/house/site.yaml"))
        .ReplaceLineEndings("\n")
        .Replace("{name}", Scaffold.Quote(Name.Trim()), StringComparison.Ordinal)
        .Replace("{short_name}", Scaffold.Quote(ShortName.Trim()), StringComparison.Ordinal)
        .Replace("{languages}", string.Join(", ", Words(Languages).Select(Scaffold.Quote)), StringComparison.Ordinal)
        .Replace("{zone}", Scaffold.Quote(Zone.Trim()), StringComparison.Ordinal)
        .Replace("{primary}", Scaffold.Quote(Primary.Trim()), StringComparison.Ordinal)
        .Replace("{accent}", Scaffold.Quote(Accent.Trim()), StringComparison.Ordinal);

    /// <summary>The first number of a report in a year; nothing where the short name gives none.</summary>
    public string FirstNumber(int year) => NewHouse.Read(Settings()).Value.NextId(year);

    /// <summary>
    /// What the reader of <c>site.yaml</c> says against these answers, each a sentence without a full stop, with what to write instead.
    /// </summary>
    public ImmutableArray<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            return ["a house has a name"];
        }

        if (Words(Languages).Length == 0)
        {
            return ["a house writes in a language: write a BCP 47 tag such as en or fr"];
        }

        var read = NewHouse.Read(Settings());
        if (read.Diagnostics.Where(found => found.Severity > Severity.Hint).Select(Sentence).Distinct().ToImmutableArray() is { IsEmpty: false } found)
        {
            return found;
        }

        // A name in signs that no number can begin with would get numbers that are nobody's.
        var number = read.Value.NextId(2000);
        return ShortName.Trim().Equals(NewHouse.Placeholder, StringComparison.OrdinalIgnoreCase) || (number.StartsWith("REP-", StringComparison.Ordinal) && !IsRep())
            ? [$"\"{ShortName.Trim()}\" gives report numbers no beginning of your own: write a short name in Latin letters, such as MSA"]
            : [];
    }

    private bool IsRep() => ShortName.Trim().StartsWith("rep", StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string languages) => languages.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Sentence(Diagnostic found) => found.Fix is null ? found.Message : $"{found.Message}; {found.Fix}";
}
