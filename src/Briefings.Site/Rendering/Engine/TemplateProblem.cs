using System.Globalization;

using Briefings.Core.Diagnostics;

using Scriban.Parsing;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>A fault of a template that a function or the writer of values found, with its code.</summary>
internal sealed class TemplateProblem : ScriptRuntimeException
{
    public TemplateProblem(DiagnosticDescriptor descriptor, SourceSpan span, string message, string? fix = null)
        : base(span, message)
    {
        Descriptor = descriptor;
        Fix = fix;
    }

    /// <summary>Its kind.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>What to write instead; null where that is not known.</summary>
    public string? Fix { get; }

    /// <summary>A message of the engine in the form of ours: lower case first letter, one line, no full stop.</summary>
    public static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").Replace('`', '"').Trim().TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>The finding for whatever a template threw.</summary>
    /// <param name="exception">What it threw.</param>
    /// <param name="template">The file that was rendered, for what has no place of its own.</param>
    /// <param name="subject">The page that was being made, and its source.</param>
    public static Diagnostic Describe(ScriptRuntimeException exception, string template, string subject)
    {
        var inner = Innermost(exception);
        var span = inner.Span;
        var place = string.IsNullOrEmpty(span.FileName)
            ? Place.Of(template)
            : new Place(span.FileName, span.Start.Line + 1, span.Start.Column + 1);
        var problem = inner as TemplateProblem;
        var descriptor = problem?.Descriptor ?? (IsLimit(inner) ? Codes.TemplateLimit : Codes.TemplateFailure);
        var message = problem is null && descriptor == Codes.TemplateLimit ? Limit(inner.OriginalMessage) : Sentence(inner.OriginalMessage);
        return new Diagnostic(descriptor, place, $"{message} (while making {subject})", problem is null && descriptor == Codes.TemplateLimit ? PageContext.StepsFix : problem?.Fix);
    }

    private static ScriptRuntimeException Innermost(ScriptRuntimeException exception)
    {
        var result = exception;
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            if (current is ScriptRuntimeException scripted)
            {
                result = scripted;
                if (scripted is TemplateProblem)
                {
                    break;
                }
            }
        }

        return result;
    }

    // The engine's words name settings of its own.
    private static string Limit(string message) =>
        message.Contains("LimitToString", StringComparison.Ordinal) ? $"makes a text of more than {PageContext.OutputCharacters.ToString("N0", CultureInfo.InvariantCulture)} characters"
        : message.Contains("LoopLimit", StringComparison.Ordinal) || message.Contains("iteration limit", StringComparison.Ordinal) ? $"goes through lists of more than {PageContext.LoopTurns.ToString("N0", CultureInfo.InvariantCulture)} items"
        : message.Contains("recursi", StringComparison.OrdinalIgnoreCase) ? $"calls or includes itself more than {PageContext.IncludeDepth} levels deep"
        : Sentence(message);

    private static bool IsLimit(ScriptRuntimeException exception) =>
        exception.OriginalMessage.Contains("limit", StringComparison.OrdinalIgnoreCase)
        || exception.OriginalMessage.Contains("exceeds", StringComparison.OrdinalIgnoreCase);
}
