namespace Briefings.Pdf;

/// <summary>What a reader with the user password may do (ISO 32000-1, Table 22). Readers for assistive technology may always extract text.</summary>
[Flags]
public enum PdfPermissions
{
    /// <summary>Nothing but reading.</summary>
    None = 0,

    /// <summary>Print in full quality.</summary>
    Print = 1,

    /// <summary>Change the content.</summary>
    Modify = 2,

    /// <summary>Copy text and pictures.</summary>
    Copy = 4,

    /// <summary>Add notes.</summary>
    Annotate = 8,

    /// <summary>Insert, delete and turn pages.</summary>
    Assemble = 16,
}

/// <summary>
/// Encryption by AES-256 (revision 6, ISO 32000-2, 7.6). Random by nature: two files are never the same. A file so encrypted claims no PDF/A.
/// </summary>
/// <param name="UserPassword">Opens the file; empty to let everybody read it.</param>
/// <param name="OwnerPassword">Opens it with all rights; must not be empty.</param>
/// <param name="Permissions">What those with the user password may do.</param>
public sealed record PdfEncryption(string UserPassword, string OwnerPassword, PdfPermissions Permissions = PdfPermissions.Print);
