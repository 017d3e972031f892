using System.Collections.Concurrent;
using Briefings.Core.Files;
using Briefings.Pdf;

namespace Briefings.Reports;

/// <summary>
/// Owns faces and frees them: each file is read once, however many builds draw with it, and again where it changed. Safe to share between
/// threads, but for <see cref="Sweep"/> and <see cref="Dispose"/>, which wait until nothing draws.
/// </summary>
public sealed class FaceStore : IDisposable
{
    private readonly ConcurrentDictionary<(string Path, FileStamp Stamp), Lazy<FontFace?>> faces = new();
    private readonly ConcurrentDictionary<(string Path, FileStamp Stamp), bool> used = new();

    /// <summary>How many faces it holds in memory.</summary>
    public int Count => faces.Values.Count(face => face.IsValueCreated && face.Value is not null);

    /// <summary>Frees the faces that nobody asked for since the last time, such as those of files that changed.</summary>
    public void Sweep()
    {
        foreach (var (key, face) in faces.ToArray())
        {
            if (!used.ContainsKey(key) && faces.TryRemove(key, out _))
            {
                Free(face);
            }
        }

        used.Clear();
    }

    /// <summary>Frees all faces.</summary>
    public void Dispose()
    {
        used.Clear();
        Sweep();
    }

    /// <summary>The face of a file; null where it is no TrueType font.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    internal FontFace? Load(string path)
    {
        var key = (path, FileStamp.Of(path));
        used[key] = true;
        var face = faces.GetOrAdd(key, static each => new Lazy<FontFace?>(() => Read(each.Path)));
        try
        {
            return face.Value;
        }
        catch (IOException)
        {
            // What can't be read now may be readable for the next build.
            faces.TryRemove(new(key, face));
            throw;
        }
    }

    private static FontFace? Read(string path)
    {
        try
        {
            return FontFace.Load(path);
        }
        catch (FontFormatException)
        {
            return null;
        }
    }

    private static void Free(Lazy<FontFace?> face)
    {
        if (face.IsValueCreated)
        {
            face.Value?.Dispose();
        }
    }
}
