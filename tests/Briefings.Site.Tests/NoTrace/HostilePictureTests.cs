using System.Globalization;
using System.Text;
using Briefings.Content.Loading;
using Briefings.Content.Validation;
using Briefings.Core.Pictures;
using Briefings.Site.Tests.Rendering;
using Briefings.Testing;
using Briefings.Testing.Pictures;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Several hundred pictures with words planted wherever no pixel is, as logo, cover and in texts: none is in any file of any output.</summary>
public sealed class HostilePictureTests
{
    private static readonly string Word = Encoding.ASCII.GetString(HostilePicture.Canary);

    [Fact]
    public void What_was_planted_in_pictures_is_in_no_page_and_no_report()
    {
        using var folder = new TemporaryFolder();
        SmallHouse.Open(folder, field => field);
        var pictures = HostilePicture.All().Where(picture => PictureCleaner.Inspect(picture.Bytes).Fault is null).ToList();
        pictures.Count.ShouldBeGreaterThan(300);
        var text = new StringBuilder();
        foreach (var (picture, number) in pictures.Select((picture, number) => (picture, number)))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"media/p{number}{picture.Extension}");
            folder.Write("content/" + name, picture.Bytes);
            text.Append(CultureInfo.InvariantCulture, $"![Picture {number}]({name})\n\n");
        }

        folder.Write("content/media/drawing.svg", Drawing());
        folder.Write("content/media/map.png", pictures.First(picture => picture.Extension == ".png").Bytes);
        folder.Write("content/briefings/2025/pictures.md", $"""
            ---
            id: HSE-2025-0099
            title: Pictures
            summary: A summary that is long enough for nobody to find fault with how long it is, sixty signs.
            type: flash
            tlp: CLEAR
            status: approved
            published: 2025-08-03
            countries: [ML]
            actors: []
            impacts: []
            cover: {"{"}file: media/p0.jpg, alt: A cover, credit: Nobody, licence: None{"}"}
            ---
            ![A drawing](media/drawing.svg)

            {text}
            """);
        var loaded = new Loader().Load(new LoadOptions(Path.Combine(folder.Path, "content")));
        loaded.HasErrors.ShouldBeFalse(string.Join('\n', loaded.Diagnostics));
        var collection = Validator.Validate(loaded.Value).Value;
        foreach (var target in collection.Site.Targets)
        {
            var files = Outputs.Make(collection, target);
            files.Keys.Count(path => path.StartsWith("media/p", StringComparison.Ordinal)).ShouldBe(pictures.Count);
            files.Keys.ShouldContain("briefings/2025/pictures.pdf");
            new CanarySearch([Word]).Find(files).ShouldBeEmpty();
        }
    }

    // Names, titles, labels, what is hidden and what nothing uses.
    private static string Drawing() => $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" id="{{Word}}" aria-label="{{Word}}">
          <!-- {{Word}} --><title>{{Word}}</title><desc>{{Word}}</desc><metadata>{{Word}}</metadata>
          <style>.{{Word}}{fill:red}.hidden{display:none}/* {{Word}} */</style>
          <defs><g id="{{Word}}2"><text>{{Word}}</text></g><linearGradient id="{{Word}}3"><stop offset="0" stop-color="red"/></linearGradient></defs>
          <g class="hidden"><text>{{Word}}</text></g><text visibility="hidden">{{Word}}</text><text opacity="0">{{Word}}</text>
          <path class="{{Word}}" fill="url(#{{Word}}3)" d="M0 0L9 9H0z {{Word}}"/>{{Word}}
        </svg>
        """;
}
