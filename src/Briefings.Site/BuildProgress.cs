namespace Briefings.Site;

/// <summary>The stages of a build, in order.</summary>
public enum BuildStage
{
    /// <summary>Files are read.</summary>
    Load,

    /// <summary>What was read is checked.</summary>
    Validate,

    /// <summary>What a target may show is chosen.</summary>
    Release,

    /// <summary>Links between briefings are found.</summary>
    Relate,

    /// <summary>PDFs are made.</summary>
    Reports,

    /// <summary>Pages, feeds and assets are made.</summary>
    Pages,

    /// <summary>Outputs are put in place.</summary>
    Publish,
}

/// <summary>Told how a build gets on; called from several threads.</summary>
public interface IBuildProgress
{
    /// <summary>A stage begins.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="target">For which target; null where the stage serves all.</param>
    /// <param name="total">How many steps it has; 0 where that is not known.</param>
    public void Begin(BuildStage stage, string? target, int total);

    /// <summary>One step of the current stage is done.</summary>
    public void Advance();

    /// <summary>Something worth telling at once, such as that the build waits for another.</summary>
    public void Note(string words);
}
