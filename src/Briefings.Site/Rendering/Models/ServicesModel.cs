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

        var body = Text(scope, services) is { IsEmpty: false } text ? ProseModel.Of(scope, text, headingShift: 1, idPrefix: "services-") : null;
        return new("services", 4)
        {
            // Of its text too, since in reports that does not pass through the template.
            Marking = body?.Marking ?? Tlp.Clear,
            ["id"] = services.Id,
            ["label"] = scope.In(services.Label),
            ["body"] = body,
            ["items"] = ModelScope.List(services.Items.Select(item => new ModelObject("service_item", 2)
            {
                ["label"] = scope.In(item.Label),
                ["text"] = scope.In(item.Text),
            })),
        };
    }

    /// <summary>The text in the language, by the rule of all localized texts.</summary>
    public static Body? Text(ModelScope scope, Services services)
    {
        foreach (var tag in (string[])[scope.Language, scope.Language.Split('-')[0], "", scope.Site.DefaultLanguage])
        {
            if (services.Text.TryGetValue(tag, out var body))
            {
                return body;
            }
        }

        return services.Text.Values.FirstOrDefault();
    }
}
