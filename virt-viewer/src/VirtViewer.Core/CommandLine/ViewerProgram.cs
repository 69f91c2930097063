namespace VirtViewer.CommandLine;

/// <summary>The two programs; flags, so that an option can say which of them has it.</summary>
[Flags]
public enum ViewerProgram
{
    /// <summary>Shows the console of a libvirt guest.</summary>
    VirtViewer = 1,

    /// <summary>Shows what is at an address or in a connection file.</summary>
    RemoteViewer = 2,

    /// <summary>Both of them.</summary>
    Both = VirtViewer | RemoteViewer,
}

/// <summary>What the programs are called.</summary>
public static class ViewerProgramNames
{
    extension(ViewerProgram program)
    {
        /// <summary>The name of the command.</summary>
        public string CommandName => program == ViewerProgram.VirtViewer ? "virt-viewer" : "remote-viewer";

        /// <summary>The name in titles and dialogs.</summary>
        public string DisplayName => program == ViewerProgram.VirtViewer ? "Virt Viewer" : "Remote Viewer";

        /// <summary>What the one argument is, for the usage line.</summary>
        public string ArgumentName => program == ViewerProgram.VirtViewer ? "ID|UUID|DOMAIN-NAME" : "URI|FILE|-";
    }
}
