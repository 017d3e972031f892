namespace Briefings.Core.Diagnostics;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; printed only at higher verbosity.</summary>
    Hint,

    /// <summary>The build goes on.</summary>
    Warning,

    /// <summary>The build ends with exit code 1 and the last good site stays.</summary>
    Error,
}
