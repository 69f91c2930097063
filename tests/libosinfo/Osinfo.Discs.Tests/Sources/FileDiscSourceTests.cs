using System.Net.Sockets;
using TinyIso;

namespace Osinfo.Discs.Tests.Sources;

public sealed class FileDiscSourceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Reads_as_much_as_there_is()
    {
        File.WriteAllBytes(_directory["a"], [1, 2, 3, 4, 5]);
        using var source = DiscSource.OpenFile(_directory["a"]);
        var buffer = new byte[3];

        Assert.Equal(5, source.Length);
        Assert.Equal(_directory["a"], source.Location);
        Assert.Equal(3, await source.ReadAsync(0, buffer, TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3], buffer);
        Assert.Equal(2, await source.ReadAsync(3, buffer, TestContext.Current.CancellationToken));
        Assert.Equal([4, 5, 3], buffer);
        Assert.Equal(0, await source.ReadAsync(5, buffer, TestContext.Current.CancellationToken));
        Assert.Equal(0, await source.ReadAsync(long.MaxValue, buffer, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await source.ReadAsync(-1, buffer, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_file_too_small_for_descriptors_is_opened_but_holds_none(int length)
    {
        File.WriteAllBytes(_directory["small"], new byte[length]);
        using var source = DiscSource.OpenFile(_directory["small"]);

        var failure = await Assert.ThrowsAsync<DiscException>(() => DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken));

        Assert.Equal(DiscError.NoDescriptors, failure.Error);
        Assert.Equal($"'{_directory["small"]}' ends before byte 32768, where the volume descriptors of a disc begin", failure.Message);
    }

    [Fact]
    public async Task Reads_an_image_of_a_terabyte()
    {
        var path = new TinyImage().Write(_directory["sparse.iso"]);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(1L << 40);
        }

        using var source = DiscSource.OpenFile(path);

        Assert.Equal(1L << 40, source.Length);
        Assert.Equal("TINY", (await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken)).VolumeId);
        Assert.Equal(16, await source.ReadAsync((1L << 40) - 16, new byte[100], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<FileNotFoundException>(() => DiscSource.OpenFile(_directory["no/such.iso"]));

        Assert.Equal($"'{_directory["no/such.iso"]}' does not exist", failure.Message);
    }

    [Fact]
    public void A_path_below_a_file_does_not_exist()
    {
        File.WriteAllBytes(_directory["file"], []);

        Assert.Throws<FileNotFoundException>(() => DiscSource.OpenFile(_directory["file/below.iso"]));
    }

    [Fact]
    public void A_directory_is_refused()
    {
        var failure = Assert.Throws<IOException>(() => DiscSource.OpenFile(_directory["."]));

        Assert.Contains("is a directory", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_refused_without_waiting_for_a_writer()
    {
        Peer.Run("coreutils", "mkfifo", _directory["pipe"]);

        var failure = Assert.Throws<IOException>(() => DiscSource.OpenFile(_directory["pipe"]));

        Assert.Contains("is a pipe, socket or character device", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_pipe_is_refused_as_well()
    {
        Peer.Run("coreutils", "mkfifo", _directory["pipe"]);
        File.CreateSymbolicLink(_directory["link"], _directory["pipe"]);

        Assert.Throws<IOException>(() => DiscSource.OpenFile(_directory["link"]));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/dev/tty")]
    public void A_character_device_is_refused(string device)
    {
        var failure = Assert.Throws<IOException>(() => DiscSource.OpenFile(device));

        Assert.Contains("is a pipe, socket or character device", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_socket_is_refused()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_directory["s"]));

        Assert.Throws<IOException>(() => DiscSource.OpenFile(_directory["s"]));
    }

    [Fact]
    public void Links_that_lead_nowhere_or_in_circles_are_refused()
    {
        File.CreateSymbolicLink(_directory["dangling"], _directory["none"]);
        File.CreateSymbolicLink(_directory["circle"], _directory["circle"]);

        Assert.Throws<FileNotFoundException>(() => DiscSource.OpenFile(_directory["dangling"]));
        Assert.ThrowsAny<IOException>(() => DiscSource.OpenFile(_directory["circle"]));
    }

    [Fact]
    public void A_path_with_a_nul_is_the_callers_mistake() => Assert.ThrowsAny<ArgumentException>(() => DiscSource.OpenFile("a\0b"));

    [Fact]
    public void An_empty_path_is_the_callers_mistake() => Assert.Throws<ArgumentException>(() => DiscSource.OpenFile(""));

    [Fact]
    public async Task Failing_reads_are_errors_of_the_file()
    {
        // Reading the memory of a process at an address that is not mapped fails; it works as root too.
        using var source = DiscSource.OpenFile($"/proc/{Environment.ProcessId}/mem");

        await Assert.ThrowsAnyAsync<IOException>(async () => await source.ReadAsync(0, new byte[10], TestContext.Current.CancellationToken));
    }
}
