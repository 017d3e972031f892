using System.Collections.Immutable;
using Briefings.Content.Loading.Vocabularies;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;
using Briefings.Core.Words;

namespace Briefings.Content.Validation;

/// <summary>Every term, author and briefing that is named exists.</summary>
internal sealed class TermRules(RuleContext context)
{
    private readonly Vocabulary _vocabulary = context.Collection.Vocabulary;

    /// <summary>Checks all names.</summary>
    public void Check()
    {
        foreach (var briefing in context.Collection.Briefings)
        {
            Check(briefing);
        }

        foreach (var profile in context.Collection.Profiles)
        {
            CheckProfile(profile);
        }

        CheckVocabulary();
        CheckSite();
    }

    private void Check(Briefing briefing)
    {
        Each(briefing, "authors", "authors", briefing.Authors, _vocabulary.Authors.ContainsKey);
        if (briefing.ApprovedBy is { } approver && RuleContext.IsTyped(briefing, "approved_by"))
        {
            Name("authors", approver, briefing.PlaceOf("approved_by"), _vocabulary.Authors.ContainsKey);
        }

        Each(briefing, "countries", "countries", briefing.Countries, IsCountry);
        Each(briefing, "spillover", "countries", briefing.Spillover, IsCountry);
        Each(briefing, "region", "regions", briefing.Regions, _vocabulary.Regions.ContainsKey);
        Each(briefing, "actors", "actors", [.. briefing.Actors.Select(actor => actor.Id)], _vocabulary.Actors.ContainsKey, ".id");
        Each(briefing, "impacts", "impacts", [.. briefing.Impacts.Select(impact => impact.Category)], _vocabulary.Impacts.ContainsKey, ".category");
        if (RuleContext.IsTyped(briefing, "places"))
        {
            for (var index = 0; index < briefing.Places.Length; index++)
            {
                CheckPlace(briefing, index);
            }
        }

        if (briefing.Services is { } services && services != "none" && RuleContext.IsTyped(briefing, "services"))
        {
            Name("services", services, briefing.PlaceOf("services"), _vocabulary.Services.ContainsKey);
        }

        Pins(briefing, "related", briefing.Related);
        Pins(briefing, "unrelated", briefing.Unrelated);
        Twice(briefing, "authors", briefing.Authors);
        Twice(briefing, "countries", briefing.Countries);
        Twice(briefing, "spillover", briefing.Spillover);
        Twice(briefing, "region", briefing.Regions);
        Twice(briefing, "actors", briefing.Actors);
        Twice(briefing, "impacts", [.. briefing.Impacts.Select(impact => impact.Category)]);
        Twice(briefing, "related", [.. briefing.Related.Select(name => context.Index.Find(name)?.Slug ?? name)]);
    }

    private void Twice<T>(Briefing briefing, string key, ImmutableArray<T> entries)
        where T : notnull
    {
        var seen = new HashSet<T>();
        for (var index = 0; index < entries.Length && RuleContext.IsTyped(briefing, key); index++)
        {
            if (!seen.Add(entries[index]) && briefing.KeyPlaces.ContainsKey($"{key}[{index}]"))
            {
                context.Report(Codes.GivenTwice, briefing.PlaceOf($"{key}[{index}]"), $"\"{(entries[index] is ActorReference actor ? actor.Id : entries[index].ToString())}\" is already in \"{key}\"", "delete one of them");
            }
        }
    }

    private void CheckPlace(Briefing briefing, int index)
    {
        var place = briefing.Places[index];
        if (place.Id is { } id)
        {
            Name("places", id, briefing.PlaceOf($"places[{index}]"), _vocabulary.Places.ContainsKey);
        }
        else if (place.Country is { } country)
        {
            Name("countries", country, briefing.PlaceOf($"places[{index}].country"), IsCountry);
        }
    }

    private void Pins(Briefing briefing, string key, ImmutableArray<string> names)
    {
        if (!RuleContext.IsTyped(briefing, key))
        {
            return;
        }

        for (var index = 0; index < names.Length; index++)
        {
            var place = briefing.PlaceOf($"{key}[{index}]");
            var found = context.Index.Find(names[index]);
            if (found is null && Pin(briefing, names[index]) is { } pin)
            {
                context.Report(Codes.UnknownBriefing, place, $"no briefing has the id or slug \"{names[index]}\"", $"write {pin}");
            }
            else if (found is null)
            {
                var all = context.Originals.SelectMany(each => new[] { each.Id, each.Slug }.OfType<string>()).Where(each => each != briefing.Slug && each != briefing.Id);
                context.Report(Codes.UnknownBriefing, place, $"no briefing has the id or slug \"{names[index]}\"", RuleContext.Meant(NearestWord.Find(names[index], all)));
            }
            else if (found.Slug == briefing.Slug)
            {
                context.Report(Codes.UnknownBriefing, place, $"\"{names[index]}\" is the briefing itself", "remove it");
            }
        }
    }

    // A title, a file, an address or a link where a slug is wanted.
    private string? Pin(Briefing briefing, string typed) =>
        context.Originals.FirstOrDefault(each => each.Title is { } title && Folding.Fold(title) == Folding.Fold(typed))?.Slug
        ?? (Loading.FrontMatter.Values.SlugMeant(typed) is { Length: > 0 } slug && slug != briefing.Slug && context.Index.Find(slug) is { } found ? found.Slug : null);

    private void CheckProfile(TextFile profile)
    {
        var (kind, ids) = profile.TermKind switch
        {
            TermKind.Region => ("regions", _vocabulary.Regions.Keys),
            TermKind.Country => ("countries", CountryCodes.Codes),
            TermKind.Actor => ("actors", _vocabulary.Actors.Keys),
            _ => ("impacts", _vocabulary.Impacts.Keys),
        };
        if (!ids.Any(id => id.Equals(profile.Slug, StringComparison.OrdinalIgnoreCase)))
        {
            var nearest = context.Spellings.Nearest(kind, profile.Slug);
            context.Report(Codes.UnknownTerm, Place.Of(profile.File), $"the profile is of the unknown {Noun(kind)} \"{profile.Slug}\"",
                nearest is null ? $"add it to vocabulary/{kind}.yaml" : $"did you mean \"{nearest}.md\"?");
        }
    }

    private void CheckVocabulary()
    {
        foreach (var region in _vocabulary.Regions.Values)
        {
            Entries($"regions/{region.Id}", ".countries", "countries", region.Countries, IsCountry);
            Entries($"regions/{region.Id}", ".parent", "regions", [.. new[] { region.Parent }.OfType<string>()], _vocabulary.Regions.ContainsKey);
        }

        foreach (var actor in _vocabulary.Actors.Values)
        {
            Entries($"actors/{actor.Id}", ".countries", "countries", actor.Countries, IsCountry);
            Entries($"actors/{actor.Id}", ".member_of", "actors", actor.MemberOf, _vocabulary.Actors.ContainsKey);
            Entries($"actors/{actor.Id}", ".successor", "actors", actor.Successors, _vocabulary.Actors.ContainsKey);
            Entries($"actors/{actor.Id}", ".parent", "actors", actor.Parents, _vocabulary.Actors.ContainsKey);
        }

        foreach (var place in _vocabulary.Places.Values.Where(place => place.Country is not null))
        {
            Entries($"places/{place.Id}", ".country", "countries", [place.Country!], IsCountry);
        }
    }

    private void Entries(string entry, string path, string kind, ImmutableArray<string> names, Func<string, bool> exists)
    {
        for (var index = 0; index < names.Length; index++)
        {
            // A value that may be one or a list stands at its key, or at the index in it.
            var place = context.Collection.Vocabulary.Entries.TryGetValue($"{entry}{path}[{index}]", out var at) ? at : context.PlaceOfEntry(entry, path);
            Name(kind, names[index], place, exists);
        }
    }

    private void CheckSite()
    {
        var site = context.Collection.Site;
        for (var index = 0; index < site.DefaultAuthors.Length; index++)
        {
            Name("authors", site.DefaultAuthors[index], context.PlaceOfSetting($"default_authors[{index}]"), _vocabulary.Authors.ContainsKey);
        }

        if (site.Services is { } services && services != "none")
        {
            Name("services", services, context.PlaceOfSetting("services"), _vocabulary.Services.ContainsKey);
        }
    }

    private void Each(Briefing briefing, string key, string kind, ImmutableArray<string> names, Func<string, bool> exists, string inner = "")
    {
        if (!RuleContext.IsTyped(briefing, key))
        {
            return;
        }

        for (var index = 0; index < names.Length; index++)
        {
            var path = $"{key}[{index}]";
            var place = briefing.KeyPlaces.ContainsKey(path + inner) ? briefing.PlaceOf(path + inner)
                : briefing.KeyPlaces.ContainsKey(path) ? briefing.PlaceOf(path)
                : briefing.PlaceOf(key);
            Name(kind, names[index], place, exists);
        }
    }

    private void Name(string kind, string name, Place place, Func<string, bool> exists)
    {
        if (!exists(name) && !_vocabulary.Entries.ContainsKey($"{kind}/{name}"))
        {
            context.Report(Codes.UnknownTerm, place, $"unknown {Noun(kind)} \"{name}\"", Fix(kind, name));
        }
    }

    private string Fix(string kind, string name) =>
        Meant(kind, name)
        ?? RuleContext.Meant(context.Spellings.Nearest(kind, name))
        ?? (name.Contains(" - ", StringComparison.Ordinal) ? "indent all dashes of a list alike" : null)
        ?? (kind == "countries" ? "write an ISO 3166-1 alpha-2 code" : Added(kind, name));

    private static string Added(string kind, string name) =>
        Loading.FrontMatter.Values.ToSlug(name) is { Length: > 0 } id
            ? $"add it to vocabulary/{kind}.yaml: - {{id: {id}, label: {Loading.FrontMatter.Suggestions.Quoted(name)}}}{(id == name ? "" : $"; and write {id} here")}"
            : $"add it to vocabulary/{kind}.yaml";

    // A word with something around it that is no part of an id, several ids in one, or a term of another vocabulary.
    private string? Meant(string kind, string name)
    {
        var bare = name.Trim([' ', '\u201C', '\u201D', '\u201E', '\u2018', '\u2019', '"', '\'', '[', ']', '(', ')']).Split('|')[0];
        if (bare != name && IdOf(kind, bare) is { } id)
        {
            return $"write {id}";
        }

        if (kind == "actors" && ActorRole(name) is var (actor, role) && IdOf(kind, actor) is { } known)
        {
            return $"write {{id: {known}, role: {role}}}";
        }

        var parts = bare.Split([';', ',', '/', '&', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        parts = parts.Length == 1 ? bare.Split(' ', StringSplitOptions.RemoveEmptyEntries) : parts;
        if (parts.Length > 1 && parts.Select(part => IdOf(kind, part)).ToList() is var ids && !ids.Contains(null))
        {
            return $"write {string.Join(", ", ids)}";
        }

        return kind == "countries" && IdOf("regions", bare) is { } region ? $"it is a region: write region: {region}" : null;
    }

    private string? IdOf(string kind, string typed) =>
        kind == "countries" && CountryCodes.Codes.Contains(typed) ? typed : context.Spellings.Exact(kind, typed);

    // "jnim (perpetrator)", as lists in other tools have it.
    private static (string Actor, string Role)? ActorRole(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') && Loading.FrontMatter.WordList.Values<ActorRole>().Any(each => each.Word == name[(open + 1)..^1].Trim())
            ? (name[..open].Trim(), name[(open + 1)..^1].Trim())
            : null;
    }

    private static bool IsCountry(string code) => CountryCodes.Codes.Contains(code);

    private static string Noun(string kind) => kind switch
    {
        "countries" => "country",
        "services" => "services",
        _ => kind[..^1],
    };
}
