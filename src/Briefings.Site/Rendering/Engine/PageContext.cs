using System.Text;

using Briefings.Core.Diagnostics;
using Briefings.Core.Words;
using Briefings.Site.Rendering.Engine.Places;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// Runs the templates of one file. All that is written is followed by a machine that knows where each value stands, and the value is
/// escaped for that place or refused; what <c>include</c> and <c>capture</c> hand back is markup, since all in it has been escaped
/// already, and must begin and end in plain text.
/// </summary>
internal sealed partial class PageContext : TemplateContext
{
    // The engine counts the turns of its own functions, each by itself; ours count those of the file.
    public const int LoopTurns = 1_000_000;
    public const int IncludeDepth = 64;
    public const int OutputCharacters = 16_000_000;

    private readonly TemplateSet templates;

    // The engine writes a value with the place of the block around it; the place of the value is that of the statement
    // which was evaluated last.
    private SourceSpan evaluated;

    // What the current output is made of; null where nobody asks.
    private SourceTrace? trace;

    // The current output, followed to its end.
    private WrittenText text;

    public PageContext(TemplateSet templates, FileKind kind, PageScope scope, SourceTrace? trace, int limit)
        : base(TemplateFunctions.All)
    {
        this.trace = trace;
        this.templates = templates;
        this.limit = limit;
        Kind = kind;
        text = new WrittenText(kind);
        Scope = scope;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = LoopTurns;
        LoopLimitQueryable = LoopTurns;
        RecursiveLimit = IncludeDepth;
        LimitToString = OutputCharacters;
        OutputLimit = OutputCharacters;
        AutoIndent = false;
        NewLine = "\n";
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
        Note(textAsObject);
        if (textAsObject is null)
        {
            return this;
        }

        text.Follow(Written, null, span);
        Trace(span, textAsObject);

        // An empty text is refused where a longer one would be, so that what is wrong shows with any data.
        var place = text.Take();
        var written = ValueWriter.Write(Kind, place, textAsObject, span);
        Spend(written.Length / LettersOfStep, span);
        Write(written);
        if (place == WritePlace.Text && text.MayPass && textAsObject is Markup { IsFollowed: true } markup && markup.Fits(Kind))
        {
            text.Pass(Written);
        }
        else
        {
            text.Follow(Written, null, span);
        }

        return this;
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
        {
            return null;
        }

        Spend(1, scriptNode.Span);
        if (scriptNode is ScriptRawStatement raw)
        {
            Limit(raw.Span);
            Spend(raw.Text.Length / LettersOfStep, raw.Span);
            trace?.Text(Written.Length, raw);
            base.Evaluate(raw, aliasReturnedFunction);
            text.Follow(Written, raw, raw.Span);
            return null;
        }

        if (scriptNode is ScriptCaptureStatement capture)
        {
            SetValue(capture.Target, Capture(capture));
            return null;
        }

        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement statement)
        {
            evaluated = statement.Expression?.Span ?? statement.Span;
        }

        // The engine makes texts of such values without asking.
        if (scriptNode is ScriptInterpolatedExpression && result is not null && ValueWriter.Plain(result) is null)
        {
            throw ValueWriter.NoText(scriptNode.Span);
        }

        return Counted(scriptNode, result);
    }

    /// <summary>All has been written: nothing may be left open.</summary>
    public void Finish() => text.Close("the file", default);

    private Markup Capture(ScriptCaptureStatement capture)
    {
        PushOutput();
        return Apart(
            () =>
            {
                try
                {
                    base.Evaluate(capture.Body, false);
                    text.Close("the capture", capture.Span);
                    return Output.ToString()!;
                }
                finally
                {
                    PopOutput();
                }
            });
    }

    // Runs what writes into an output of its own, which begins in plain text and is followed by itself.
    private Markup Apart(Func<string> run)
    {
        var (outerTrace, outerText) = (trace, text);
        var inner = trace is null ? null : new SourceTrace();
        (trace, text) = (inner, new WrittenText(Kind));
        try
        {
            return Markup.Of(run(), Kind, inner);
        }
        finally
        {
            (trace, text) = (outerTrace, outerText);
        }
    }

    // The engine's own limit speaks only when all has been written.
    private void Limit(SourceSpan span)
    {
        if (Written.Length > OutputCharacters)
        {
            throw Beyond(span, $"writes more than {Number(OutputCharacters)} characters", "loop over less, or write less in each turn");
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
        Spend(StepsOfCall, caller.Span);
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

        return Apart(() =>
        {
            var written = RenderTemplate(template, arguments, caller);
            text.Close("the include", caller.Span);
            return written;
        });
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested) =>
        value switch
        {
            Markup markup => markup.Text,
            Address address => address.ToString(),
            null or string => base.ObjectToString(value, nested),
            _ => ValueWriter.Plain(value) ?? throw ValueWriter.NoText(CurrentSpan),
        };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        // No reflection: what is not a plain value of a model has no members.
        target is IScriptObject or string or System.Collections.IList || target.GetType().IsPrimitive
            ? base.GetMemberAccessorImpl(target)
            : NoMembers.Instance;

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
