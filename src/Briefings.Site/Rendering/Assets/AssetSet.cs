using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using Briefings.Content.Model;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Pictures;
using Briefings.Site.Rendering.Engine;

namespace Briefings.Site.Rendering.Assets;

/// <summary>
/// The files of <c>templates/assets/</c> under names that hold a fingerprint of their bytes, so that a browser may keep them
/// for ever; references in style sheets are rewritten to those names.
/// </summary>
internal sealed partial class AssetSet
{
    private const string Folder = "assets/";

    private readonly ImmutableSortedDictionary<string, string> paths;

    private AssetSet(ImmutableSortedDictionary<string, string> paths, ImmutableArray<OutputFile> files)
    {
        this.paths = paths;
        Files = files;
    }

    /// <summary>What to write, ordered by path.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>Names as templates know them, such as <c>site.css</c>.</summary>
    public IEnumerable<string> Names => paths.Keys;

    /// <summary>The path in the output; null for an unknown name.</summary>
    public string? Find(string name) => paths.GetValueOrDefault(name);

    /// <summary>Reads all assets and makes <c>brand.css</c> unless the templates bring one.</summary>
    /// <param name="templates">Where they are.</param>
    /// <param name="site">Whose colours are in <c>brand.css</c>.</param>
    /// <param name="impacts">Which impacts have a colour there.</param>
    /// <param name="marking">How strictly it is marked that the site knows them.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Outcome<AssetSet> Load(TemplateSet templates, SiteSettings site, ImmutableArray<Impact> impacts, Tlp marking = Tlp.Clear)
    {
        var loader = new Loader(templates, BrandSheet.Of(site.Brand, impacts, marking));
        foreach (var name in loader.Names)
        {
            loader.Resolve(name);
        }

        return new(new AssetSet(loader.Paths(), loader.Files()), loader.Diagnostics());
    }

    [GeneratedRegex("""url\(\s*(?<quote>["']?)(?<path>[^"')]*?)\k<quote>\s*\)|@import\s+(?<quote2>["'])(?<path>[^"']+)\k<quote2>""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    private sealed class Loader
    {
        private readonly SortedDictionary<string, TemplateFile> sources = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, OutputFile> resolved = new(StringComparer.Ordinal);
        private readonly HashSet<string> open = new(StringComparer.Ordinal);
        private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly string brand;

        public Loader(TemplateSet templates, string brand)
        {
            this.brand = brand;
            foreach (var file in templates.Under(Folder))
            {
                sources.Add(file.Name[Folder.Length..], file);
            }
        }

        public IEnumerable<string> Names => sources.Keys.Append(BrandSheet.Name).Distinct(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, string> Paths() =>
            resolved.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Path, StringComparer.Ordinal);

        public ImmutableArray<OutputFile> Files() => [.. resolved.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

        public ImmutableArray<Diagnostic> Diagnostics() => diagnostics.ToImmutable();

        public string? Resolve(string name)
        {
            if (resolved.TryGetValue(name, out var known))
            {
                return known.Path;
            }

            byte[] content;
            if (sources.TryGetValue(name, out var source))
            {
                // Two sheets that import each other have no fingerprints that could hold; the inner reference is dropped.
                if (!open.Add(name))
                {
                    return null;
                }

                content = Clean(source, File.ReadAllBytes(source.FullPath));
                if (name.EndsWith(".css", StringComparison.Ordinal))
                {
                    content = Encoding.UTF8.GetBytes(Rewrite(source, name, Encoding.UTF8.GetString(content)));
                }

                open.Remove(name);
            }
            else if (name == BrandSheet.Name)
            {
                content = Encoding.UTF8.GetBytes(brand);
            }
            else
            {
                return null;
            }

            var file = new OutputFile(Folder + Fingerprinted(name, content), content);
            resolved.Add(name, file);
            return file.Path;
        }

        // A designer's account and tools are in pictures of the templates as well. Drawings are left alone: pages refer to their parts by name.
        private byte[] Clean(TemplateFile source, byte[] content)
        {
            if (PictureCleaner.KindOf(content) is null)
            {
                return content;
            }

            var (clean, fault) = PictureCleaner.Clean(content);
            if (fault is not null)
            {
                diagnostics.Add(fault.IsTooLarge ? new Diagnostic(Codes.TooLargePicture, Place.Of(source.DisplayPath), $"the picture has {fault.Words}", "make it smaller")
                    : new Diagnostic(Codes.DamagedPicture, Place.Of(source.DisplayPath), $"the picture can't be read whole: {fault.Words}", "open it in a picture program and save it again"));
            }

            return clean?.Bytes ?? [];
        }

        private string Rewrite(TemplateFile source, string name, string text) => Reference().Replace(text, match =>
        {
            var path = match.Groups["path"].Value.Trim();
            if (path.Length == 0 || path.StartsWith('#') || path.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return match.Value;
            }

            var tail = path.IndexOfAny(['?', '#']);
            var bare = tail < 0 ? path : path[..tail];
            if (Join(name, bare) is not { } target || Resolve(target) is not { } output)
            {
                var before = text.AsSpan(0, match.Groups["path"].Index);
                var line = before.Count('\n') + 1;
                diagnostics.Add(new Diagnostic(
                    Codes.AssetMissing,
                    new Place(source.DisplayPath, line, before.Length - (before.LastIndexOf('\n') + 1) + 1),
                    $"the style sheet refers to \"{path}\", which is not an asset"));
                return match.Value;
            }

            var relative = Address.Relative(Folder + name, output).ToString() + (tail < 0 ? "" : path[tail..]);
            return match.Value.StartsWith('@') ? $"@import \"{relative}\"" : $"url(\"{relative}\")";
        });

        private static string? Join(string from, string path)
        {
            if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
            {
                return null;
            }

            var parts = from.Split('/')[..^1].ToList();
            foreach (var part in path.Split('/'))
            {
                if (part == "..")
                {
                    if (parts.Count == 0)
                    {
                        return null;
                    }

                    parts.RemoveAt(parts.Count - 1);
                }
                else if (part is not ("." or ""))
                {
                    parts.Add(part);
                }
            }

            return string.Join('/', parts);
        }

        private static string Fingerprinted(string name, byte[] content)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..8];
            var dot = name.LastIndexOf('.');
            return dot > name.LastIndexOf('/') ? $"{name[..dot]}.{hash}{name[dot..]}" : $"{name}.{hash}";
        }
    }
}
