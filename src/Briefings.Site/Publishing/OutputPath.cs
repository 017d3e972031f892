using System.Text;

namespace Briefings.Site.Publishing;

/// <summary>What a path of the output may look like, so that it is one and the same safe file on every system.</summary>
public static class OutputPath
{
    /// <summary>The longest name of a file or folder, in bytes of UTF-8: the limit of ext4, APFS and (in UTF-16 units) NTFS.</summary>
    public const int LongestName = 255;

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
    };

    /// <summary>What is wrong with a path, for an author; null where nothing is.</summary>
    /// <param name="path">From the output's root, with forward slashes.</param>
    public static string? Problem(string path)
    {
        if (path.Length == 0)
        {
            return "it is empty";
        }

        if (path[0] == '/')
        {
            return "it is absolute";
        }

        foreach (var name in path.Split('/'))
        {
            if (NameProblem(name) is { } problem)
            {
                return problem;
            }
        }

        return KeptFiles.IsReserved(path) ? "the name belongs to the output folder itself" : null;
    }

    /// <summary>What two paths have in common that are the same file where case and Unicode form don't count.</summary>
    public static string Fold(string path) => path.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    // Names that Windows refuses: "Naming Files, Paths, and Namespaces", Microsoft Learn.
    private static string? NameProblem(string name)
    {
        if (name is "" or "." or "..")
        {
            return "it has an empty part, \".\" or \"..\"";
        }

        foreach (var character in name)
        {
            if (char.IsControl(character) || "<>:\"\\|?*".Contains(character, StringComparison.Ordinal))
            {
                return $"the character U+{(int)character:X4} can't stand in a file name";
            }

            if (char.IsSurrogate(character) && !HasPairsOnly(name))
            {
                return "it holds half of a surrogate pair";
            }
        }

        if (name[^1] is '.' or ' ' || name[0] == ' ')
        {
            return "a name begins or ends in a blank, or ends in a full stop";
        }

        if (!name.IsNormalized(NormalizationForm.FormC))
        {
            return "it is not in Unicode normalization form C";
        }

        if (DeviceNames.Contains(name.Split('.')[0].TrimEnd(' ')))
        {
            return $"\"{name}\" is the name of a device on Windows";
        }

        return Encoding.UTF8.GetByteCount(name) > LongestName ? $"a name is longer than {LongestName} bytes" : null;
    }

    private static bool HasPairsOnly(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (char.IsHighSurrogate(name[index]) && index + 1 < name.Length && char.IsLowSurrogate(name[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(name[index]))
            {
                return false;
            }
        }

        return true;
    }
}
