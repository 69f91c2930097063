using System.Text;

namespace Osinfo.Installing.Rendering;

/// <summary>The base 64 of crypt(3): an alphabet of its own, lowest bits first.</summary>
internal static class CryptBase64
{
    private const string Alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    internal static void Append(StringBuilder text, int value, int length)
    {
        for (; length > 0; length--)
        {
            text.Append(Alphabet[value & 0x3f]);
            value >>= 6;
        }
    }
}
