namespace Briefings.Content.Tests.Markdown;

/// <summary>Figures and signs that markup would change on their way to the page, boxes that are none, and columns made of blanks.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData("5*6 and 7*8", "1:2: warning BRF197")]
    [InlineData("2*3*4 = 24", "1:2: warning BRF197")]
    [InlineData("2**3 and 4**5", "1:2: warning BRF197")]
    [InlineData("5~~6 and 7~~8", "1:2: warning BRF197")]
    [InlineData("price*volume and cost*count", "1:6: warning BRF197")]
    [InlineData("## 5*6 and 7*8", "1:5: warning BRF197")]
    [InlineData("| 5*6 and 7*8 |\n|---|", "1:4: warning BRF197")]
    [InlineData("> [!NOTE] 5*6 and 7*8\n> x", "1:12: warning BRF197")]
    [InlineData("1. One\n3. Three", "2:1: warning BRF198")]
    [InlineData("- a\n\n  4. Four\n  6. Six\n  7. Seven", "4:3: warning BRF198")]
    [InlineData("- [ ]", "1:3: warning BRF069: the box")]
    [InlineData("- [ ] a\n- [x]", "2:3: warning BRF069: the box")]
    [InlineData("- []a", "1:3: warning BRF069")]
    [InlineData("[ ] Call", "1:1: warning BRF069: \"[ ]\" outside of a list")]
    [InlineData("Call:\n[x] the desk", "2:1: warning BRF069: \"[x]\" outside of a list")]
    [InlineData("> [!NOTE]: The road", "1:3: warning BRF069: \"[!NOTE]\" begins no callout")]
    [InlineData("\\\\server\\share\\a.doc", "1:1: warning BRF069: a backslash")]
    [InlineData("See C:\\new\\_old here", "1:11: warning BRF069: a backslash")]
    [InlineData("Port     Ships", "1:5: warning BRF195")]
    [InlineData("Port   Ships\nBerbera   12", "1:5: warning BRF195")]
    [InlineData("+---+---+\n| a | b |\n+---+---+", "1:1: warning BRF069: lines of")]
    [InlineData("The roads:\n2. Two\n3. Three", "2:1: warning BRF196")]
    [InlineData("<div>\nThe road\n</div>", "1:1: error BRF050: raw HTML \"<div>\" is dropped, with all that stands to line 3")]
    [InlineData("a %%b%% c", "1:3: warning BRF175: the private comment from here to column 7")]
    [InlineData("a %%%% c", "1:3: warning BRF175: the private comment")]
    [InlineData("%%%%\n\nc", "1:1: warning BRF175: the private comment")]
    [InlineData("a %%%% c\n\nb %% d", "1:3: error BRF176", "3:3: error BRF176")]
    public void What_changes_is_told_at_its_place(string text, params string[] expected)
    {
        var findings = Read.Findings(text);

        findings.Length.ShouldBe(expected.Length, string.Join('\n', findings));
        findings.Zip(expected).ShouldAllBe(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal), string.Join('\n', findings));
    }

    [Theory]
    [InlineData("2 * 3 * 4")]
    [InlineData("*one*, **two** and ***three***")]
    [InlineData("The *ummah*'s road and *FAMa*s")]
    [InlineData("1. One\n1. Two\n1. Three")]
    [InlineData("7. Seven\n8. Eight")]
    [InlineData("- [ ] Call\n- [x] Done")]
    [InlineData("[x](about.html) and [x]")]
    [InlineData("`5*6 and 7*8` and 5\\*6 and 7\\*8")]
    [InlineData("C:\\road\\new")]
    [InlineData("`\\\\server\\share\\a`")]
    [InlineData("One.  Two")]
    public void What_stays_is_not_told(string text) => Read.Findings(text).ShouldBeEmpty();

    [Theory]
    [InlineData("key_points: [\"5*6 and 7*8\"]", "BRF197")]
    [InlineData("key_points: [\"A **road is closed\"]", "BRF069")]
    [InlineData("judgments: [{text: \"See [x][y]\"}]", "BRF069")]
    [InlineData("key_points: [\"The ==road==\"]", "BRF177")]
    public void Lines_of_front_matter_are_looked_through_too(string key, string code)
    {
        using var house = new House();
        house.Add(key);
        house.Diagnostics().ShouldContain(each => each.Code == code && each.Place.Line > 1);
    }
}
