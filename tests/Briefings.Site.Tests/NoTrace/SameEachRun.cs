using CsCheck;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// Samples that are the same in each run, so that a change is judged and not the dice: a rare fault does not stop what has nothing to do
/// with it. <c>BRIEFINGS_NO_TRACE=5000</c> tries others, as many; <c>CsCheck_Seed</c> one of those again.
/// </summary>
internal static class SameEachRun
{
    private static readonly bool Others =
        Environment.GetEnvironmentVariable("BRIEFINGS_NO_TRACE") is not null || Environment.GetEnvironmentVariable("CsCheck_Seed") is not null;

    /// <summary>Tries a check on values of a generator.</summary>
    /// <param name="values">The generator.</param>
    /// <param name="check">Throws where a value is not as it should be.</param>
    /// <param name="count">How many values.</param>
    public static void Hold<T>(this Gen<T> values, Action<T> check, int count)
    {
        if (Others)
        {
            values.Sample(check, iter: count);
            return;
        }

        Parallel.For(0, count, number =>
        {
            try
            {
                check(values.Generate(new PCG(11, (ulong)number), null, out _));
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"value {number} of {count}: {fault.Message}", fault);
            }
        });
    }
}
