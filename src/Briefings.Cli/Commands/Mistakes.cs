using System.CommandLine;
using System.CommandLine.Parsing;
using Briefings.Core.Words;

namespace Briefings.Cli.Commands;

/// <summary>Says what is wrong with a command line and what to type instead.</summary>
internal static class Mistakes
{
    /// <summary>Whether an option that does not exist was taken for a word, as the parser does where a command takes words: a folder named <c>--langauge</c>.</summary>
    public static bool IsOptionTakenForWord(ParseResult parsed) => OptionsTakenForWords(parsed).Any();

    /// <summary>The mistakes of a command line that did not parse, each a sentence without a full stop.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand root)
        {
            // A mistyped command would be told as three mistakes: that one is wanted, and that its words are not.
            var names = root.Subcommands.Select(each => each.Name).ToList();
            return parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
                ? [$"there is no command \"{word}\"{Meant(word, names)}"]
                : [$"name a command: {string.Join(", ", names)}", .. parsed.UnmatchedTokens.Select(token => Unmatched(root, token))];
        }

        if (OptionsTakenForWords(parsed).ToList() is { Count: > 0 } taken)
        {
            // What follows one was its value, so that nothing is said of it.
            return taken.Concat(parsed.UnmatchedTokens.Where(token => token.StartsWith('-'))).Distinct(StringComparer.Ordinal).Select(token => Unmatched(command, token));
        }

        return parsed.UnmatchedTokens.Select(token => Unmatched(command, token))
            .Concat(command.Arguments.Where(argument => IsLacking(parsed, argument)).Select(argument => $"\"{command.Name}\" needs {Shown(argument)}: briefings {command.Name} {Shown(argument)}"))
            .Concat(parsed.Errors.Where(error => !IsTold(parsed, error)).Select(Reworded))
            .Distinct(StringComparer.Ordinal);
    }

    // Behind "--" all are words.
    private static IEnumerable<string> OptionsTakenForWords(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Command.Arguments
                .SelectMany(argument => parsed.GetResult(argument) is { } result ? result.Tokens : [])
                .Select(token => token.Value)
                .Where(word => word.StartsWith('-'));

    private static string Unmatched(Command command, string word)
    {
        if (word.StartsWith('-'))
        {
            return $"there is no option \"{word}\" of \"{command.Name}\"{Meant(word, command.Options.Select(option => option.Name))}";
        }

        return command.Arguments.Count > 0
            ? $"\"{word}\" is one word too many; put words that belong together in double quotes"
            : $"\"{command.Name}\" takes no \"{word}\"; it takes options only";
    }

    private static string Reworded(ParseError error) =>
        error.SymbolResult is OptionResult { Tokens.Count: 0, Option: var option }
            ? $"{option.Name} needs a value: {option.Name} {option.HelpName}"
            : error.Message.TrimEnd('.');

    // The parser's own words for what is told better above.
    private static bool IsTold(ParseResult parsed, ParseError error) =>
        parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))
        || parsed.CommandResult.Command.Arguments.Any(argument => IsLacking(parsed, argument) && error.Message.Contains($"'{argument.Name}'", StringComparison.Ordinal));

    private static bool IsLacking(ParseResult parsed, Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 };

    private static string Shown(Argument argument) => argument.Name.ToUpperInvariant();

    private static string Meant(string word, IEnumerable<string> words) =>
        NearestWord.Find(word, words) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";
}
