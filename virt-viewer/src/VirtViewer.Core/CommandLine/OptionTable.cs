using static VirtViewer.CommandLine.ViewerProgram;
using static VirtViewer.Localisation.Phrase;

namespace VirtViewer.CommandLine;

/// <summary>All options of both programs: parsing, help, manual pages and completions follow this table.</summary>
public static class OptionTable
{
    private static readonly OptionDefinition[] Application =
    [
        new("help", Later("Show the options of the program")) { Letter = 'h' },
        new("help-all", Later("Show all options, those of the toolkits too")),
        new("help-gtk", Later("Show the options of GTK")),
        new("help-gtk-vnc", Later("Show the options of gtk-vnc")),
        new("help-spice", Later("Show the options of spice-gtk")),
        new("help-ovirt", Later("Show the options for oVirt")) { Programs = RemoteViewer },
        new("version", Later("Show the version")) { Letter = 'V' },
        new("verbose", Later("Tell on standard output how the connection is made")) { Letter = 'v' },
        new("debug", Later("Tell what the program does, for finding errors")),
        new("zoom", Later("Zoom level in percent, 10 to 400")) { Letter = 'z', Value = "PERCENT" },
        new("full-screen", Later("Start in full screen, guest displays fitted to the monitors")) { Letter = 'f' },
        new("hotkeys", Later("Keys of the viewer: action=key[+key…][,…]; all not named are off")) { Letter = 'H', Value = "HOTKEYS" },
        new("keymap", Later("Keys to change on their way to the guest: source=[target][+target…][,…]")) { Letter = 'K', Value = "KEYMAP" },
        new("kiosk", Later("Full screen without menus, cannot be closed")) { Letter = 'k' },
        new("kiosk-quit", Later("When kiosk mode ends")) { Value = "never|on-disconnect" },
        new("shared", Later("Ask a VNC server to let others stay connected")) { Letter = 's' },
        new("auto-resize", Later("Whether the guest is asked to follow the size of the window")) { Value = "always|never" },
        new("cursor", Later("Draw the local pointer always (local), or as the server says (auto)")) { Value = "auto|local" },
        new("connect", Later("The libvirt connection")) { Letter = 'c', Value = "URI", Programs = ViewerProgram.VirtViewer },
        new("wait", Later("Wait until the guest is defined and runs")) { Letter = 'w', Programs = ViewerProgram.VirtViewer },
        new("reconnect", Later("When the guest stops, wait and connect again")) { Letter = 'r', Programs = ViewerProgram.VirtViewer },
        new("direct", Later("Never tunnel the display through SSH")) { Letter = 'd', Programs = ViewerProgram.VirtViewer },
        new("attach", Later("Get an open connection to the display from libvirt")) { Letter = 'a', Programs = ViewerProgram.VirtViewer },
        new("id", Later("The argument is the id of a running guest")) { Programs = ViewerProgram.VirtViewer },
        new("uuid", Later("The argument is the UUID of a guest")) { Programs = ViewerProgram.VirtViewer },
        new("domain-name", Later("The argument is the name of a guest")) { Programs = ViewerProgram.VirtViewer },
        new("os-info", Later("Tell, without a window, what the OS database says about the guest, or about all guests")) { Programs = ViewerProgram.VirtViewer },
        new("format", Later("How --os-info writes")) { Value = "text|json", Programs = ViewerProgram.VirtViewer },
        new("title", Later("Title of the windows; %d is the display, %o the OS, %v its version"))
        {
            Letter = 't', Value = "TITLE", Programs = RemoteViewer,
        },
        new("os-id", Later("The OS of the guest: id or short id of the OS database")) { Value = "ID", Programs = RemoteViewer },
    ];

    private static readonly OptionDefinition[] Toolkit =
    [
        new("display", Later("X display to use")) { Value = "DISPLAY", Group = OptionGroup.Gtk },
        new("class", Later("Program class as the window manager sees it")) { Value = "CLASS", Group = OptionGroup.Gtk },
        new("name", Later("Program name as the window manager sees it")) { Value = "NAME", Group = OptionGroup.Gtk },
        new("gtk-module", Later("Load additional GTK modules")) { Value = "MODULES", Group = OptionGroup.Gtk },
        new("g-fatal-warnings", Later("Stop at the first warning")) { Group = OptionGroup.Gtk },
        new("gtk-vnc-debug", Later("Debugging output of gtk-vnc")) { Group = OptionGroup.GtkVnc },
        new("spice-secure-channels", Later("Channels that must be encrypted")) { Value = "LIST", Group = OptionGroup.Spice },
        new("spice-disable-effects", Later("Effects the guest should do without")) { Value = "LIST", Group = OptionGroup.Spice },
        new("spice-ca-file", Later("Certificates to trust")) { Value = "FILE", Group = OptionGroup.Spice },
        new("spice-host-subject", Later("Subject the server's certificate must have")) { Value = "SUBJECT", Group = OptionGroup.Spice },
        new("spice-disable-audio", Later("No sound")) { Group = OptionGroup.Spice },
        new("spice-smartcard", Later("Share smart cards")) { Group = OptionGroup.Spice },
        new("spice-smartcard-certificates", Later("Certificates of a software smart card")) { Value = "LIST", Group = OptionGroup.Spice },
        new("spice-smartcard-db", Later("Database of a software smart card")) { Value = "PATH", Group = OptionGroup.Spice },
        new("spice-disable-usbredir", Later("No USB redirection")) { Group = OptionGroup.Spice },
        new("spice-usbredir-auto-redirect-filter", Later("USB devices to redirect when plugged in"))
        {
            Value = "FILTER", Group = OptionGroup.Spice,
        },
        new("spice-usbredir-redirect-on-connect", Later("USB devices to redirect at the start"))
        {
            Value = "FILTER", Group = OptionGroup.Spice,
        },
        new("spice-share-cd", Later("ISO image or drive to share as a USB CD drive; may be repeated"))
        {
            Value = "FILE", Group = OptionGroup.Spice,
        },
        new("spice-cache-size", Later("Size of the image cache")) { Value = "BYTES", Group = OptionGroup.Spice },
        new("spice-glz-window-size", Later("Size of the compression history")) { Value = "BYTES", Group = OptionGroup.Spice },
        new("spice-shared-dir", Later("Folder to share")) { Value = "DIRECTORY", Group = OptionGroup.Spice },
        new("spice-preferred-compression", Later("Compression of images")) { Value = "KIND", Group = OptionGroup.Spice },
        new("spice-debug", Later("Debugging output of spice-gtk")) { Group = OptionGroup.Spice },
        new("spice-gtk-version", Later("Show the version of spice-gtk")) { Group = OptionGroup.Spice },
        new("ovirt-ca-file", Later("Certificates to trust for engines of oVirt"))
        {
            Value = "FILE", Group = OptionGroup.Ovirt, Programs = RemoteViewer,
        },
    ];

    /// <summary>The options of a program in the order of its help.</summary>
    public static IEnumerable<OptionDefinition> For(ViewerProgram program) =>
        Application.Concat(Toolkit).Where(option => option.Programs.HasFlag(program));
}
