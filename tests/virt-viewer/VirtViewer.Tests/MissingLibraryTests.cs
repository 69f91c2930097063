using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>
/// Systems that lack a library. A file that is none, under its name on the search path of the loader, makes it one that cannot be loaded.
/// </summary>
public sealed class MissingLibraryTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Theory]
    [InlineData("remote-viewer", "libgtk-3.so.0", "libgtk-3-0", "vnc://127.0.0.1:1")]
    [InlineData("virt-viewer", "libgtk-3.so.0", "libgtk-3-0", "web")]
    [InlineData("virt-viewer", "libvirt.so.0", "libvirt0", "--os-info", "web")]
    public void Without_it_one_line_names_the_package(string program, string library, string package, params string[] arguments)
    {
        var run = Program.Run(Viewer.PathTo(program), arguments, Without(library));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"{program}: error: the library {library} is missing, install the package {package}\n", run.Error);
    }

    [Theory]
    [InlineData("remote-viewer", "libgtk-vnc-2.0.so.0", "libgtk-vnc-2.0-0", "vnc://127.0.0.1:1")]
    [InlineData("remote-viewer", "libspice-client-gtk-3.0.so.5", "libspice-client-gtk-3.0-5", "spice://127.0.0.1:1")]
    [InlineData("remote-viewer", "libspice-client-glib-2.0.so.8", "libspice-client-gtk-3.0-5", "spice://127.0.0.1:1")]
    [InlineData("virt-viewer", "libvirt.so.0", "libvirt0", "web")]
    [InlineData("virt-viewer", "libvirt-glib-1.0.so.0", "libvirt-glib-1.0-0", "web")]
    public void What_needs_it_is_explained_in_a_window_and_on_the_terminal(string program, string library, string package, string argument)
    {
        using var viewer = Viewer.StartWith(desktop, Without(library), program, argument);

        viewer.WaitForText($"The library {library} is missing, install the package {package}");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
        Assert.Single(viewer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(package, StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_need_it_works()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.StartWith(desktop, Without("libspice-client-gtk-3.0.so.5"), "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");

        viewer.WaitForPicture("QEMU (echo) (1)");
    }

    [Fact]
    public void Without_a_terminal_the_screen_is_shown_and_consoles_are_not()
    {
        using var guest = Guest.Spice(desktop, "-chardev", "spiceport,id=h,name=org.qemu.monitor.hmp.0", "-mon", "chardev=h,mode=readline");
        using var viewer = Viewer.StartWith(desktop, Without("libvte-2.91.so.0"), "remote-viewer", $"spice://127.0.0.1:{guest.Port}");

        viewer.WaitForPicture("echo (1)");
        viewer.WaitForError("warning: the library libvte-2.91.so.0 is missing, install the package libvte-2.91-0");
    }

    private Dictionary<string, string?> Without(string library)
    {
        desktop.Write($"without-{library}/{library}", "");
        return new(desktop.Environment) { ["LD_LIBRARY_PATH"] = desktop.PathTo($"without-{library}") };
    }
}
