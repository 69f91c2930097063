namespace VirtViewer.CommandLine;

/// <summary>Under which heading an option is listed by the help.</summary>
public enum OptionGroup
{
    /// <summary>Our own.</summary>
    Application,

    /// <summary>Handed to GTK.</summary>
    Gtk,

    /// <summary>Handed to gtk-vnc.</summary>
    GtkVnc,

    /// <summary>Handed to spice-gtk.</summary>
    Spice,

    /// <summary>About engines of oVirt.</summary>
    Ovirt,
}
