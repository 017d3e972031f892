namespace Briefings.Notices;

/// <summary>Texts that packages lack: <c>Licences/</c>.</summary>
internal static class KeptLicence
{
    /// <summary>The text of a licence by its SPDX identifier, with a line of copyright filled in, or null where it is not kept.</summary>
    public static string? Find(string identifier, string copyright) =>
        Kept(identifier)?.Replace("{copyright}", copyright, StringComparison.Ordinal);

    /// <summary>The notice of what a package was made from and says only where its source is, <c>Licences/Within/</c>, or null.</summary>
    public static string? FindWithin(string package) => Kept("Within/" + package);

    private static string? Kept(string name)
    {
        using var stream = typeof(KeptLicence).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return Text.Normalize(reader.ReadToEnd());
    }
}
