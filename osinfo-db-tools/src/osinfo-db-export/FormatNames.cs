using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Tools.Export;

/// <summary>What the kinds of archives are called on the command line and as endings of files.</summary>
internal static class FormatNames
{
    private static readonly (string Ending, ArchiveFormat Format)[] Known =
    [
        ("tar.xz", ArchiveFormat.TarXz),
        ("tar.gz", ArchiveFormat.TarGz),
        ("tar.zst", ArchiveFormat.TarZst),
        ("zip", ArchiveFormat.Zip),
        ("txz", ArchiveFormat.TarXz),
        ("tgz", ArchiveFormat.TarGz),
        ("tzst", ArchiveFormat.TarZst),
    ];

    /// <summary>Endings that promise what cannot be kept.</summary>
    private static readonly string[] Impossible = [".tar", ".zst", ".bz2", ".lzma", ".lz", ".lz4", ".7z"];

    internal static ArchiveFormat Parse(string name) =>
        Known.Where(known => known.Ending == name).Select(known => (ArchiveFormat?)known.Format).FirstOrDefault()
        ?? throw new ToolException(ExitCode.Usage, $"unknown format '{name}', expected tar.xz, tar.gz, tar.zst or zip");

    /// <summary>The ending of a file of this format.</summary>
    internal static string Ending(ArchiveFormat format) => Known.First(known => known.Format == format).Ending;

    /// <summary>The format that the name of a file tells; like the C tool, xz when it tells none.</summary>
    internal static ArchiveFormat Of(string path)
    {
        if (Known.FirstOrDefault(known => path.EndsWith("." + known.Ending, StringComparison.OrdinalIgnoreCase)) is { Ending: not null } found)
        {
            return found.Format;
        }

        if (Impossible.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending)
        {
            throw new ToolException(
                ExitCode.Usage, $"an archive '*{ending}' cannot be written, expected .tar.xz, .tar.gz, .tar.zst or .zip, or --format");
        }

        return ArchiveFormat.TarXz;
    }
}
