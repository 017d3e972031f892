using Briefings.Content.Model;
using Briefings.Core;

namespace Briefings.Site.Tests.NoTrace;

/// <summary>Each piece that whole collections are made of, in a house that holds little else: what goes wrong says of which piece.</summary>
public sealed class SinglesTests
{
    private static readonly SitePlanned Site = new(0, TwoPerson: false, WithdrawnPages: false, Tlp.Green, new PitchPlan(null, false, false));

    private static readonly BriefingPlan Hidden = new(Status.Draft, Tlp.Clear, 0, null, null, 0, 0, [], [], 0, [], null, new PitchPlan(null, false, false), Ahead.None);

    private static readonly BriefingPlan Shown = Hidden with { Status = Status.Approved };

    public static TheoryData<int> Shapes => [.. Enumerable.Range(0, SectionShape.All.Length)];

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, Furniture.All.Length)];

    public static TheoryData<int> Styles => [.. Enum.GetValues<LinkStyle>().Select(style => (int)style)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_section_of_each_shape_leaves_no_trace(int shape) =>
        Holds(Shown with { Sections = [new(Tlp.Amber, shape)] }, Shown with { Sections = [new(Tlp.Clear, shape), new(Tlp.AmberStrict, shape)] });

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Blocks_of_each_kind_stay_beside_what_is_taken_out(int block) =>
        Holds(Shown with { Furniture = 1 << block, Sections = [new(Tlp.Amber, 0)] });

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_link_of_each_style_to_something_hidden_and_to_something_shown_leaves_no_trace(int style) =>
        Holds(Shown with { Links = [new(1, (LinkStyle)style), new(2, (LinkStyle)style)] }, Hidden, Shown);

    [Theory]
    [InlineData(Tlp.Amber, false, false)]
    [InlineData(Tlp.Amber, true, false)]
    [InlineData(Tlp.Green, true, false)]
    [InlineData(Tlp.Amber, false, true)]
    [InlineData(Tlp.Amber, true, true)]
    public void A_section_of_services_leaves_no_trace(Tlp marking, bool isAlone, bool isClosing) =>
        Check.Holds(new HousePlan(Site with { Pitch = new(marking, isAlone, isClosing) }, [Shown, Shown with { Fields = 1 << (int)Field.OwnServices, Pitch = new(marking, isAlone, isClosing) }], [], []), pdf: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_lies_ahead_of_the_clock_leaves_no_trace(int ahead) => Holds(Shown with { Ahead = (Ahead)ahead }, Shown with { Fields = (1 << (int)Field.Events) | (1 << (int)Field.Changes) | (1 << (int)Field.OwnTerms), Ahead = (Ahead)ahead });

    private static void Holds(params BriefingPlan[] briefings) => Check.Holds(new HousePlan(Site, briefings, [], []), pdf: false);
}
