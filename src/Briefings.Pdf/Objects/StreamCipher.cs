using System.Security.Cryptography;

namespace Briefings.Pdf;

/// <summary>AES-256 in CBC mode for streams (ISO 32000-2, 7.6.3.3, AESV3): a random vector, then the data padded by PKCS #7.</summary>
internal sealed class StreamCipher(byte[] key, byte[] fileId) : IDisposable
{
    private readonly Aes aes = Create(key);

    /// <summary>A random id, since a hash of ciphertext says nothing.</summary>
    public ReadOnlySpan<byte> FileId => fileId;

    public byte[] Encrypt(ReadOnlySpan<byte> data)
    {
        var vector = RandomNumberGenerator.GetBytes(16);
        return [.. vector, .. aes.EncryptCbc(data, vector)];
    }

    public void Dispose() => aes.Dispose();

    private static Aes Create(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }
}
