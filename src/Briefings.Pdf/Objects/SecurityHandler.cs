using System.Security.Cryptography;
using System.Text;

namespace Briefings.Pdf;

/// <summary>The standard security handler of revision 6 (ISO 32000-2, 7.6.4): hashes of the passwords, and the file's key wrapped by each.</summary>
internal sealed class SecurityHandler : IDisposable
{
    private readonly byte[] fileKey = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] user;
    private readonly byte[] userKey;
    private readonly byte[] owner;
    private readonly byte[] ownerKey;
    private readonly int permissions;

    public SecurityHandler(PdfEncryption encryption)
    {
        ArgumentException.ThrowIfNullOrEmpty(encryption.OwnerPassword, nameof(encryption));
        Cipher = new StreamCipher(fileKey, RandomNumberGenerator.GetBytes(16));
        permissions = Bits(encryption.Permissions);
        (user, userKey) = Wrap(Password(encryption.UserPassword), []);
        (owner, ownerKey) = Wrap(Password(encryption.OwnerPassword), user);
    }

    public StreamCipher Cipher { get; }

    /// <summary>The encryption dictionary (Tables 20, 21 and 25).</summary>
    public ReadOnlySpan<byte> Dictionary()
    {
        var output = new ByteWriter(1024);
        output.Raw("<</Filter/Standard/V 5/R 6/Length 256/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF/P "u8).Int(permissions);
        output.Raw("/U"u8).HexString(user).Raw("/UE"u8).HexString(userKey).Raw("/O"u8).HexString(owner).Raw("/OE"u8).HexString(ownerKey);
        return output.Raw("/Perms"u8).HexString(Perms()).Raw(">>"u8).Written;
    }

    public void Dispose() => Cipher.Dispose();

    /// <summary>Algorithms 8 and 9: hash and salts (48 bytes), and the file's key encrypted under the password (32 bytes).</summary>
    private (byte[] Hash, byte[] Key) Wrap(byte[] password, byte[] userHash)
    {
        var salts = RandomNumberGenerator.GetBytes(16);
        byte[] hash = [.. Hash(password, salts.AsSpan(0, 8), userHash), .. salts];
        using var aes = Aes.Create();
        aes.Key = Hash(password, salts.AsSpan(8), userHash);
        return (hash, aes.EncryptCbc(fileKey, new byte[16], PaddingMode.None));
    }

    /// <summary>Algorithm 2.B: at least 64 rounds of AES-128 and a hash chosen by its outcome.</summary>
    private static byte[] Hash(byte[] password, ReadOnlySpan<byte> salt, byte[] userHash)
    {
        var key = SHA256.HashData([.. password, .. salt, .. userHash]);
        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            byte[] once = [.. password, .. key, .. userHash];
            var repeated = new byte[64 * once.Length];
            for (var i = 0; i < 64; i++)
            {
                once.CopyTo(repeated, i * once.Length);
            }

            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            // 256 is 1 modulo 3, so the first sixteen bytes as one number are their sum modulo 3.
            var sum = 0;
            foreach (var b in encrypted.AsSpan(0, 16))
            {
                sum += b;
            }

            key = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
            {
                return key[..32];
            }
        }
    }

    /// <summary>Algorithm 10: the permissions, so that a reader can find out whether somebody changed them.</summary>
    private byte[] Perms()
    {
        var block = new byte[16];
        BitConverter.TryWriteBytes(block, permissions);
        if (!BitConverter.IsLittleEndian)
        {
            block.AsSpan(0, 4).Reverse();
        }

        block.AsSpan(4, 4).Fill(0xFF);
        "Tadb"u8.CopyTo(block.AsSpan(8));
        RandomNumberGenerator.Fill(block.AsSpan(12));
        using var aes = Aes.Create();
        aes.Key = fileKey;
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    /// <summary>Table 22. Bits 7 and 8 and those above 12 are 1, 1 and 2 are 0; bit 10 (extraction for accessibility) is always granted.</summary>
    private static int Bits(PdfPermissions permissions)
    {
        var bits = unchecked((int)0xFFFFF0C0) | 0x200;
        bits |= permissions.HasFlag(PdfPermissions.Print) ? 0x4 | 0x800 : 0;
        bits |= permissions.HasFlag(PdfPermissions.Modify) ? 0x8 : 0;
        bits |= permissions.HasFlag(PdfPermissions.Copy) ? 0x10 : 0;
        bits |= permissions.HasFlag(PdfPermissions.Annotate) ? 0x20 | 0x100 : 0;
        bits |= permissions.HasFlag(PdfPermissions.Assemble) ? 0x400 : 0;
        return bits;
    }

    /// <summary>7.6.4.3.2: UTF-8 after SASLprep (whose mapping is NFKC for all that a keyboard types), at most 127 bytes.</summary>
    private static byte[] Password(string password)
    {
        var bytes = Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC));
        return bytes.Length > 127 ? bytes[..127] : bytes;
    }
}
