using System.Net;
using System.Net.Sockets;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>What goes wrong with Debian's <c>remote-viewer</c> as with ours: every test runs with both.</summary>
public sealed class BothProgramsFailureTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";
    private const string SpiceTitle = "echo (1)";

    /// <summary>Programs with their exit status when they never connected: the original tells success.</summary>
    public static TheoryData<string, int> ProgramsWithFailure => new() { { Ours, 2 }, { Debians, 0 } };

    [Theory]
    [MemberData(nameof(ProgramsWithFailure))]
    public void VV_CONN_1_a_VNC_server_is_no_SPICE_server(string program, int status)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");

        EndsWithAnError(viewer, status);
    }

    [Theory]
    [MemberData(nameof(ProgramsWithFailure))]
    public void VV_CONN_1_a_SPICE_server_is_no_VNC_server(string program, int status)
    {
        using var guest = Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, program, $"vnc://127.0.0.1:{guest.Port}");

        // A SPICE server waits for the client to begin; the viewer waits as well until one of them goes, the server after a while.
        Wait.Until(() => viewer.Tree.Contains("Connecting to", StringComparison.Ordinal) || viewer.Element("alert", "Error") is not null, "a status", () => viewer.Said + viewer.Tree);
        guest.Kill();

        EndsWithAnError(viewer, status);
    }

    [Theory]
    [InlineData(Ours, 2, "vnc", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData(Ours, 2, "spice", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData(Ours, 2, "vnc", "RFB 999.999\n\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    [InlineData(Ours, 2, "spice", "REDX\u0002\0\0\0\u0002\0\0\0\u00ff\u00ff\u00ff\u007f")]
    [InlineData(Debians, 0, "vnc", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData(Debians, 0, "spice", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    public async Task VV_CONN_1_a_server_that_says_something_else_is_an_error(string program, int status, string protocol, string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, Guest.FreePort());
        listener.Start();
        using var viewer = Viewer.Start(desktop, program, $"{protocol}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        using (var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            client.GetStream().Write(System.Text.Encoding.Latin1.GetBytes(answer));
            client.Client.Shutdown(SocketShutdown.Send);
            EndsWithAnError(viewer, status);
        }
    }

    [Theory]
    [InlineData(Ours, 2, true, Certificates.Subject)]
    [InlineData(Ours, 2, false, Certificates.Subject)]
    [InlineData(Ours, 2, true, "CN=somebody.else")]
    [InlineData(Debians, 0, true, Certificates.Subject)]
    [InlineData(Debians, 0, false, Certificates.Subject)]
    [InlineData(Debians, 0, true, "CN=somebody.else")]
    public void A_certificate_must_be_that_of_the_subject_and_come_from_the_authority_of_the_file(string program, int status, bool isTrusted, string subject)
    {
        var certificates = Certificates.Write(desktop, "tls");
        var other = Certificates.Write(desktop, "tls-other");
        using var guest = Guest.SpiceWithTls(desktop, certificates);
        using var viewer = Viewer.Start(desktop, program, desktop.Write("tls.vv", $"""
            [virt-viewer]
            type=spice
            host=127.0.0.1
            tls-port={guest.Port}
            host-subject={subject}
            ca={File.ReadAllText(Path.Combine(isTrusted ? certificates : other, "ca-cert.pem")).ReplaceLineEndings("\n").Replace("\n", @"\n", StringComparison.Ordinal)}
            """));

        if (isTrusted && subject == Certificates.Subject)
        {
            viewer.WaitForPicture(SpiceTitle);
        }
        else
        {
            EndsWithAnError(viewer, status);
        }
    }

    [Theory]
    [InlineData(Ours, 2, "nonsense")]
    [InlineData(Ours, 2, "[virt-viewer]\nhost=h\n")]
    [InlineData(Ours, 2, "[virt-viewer]\ntype=rdp\n")]
    [InlineData(Ours, 2, "[virt-viewer]\ntype=spice\nversion=99.0\n")]
    [InlineData(Debians, 0, "nonsense")]
    [InlineData(Debians, 0, "[virt-viewer]\nhost=h\n")]
    [InlineData(Debians, 0, "[virt-viewer]\ntype=rdp\n")]
    [InlineData(Debians, 0, "[virt-viewer]\ntype=spice\nversion=99.0\n")]
    public void VV_VVF_2_a_file_that_cannot_be_used_is_an_error(string program, int status, string text)
    {
        using var viewer = Viewer.Start(desktop, program, desktop.Write("bad.vv", text));

        EndsWithAnError(viewer, status);
    }

    /// <summary>Presses the only button of a message, however it is called.</summary>
    private static void EndsWithAnError(Viewer viewer, int status)
    {
        viewer.WaitFor("alert", "Error");
        Wait.For(() => viewer.Showing.LastOrDefault(element => element is { Role: "push button", Name: "OK" or "Close" }), "the button", () => viewer.Tree).Click();
        Assert.Equal(status, viewer.WaitForExit());
    }
}
