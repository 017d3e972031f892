using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Briefings.Site.Publishing;

/// <summary>Whose an output is: one target of one house.</summary>
/// <param name="House">The house.</param>
/// <param name="Target">The target's name.</param>
/// <param name="Targets">All targets of the house, by which a message can name another owner.</param>
public sealed record OutputOwner(HouseId House, string Target, ImmutableArray<string> Targets)
{
    /// <summary>What stands for the house in a marker: the same for all its targets.</summary>
    internal string HouseHash => Hash($"briefings house {House.Value}");

    /// <summary>What stands for the target in a marker. Its name alone could be guessed, and would tell what circles there are.</summary>
    internal string TargetHash => HashOf(Target);

    /// <summary>The name of the target of this house that a marker stands for; null where it is none of them.</summary>
    internal string? NameOf(OutputMark mark) => mark.House is null ? mark.Target : Targets.FirstOrDefault(target => HashOf(target) == mark.Target);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string HashOf(string target) => Hash($"briefings target {House.Value} {target}");
}
