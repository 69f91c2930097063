using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Osinfo.Installing.Rendering;

/// <summary>The hash <c>$1$</c> of crypt(3), all that systems before 2007 understand. Weak, but not the password itself.</summary>
[SuppressMessage("Security", "CA5351", Justification = "It is what those systems understand; nothing is kept secret by it here.")]
internal static class Md5Crypt
{
    private const int Rounds = 1000;

    internal static string Compute(byte[] password, string salt)
    {
        var saltBytes = Encoding.ASCII.GetBytes(salt);
        var hash = First(password, saltBytes);
        for (var round = 0; round < Rounds; round++)
        {
            hash = MD5.HashData(
            [
                .. round % 2 != 0 ? password : hash,
                .. round % 3 != 0 ? saltBytes : [],
                .. round % 7 != 0 ? password : [],
                .. round % 2 != 0 ? hash : password,
            ]);
        }

        return $"$1${salt}${ToText(hash)}";
    }

    private static byte[] First(byte[] password, byte[] salt)
    {
        var other = MD5.HashData([.. password, .. salt, .. password]);
        using var first = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        first.AppendData([.. password, .. "$1$"u8, .. salt]);
        for (var left = password.Length; left > 0; left -= other.Length)
        {
            first.AppendData(other, 0, Math.Min(left, other.Length));
        }

        for (var bits = password.Length; bits > 0; bits >>= 1)
        {
            first.AppendData([(bits & 1) != 0 ? (byte)0 : password[0]]);
        }

        return first.GetHashAndReset();
    }

    private static string ToText(byte[] hash)
    {
        var text = new StringBuilder();
        foreach (var (a, b, c) in new[] { (0, 6, 12), (1, 7, 13), (2, 8, 14), (3, 9, 15), (4, 10, 5) })
        {
            CryptBase64.Append(text, (hash[a] << 16) | (hash[b] << 8) | hash[c], 4);
        }

        CryptBase64.Append(text, hash[11], 2);
        return text.ToString();
    }
}
