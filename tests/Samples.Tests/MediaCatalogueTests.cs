using Osinfo.Samples.MediaCatalogue;
using TinyIso;

namespace Samples.Tests;

public sealed class MediaCatalogueTests : IDisposable
{
    private readonly Images _images = new();

    public void Dispose() => _images.Dispose();

    [Fact]
    public async Task Lists_all_images_below_a_directory()
    {
        _images.Add("b/debian.iso", Images.Debian);
        _images.Add("a.iso", new TinyImage { VolumeId = "NOBODY KNOWS" });
        File.WriteAllText(Path.Combine(_images.Root, "c.iso"), "no image");
        File.WriteAllText(Path.Combine(_images.Root, "d.txt"), "something else");
        using var output = new StringWriter { NewLine = "\n" };

        await Catalogue.WriteAsync(Images.Database, _images.Root, output, TestContext.Current.CancellationToken);

        var lines = output.ToString().TrimEnd().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal("| a.iso | unknown: NOBODY KNOWS | | | |", lines[2]);
        Assert.Matches(@"^\| b/debian.iso \| Debian .*12.* \| x86_64 \|  \| 20\d\d-\d\d-\d\d \|$", lines[3]);
        Assert.StartsWith("| c.iso | '", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Catalogue.WriteAsync(Images.Database, _images.Root, TextWriter.Null, stop.Token));
    }
}
