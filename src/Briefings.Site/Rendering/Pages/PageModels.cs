using Briefings.Site.Rendering.Engine;
using Briefings.Site.Rendering.Models;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Pages;

/// <summary>Puts the objects together that a template sees.</summary>
internal static class PageModels
{
    /// <summary>What every page sees, and its own objects.</summary>
    public static ScriptObject Page(ModelScope scope, PageFacts facts, params ReadOnlySpan<(string Name, object? Value)> own)
    {
        var model = Shared(scope, facts.Path);
        model["page"] = PageModel.Of(scope, facts);
        foreach (var (name, value) in own)
        {
            model[name] = value;
        }

        return model;
    }

    /// <summary>What every file sees.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="path">Its path; null outside pages.</param>
    public static FileModel Shared(ModelScope scope, string? path) => new()
    {
        ["site"] = SiteModel.Site(scope, path),
        ["target"] = SiteModel.Target(scope),
        ["words"] = scope.Words.Tree,
    };
}
