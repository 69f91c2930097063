using System.Security.Cryptography;
using System.Text;

namespace Osinfo.Installing.Rendering;

/// <summary>
/// The hash <c>$6$</c> of crypt(3), with the 5000 rounds that it has when nothing is said: "Unix crypt using SHA-256 and SHA-512", U. Drepper.
/// </summary>
internal static class Sha512Crypt
{
    private const int Rounds = 5000;
    private const int Length = 64;

    internal static string Compute(byte[] password, string salt)
    {
        var saltBytes = Encoding.ASCII.GetBytes(salt);
        var hash = First(password, saltBytes);
        var p = Repeat(SHA512.HashData(Enumerable.Repeat(password, password.Length).SelectMany(bytes => bytes).ToArray()), password.Length);
        var s = Repeat(SHA512.HashData(Enumerable.Repeat(saltBytes, 16 + hash[0]).SelectMany(bytes => bytes).ToArray()), saltBytes.Length);
        using var step = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        for (var round = 0; round < Rounds; round++)
        {
            step.AppendData(round % 2 != 0 ? p : hash);
            if (round % 3 != 0)
            {
                step.AppendData(s);
            }

            if (round % 7 != 0)
            {
                step.AppendData(p);
            }

            step.AppendData(round % 2 != 0 ? hash : p);
            _ = step.GetHashAndReset(hash);
        }

        return $"$6${salt}${ToText(hash)}";
    }

    private static byte[] First(byte[] password, byte[] salt)
    {
        var other = SHA512.HashData([.. password, .. salt, .. password]);
        using var first = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        first.AppendData(password);
        first.AppendData(salt);
        first.AppendData(Repeat(other, password.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1)
        {
            first.AppendData((bits & 1) != 0 ? other : password);
        }

        return first.GetHashAndReset();
    }

    private static byte[] Repeat(byte[] bytes, int length)
    {
        var result = new byte[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = bytes[i % bytes.Length];
        }

        return result;
    }

    // Each group of three bytes is 21 further on, and their order turns.
    private static string ToText(byte[] hash)
    {
        var text = new StringBuilder();
        for (var (a, b, c) = (0, 21, 42); text.Length < 84; (a, b, c) = (b + 1, c + 1, a + 1))
        {
            CryptBase64.Append(text, (hash[a] << 16) | (hash[b] << 8) | hash[c], 4);
        }

        CryptBase64.Append(text, hash[Length - 1], 2);
        return text.ToString();
    }
}
