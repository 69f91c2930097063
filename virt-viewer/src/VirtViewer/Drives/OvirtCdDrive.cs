using VirtViewer.Localisation;
using VirtViewer.Ovirt;

namespace VirtViewer.Drives;

/// <summary>The CD drive of a machine of oVirt.</summary>
internal sealed class OvirtCdDrive(OvirtClient client, string vmId) : ICdDrive
{
    private readonly OvirtImages _images = new(client, vmId);

    public IReadOnlyList<string> Names { get; } = ["CD"];

    public bool HasFolders => false;

    public Task<IReadOnlyList<CdImage>> ListAsync(string drive, string? folder) => Explain(async () =>
    {
        var (images, inserted) = await _images.ListAsync().ConfigureAwait(false);
        return (IReadOnlyList<CdImage>)[.. images.Select(image => new CdImage(image.Id, image.Name, "", null, image.Id == inserted))
            .OrderByDescending(image => image.IsInserted)];
    });

    public Task ChangeAsync(string drive, string? image) => Explain(async () =>
    {
        await _images.ChangeAsync(image).ConfigureAwait(false);
        return true;
    });

    /// <summary>A token that is no longer good is a reason like any other here.</summary>
    private static async Task<T> Explain<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InvalidDataException(Phrase.Of("the engine does not let you in any more: {0}", e.Message), e);
        }
    }
}
