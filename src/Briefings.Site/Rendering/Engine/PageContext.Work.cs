using System.Collections;
using System.Globalization;
using System.Numerics;

using Briefings.Core.Diagnostics;

using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <content>
/// Counts the work of a template, so that the same template passes on every machine. A step is about what the engine needs for a
/// name or a number; what grows with a text or a list costs more steps the longer that is.
/// </content>
internal sealed partial class PageContext
{
    /// <summary>The steps that a file may take, all that it includes with it.</summary>
    public const int StepsOfFile = 3_000_000;

    /// <summary>What costs a step where letters are written or a function works on them.</summary>
    public const int LettersOfStep = 32;

    // A value that is only handed on is walked through at most once, quickly.
    private const int LettersHandedOn = 256;
    private const int ItemsHandedOn = 64;

    // An included file and a function have a scope and an output of their own.
    private const int StepsOfCall = 10;
    private const int BytesOfNumber = 128;

    /// <summary>What to do where a template takes too many steps.</summary>
    public const string StepsFix = "loop over less, and make what is the same in each turn once, before the loop";

    private readonly int limit;

    /// <summary>The steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Says that work of a number of steps is done.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="span">What does it.</param>
    /// <exception cref="TemplateProblem">It is more than a file may take.</exception>
    public void Spend(long steps, SourceSpan span)
    {
        var sum = Steps + steps;
        Steps = (int)Math.Min(sum, int.MaxValue / 2);
        if (sum > limit)
        {
            throw Beyond(span.FileName is null ? CurrentSpan : span, $"takes more than {Number(limit)} steps", StepsFix);
        }
    }

    /// <summary>A list was walked through: with what is in it, however deep.</summary>
    /// <param name="value">The value; what is no list costs nothing.</param>
    /// <param name="span">What walks through it.</param>
    /// <param name="depth">How deep it lies in others.</param>
    public void SpendWalk(object? value, SourceSpan span, int depth = 0)
    {
        if (value is not ScriptArray<object?> items)
        {
            return;
        }

        if (depth > Deepest)
        {
            throw Beyond(span, $"nests lists more than {Deepest} deep", "compare what is in the lists");
        }

        Spend((items.Count / 8) + 1, span);
        foreach (var item in items)
        {
            SpendWalk(item, span, depth + 1);
        }
    }

    /// <inheritdoc/>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Spend(1, loop.Span);
        return base.OnStepLoop(loop);
    }

    private static TemplateProblem Beyond(SourceSpan span, string message, string? fix) => new(Codes.TemplateLimit, span, message, fix);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // What a node hands on: the work that its length makes for whoever takes it.
    private object? Counted(ScriptNode node, object? result)
    {
        switch (result)
        {
            case string { Length: > OutputCharacters }:
                throw Beyond(node.Span, $"makes a text of more than {Number(OutputCharacters)} characters", "write the pieces where they are made");
            case string { Length: > LettersHandedOn } text:
                Spend(text.Length / LettersHandedOn, node.Span);
                break;
            case BigInteger number when number.GetByteCount() > BytesOfNumber:
                throw Beyond(node.Span, "makes a number of more than 300 digits", "count in smaller numbers");
            case ScriptArray<object?> { Count: > ItemsHandedOn } items:
                Spend(items.Count / ItemsHandedOn, node.Span);
                break;
            case ScriptRange and not CountedRange:
                result = new CountedRange(this, (ScriptRange)result);
                break;
        }

        // The engine compares lists by what is in them, through all levels and without end where a list is in itself.
        if (result is ScriptArray<object?> && node.Parent is ScriptBinaryExpression or ScriptCaseStatement or ScriptWhenStatement)
        {
            SpendWalk(result, node.Span);
        }

        return result;
    }

    /// <summary>A list that is made while it is read: each item costs a step, whoever reads.</summary>
    private sealed class CountedRange(PageContext context, ScriptRange range) : ScriptRange(Each(context, range))
    {
        private static IEnumerable Each(PageContext context, ScriptRange range)
        {
            foreach (var item in (IEnumerable)range)
            {
                context.Spend(1, default);
                yield return item;
            }
        }
    }
}
