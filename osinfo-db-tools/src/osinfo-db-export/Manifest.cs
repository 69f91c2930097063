using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OsinfoDb.Archives;

namespace OsinfoDb.Tools.Export;

/// <summary>The list of the files of an archive: SHA-256, size and path, a tab between them.</summary>
internal static class Manifest
{
    internal static byte[] Write(string top, IReadOnlyList<ArchiveEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var file in entries.Where(entry => !entry.IsDirectory))
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
            text.Append(CultureInfo.InvariantCulture, $"{digest}\t{file.Content.Length}\t{top}/{file.Path}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
