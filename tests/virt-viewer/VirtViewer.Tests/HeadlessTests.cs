using System.Text.Json;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>What works without any display.</summary>
public sealed class HeadlessTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("viewer").FullName;
    private readonly Dictionary<string, string?> _environment;

    public HeadlessTests()
    {
        FineOs.Write(_directory);
        _environment = new() { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null, ["LC_ALL"] = "C.UTF-8", ["OSINFO_USER_DIR"] = _directory };
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("virt-viewer")]
    [InlineData("remote-viewer")]
    public void VV_APP_2_version_and_help_need_no_display(string program)
    {
        var version = Run(program, "--version", "--full-screen");
        var help = Run(program, "--help-all");

        Assert.Equal((0, ""), (version.ExitCode, version.Error));
        Assert.StartsWith($"{program} version ", version.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("--spice-ca-file", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("virt-viewer", "--nonsense")]
    [InlineData("virt-viewer", "one", "two")]
    [InlineData("virt-viewer", "--wait")]
    [InlineData("virt-viewer", "--os-info")]
    [InlineData("virt-viewer", "--kiosk-quit", "sometimes", "vm")]
    [InlineData("remote-viewer", "--wait")]
    public void VV_CLI_1_wrong_usage_ends_with_one_line_and_a_pointer_to_the_help(string program, params string[] arguments)
    {
        var run = Run(program, arguments);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(2, run.Error.TrimEnd('\n').Split('\n').Length);
        Assert.StartsWith($"{program}: error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{program} --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_display_it_says_so()
    {
        var run = Run("remote-viewer", "vnc://127.0.0.1:1");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("remote-viewer: error: cannot open display", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FineOs.Id, 0)]
    [InlineData("http://fedoraproject.org/fedora/38", 3)]
    [InlineData("http://example.org/os/1", 4)]
    [InlineData(null, 4)]
    public void OS_2_the_exit_status_tells_how_well_machine_and_system_fit(string? os, int status)
    {
        var run = Report(os);

        Assert.Equal((status, ""), (run.ExitCode, run.Error));
        Assert.Contains("Name:           web\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OS_2_JSON_is_for_programs()
    {
        var run = Report("http://microsoft.com/win/11", "--format", "json");
        var report = JsonElement.Parse(run.Output);

        Assert.Empty(JsonSchema.Load("virt-viewer-os-info.schema.json").Check(report));
        Assert.Equal("win11", report.GetProperty("os").GetProperty("shortId").GetString());
        Assert.Contains("firmware-unsupported", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("--uuid", "11111111-2222-3333-4444-555555555556")]
    [InlineData("--id", "77")]
    public void A_guest_that_is_not_there_is_named(params string[] guest)
    {
        var run = Run("virt-viewer", ["-c", Node(FineOs.Id), "--os-info", .. guest]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(guest[^1], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_libvirt_that_is_not_there_is_named()
    {
        var run = Run("virt-viewer", "-c", "nonsense:///x", "--os-info", "web");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("nonsense:///x", run.Error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Report(string? os, params string[] more) =>
        Run("virt-viewer", ["-c", Node(os), "--os-info", "web", .. more]);

    private string Node(string? os)
    {
        var metadata = os is null ? "" : $"<metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='{os}'/></a:libosinfo></metadata>";
        var path = Path.Combine(_directory, "node.xml");
        File.WriteAllText(path, $"""
            <node><domain type='test'><name>web</name><uuid>11111111-2222-3333-4444-555555555555</uuid>{metadata}
            <memory unit='GiB'>8</memory><vcpu>4</vcpu><os><type arch='x86_64'>hvm</type></os>
            <devices><input type='tablet' bus='usb'/><video><model type='virtio'/></video><graphics type='vnc' port='5999' listen='127.0.0.1'/></devices></domain></node>
            """);
        return $"test://{path}";
    }

    private (int ExitCode, string Output, string Error) Run(string program, params string[] arguments) =>
        Program.Run(Viewer.PathTo(program), arguments, _environment);
}
