using static VirtViewer.CommandLine.ViewerProgram;

namespace VirtViewer.CommandLine;

/// <summary>All options of both programs: parsing, help, manual pages and completions follow this table.</summary>
public static class OptionTable
{
    private static readonly OptionDefinition[] Application =
    [
        new("help", "Show the options of the program") { Letter = 'h' },
        new("help-all", "Show all options, those of the toolkits too"),
        new("help-gtk", "Show the options of GTK"),
        new("help-gtk-vnc", "Show the options of gtk-vnc"),
        new("help-spice", "Show the options of spice-gtk"),
        new("help-ovirt", "Show the options for oVirt") { Programs = RemoteViewer },
        new("version", "Show the version") { Letter = 'V' },
        new("verbose", "Tell on standard output how the connection is made") { Letter = 'v' },
        new("debug", "Tell what the program does, for finding errors"),
        new("zoom", "Zoom level in percent, 10 to 400") { Letter = 'z', Value = "PERCENT" },
        new("full-screen", "Start in full screen, guest displays fitted to the monitors") { Letter = 'f' },
        new("hotkeys", "Keys of the viewer: action=key[+key…][,…]; all not named are off") { Letter = 'H', Value = "HOTKEYS" },
        new("keymap", "Keys to change on their way to the guest: source=[target][+target…][,…]") { Letter = 'K', Value = "KEYMAP" },
        new("kiosk", "Full screen without menus, cannot be closed") { Letter = 'k' },
        new("kiosk-quit", "When kiosk mode ends") { Value = "never|on-disconnect" },
        new("shared", "Ask a VNC server to let others stay connected") { Letter = 's' },
        new("auto-resize", "Whether the guest is asked to follow the size of the window") { Value = "always|never" },
        new("cursor", "Draw the local pointer always (local), or as the server says (auto)") { Value = "auto|local" },
        new("connect", "The libvirt connection") { Letter = 'c', Value = "URI", Programs = ViewerProgram.VirtViewer },
        new("wait", "Wait until the guest is defined and runs") { Letter = 'w', Programs = ViewerProgram.VirtViewer },
        new("reconnect", "When the guest stops, wait and connect again") { Letter = 'r', Programs = ViewerProgram.VirtViewer },
        new("direct", "Never tunnel the display through SSH") { Letter = 'd', Programs = ViewerProgram.VirtViewer },
        new("attach", "Get an open connection to the display from libvirt") { Letter = 'a', Programs = ViewerProgram.VirtViewer },
        new("id", "The argument is the id of a running guest") { Programs = ViewerProgram.VirtViewer },
        new("uuid", "The argument is the UUID of a guest") { Programs = ViewerProgram.VirtViewer },
        new("domain-name", "The argument is the name of a guest") { Programs = ViewerProgram.VirtViewer },
        new("os-info", "Tell, without a window, what the OS database says about the guest") { Programs = ViewerProgram.VirtViewer },
        new("format", "How --os-info writes") { Value = "text|json", Programs = ViewerProgram.VirtViewer },
        new("title", "Title of the windows; %d is the display, %o the OS, %v its version")
        {
            Letter = 't', Value = "TITLE", Programs = RemoteViewer,
        },
        new("os-id", "The OS of the guest: id or short id of the OS database") { Value = "ID", Programs = RemoteViewer },
    ];

    private static readonly OptionDefinition[] Toolkit =
    [
        new("display", "X display to use") { Value = "DISPLAY", Group = OptionGroup.Gtk },
        new("class", "Program class as the window manager sees it") { Value = "CLASS", Group = OptionGroup.Gtk },
        new("name", "Program name as the window manager sees it") { Value = "NAME", Group = OptionGroup.Gtk },
        new("gtk-module", "Load additional GTK modules") { Value = "MODULES", Group = OptionGroup.Gtk },
        new("g-fatal-warnings", "Stop at the first warning") { Group = OptionGroup.Gtk },
        new("gtk-vnc-debug", "Debugging output of gtk-vnc") { Group = OptionGroup.GtkVnc },
        new("spice-secure-channels", "Channels that must be encrypted") { Value = "LIST", Group = OptionGroup.Spice },
        new("spice-disable-effects", "Effects the guest should do without") { Value = "LIST", Group = OptionGroup.Spice },
        new("spice-ca-file", "Certificates to trust") { Value = "FILE", Group = OptionGroup.Spice },
        new("spice-host-subject", "Subject the server's certificate must have") { Value = "SUBJECT", Group = OptionGroup.Spice },
        new("spice-disable-audio", "No sound") { Group = OptionGroup.Spice },
        new("spice-smartcard", "Share smart cards") { Group = OptionGroup.Spice },
        new("spice-smartcard-certificates", "Certificates of a software smart card") { Value = "LIST", Group = OptionGroup.Spice },
        new("spice-smartcard-db", "Database of a software smart card") { Value = "PATH", Group = OptionGroup.Spice },
        new("spice-disable-usbredir", "No USB redirection") { Group = OptionGroup.Spice },
        new("spice-usbredir-auto-redirect-filter", "USB devices to redirect when plugged in")
        {
            Value = "FILTER", Group = OptionGroup.Spice,
        },
        new("spice-usbredir-redirect-on-connect", "USB devices to redirect at the start") { Value = "FILTER", Group = OptionGroup.Spice },
        new("spice-share-cd", "ISO image or drive to share as a USB CD drive; may be repeated") { Value = "FILE", Group = OptionGroup.Spice },
        new("spice-cache-size", "Size of the image cache") { Value = "BYTES", Group = OptionGroup.Spice },
        new("spice-glz-window-size", "Size of the compression history") { Value = "BYTES", Group = OptionGroup.Spice },
        new("spice-shared-dir", "Folder to share") { Value = "DIRECTORY", Group = OptionGroup.Spice },
        new("spice-preferred-compression", "Compression of images") { Value = "KIND", Group = OptionGroup.Spice },
        new("spice-debug", "Debugging output of spice-gtk") { Group = OptionGroup.Spice },
        new("ovirt-ca-file", "Certificates to trust for engines of oVirt") { Value = "FILE", Group = OptionGroup.Ovirt, Programs = RemoteViewer },
    ];

    /// <summary>The options of a program in the order of its help.</summary>
    public static IEnumerable<OptionDefinition> For(ViewerProgram program) =>
        Application.Concat(Toolkit).Where(option => option.Programs.HasFlag(program));
}
