using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Settings;
using Briefings.Content.Loading.Yaml;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>Checks the key <c>lang</c> against the file's name and the site.</summary>
internal static class LanguageKey
{
    /// <summary>Reports a language in a file's name that the site does not have.</summary>
    public static void CheckName(SourceFile file, TextName name, LoadedSettings settings, List<Diagnostic> diagnostics)
    {
        if (name.Language is not { } language || settings.Site.Languages.Contains(language, StringComparer.Ordinal))
        {
            return;
        }

        if (language == "md")
        {
            diagnostics.Add(new(Codes.BadFileName, Place.Of(file.Path), "the name ends in .md twice", $"rename it to {name.Name}.md"));
        }
        else if (settings.LanguagesAreSure)
        {
            diagnostics.Add(new(Codes.UnknownWord, Place.Of(file.Path), $"\"{language}\" in the file's name is no language of the site", $"{Meant(language, settings.Site.Languages)}, or add it to languages in site.yaml"));
        }
    }

    /// <summary>Reports a <c>lang</c> that the site does not have or that the file's name contradicts.</summary>
    public static void Check(MarkdownFile file, TextName name, LoadedSettings settings)
    {
        var site = settings.Site;
        var entry = file.Keys.Entries.FirstOrDefault(each => each.Key == "lang");
        if (entry is null || entry.Value is YamlScalar { IsNull: true } || Values.Text(file.Context, entry.Value, "\"lang\"") is not { } typed)
        {
            return;
        }

        if (!site.Languages.Contains(typed, StringComparer.Ordinal))
        {
            if (!settings.LanguagesAreSure)
            {
                return;
            }

            file.Context.Report(Codes.UnknownWord, entry.Value.Place, $"\"{typed}\" is no language of the site", Meant(typed, site.Languages));
        }
        else if (name.Language is { } named && named != typed)
        {
            file.Context.Report(Codes.MalformedValue, entry.Value.Place, $"\"{typed}\" is not the language in the file's name", $"write {named}");
        }
    }

    // "EN", "en_GB" and "English" where the site has "en".
    private static string Meant(string typed, System.Collections.Immutable.ImmutableArray<string> languages) =>
        Languages.Meant(typed) is { } tag && (languages.Contains(tag, StringComparer.OrdinalIgnoreCase) ? tag : tag.Split('-')[0]) is var meant && languages.Contains(meant, StringComparer.Ordinal)
            ? $"write {meant}"
            : Values.OneOf(typed, languages);
}
