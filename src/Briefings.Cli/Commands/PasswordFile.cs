using System.Security.Cryptography;
using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Pdf;

namespace Briefings.Cli.Commands;

/// <summary>
/// Passwords for a PDF, from a file or from standard input: never from the command line, which shells remember and other users can list, nor from
/// the environment, which child processes inherit.
/// </summary>
internal static class PasswordFile
{
    /// <summary>ISO 32000-2, 7.6.4.3.2: what is longer is cut off silently by readers, so that other passwords would open the file too.</summary>
    private const int LongestPassword = 127;

    /// <summary>Reads the passwords: the first line opens the file, the second, if there is one, also lifts what it does not allow.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <returns>How to encrypt, or why not.</returns>
    public static Outcome<PdfEncryption?> Read(string path, TextReader input)
    {
        string?[] lines;
        try
        {
            using var reader = path == "-" ? null : new StreamReader(path, Encoding.UTF8);
            lines = [(reader ?? input).ReadLine(), (reader ?? input).ReadLine()];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return No($"the password file \"{path}\" can't be read", "give a file that holds the password on its first line");
        }

        var opening = lines[0] ?? "";
        // With no second line nobody has all rights, whoever made the file included.
        var owner = string.IsNullOrEmpty(lines[1]) ? Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) : lines[1]!;
        if (opening.Length == 0)
        {
            return No("the password is empty", "write it on the first line");
        }

        if (Encoding.UTF8.GetByteCount(opening.Normalize(NormalizationForm.FormKC)) > LongestPassword || Encoding.UTF8.GetByteCount(owner.Normalize(NormalizationForm.FormKC)) > LongestPassword)
        {
            return No($"a password is longer than {LongestPassword} bytes, which PDF readers cut off", "take a shorter one");
        }

        return new(new PdfEncryption(opening, owner), []);
    }

    private static Outcome<PdfEncryption?> No(string message, string fix) => new(null, [new Diagnostic(Codes.UnusableCommand, default, message, fix)]);
}
