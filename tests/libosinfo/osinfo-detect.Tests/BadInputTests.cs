using System.Runtime.InteropServices;
using TinyIso;

namespace osinfo_detect.Tests;

/// <summary>One clear line for every bad input, no stack trace, and the other inputs still get their answer.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string _good;

    public BadInputTests() => _good = new TinyImage { VolumeId = "ALPHA-1", Bootable = true }.Write(_directory["good.iso"]);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_missing_file() => Expect($"'{_directory["none"]}' does not exist", _directory["none"]);

    [Fact]
    public void A_path_below_a_file() => Expect("does not exist", Path.Combine(_good, "image.iso"));

    [Fact]
    public void An_empty_file() => Expect("ends before byte 32768", _directory.Write("empty", ""));

    [Fact]
    public void An_empty_word() => Expect("an input is empty", "");

    [Fact]
    public void An_image_cut_at_every_kilobyte()
    {
        var image = new TinyImage { VolumeId = "ALPHA-1" }.ToArray();
        var paths = Enumerable.Range(1, 34).Select(length => _directory[$"{length}"]).ToArray();
        for (var i = 0; i < paths.Length; i++)
        {
            File.WriteAllBytes(paths[i], image[..((i + 1) * 1024 - 1)]);
        }

        var run = Tools.Detect(paths);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(paths.Length, run.ErrorLines.Length);
        Assert.All(run.ErrorLines.Take(32), line => Assert.Contains("ends before byte 32768", line, StringComparison.Ordinal));
        Assert.All(run.ErrorLines.Skip(32), line => Assert.Contains("expected a volume descriptor of 2048 bytes", line, StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_cut_behind_its_descriptor_is_recognised()
    {
        var image = new TinyImage { VolumeId = "ALPHA-1", Bootable = true }.ToArray();
        var paths = Enumerable.Range(34, 7).Select(length => _directory[$"{length}"]).ToArray();
        foreach (var path in paths)
        {
            File.WriteAllBytes(path, image[..(int.Parse(Path.GetFileName(path), null) * 1024)]);
        }

        var run = Tools.Detect(["--format", "json", .. paths]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, line => Assert.Contains("\"shortId\":\"alpha1\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text() => Expect("is not an ISO 9660 image", _directory.Write("text", new string('x', 100_000)));

    [Fact]
    public void An_executable() => Expect("is not an ISO 9660 image", typeof(object).Assembly.Location);

    [Fact]
    public void Noise()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(_directory["noise"], bytes);

        Expect("is not an ISO 9660 image", _directory["noise"]);
    }

    [Fact]
    public void A_file_of_a_terabyte()
    {
        using (var file = File.Create(_directory["huge"]))
        {
            file.SetLength(1L << 40);
        }

        Expect("is not an ISO 9660 image", _directory["huge"]);
    }

    [Fact]
    public void A_medium_without_a_label() =>
        Expect("has a blank volume identifier", new TinyImage { VolumeId = " " }.Write(_directory["blank.iso"]));

    [Fact]
    public void A_link_to_itself()
    {
        File.CreateSymbolicLink(_directory["loop"], _directory["loop"]);

        Expect("Too many levels of symbolic links", _directory["loop"]);
    }

    [Fact]
    public void A_directory_as_a_medium() => Expect("is a directory: expected an image file or a block device", "--type", "media", _directory.Path);

    [Fact]
    public void A_directory_that_is_no_tree() => Expect("is no install tree: expected a file '.treeinfo' or 'treeinfo'", _directory.Path);

    [Fact]
    public void A_tree_whose_description_is_none()
    {
        _directory.Write("treeinfo", "general\n");

        Expect("treeinfo", _directory.Path);
    }

    [Fact]
    public void A_pipe()
    {
        Assert.Equal(0, mkfifo(_directory["pipe"], 0x180));

        Expect("is a pipe, socket or character device", _directory["pipe"]);
    }

    [Fact]
    public void A_device_that_never_ends() => Expect("is a pipe, socket or character device", "/dev/zero");

    [Fact]
    public void An_address_of_another_kind() => Expect("expected a path, or a file:, http: or https: address", "ftp://example.org/image.iso");

    [Fact]
    public void A_file_that_may_not_be_read()
    {
        File.Copy(_good, _directory["secret.iso"]);
        Tools.Peer("chmod", "0", _directory["secret.iso"]);

        var run = Tools.WithoutPrivileges(_directory["secret.iso"], _good);

        Assert.Equal([$"osinfo-detect: error: '{_directory["secret.iso"]}' may not be read: permission denied"], run.ErrorLines);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Media is an installer for OS 'Alpha 1 (x86_64)'", run.Lines);
    }

    [Fact]
    public void Names_and_labels_cannot_command_the_terminal()
    {
        var path = new TinyImage { VolumeId = "\e[2JEVIL\u202etxt", Bootable = true }.Write(_directory["\e[31mred\nline.iso"]);

        var plain = Tools.Detect("--explain", path, _directory["\e]0;title\a"]);
        var json = Tools.Detect("--format", "json", path);

        Assert.Contains(plain.Lines, line => line.EndsWith("\\x1b[31mred\\x0aline.iso <==", StringComparison.Ordinal));
        Assert.Contains("  volume-id        '\\x1b[2JEVIL\\u202etxt'", plain.Lines);
        Assert.Equal([$"osinfo-detect: error: '{_directory.Path}/\\x1b]0;title\\x07' does not exist"], plain.ErrorLines);
        Assert.DoesNotContain(plain.Output + plain.Error + json.Output + json.Error, c => c is '\e' or '\a' or '\u202e');
        Assert.Single(json.Lines);
    }

    [Fact]
    public void A_database_directory_that_does_not_exist()
    {
        var run = Tools.Ours(_directory["nowhere"], _good);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("Media is bootable.\n", run.Output);
        Assert.Equal($"osinfo-detect: error: {_directory["nowhere"]}: the database directory does not exist", run.ErrorLines[0]);
    }

    [Fact]
    public void A_database_with_a_malformed_file()
    {
        Tools.Peer("cp", "-r", Tools.ExampleDirectory, _directory["database"]);
        _directory.Write("database/os/example.org/broken-1.xml", "<libosinfo><os id=");
        var unknown = new TinyImage { VolumeId = "UNKNOWN", Bootable = true }.Write(_directory["unknown.iso"]);

        var found = Tools.Ours(_directory["database"], _good);
        var notFound = Tools.Ours(_directory["database"], unknown);

        Assert.Equal((0, "Media is bootable.\nMedia is an installer for OS 'Alpha 1 (x86_64)'\n"), (found.ExitCode, found.Output));
        Assert.Contains("broken-1.xml", Assert.Single(found.ErrorLines), StringComparison.Ordinal);

        // What a whole database would have said is not known.
        Assert.Equal(3, notFound.ExitCode);
    }

    [Fact]
    public void A_pattern_of_the_database_that_takes_for_ever()
    {
        var path = new TinyImage { VolumeId = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA?", Bootable = true }.Write(_directory["slow.iso"]);

        var run = Tools.Ours(Tools.ExampleDirectory, "--explain", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("    volume-id        cannot be compared, the pattern '^AAAA(?=A)(A+)+(A+)+(A+)+!$' takes too long", run.Lines);
    }

    [Fact]
    public void A_pattern_of_the_database_that_is_none()
    {
        var path = new TinyImage { VolumeId = "BROKEN", Bootable = true }.Write(_directory["broken.iso"]);

        var run = Tools.Detect("--explain", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("    volume-id        cannot be compared, the pattern 'BROKEN(' is invalid", run.Lines);
    }

    /// <summary>As it is built, for the tools are built without the messages of the base library.</summary>
    private void Expect(string error, params string[] arguments)
    {
        var run = Tools.Ours(Tools.ExampleDirectory, [.. arguments, _good]);
        var line = Assert.Single(run.ErrorLines, line => line.Contains(error, StringComparison.Ordinal));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("osinfo-detect: error: ", line, StringComparison.Ordinal);
        Assert.Single(run.ErrorLines);
        Assert.Contains("Media is an installer for OS 'Alpha 1 (x86_64)'", run.Lines);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mkfifo([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}
