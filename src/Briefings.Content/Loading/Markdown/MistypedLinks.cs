using System.Text.RegularExpressions;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.Markdown;

/// <summary>Finds brackets that were meant as a link or picture and are printed as typed.</summary>
internal static partial class MistypedLinks
{
    /// <summary>Reports them.</summary>
    public static void Report(ReadingContext context, TypedWords words)
    {
        if (words.Text.Contains('[', StringComparison.Ordinal))
        {
            ReportBroken(context, words);
        }

        if (!words.Text.Contains(']', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var match in Alike().Matches(words.Text).Cast<Match>())
        {
            var what = match.Groups["picture"].Length > 0 ? "picture" : "link";
            var typed = words.Source.Substring(match.Index, match.Length);
            if (Finding(match, typed, what) is var (message, fix))
            {
                context.ReportTyped(Codes.ReadsOtherwise, words.Start + match.Index, message, fix);
            }
        }
    }

    // A bracket that is missing, or brackets of the wrong kind: what was meant is plain only where an address stands there.
    private static void ReportBroken(ReadingContext context, TypedWords words)
    {
        foreach (var match in Broken().Matches(words.Text).Cast<Match>())
        {
            var typed = words.Source.Substring(match.Index, match.Length);
            var what = match.Groups["picture"].Length > 0 ? "picture" : "link";
            var (before, address) = (match.Groups["words"].Value, match.Groups["address"].Value);
            if (!Address().IsMatch(address))
            {
                continue;
            }

            var missing = match.Groups["open"].Success ? "\")\" is missing" : match.Groups["joined"].Success ? "\"]\" is missing" : "the words stand in square brackets, the address in round ones";
            context.ReportTyped(
                Codes.ReadsOtherwise,
                words.Start + match.Index,
                $"\"{Short(typed)}\" is no {what}: {missing}",
                $"write \"{match.Groups["picture"].Value}[{Short(before)}]({Short(address)})\"");
        }
    }

    private static (string Message, string Fix)? Finding(Match match, string typed, string what)
    {
        var bracket = typed[..(match.Groups["words"].Index + match.Groups["words"].Length - match.Index + 1)];
        if (match.Groups["label"].Success)
        {
            var label = match.Groups["label"].Length > 0 ? match.Groups["label"].Value : match.Groups["words"].Value;
            return label is ['^', ..]
                ? null
                : ($"\"{Short(typed)}\" is no {what}: no line gives \"[{Short(label)}]\" an address", $"write \"{Short(bracket)}({Example(what)})\"; where the brackets are text write \"\\{Short(typed)}\"");
        }

        if (!match.Groups["address"].Success)
        {
            return ($"\"{Short(typed)}\" is no picture: no file is named", $"write \"{Short(typed)}({Example(what)})\"");
        }

        var address = match.Groups["address"].Value.Trim();
        if (match.Groups["gap"].Length > 0)
        {
            return Address().IsMatch(address)
                ? ($"\"{Short(bracket)}\" and the address behind it make no {what}, since a blank stands between them", $"delete the blank: \"{Short(bracket)}({Short(address)})\"")
                : null;
        }

        return what == "picture" || address.AsSpan().ContainsAny('/', '#', '@') || File().IsMatch(address)
            ? ($"\"{Short(typed)}\" is no {what}: an address holds no blank", $"write \"{Short(bracket)}({Short(WithoutBlanks(address))})\"")
            : null;
    }

    private static string WithoutBlanks(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (address, "") : (address[..hash], address[(hash + 1)..]);
        path = string.Join("%20", path.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return hash < 0 ? path : $"{path}#{(Slug.From(fragment) is { Length: > 0 } id ? id : "heading")}";
    }

    private static string Example(string what) => what == "picture" ? "media/picture.png" : "https://www.example.org/";

    private static string Short(string text) => HtmlAttributes.Shorten(text);

    // "[words][label]", "[words](address)" with or without blanks between, "![words]" alone.
    [GeneratedRegex(
        @"(?<picture>!?)\[(?![\^!])(?<words>[^\[\]\r\n]{1,200})\](?:\[(?<label>[^\[\]\r\n]{0,100})\]|(?<gap> *)\((?<address>[^()\r\n]{1,300})\))"
        + @"|(?<![\p{L}\p{N}])(?<picture>!)\[(?![\^!])(?<words>[^\[\]\r\n]{1,200})\](?![\[(:{])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alike();

    // "[words](address", "[words(address)", "(words)[address]".
    [GeneratedRegex(
        @"(?<open>(?<picture>!?)\[(?![\^!])(?<words>[^\[\]\r\n]{1,200})\]\((?<address>[^()\s]{1,300})(?![^\r\n()]{0,300}\)))"
        + @"|(?<joined>(?<picture>!?)\[(?![\^!])(?<words>[^\[\]()\r\n]{1,200})\((?<address>[^()\[\]\s]{1,300})\)(?![^\[\r\n]{0,200}\]))"
        + @"|\((?<words>[^()\[\]\r\n]{1,200})\)\[(?<address>[^\[\]\s]{1,300})\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Broken();

    [GeneratedRegex(@"^(?:https?:|mailto:|tel:|www\.|#|\.{0,2}/)\S*$|^\S+\.(?:md|html?|pdf|png|jpe?g|webp|gif|svg|docx|xlsx|pptx|csv|zip|gpx|kml|geojson)(?:#\S*)?$|^[\w-]+(?:\.[\w-]+)+/\S*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\.(?:md|html?|pdf|png|jpe?g|webp|gif|svg|docx|xlsx|pptx|csv|zip|gpx|kml|geojson)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex File();
}
