using System.Text;
using Briefings.Core.Words;

namespace Briefings.Core.Files;

/// <summary>What a name of a file or folder may be, so that it is one and the same on every system.</summary>
public static class FileNames
{
    /// <summary>The longest name, in bytes of UTF-8: the limit of ext4, APFS and (in UTF-16 units) NTFS.</summary>
    public const int LongestName = 255;

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
    };

    /// <summary>What is wrong with a name, for an author; null where nothing is.</summary>
    public static string? Problem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name is "" or "." or "..")
        {
            return "it has an empty part, \".\" or \"..\"";
        }

        foreach (var character in name)
        {
            if (char.IsControl(character) || "<>:\"\\|?*/".Contains(character, StringComparison.Ordinal))
            {
                return $"the character U+{(int)character:X4} can't stand in a file name";
            }
        }

        if (HiddenCharacters.FirstIn(name) is >= 0 and var hidden)
        {
            return char.IsSurrogate(name[hidden]) && !char.IsSurrogatePair(name, hidden)
                ? "it holds half of a surrogate pair"
                : $"it holds the invisible character {HiddenCharacters.NameAt(name, hidden)}";
        }

        if (name[^1] is '.' or ' ' || name[0] == ' ')
        {
            return "a name begins or ends in a blank, or ends in a full stop";
        }

        if (!name.IsNormalized(NormalizationForm.FormC))
        {
            return "it is not in Unicode normalization form C";
        }

        if (IsDevice(name))
        {
            return $"\"{name}\" is the name of a device on Windows";
        }

        return Encoding.UTF8.GetByteCount(name) > LongestName ? $"a name is longer than {LongestName} bytes" : null;
    }

    /// <summary>Whether Windows takes a name for a device, whatever its extension ("Naming Files, Paths, and Namespaces", Microsoft Learn).</summary>
    public static bool IsDevice(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DeviceNames.Contains(name.Split('.')[0].TrimEnd(' '));
    }

    /// <summary>What two names have in common that are the same file where case and Unicode form don't count.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return name.Normalize(NormalizationForm.FormC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair has no form.
            return name.ToUpperInvariant();
        }
    }
}
