namespace Briefings.Cli.Reporting;

/// <summary>How much a command says.</summary>
internal enum Verbosity
{
    /// <summary>Errors and warnings only.</summary>
    Quiet = -1,

    /// <summary>Progress and a summary too.</summary>
    Normal = 0,

    /// <summary>Hints too.</summary>
    Detailed,

    /// <summary>What a maintainer needs: stack traces too.</summary>
    Diagnostic,
}
