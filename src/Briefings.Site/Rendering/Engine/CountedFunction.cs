using System.Numerics;

using Briefings.Core.Diagnostics;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// A function of Scriban, whose work is counted before it is done: it goes through the texts and lists that it is given, and asks
/// nobody meanwhile.
/// </summary>
internal sealed class CountedFunction(string name, IScriptCustomFunction inner) : IScriptCustomFunction
{
    /// <summary>The letters of the longest pattern of a number.</summary>
    public const int LongestFormat = 40;

    private const int LettersByAlphabet = 4;

    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    /// <summary>Wraps all functions of a group, such as <c>array</c>.</summary>
    public static void WrapAll(string group, ScriptObject members)
    {
        foreach (var (member, value) in members.ToArray())
        {
            if (value is IScriptCustomFunction function)
            {
                // A member that can't be written can be taken away.
                members.Remove(member);
                members.SetValue(member, new CountedFunction($"{group}.{member}", function), true);
            }
        }
    }

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        Count((PageContext)context, callerContext?.Span ?? context.CurrentSpan, arguments);
        return Compared(arguments) ?? inner.Invoke(context, callerContext!, arguments, blockStatement);
    }

    // Letter by letter, not by an alphabet, in which "dz" may be one letter and a soft hyphen none.
    private object? Compared(ScriptArray arguments) => (name, Text(arguments, 0), Text(arguments, 1)) switch
    {
        ("string.starts_with", { } text, { } part) => text.StartsWith(part, StringComparison.Ordinal),
        ("string.ends_with", { } text, { } part) => text.EndsWith(part, StringComparison.Ordinal),
        ("string.index_of", { } text, { } part) when arguments.Count == 2 => text.IndexOf(part, StringComparison.Ordinal),
        _ => null,
    };

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private void Count(PageContext context, SourceSpan span, ScriptArray arguments)
    {
        var steps = 1L;
        foreach (var argument in arguments)
        {
            steps += argument switch
            {
                string text => OfText(text),
                ScriptArray<object?> items => OfList(items),
                _ => 0,
            };
        }

        context.Spend(steps, span);
        switch (name)
        {
            case "string.replace":
                Replacing(context, span, arguments);
                break;
            case "string.contains" or "string.remove" or "string.remove_first" or "string.remove_last" or "string.replace_first" or "string.split":
                context.Spend(Search(arguments), span);
                break;
            case "string.index_of":
                context.Spend(Search(arguments) * 256, span);
                break;
            case "math.format" or "object.format" when Text(arguments, 1) is { } format:
                Formatting(span, format);
                break;
        }
    }

    // What cuts a text into words makes a text of each; what compares by an alphabet looks each letter up.
    private long OfText(string text) => name switch
    {
        "string.split" or "string.truncatewords" => text.Length * 2L,
        "string.index_of" or "string.starts_with" or "string.ends_with" => text.Length / LettersByAlphabet,
        _ => text.Length / PageContext.LettersOfStep,
    };

    // The engine sorts by comparing, and asks each item for the member that it is sorted by.
    private long OfList(ScriptArray<object?> items)
    {
        if (name is "array.size" or "array.first" or "object.size" or "object.default" or "object.kind" or "object.typeof")
        {
            return 0;
        }

        var letters = 0L;
        foreach (var item in items)
        {
            letters += item is string text ? text.Length : 0;
        }

        var size = items.Count + (letters / (name == "array.sort" ? LettersByAlphabet : PageContext.LettersOfStep));
        return name == "array.sort" ? size * (BitOperations.Log2((uint)items.Count + 1) + 1) : size;
    }

    // At worst all letters of what is searched for are compared at each letter of the text.
    private static long Search(ScriptArray arguments) =>
        Text(arguments, 0) is { } text && Text(arguments, 1) is { } part ? (long)text.Length * Math.Min(part.Length, text.Length) / 1_024 : 0;

    private static void Replacing(PageContext context, SourceSpan span, ScriptArray arguments)
    {
        context.Spend(Search(arguments), span);
        if (Text(arguments, 0) is not { } text || Text(arguments, 1) is not { Length: > 0 } part || Text(arguments, 2) is not { } by)
        {
            return;
        }

        // The text is made before its length is known to the engine.
        var most = text.Length + ((long)(text.Length / part.Length) * by.Length);
        if (most > PageContext.OutputCharacters && text.Length + ((long)Occurrences(text, part) * (by.Length - part.Length)) > PageContext.OutputCharacters)
        {
            throw new TemplateProblem(Codes.TemplateLimit, span, $"makes a text of more than {PageContext.OutputCharacters:N0} characters", "replace less");
        }
    }

    private static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    // "F999999999" makes a text of as many digits.
    private static void Formatting(SourceSpan span, string format)
    {
        var digits = format.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (format.Length > LongestFormat || (digits.Length > 2 && digits.Length < format.Length && !digits.ContainsAnyExceptInRange('0', '9')))
        {
            throw new TemplateProblem(Codes.TemplateLimit, span, $"formats by \"{format[..Math.Min(format.Length, LongestFormat)]}\", whose digits exceed what a page shows", "write a shorter format, such as \"N2\"");
        }
    }

    private static string? Text(ScriptArray arguments, int index) => arguments.Count > index ? arguments[index] as string : null;
}
