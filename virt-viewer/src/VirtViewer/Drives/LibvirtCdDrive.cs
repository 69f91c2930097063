using Osinfo;
using Osinfo.Db;
using VirtViewer.Assessment;
using VirtViewer.Domains;
using VirtViewer.Libvirt;
using VirtViewer.Localisation;
using Native = VirtViewer.Interop.Libvirt;

namespace VirtViewer.Drives;

/// <summary>The CD drives of a guest of libvirt.</summary>
/// <param name="libvirt">The connection.</param>
/// <param name="guest">The guest.</param>
/// <param name="isLocal">Whether the paths of the host are those of this computer.</param>
/// <param name="changed">Told when another medium is in a drive.</param>
internal sealed class LibvirtCdDrive(LibvirtConnection libvirt, DomainDescription guest, bool isLocal, Action changed) : ICdDrive
{
    private const int MostImages = 500;

    private readonly DomainArgument _guest = DomainArgument.Parse(guest.Uuid!, DomainSelection.Uuid);

    public IReadOnlyList<string> Names { get; } = [.. guest.CdDrives.Select(drive => drive.Target)];

    public bool HasFolders => isLocal;

    public async Task<IReadOnlyList<CdImage>> ListAsync(string drive, string? folder)
    {
        var (inserted, volumes) = await libvirt.AskAsync(connection =>
        {
            using var domain = Domain.Find(connection, _guest);
            return (domain?.Describe()?.CdDrives.FirstOrDefault(known => known.Target == drive)?.Source, Native.Volumes(connection));
        }).ConfigureAwait(false);
        var paths = volumes.Where(IsImage)
            .Concat(isLocal ? ImagesIn(Path.GetDirectoryName(inserted)).Concat(ImagesIn(folder)) : [])
            .Order(StringComparer.Ordinal).Prepend(inserted).OfType<string>().Distinct().Take(MostImages);
        var database = OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
        var system = GuestOs.Of(guest, database).Os;
        List<CdImage> images = [];
        foreach (var path in paths)
        {
            var medium = isLocal ? await Medium.IdentifyAsync(path, database).ConfigureAwait(false) : new Medium(path, null, null, []);
            var mark = Medium.Describe(medium.RelationTo(system, guest.Architecture));
            images.Add(new CdImage(path, medium.Label, medium.Details, mark, path == inserted));
        }

        return images;
    }

    public async Task ChangeAsync(string drive, string? image)
    {
        await libvirt.ChangeAsync(connection =>
        {
            using var domain = Domain.Find(connection, _guest) ?? throw new InvalidDataException(Phrase.Of("the guest is not there any more"));
            domain.ChangeMedium(drive, image);
        }).ConfigureAwait(false);
        Interop.MainLoop.Post(changed);
    }

    private static bool IsImage(string path) => path.EndsWith(".iso", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> ImagesIn(string? folder)
    {
        try
        {
            return string.IsNullOrEmpty(folder) ? [] : [.. Directory.EnumerateFiles(folder).Where(IsImage).Take(MostImages)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
