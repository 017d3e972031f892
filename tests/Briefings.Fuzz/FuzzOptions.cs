namespace Briefings.Fuzz;

/// <summary>What the command line says.</summary>
internal sealed record FuzzOptions
{
    /// <summary>How many inputs; over all targets.</summary>
    public long Inputs { get; init; } = long.MaxValue;

    /// <summary>For how long, if there is no end of inputs before.</summary>
    public int Seconds { get; init; } = int.MaxValue / 1000;

    /// <summary>What the inputs are made from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many run at once.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>One target only; null for all.</summary>
    public string? Target { get; init; }

    /// <summary>One input only; null for all.</summary>
    public long? Input { get; init; }

    /// <summary>Where failing inputs are kept; null for nowhere.</summary>
    public string? Keep { get; init; }

    /// <summary>The file in which the working process says what each thread is at; null in the process that watches it.</summary>
    public string? State { get; init; }
}
