using System.Globalization;

using Briefings.Core;
using Briefings.Core.Diagnostics;

using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Site.Rendering.Engine;

/// <summary>Renders one template over one model.</summary>
internal static class TemplateRenderer
{
    /// <summary>Renders a file; its text is null where the template failed, and then there is a diagnostic.</summary>
    /// <param name="templates">Where the template and what it includes is.</param>
    /// <param name="name">The template, such as <c>pages/home.html</c>.</param>
    /// <param name="model">What it sees.</param>
    /// <param name="scope">What its functions know.</param>
    /// <param name="subject">What is being made, for messages: the page, and the source it is made of.</param>
    /// <param name="trace">Is told which template wrote what; null where nobody asks.</param>
    /// <param name="limit">The steps that it may take.</param>
    public static Outcome<string?> Render(TemplateSet templates, string name, ScriptObject model, PageScope scope, string subject, SourceTrace? trace = null, int limit = PageContext.StepsOfFile)
    {
        var outcome = Once(templates, name, model, scope, subject, trace, limit);
        return new(outcome.Value?.Text, outcome.Diagnostics);
    }

    /// <summary>
    /// Renders a file that says how it is marked: with the strictest marking of what its template read. It is written anew where it
    /// turns out stricter than was said, which ends at the latest with the fifth label.
    /// </summary>
    /// <param name="templates">Where the template and what it includes is.</param>
    /// <param name="name">The template.</param>
    /// <param name="model">What it sees; its <see cref="LabelledObject"/> is told the marking.</param>
    /// <param name="scope">What its functions know.</param>
    /// <param name="subject">What is being made, for messages.</param>
    /// <param name="least">What the file shows apart from what its template reads.</param>
    /// <param name="traced">Whether anybody asks which template wrote what.</param>
    /// <returns>The file; null where the template failed, and then there is a diagnostic.</returns>
    public static Outcome<RenderedText?> RenderLabelled(TemplateSet templates, string name, ScriptObject model, PageScope scope, string subject, Tlp least = Tlp.Clear, bool traced = false)
    {
        var labelled = model.Values.OfType<LabelledObject>().ToArray();
        var marking = labelled.Select(each => each.Marking).Append(least).Max();
        while (true)
        {
            foreach (var each in labelled)
            {
                each.Label(marking);
            }

            var outcome = Once(templates, name, model, scope, subject, traced ? new SourceTrace() : null, PageContext.StepsOfFile);
            if (outcome.Value is not { } text || text.Marking <= marking)
            {
                return outcome.Value is null ? outcome : new(outcome.Value with { Marking = marking }, outcome.Diagnostics);
            }

            marking = text.Marking;
        }
    }

    private static Outcome<RenderedText?> Once(TemplateSet templates, string name, ScriptObject model, PageScope scope, string subject, SourceTrace? trace, int limit)
    {
        var template = templates.Parse(name);
        if (template is null)
        {
            return Failed(new Diagnostic(Codes.TemplateMissing, Place.Of("templates/" + name), $"there is no template \"{name}\" (while making {subject})"));
        }

        if (template.HasErrors)
        {
            return new(null, [.. TemplateSet.Problems(template)]);
        }

        var context = new PageContext(templates, FileKinds.Of(name), scope, trace, limit);
        context.PushGlobal(model);

        // The engine asks the thread for alphabets and capitals: the same house must give the same bytes on every machine.
        var machine = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var text = template.Render(context);
            context.Finish();
            return new(new RenderedText(text, context.Marking, trace), []);
        }
        catch (ScriptRuntimeException exception)
        {
            return Failed(TemplateProblem.Describe(exception, template.SourceFilePath!, subject));
        }
        finally
        {
            CultureInfo.CurrentCulture = machine;
        }
    }

    private static Outcome<RenderedText?> Failed(Diagnostic diagnostic) => new(null, [diagnostic]);
}
