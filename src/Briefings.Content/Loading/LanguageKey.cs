using Briefings.Content.Loading.Files;
using Briefings.Content.Loading.FrontMatter;
using Briefings.Content.Loading.Yaml;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading;

/// <summary>Checks the key <c>lang</c> against the file's name and the site.</summary>
internal static class LanguageKey
{
    /// <summary>Reports a <c>lang</c> that the site does not have or that the file's name contradicts.</summary>
    public static void Check(MarkdownFile file, TextName name, SiteSettings site)
    {
        var entry = file.Keys.Entries.FirstOrDefault(each => each.Key == "lang");
        if (entry is null || entry.Value is YamlScalar { IsNull: true } || Values.Text(file.Context, entry.Value, "\"lang\"") is not { } typed)
        {
            return;
        }

        if (!site.Languages.Contains(typed, StringComparer.Ordinal))
        {
            file.Context.Report(Codes.UnknownWord, entry.Value.Place, $"\"{typed}\" is no language of the site", Values.OneOf(typed, site.Languages));
        }
        else if (name.Language is { } named && named != typed)
        {
            file.Context.Report(Codes.MalformedValue, entry.Value.Place, $"\"{typed}\" is not the language in the file's name", $"write {named}");
        }
    }
}
