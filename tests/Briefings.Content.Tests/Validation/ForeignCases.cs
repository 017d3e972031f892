namespace Briefings.Content.Tests.Validation;

/// <summary>What authors bring from other tools: BRF175–BRF178, in a house as it is read and checked.</summary>
internal static class ForeignCases
{
    public static IEnumerable<Case> All =>
    [
        new("BRF175", "private comments", house => Text(house, "Open. %%Ask the desk.%%\n\n%%\nSource: the driver.\n\nHis number.\n%%\n\n- Item %%a%%")),
        new("BRF176", "private comments that are never closed", house => Text(house, "Open. %%Ask the desk.\n\nMore.\n\n%%\nSource: the driver.")),
        new("BRF176", "private comments where none is read", house => house.Add("key_points: [\"Open. %%Ask the desk.%%\"]\njudgments: [{text: \"A %%b%%\", likelihood: likely}]")),
        new("BRF176", "words behind a private comment, in a draft", house => Text(house, "%%\nSource: the driver.\n%% Open.").Edit("status: approved", "status: draft")),
        new("BRF177", "syntax of other tools", house => Text(house, "![[map.png]] ==mark== ^[note]\n\n[TOC]\n\n{{< youtube x >}} [a](about.html \"Title\")")),
        new("BRF178", "the title once more", house => Text(house, "# The road closes\n\nThe text.")),
    ];

    private static House Text(House house, string text) => house.Edit("The text.", text);
}
