using System.Collections.Immutable;
using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Reads what a place of the vocabulary and one typed in place have in common.</summary>
internal static class PlaceReader
{
    /// <summary>Reads <c>kind</c>, <c>country</c>, <c>admin1</c>, <c>lat</c>, <c>lon</c> and <c>precision</c>.</summary>
    public static PlaceReference Read(MapReader keys, string? id, LocalizedText label, ImmutableArray<string> aliases) => new(
        id,
        label,
        aliases,
        keys.Word<PlaceKind>("kind") ?? PlaceKind.Town,
        keys.Text("country"),
        keys.Text("admin1"),
        Coordinates(keys),
        keys.ReadValue("precision", Values.Integer(1, 3)) ?? 1);

    private static Coordinates? Coordinates(MapReader keys)
    {
        var latitude = keys.ReadValue("lat", Values.Decimal(-90, 90));
        var longitude = keys.ReadValue("lon", Values.Decimal(-180, 180));
        foreach (var (here, there) in (ReadOnlySpan<(string, string)>)[("lat", "lon"), ("lon", "lat")])
        {
            if (keys.Has(here) && !keys.Has(there))
            {
                keys.Context.Report(Codes.MissingKey, keys.Node(here)?.Place ?? keys.Map.Place, $"\"{there}\" is missing beside \"{here}\"");
            }
        }

        return latitude is { } north && longitude is { } east ? new Coordinates(north, east) : null;
    }
}
