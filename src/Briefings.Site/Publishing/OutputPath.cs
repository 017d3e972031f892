using Briefings.Core.Files;

namespace Briefings.Site.Publishing;

/// <summary>What a path of the output may look like, so that it is one and the same safe file on every system.</summary>
public static class OutputPath
{
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
            if (FileNames.Problem(name) is { } problem)
            {
                return problem;
            }
        }

        return KeptFiles.IsReserved(path) ? "the name belongs to the output folder itself" : null;
    }

    /// <summary>What two paths have in common that are the same file where case and Unicode form don't count.</summary>
    public static string Fold(string path) => FileNames.Fold(path);
}
