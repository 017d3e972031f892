namespace Briefings.Cli.Authoring;

/// <summary>Asks on a terminal how a house begins. Each answer is looked at when it is given, and asked for again where it can't be used.</summary>
/// <param name="input">Where answers come from.</param>
/// <param name="output">Where questions go.</param>
/// <param name="year">This year, for the number that is shown.</param>
internal sealed class HouseQuestions(TextReader input, TextWriter output, int year)
{
    /// <summary>Asks for what is not said yet.</summary>
    /// <param name="said">By the command line; null for what is to be asked.</param>
    /// <returns>The answers; null where the input ended before the last.</returns>
    public HouseAnswers? Ask(IReadOnlyDictionary<string, string?> said)
    {
        HouseAnswers? answers = HouseAnswers.Defaults;
        answers = Ask(answers, said["name"], "The house's name", null, (given, name) => given with { Name = name });

        // Before anything that has a number: numbers that were cited can't be taken back.
        answers = Ask(answers, said["short-name"], "Its short name, with which report numbers begin", null, (given, name) => given with { ShortName = name });
        if (answers is not null && said["short-name"] is null)
        {
            output.WriteLine($"  The first report will be {answers.FirstNumber(year)}.");
        }

        answers = Ask(answers, said["languages"], "The languages it writes in, the first one first", HouseAnswers.Defaults.Languages, (given, tags) => given with { Languages = tags });
        answers = Ask(answers, said["zone"], "Its time zone, such as Africa/Bamako", HouseAnswers.Defaults.Zone, (given, zone) => given with { Zone = zone });
        answers = Ask(answers, said["primary"], "Its colour", HouseAnswers.Defaults.Primary, (given, colour) => given with { Primary = colour });
        return Ask(answers, said["accent"], "Its second colour", HouseAnswers.Defaults.Accent, (given, colour) => given with { Accent = colour });
    }

    private HouseAnswers? Ask(HouseAnswers? before, string? said, string question, string? byDefault, Func<HouseAnswers, string, HouseAnswers> take)
    {
        if (before is null || said is not null)
        {
            return before is null ? null : take(before, said!);
        }

        while (true)
        {
            output.Write(byDefault is null ? $"{question}: " : $"{question} [{byDefault}]: ");
            output.Flush();
            if (input.ReadLine() is not { } line)
            {
                return null;
            }

            var answers = take(before, HouseAnswers.Typed(line) is { Length: > 0 } typed ? typed : byDefault ?? "");
            if (answers.Problems() is [var problem, ..])
            {
                output.WriteLine(problem.EndsWith('?') ? $"  {problem}" : $"  {problem}.");
            }
            else
            {
                return answers;
            }
        }
    }
}
