using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>Checks that a briefing has the keys that it must have. A missing <c>id</c> is left to the check of the whole collection, which knows the next free one.</summary>
internal static class Completeness
{
    /// <summary>Reports what is missing. An edition answers only for the keys that it does not inherit.</summary>
    public static void Check(Briefing briefing, LoadedSettings settings, List<Diagnostic> diagnostics)
    {
        var place = briefing.PlaceOf("");
        bool Has(string key) => briefing.KeyPlaces.ContainsKey(key);
        bool IsEmptyList(string key) => Has(MapReader.EmptyListOf(key));
        void Missing(string key, string? fix = null) => diagnostics.Add(new(Codes.MissingKey, place, $"\"{key}\" is missing", fix));

        foreach (var key in Schemas.Briefing.Keys.Where(key => key.Rule == KeyRule.Required && !Has(key.Name)))
        {
            switch (key.Name)
            {
                case "id":
                    break;
                case "title":
                    Missing(key.Name, briefing.IsEdition ? "an edition has its own" : null);
                    break;
                case "summary":
                    Missing(key.Name, "say in 60 to 300 characters what happened and why it matters");
                    break;
                case var _ when briefing.IsEdition:
                    break;
                case "tlp":
                    diagnostics.Add(new(Codes.UnknownMarking, place, "\"tlp\" is missing", $"write one of {string.Join(", ", TlpLabels.Words)}"));
                    break;
                case "status":
                    diagnostics.Add(new(Codes.UnknownStatus, place, "\"status\" is missing", $"write one of {string.Join(", ", WordList.Values<Status>().Select(each => each.Word))}"));
                    break;
                case "type":
                    Missing(key.Name, $"write one of {string.Join(", ", WordList.Values<BriefingType>().Select(each => each.Word))}");
                    break;
                case "actors" or "impacts":
                    Missing(key.Name, "write [] where there are none");
                    break;
                default:
                    Missing(key.Name);
                    break;
            }
        }

        if (briefing.IsEdition)
        {
            return;
        }

        const string When = "write when it goes out, such as 2025-09-15T16:00:00+00:00";
        if (!Has("published") && briefing.Status == Status.Approved)
        {
            Missing("published", When);
        }
        else if (briefing.Published is null && briefing.Status == Status.Approved && !diagnostics.Exists(each => each.Place.Line == briefing.PlaceOf("published").Line))
        {
            diagnostics.Add(new(Codes.MissingKey, briefing.PlaceOf("published"), "\"published\" has no value", When));
        }

        if (!Has("authors") && settings.AuthorsAreSure && settings.Site.DefaultAuthors.IsEmpty)
        {
            Missing("authors", "or give site.yaml default_authors");
        }

        if (IsEmptyList("authors"))
        {
            diagnostics.Add(new(Codes.MissingKey, briefing.PlaceOf("authors"), "\"authors\" names nobody", "name an author, or leave it out where site.yaml has default_authors"));
        }

        if ((Has("countries") && !IsEmptyList("countries")) || (Has("region") && !IsEmptyList("region")))
        {
            return;
        }

        if (Has("countries"))
        {
            diagnostics.Add(new(Codes.MissingKey, briefing.PlaceOf("countries"), "\"countries\" names no country", "name the scene, such as [ML, BF], or a region"));
        }
        else
        {
            Missing("countries", "or name a region");
        }
    }
}
