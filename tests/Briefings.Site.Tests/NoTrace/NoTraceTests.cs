using System.Globalization;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>
/// The promise: the output of a target equals, byte for byte, that of the same collection with all that is hidden deleted.
/// <c>BRIEFINGS_NO_TRACE=100000</c> tries as many others; a failure of these prints the seed, which <c>CsCheck_Seed</c> takes.
/// </summary>
public sealed class NoTraceTests
{
    internal static readonly int Collections =
        int.TryParse(Environment.GetEnvironmentVariable("BRIEFINGS_NO_TRACE"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 400;

    [Fact]
    public void What_a_target_may_not_show_leaves_no_trace_in_its_pages() =>
        HousePlan.Any.Hold(plan => Check.Holds(plan, pdf: false), Collections - (Collections / 20));

    [Fact]
    public void What_a_target_may_not_show_leaves_no_trace_in_its_reports() =>
        HousePlan.Any.Hold(plan => Check.Holds(plan, pdf: true), Collections / 20);
}
