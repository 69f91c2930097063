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

    [Fact]
    public void The_version_of_the_SPICE_library_needs_no_display()
    {
        var run = Run("remote-viewer", "--spice-gtk-version");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("spice-gtk ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("virt-viewer", "--nonsense")]
    [InlineData("virt-viewer", "one", "two")]
    [InlineData("virt-viewer", "--wait")]
    [InlineData("virt-viewer", "--os-info", "--uuid")]
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

    [Theory]
    [InlineData(null, "neither DISPLAY nor WAYLAND_DISPLAY is set")]
    [InlineData("", "neither DISPLAY nor WAYLAND_DISPLAY is set")]
    [InlineData(":nonsense", ":nonsense")]
    public void VV_APP_2_without_a_display_it_says_what_is_missing(string? display, string reason)
    {
        _environment["DISPLAY"] = display;

        var run = Run("remote-viewer", "vnc://127.0.0.1:1");

        Assert.Equal((1, "", $"remote-viewer: error: cannot open display: {reason}\n"), run);
    }

    [Theory]
    [InlineData(0, FineOs.Id)]
    [InlineData(3, "http://fedoraproject.org/fedora/38")]
    [InlineData(4, "http://example.org/os/1")]
    [InlineData(4)]
    [InlineData(4, "")]
    [InlineData(0, FineOs.Id, "http://fedoraproject.org/fedora/38")]
    public void OS_2_the_exit_status_tells_how_well_machine_and_system_fit(int status, params string[] ids)
    {
        var run = Report(ids);

        Assert.Equal((status, ""), (run.ExitCode, run.Error));
        Assert.Contains("Name:           web\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OS:             Fine OS 1\n", FineOs.Id)]
    [InlineData("OS:             http://example.org/os/1\n", "http://example.org/os/1")]
    [InlineData("OS:             unknown\n")]
    [InlineData("Note:           the id of the operating system in the description of the guest is empty\n", "")]
    [InlineData("Note:           the guest names 2 operating systems, the first one counts\n", FineOs.Id, "http://fedoraproject.org/fedora/38")]
    [InlineData("Support:        end not known\n", "http://fedoraproject.org/fedora/unknown")]
    [InlineData("Support:        rolling release\n", "http://archlinux.org/archlinux/rolling")]
    public void OS_1_what_the_description_records_is_reported(string line, params string[] ids) =>
        Assert.Contains(line, Report(ids).Output, StringComparison.Ordinal);

    [Fact]
    public void OS_2_without_an_argument_every_guest_is_reported()
    {
        var text = Run("virt-viewer", "-c", TwoGuests(), "--os-info");
        var json = Run("virt-viewer", "-c", TwoGuests(), "--os-info", "--format=json");

        Assert.Equal((3, ""), (text.ExitCode, text.Error));
        Assert.Contains("Name:           one\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("\n\nName:           two\n", text.Output, StringComparison.Ordinal);
        var reports = json.Output.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line)).ToArray();
        Assert.Equal(["one", "two"], reports.Select(report => report.GetProperty("domain").GetString()));
        Assert.All(reports, report => Assert.Empty(JsonSchema.Load("virt-viewer-os-info.schema.json").Check(report)));
    }

    /// <summary>What others keep in the metadata is theirs, however much it is.</summary>
    [Fact]
    public void Metadata_of_others_do_not_keep_a_guest_from_being_understood()
    {
        var deep = string.Concat(Enumerable.Repeat("<x:a>", 200)) + string.Concat(Enumerable.Repeat("</x:a>", 200));
        var path = Path.Combine(_directory, "node.xml");
        File.WriteAllText(path, $"""
            <node><domain type='test'><name>web</name><metadata><x:m xmlns:x='urn:x'>{deep}{string.Concat(Enumerable.Repeat("<x:b/>", 20_000))}</x:m>{Os(FineOs.Id)}</metadata>
            <memory unit='GiB'>8</memory><vcpu>4</vcpu><os><type arch='x86_64'>hvm</type></os><devices><input type='tablet' bus='usb'/></devices></domain></node>
            """);

        var run = Run("virt-viewer", "-c", $"test://{path}", "--os-info", "web");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("OS:             Fine OS 1\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OS_2_JSON_is_for_programs()
    {
        var run = Run("virt-viewer", "-c", Node("http://microsoft.com/win/11"), "--os-info", "web", "--format", "json");
        var report = JsonElement.Parse(run.Output);

        Assert.Empty(JsonSchema.Load("virt-viewer-os-info.schema.json").Check(report));
        Assert.Equal("win11", report.GetProperty("os").GetProperty("shortId").GetString());
        Assert.Contains("firmware-unsupported", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<domain")]
    [InlineData("<nonsense/>")]
    [InlineData("<domain>&nothing;</domain>")]
    [InlineData("<!DOCTYPE domain><domain/>")]
    public void OS_2_a_description_that_cannot_be_understood_is_an_error(string text)
    {
        Break($"strcpy(text, \"{text}\");");

        var run = Run("virt-viewer", "-c", Node(FineOs.Id), "--os-info", "web");

        Assert.Equal((2, "", "virt-viewer: error: the description of the guest 'web' cannot be understood\n"), run);
    }

    [Fact]
    public void OS_2_a_guest_that_has_gone_meanwhile_is_an_error_with_the_reason_of_libvirt()
    {
        Break("text = ((char *(*)(void *, unsigned int))original)(0, flags);");

        var run = Run("virt-viewer", "-c", Node(FineOs.Id), "--os-info", "web");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("virt-viewer: error: there is no description of the guest 'web': invalid domain pointer", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void OS_2_of_several_guests_one_that_cannot_be_understood_is_named_and_counts_as_not_known()
    {
        Break("if (strstr(text, \"<name>one<\")) strcpy(text, \"<domain\");");

        var run = Run("virt-viewer", "-c", Nodes(("one", FineOs.Id), ("two", FineOs.Id)), "--os-info", "--format=json");

        Assert.Equal((4, "virt-viewer: warning: the description of the guest 'one' cannot be understood\n"), (run.ExitCode, run.Error));
        Assert.Equal("two", JsonElement.Parse(run.Output).GetProperty("domain").GetString());
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

    private (int ExitCode, string Output, string Error) Report(string[] ids) => Run("virt-viewer", "-c", Node(ids), "--os-info", "web");

    private static string Os(params string[] ids) =>
        $"<a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'>{string.Concat(ids.Select(id => $"<a:os id='{id}'/>"))}</a:libosinfo>";

    private string TwoGuests() => Nodes(("two", "http://fedoraproject.org/fedora/38"), ("one", ""));

    private string Nodes(params (string Name, string Os)[] guests)
    {
        var path = Path.Combine(_directory, "nodes.xml");
        File.WriteAllText(path, $"<node>{string.Concat(guests.Select(guest => Describe(guest.Name, Os(guest.Os))))}</node>");
        return $"test://{path}";
    }

    /// <summary>Does something with what libvirt tells of a guest before the viewer gets it.</summary>
    private void Break(string statement) => _environment["LD_AUDIT"] = LoaderAudit.Write(Path.Combine(_directory, "broken"), "virDomainGetXMLDesc", $$"""
        char *replacement(void *domain, unsigned int flags)
        {
            char *text = ((char *(*)(void *, unsigned int))original)(domain, flags);
            {{statement}}
            return text;
        }
        """);

    private string Node(params string[] ids)
    {
        var path = Path.Combine(_directory, "node.xml");
        File.WriteAllText(path, $"<node>{Describe("web", ids.Length == 0 ? "" : Os(ids))}</node>");
        return $"test://{path}";
    }

    private static string Describe(string name, string metadata) => $"""
        <domain type='test'><name>{name}</name><metadata>{metadata}</metadata>
        <memory unit='GiB'>8</memory><vcpu>4</vcpu><os><type arch='x86_64'>hvm</type></os>
        <devices><input type='tablet' bus='usb'/><video><model type='virtio'/></video><graphics type='vnc' port='5999' listen='127.0.0.1'/></devices></domain>
        """;

    private (int ExitCode, string Output, string Error) Run(string program, params string[] arguments) =>
        Program.Run(Viewer.PathTo(program), arguments, _environment);
}
