using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>A libvirt that wants to know who connects: SASL, with a real daemon.</summary>
public sealed class LibvirtCredentialTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    /// <summary>TCP wants a method that encrypts as well.</summary>
    [Theory]
    [InlineData("scram-sha-256", false)]
    [InlineData("plain", false)]
    [InlineData("digest-md5", true)]
    public void VV_LV_2_user_and_password_are_asked_for_and_let_in(string mechanism, bool isTcp)
    {
        using var daemon = new LibvirtDaemon(desktop, mechanism);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", isTcp ? daemon.TcpUri! : daemon.TestUri);

        viewer.WaitForText($"Authentication is required for the libvirt connection to {(isTcp ? daemon.TcpUri : daemon.TestUri)}.");
        Assert.Equal(Environment.UserName, viewer.WaitFor("text", "").Text);
        viewer.Answer(LibvirtDaemon.SaslUser, LibvirtDaemon.SaslPassword);

        viewer.WaitFor("dialog", "Choose a virtual machine");
    }

    [Theory]
    [InlineData(LibvirtDaemon.SaslUser, "wrong")]
    [InlineData("bob@libvirt", LibvirtDaemon.SaslPassword)]
    public void VV_LV_3_who_is_not_let_in_is_told_so(string user, string password)
    {
        using var daemon = new LibvirtDaemon(desktop, "scram-sha-256");
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri);

        viewer.Answer(user, password);
        viewer.WaitForText($"Unable to connect to libvirt at {daemon.TestUri}");
        viewer.WaitForText("libvirt has not accepted user name and password, or this user may not connect.\nauthentication failed");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
        Assert.Single(viewer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.StartsWith("virt-viewer: error: ", StringComparison.Ordinal));
    }

    [Fact]
    public void VV_LV_2_who_gives_up_gets_no_error()
    {
        using var daemon = new LibvirtDaemon(desktop, "scram-sha-256");
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri);

        viewer.WaitFor("password text", "");
        viewer.WaitFor("push button", "Cancel").Click();

        Assert.Equal(0, viewer.WaitForExit());
        Assert.DoesNotContain("error", viewer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OS_2_without_a_window_the_terminal_is_asked()
    {
        using var daemon = new LibvirtDaemon(desktop, "scram-sha-256");
        var command = $"'{Viewer.PathTo("virt-viewer")}' --connect '{daemon.TestUri}' --os-info test";
        using var terminal = new Program(
            "script", ["--quiet", "--return", "--command", command, "/dev/null"], desktop.Environment, $"{LibvirtDaemon.SaslUser}\n{LibvirtDaemon.SaslPassword}\n");

        Assert.True(terminal.WaitForExit() == 4, terminal.Output);
        Assert.Contains("Please enter your authentication name: ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Please enter your password: ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Name:           test", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OS_2_without_a_terminal_it_says_what_is_wanted()
    {
        using var daemon = new LibvirtDaemon(desktop, "scram-sha-256");

        var run = Program.Run(Viewer.PathTo("virt-viewer"), ["--connect", daemon.TestUri, "--os-info", "test"], desktop.Environment);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"virt-viewer: error: cannot connect to libvirt at {daemon.TestUri}: it wants a user name and a password, and there is no terminal to ask on; its file auth.conf can tell them\n",
            run.Error);
    }

    [Fact]
    public void OS_2_a_file_of_libvirt_can_tell_user_and_password()
    {
        using var daemon = new LibvirtDaemon(desktop, "scram-sha-256");
        var file = desktop.Write("auth.conf", $"""
            [credentials-all]
            authname={LibvirtDaemon.SaslUser}
            password={LibvirtDaemon.SaslPassword}

            [auth-libvirt-default]
            credentials=all

            """);

        var run = Program.Run(
            Viewer.PathTo("virt-viewer"), ["--connect", daemon.TestUri, "--os-info", "test"], new Dictionary<string, string?>(desktop.Environment) { ["LIBVIRT_AUTH_FILE"] = file });

        Assert.Equal((4, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_connection_that_was_lost_is_opened_again_without_asking_again()
    {
        using var daemon = new LibvirtDaemon(desktop, "scram-sha-256");
        using var relay = new LibvirtRelay(daemon.PathTo("relay"), daemon.Socket);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", $"test+unix:///default?socket={daemon.PathTo("relay")}", "--wait", "late");
        viewer.Answer(LibvirtDaemon.SaslUser, LibvirtDaemon.SaslPassword);
        viewer.WaitForText("Waiting for the guest to be created");

        relay.Cut();
        relay.Resume();

        Wait.Until(() => relay.Replies(LibvirtRelay.Remote, LibvirtRelay.RegisterForEvents) == 2, "a second connection", () => viewer.Said + viewer.Tree);
        Assert.Null(viewer.Element("password text", ""));
    }
}
