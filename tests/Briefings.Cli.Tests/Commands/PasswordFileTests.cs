using Briefings.Cli.Commands;

namespace Briefings.Cli.Tests.Commands;

public class PasswordFileTests
{
    [Fact]
    public void A_hyphen_reads_from_standard_input()
    {
        var read = PasswordFile.Read("-", new StringReader("opens\r\nowns\r\nleft\r\n"));
        read.Diagnostics.ShouldBeEmpty();
        read.Value.ShouldNotBeNull();
        (read.Value.UserPassword, read.Value.OwnerPassword).ShouldBe(("opens", "owns"));
    }

    [Fact]
    public void With_one_line_nobody_has_all_rights()
    {
        var (first, second) = (PasswordFile.Read("-", new StringReader("opens")).Value, PasswordFile.Read("-", new StringReader("opens")).Value);
        first!.OwnerPassword.Length.ShouldBeGreaterThan(30);
        first.OwnerPassword.ShouldNotBe(second!.OwnerPassword);
        first.Permissions.ShouldBe(Pdf.PdfPermissions.Print);
    }

    [Fact]
    public void No_input_is_an_empty_password() => PasswordFile.Read("-", new StringReader("")).Diagnostics.Single().Message.ShouldBe("the password is empty");
}
