using System.Text;

namespace Briefings.Benchmarks.Hostile;

/// <summary>A kind of text that would make a careless stage work with the square of its length.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Passing">Of how many units the largest is that the limits of work let through, or a little fewer.</param>
/// <param name="Full">Of how many units the largest is that a file can hold.</param>
/// <param name="Write">Puts a text of so many units into a house.</param>
internal sealed record HostileShape(string Name, int Passing, int Full, Action<HostileHouse, int> Write)
{
    /// <summary>What a text of a briefing can have beside its front matter, in bytes.</summary>
    public const int TextBytes = 1_000_000;

    /// <summary>What a vocabulary can have, in bytes.</summary>
    public const int VocabularyBytes = 4_000_000;

    /// <summary>The text of a briefing that repeats one unit.</summary>
    /// <param name="name">What the shape is called.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="passing">How many of them pass; all that a file holds where not said.</param>
    /// <param name="before">What stands before them.</param>
    /// <param name="after">What stands after them.</param>
    public static HostileShape Text(string name, string unit, int passing = int.MaxValue, string before = "", string after = "") =>
        Text(name, _ => unit, passing, before, after);

    /// <summary>The text of a briefing whose units are numbered.</summary>
    public static HostileShape Text(string name, Func<int, string> unit, int passing = int.MaxValue, string before = "", string after = "") =>
        Of(name, unit, passing, TextBytes, (house, units) => house.Body = before + units + after);

    /// <summary>A key of front matter that holds a list.</summary>
    /// <param name="name">What the shape is called.</param>
    /// <param name="key">The key.</param>
    /// <param name="item">An entry as YAML, by its number.</param>
    /// <param name="passing">How many of them pass.</param>
    public static HostileShape Key(string name, string key, Func<int, string> item, int passing = 2_000) =>
        Of(name, index => $"  - {item(index)}\n", passing, TextBytes, (house, units) => house.Keys = $"{key}:\n{units}");

    /// <summary>Something that repeats a unit.</summary>
    public static HostileShape Of(string name, Func<int, string> unit, int passing, int bytes, Action<HostileHouse, string> put)
    {
        var full = bytes / Encoding.UTF8.GetByteCount(unit(100_000));
        return new HostileShape(name, Math.Min(passing, full), full, (house, count) => put(house, Repeat(unit, count)));
    }

    /// <summary>Units in a row.</summary>
    public static string Repeat(Func<int, string> unit, int count)
    {
        var text = new StringBuilder();
        for (var index = 1; index <= count; index++)
        {
            text.Append(unit(index));
        }

        return text.ToString();
    }
}
