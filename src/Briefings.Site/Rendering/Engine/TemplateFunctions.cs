using System.Globalization;

using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>The functions that templates have: those of Scriban that are pure, and ours.</summary>
internal static class TemplateFunctions
{
    /// <summary>All of them; shared by all threads and never written to.</summary>
    public static ScriptObject All { get; } = Make();

    private static BuiltinFunctions Make()
    {
        var functions = new BuiltinFunctions();

        // What reads a clock or chance, would make the same input give other bytes; what escapes by hand would escape twice;
        // regular expressions and evaluated text can run without end.
        foreach (var name in (string[])["date", "timespan", "regex", "html", "include_join"])
        {
            functions.Remove(name);
        }

        Take(functions, "math", "random", "uuid");

        // The last two read values past the keys that say how they are marked.
        Take(functions, "object", "eval", "eval_template", "from_json", "to_json", "values", "has_value");
        Take(functions, "string", "escape", "hmac_sha1", "hmac_sha256", "hmac_sha512", "md5", "sha1", "sha256", "sha512", "literal");

        foreach (var group in (string[])["array", "math", "object", "string"])
        {
            CountedFunction.WrapAll(group, (ScriptObject)functions[group]!);
        }

        Add(functions, "include", 1, "template", (context, caller, arguments) => context.Include(Name(arguments, caller), arguments, caller));
        Add(functions, "t", 1, "key", Translate);
        Add(functions, "has_word", 1, "key", (context, caller, arguments) => context.Scope.Words.Find(Name(arguments, caller)) is not null);
        Add(functions, "asset", 1, "name", Asset);
        Add(functions, "link", 1, "path", Link);
        Add(functions, "has_page", 1, "path", (context, caller, arguments) => Page(context, Name(arguments, caller)) is not null);
        Add(functions, "number", 1, "value", Number);
        Add(functions, "json", 1, "value", Json);
        foreach (var name in functions.Keys.ToArray())
        {
            functions.SetReadOnly(name, true);
        }

        return functions;
    }

    private static object Translate(PageContext context, ScriptNode caller, ScriptArray arguments)
    {
        var key = Name(arguments, caller);
        var word = context.Scope.Words.Find(key)
            ?? throw new TemplateProblem(
                Codes.TemplateFailure,
                caller.Span,
                $"there is no word \"{key}\"",
                NearestWord.Find(key, context.Scope.Words.Keys) is { } near ? $"did you mean \"{near}\"?" : "add it to the language files");
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        switch (arguments.Count > 1 ? arguments[1] : null)
        {
            case null:
                break;
            case ScriptObject named:
                foreach (var (name, value) in named)
                {
                    values[name] = value;
                }

                break;
            case var count:
                values["count"] = count;
                break;
        }

        try
        {
            return context.Scope.Words.Fill(word, values);
        }
        catch (KeyNotFoundException)
        {
            throw new TemplateProblem(Codes.TemplateFailure, caller.Span, $"the word \"{key}\" needs {word.Placeholders}, which is not given");
        }
    }

    private static object Asset(PageContext context, ScriptNode caller, ScriptArray arguments)
    {
        var name = Name(arguments, caller);
        if (context.Scope.Assets is not { } assets)
        {
            throw new TemplateProblem(Codes.TemplateFailure, caller.Span, "a report has no assets");
        }

        return assets.Find(name) is { } path
            ? context.Scope.Locator.File(path)
            : throw new TemplateProblem(
                Codes.TemplateFailure,
                caller.Span,
                $"there is no asset \"{name}\"",
                NearestWord.Find(name, assets.Names) is { } near ? $"did you mean \"{near}\"?" : null);
    }

    private static object Link(PageContext context, ScriptNode caller, ScriptArray arguments)
    {
        var path = Name(arguments, caller);
        return Page(context, path)
            ?? throw new TemplateProblem(Codes.TemplateFailure, caller.Span, $"there is no page \"{path}\" in this target", "ask \"has_page\" first");
    }

    // That a page is there tells of what it is there for.
    private static Address? Page(PageContext context, string path)
    {
        var locator = context.Scope.Locator;
        if (locator.Find(path) is { } file)
        {
            context.Note(locator.Index.MarkingOf(file));
        }

        return locator.Page(path);
    }

    private static object Number(PageContext context, ScriptNode caller, ScriptArray arguments) => arguments[0] switch
    {
        int or long or double or decimal => context.Scope.Words.Formats.Number(Convert.ToDecimal(arguments[0], CultureInfo.InvariantCulture)),
        _ => throw new TemplateProblem(Codes.TemplateFailure, caller.Span, "\"number\" wants a number"),
    };

    private static object Json(PageContext context, ScriptNode caller, ScriptArray arguments)
    {
        context.NoteAll(arguments[0]);
        try
        {
            return JsonText.Of(arguments[0]);
        }
        catch (InvalidOperationException exception)
        {
            throw new TemplateProblem(Codes.TemplateFailure, caller.Span, exception.Message);
        }
    }

    private static string Name(ScriptArray arguments, ScriptNode caller) =>
        arguments[0] as string ?? throw new TemplateProblem(Codes.TemplateFailure, caller.Span, "the first argument must be a text");

    private static void Take(BuiltinFunctions functions, string group, params ReadOnlySpan<string> names)
    {
        var members = (ScriptObject)functions[group]!;
        foreach (var name in names)
        {
            members.Remove(name);
        }
    }

    private static void Add(BuiltinFunctions functions, string name, int required, string parameter, Func<PageContext, ScriptNode, ScriptArray, object> body) =>
        functions.SetValue(name, new Function(name, required, parameter, body), true);

    private sealed class Function(string name, int required, string parameter, Func<PageContext, ScriptNode, ScriptArray, object> body) : IScriptCustomFunction
    {
        public int RequiredParameterCount => required;

        public int ParameterCount => required;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? parameter : "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            arguments.Count < required
                ? throw new TemplateProblem(Codes.TemplateFailure, context.CurrentSpan, $"\"{name}\" wants an argument")
                : body((PageContext)context, callerContext ?? context.CurrentNode!, arguments);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}
