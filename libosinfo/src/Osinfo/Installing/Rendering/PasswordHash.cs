using System.Security.Cryptography;
using System.Text;

namespace Osinfo.Installing.Rendering;

/// <summary>A way to hash a password as crypt(3) does, under the name templates ask for it by.</summary>
internal sealed record PasswordHash(string Name, int SaltLength, Func<byte[], string, string> Compute)
{
    private const string SaltCharacters = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>SHA-512 for all that is not ancient; MD5 for systems whose C library is older than 2.7 (2007).</summary>
    internal static IReadOnlyList<PasswordHash> All { get; } =
        [new("sha512", 16, Sha512Crypt.Compute), new("md5", 8, Md5Crypt.Compute)];

    /// <summary>The hash with a random salt.</summary>
    internal string Make(string password) =>
        Compute(Encoding.UTF8.GetBytes(password), RandomNumberGenerator.GetString(SaltCharacters, SaltLength));
}
