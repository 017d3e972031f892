using System.Text.RegularExpressions;

namespace Briefings.Pdf.Tests;

/// <summary>Reads the operators of a content stream and finds out whether they nest as ISO 32000-1 asks (8.4.2, 9.4.1, 14.6).</summary>
internal static partial class ContentNesting
{
    public static void Check(string content)
    {
        var open = new Stack<string>();
        // Strings and dictionaries are operands, whatever is in them.
        foreach (var token in Operand().Replace(content, " ").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (token)
            {
                case "BT" or "q" or "BDC" or "BMC":
                    if (token == "BT")
                    {
                        open.ShouldNotContain("BT");
                    }

                    if (token == "q")
                    {
                        open.ShouldNotContain("BT");
                    }

                    open.Push(token);
                    break;
                case "ET":
                    open.Pop().ShouldBe("BT");
                    break;
                case "EMC":
                    open.Pop().ShouldBe("BDC");
                    break;
                case "Q":
                    open.Pop().ShouldBe("q");
                    break;
                case "Tj" or "TJ" or "Td" or "Ts":
                    open.ShouldContain("BT");
                    open.ShouldContain("BDC");
                    break;
                case "f" or "S" or "B" or "Do" or "re" or "m" or "cm":
                    open.ShouldNotContain("BT");
                    break;
            }
        }

        open.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?s)\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>")]
    private static partial Regex Operand();
}
