namespace Briefings.Cli;

/// <summary>Files that are embedded into the tool.</summary>
internal static class Resources
{
    /// <summary>The names of all that begin with a prefix, in order.</summary>
    public static IEnumerable<string> Below(string prefix) =>
        typeof(Resources).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The bytes of one.</summary>
    public static byte[] Read(string name)
    {
        var assembly = typeof(Resources).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? assembly.GetManifestResourceStream(name.Replace('/', '\\'))
            ?? throw new InvalidOperationException($"The resource {name} is not in the tool.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
