using Briefings.Site.Rendering;

namespace Briefings.Site;

/// <summary>Counts files by kind on their way to where they are written; from several threads.</summary>
/// <param name="write">Where they go.</param>
internal sealed class FileCount(Action<OutputFile> write)
{
    private int pages;
    private int pdfs;

    /// <summary>How many HTML pages passed.</summary>
    public int Pages => pages;

    /// <summary>How many PDFs passed.</summary>
    public int Pdfs => pdfs;

    /// <summary>Counts a file and passes it on.</summary>
    public void Write(OutputFile file)
    {
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref pages);
        }
        else if (file.Path.EndsWith(".pdf", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref pdfs);
        }

        write(file);
    }
}
