using System.Globalization;
using System.Text;

using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// Runs the templates of one file. Every value that is written is escaped for the kind of the file, but for
/// <see cref="Markup"/> of that kind; what <c>include</c> and <c>capture</c> hand back is markup, since all in it has been
/// escaped already; an attribute that takes an address takes an <see cref="Address"/> only.
/// </summary>
internal sealed partial class PageContext : TemplateContext
{
    public const int LoopSteps = 1_000_000;
    public const int IncludeDepth = 64;
    public const int OutputCharacters = 16_000_000;

    private readonly TemplateSet templates;
    private int steps;

    // The engine writes a value with the place of the block around it; the place of the value is that of the statement
    // which was evaluated last.
    private SourceSpan evaluated;

    // What the current output is made of; null where nobody asks.
    private SourceTrace? trace;

    public PageContext(TemplateSet templates, FileKind kind, PageScope scope, SourceTrace? trace, CancellationToken cancellation)
        : base(TemplateFunctions.All)
    {
        this.trace = trace;
        this.templates = templates;
        Kind = kind;
        Scope = scope;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = LoopSteps;
        LoopLimitQueryable = LoopSteps;
        RecursiveLimit = IncludeDepth;
        LimitToString = OutputCharacters;
        OutputLimit = OutputCharacters;
        AutoIndent = false;
        NewLine = "\n";
        CancellationToken = cancellation;
        TryGetMember = Missing;
    }

    /// <summary>The kind of the file that is made.</summary>
    public FileKind Kind { get; }

    /// <summary>What functions need to know of the page.</summary>
    public PageScope Scope { get; }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        span = evaluated.FileName is null ? span : evaluated;
        Limit(span);
        Trace(span, textAsObject);
        Note(textAsObject);
        switch (textAsObject)
        {
            case null:
                return this;
            case string { Length: 0 }:
                return this;
            case Markup markup when Kind is FileKind.Json or FileKind.Text:
                return Write(markup.Fits(Kind) ? markup.Text : Escaping.For(Kind, markup.Text));
            case ScriptArray or IScriptCustomFunction:
            case ScriptObject:
                throw new TemplateProblem(Codes.TemplateFailure, span, "a list, an object or a function cannot be written", "write one of its values, or use \"json\"");
        }

        return Kind is FileKind.Html or FileKind.Xml
            ? WriteMarkup(span, textAsObject)
            : Write(Escaping.For(Kind, Plain(textAsObject)));
    }

    private PageContext WriteMarkup(SourceSpan span, object value)
    {
        switch (Position())
        {
            case WritePosition.Text when value is Markup markup && markup.Fits(Kind):
                Write(markup.Text);
                break;
            case WritePosition.AddressStart when value is not Address:
                throw new TemplateProblem(Codes.UnsafePlace, span, "an attribute that holds an address begins with a text", "use an address of the model, \"link\" or \"asset\"");
            case WritePosition.Text or WritePosition.Attribute or WritePosition.AddressStart:
                Write(Escaping.Xml(Plain(value)));
                break;
            case WritePosition.Name when IsName(Plain(value)):
                Write(Plain(value));
                break;
            case WritePosition.Script when value is Markup { Kind: MarkupKind.Json } json:
                Write(json.Text);
                break;
            case WritePosition.Name:
                throw new TemplateProblem(Codes.UnsafePlace, span, "a value stands among the names of a tag and is not a name");
            case WritePosition.Unquoted:
                throw new TemplateProblem(Codes.UnsafePlace, span, "a value stands in an attribute without quotes", "quote the attribute");
            case WritePosition.CodeAttribute:
                throw new TemplateProblem(Codes.UnsafePlace, span, "a value stands in a style or a script of an attribute", "use a class or a data attribute");
            case WritePosition.Script:
                throw new TemplateProblem(Codes.UnsafePlace, span, "a value stands in a script", "use \"json\"");
            default:
                throw new TemplateProblem(Codes.UnsafePlace, span, "a value stands in a style sheet", "use a class");
        }

        return this;
    }

    // XML knows no attributes and elements that hold code: report markup has a style attribute that names a style.
    private WritePosition Position() => WritePositions.At(Written) switch
    {
        WritePosition.CodeAttribute when Kind == FileKind.Xml => WritePosition.Attribute,
        WritePosition.Script or WritePosition.Style when Kind == FileKind.Xml => WritePosition.Text,
        var position => position,
    };

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptRawStatement raw)
        {
            Limit(raw.Span);
            trace?.Text(Written.Length, raw);
        }

        if (scriptNode is not ScriptCaptureStatement capture)
        {
            var result = base.Evaluate(scriptNode, aliasReturnedFunction);
            if (scriptNode is ScriptExpressionStatement statement)
            {
                evaluated = statement.Expression?.Span ?? statement.Span;
            }

            // A text that is added to itself doubles with each step and needs few of them.
            return result is string { Length: > OutputCharacters }
                ? throw new TemplateProblem(Codes.TemplateLimit, scriptNode!.Span, $"makes a text of more than {OutputCharacters.ToString("N0", CultureInfo.InvariantCulture)} characters")
                : result;
        }

        PushOutput();
        string text;
        var (outer, inner) = (trace, trace is null ? null : new SourceTrace());
        trace = inner;
        try
        {
            base.Evaluate(capture.Body, false);
        }
        finally
        {
            trace = outer;
            text = PopOutput().ToString()!;
        }

        SetValue(capture.Target, Markup.Of(text, Kind, inner));
        return null;
    }

    // The engine's own limit speaks only when all has been written.
    private void Limit(SourceSpan span)
    {
        if (Written.Length > OutputCharacters)
        {
            throw new TemplateProblem(Codes.TemplateLimit, span, $"writes more than {OutputCharacters.ToString("N0", CultureInfo.InvariantCulture)} characters");
        }
    }

    private StringBuilder Written => ((StringBuilderOutput)Output).Builder;

    private void Trace(SourceSpan span, object? value)
    {
        if (trace is null)
        {
            return;
        }

        trace.Value(Written.Length, span);
        if (value is Markup { Trace: { } inner } markup && markup.Fits(Kind))
        {
            trace.Insert(Written.Length, inner);
        }
    }

    /// <summary>Renders another template of the set, as <c>include</c> does.</summary>
    public Markup Include(string name, ScriptArray arguments, ScriptNode caller)
    {
        if (!CachedTemplates.TryGetValue(name, out var template))
        {
            template = templates.Parse(name)
                ?? throw new TemplateProblem(Codes.TemplateFailure, caller.Span, $"there is no template \"{name}\"", "name the path from the templates folder, with the extension");
            if (template.HasErrors)
            {
                var problem = TemplateSet.Problems(template).First();
                throw new TemplateProblem(Codes.TemplateSyntax, caller.Span, $"the template \"{name}\" does not parse: {problem.Message}");
            }

            CachedTemplates.Add(name, template);
        }

        var (outer, inner) = (trace, trace is null ? null : new SourceTrace());
        trace = inner;
        try
        {
            return Markup.Of(RenderTemplate(template, arguments, caller), Kind, inner);
        }
        finally
        {
            trace = outer;
        }
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested) =>
        value switch
        {
            Markup markup => markup.Text,
            Address address => address.ToString(),
            _ => base.ObjectToString(value, nested),
        };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        // No reflection: what is not a plain value of a model has no members.
        target is IScriptObject or string or System.Collections.IList || target.GetType().IsPrimitive
            ? base.GetMemberAccessorImpl(target)
            : NoMembers.Instance;

    /// <inheritdoc/>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++steps > LoopSteps)
        {
            throw new TemplateProblem(Codes.TemplateLimit, loop.Span, $"takes more than {LoopSteps.ToString("N0", CultureInfo.InvariantCulture)} loop steps");
        }

        return base.OnStepLoop(loop);
    }

    private static string Plain(object value) => value switch
    {
        string text => text,
        bool boolean => boolean ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 64 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static bool Missing(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;

        // What a partial was not given is null, so that arguments may be left out.
        if (target is ScriptArray)
        {
            return true;
        }

        if (target is ScriptObject members)
        {
            var near = NearestWord.Find(member, members.Keys);
            throw new TemplateProblem(
                Codes.TemplateFailure,
                span,
                target is ModelObject model ? $"\"{model.Type}\" has no \"{member}\"" : $"there is no \"{member}\"",
                near is null ? null : $"did you mean \"{near}\"?");
        }

        throw new TemplateProblem(Codes.TemplateFailure, span, $"a value of this kind has no \"{member}\"");
    }

    private sealed class NoMembers : IObjectAccessor
    {
        public static NoMembers Instance { get; } = new();

        public bool HasIndexer => false;

        public Type? IndexType => null;

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => false;

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
        {
            value = null;
            return false;
        }

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
        {
            value = null;
            return false;
        }

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
    }
}
