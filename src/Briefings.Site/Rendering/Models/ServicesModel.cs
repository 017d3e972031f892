using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Prose;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Models;

/// <summary>Builds <c>services</c>: the publisher's pitch.</summary>
internal static class ServicesModel
{
    /// <summary>A pitch; null stays null.</summary>
    public static ModelObject? Of(ModelScope scope, Services? services)
    {
        if (services is null)
        {
            return null;
        }

        var body = Prose(scope, services.Text, "services-");
        var closing = Prose(scope, services.Closing, "closing-");
        return new("services", 5)
        {
            // Of its texts too, since in reports they do not pass through the template.
            Marking = new[] { body, closing }.Max(text => text?.Marking ?? Tlp.Clear),
            ["id"] = services.Id,
            ["label"] = scope.In(services.Label),
            ["body"] = body,
            ["items"] = ModelScope.List(services.Items.Select(item => new ModelObject("service_item", 2)
            {
                ["label"] = scope.In(item.Label),
                ["text"] = scope.In(item.Text),
            })),
            ["closing"] = closing,
        };
    }

    private static Markup? Prose(ModelScope scope, ImmutableSortedDictionary<string, Body> texts, string idPrefix) =>
        Text(scope, texts) is { IsEmpty: false } text ? ProseModel.Of(scope, text, headingShift: 1, idPrefix: idPrefix) : null;

    /// <summary>A text in the language, by the rule of all localized texts; null without.</summary>
    public static Body? Text(ModelScope scope, ImmutableSortedDictionary<string, Body> texts) => Services.In(texts, scope.Language, scope.Site.DefaultLanguage);
}
